import { says } from './report-sheet';

/** The words of a host association's report: French as the services print them. */
export const housings = {
  SOCIAL_TENANT: says('Locataire HLM', 'Social housing tenant'),
  PRIVATE_TENANT: says('Locataire parc privé', 'Private tenant'),
  SOCIAL_RESIDENCE: says('Résidence sociale', 'Social residence'),
  WITH_RELATIVES: says('Hébergement par des proches', 'Staying with relatives'),
  HOSPITAL: says('Hôpital', 'Hospital'),
  PRISON: says('Incarcération', 'Prison'),
  UNKNOWN: says('Condition inconnue', 'Unknown'),
  OTHER: says('Autres', 'Other'),
};

export const exitReasons = {
  END_OF_SENTENCE: says('fin de peine', 'end of sentence'),
  PAROLE: says('libération conditionnelle', 'parole'),
  REVOKED_NEW_OFFENCE: says('révocation : nouveau délit', 'revoked: new offence'),
  REVOKED_RULES: says('révocation : non-respect du règlement', 'revoked: house rules'),
  REVOKED_ESCAPE: says('révocation : évasion', 'revoked: escape'),
  REVOKED_UNRECORDED: says('révocation : non renseigné', 'revoked: not recorded'),
  MEDICAL_SUSPENSION: says('suspension médicale', 'medical suspension'),
};

/** Ends that the sentence foresaw: the published table of exits lists the others. */
export const foreseen = ['END_OF_SENTENCE', 'PAROLE'];

export const works = {
  NONE: says('Sans emploi', 'Without work'),
  CDI: says('CDI', 'Permanent contract (CDI)'),
  CDD_LONG: says('CDD de 6 mois et plus', 'Fixed-term contract, 6 months or more'),
  CDD_SHORT: says('CDD de moins de 6 mois', 'Fixed-term contract, under 6 months'),
  CDDI: says('CDDI', 'Insertion contract (CDDI)'),
  TRAINING: says('Formation', 'Training'),
};
export const inWork = ['CDI', 'CDD_LONG', 'CDD_SHORT', 'CDDI'];

export const opinions = {
  FAVOURABLE: says('Favorable', 'Favourable'),
  UNFAVOURABLE: says('Défavorable', 'Unfavourable'),
  PENDING: says('En attente', 'Pending'),
  NO_FOLLOW_UP: says('Sans suite', 'No follow-up'),
};

export const bands = ['18-25', '26-35', '36-45', '46-55', '56-65', '66+'];

export const months = [
  says('janvier', 'January'),
  says('février', 'February'),
  says('mars', 'March'),
  says('avril', 'April'),
  says('mai', 'May'),
  says('juin', 'June'),
  says('juillet', 'July'),
  says('août', 'August'),
  says('septembre', 'September'),
  says('octobre', 'October'),
  says('novembre', 'November'),
  says('décembre', 'December'),
];
