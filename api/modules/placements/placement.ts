import { choices } from '../../graphql/choices';
import { Choice, Count, Flag, Key, Noun, Text } from '../../graphql/noun';

export const ExitReason = choices('ExitReason', 'Why a placement ended.', {
  END_OF_SENTENCE: 'Fin de peine.',
  PAROLE: 'Libération conditionnelle.',
  REVOKED_NEW_OFFENCE: 'Révocation : nouveau délit.',
  REVOKED_RULES: 'Révocation : non-respect du règlement.',
  REVOKED_ESCAPE: 'Révocation : évasion.',
  REVOKED_UNRECORDED: 'Révocation : non renseigné.',
  MEDICAL_SUSPENSION: 'Suspension médicale.',
});
export type ExitReason = keyof typeof ExitReason;

export const Housing = choices('Housing', 'Housing at entry or exit.', {
  SOCIAL_TENANT: 'Locataire HLM.',
  PRIVATE_TENANT: 'Locataire parc privé.',
  SOCIAL_RESIDENCE: 'Résidence sociale.',
  WITH_RELATIVES: 'Hébergement par des proches.',
  HOSPITAL: 'Hôpital.',
  PRISON: 'Incarcération.',
  UNKNOWN: 'Condition inconnue.',
  OTHER: 'Autres.',
});
export type Housing = keyof typeof Housing;

export const WorkAtExit = choices('WorkAtExit', 'Work or training at exit.', {
  NONE: 'Sans emploi.',
  CDI: 'Contrat à durée indéterminée.',
  CDD_LONG: 'CDD de 6 mois et plus.',
  CDD_SHORT: 'CDD de moins de 6 mois.',
  CDDI: "Contrat à durée déterminée d'insertion.",
  TRAINING: 'Formation.',
});
export type WorkAtExit = keyof typeof WorkAtExit;

@Noun('What the host association records of a placement: household, housing, work, the reason of the exit.')
export class Placement {
  @Key('Referral', { primary: true }) referralId: string;
  @Text('The place or room.', { nullable: true }) place: string | null;
  @Text('Family situation, as recorded.', { nullable: true }) familySituation: string | null;
  @Flag('Whether the person has children. Null when not recorded.', { nullable: true }) hasChildren: boolean | null;
  @Choice(() => Housing, 'Housing', 'Housing at entry.', { nullable: true }) housingAtEntry: Housing | null;
  @Choice(() => Housing, 'Housing', 'Housing at exit.', { nullable: true }) housingAtExit: Housing | null;
  @Choice(() => WorkAtExit, 'WorkAtExit', 'Work at exit.', { nullable: true }) workAtExit: WorkAtExit | null;
  @Choice(() => ExitReason, 'ExitReason', 'Why it ended.', { nullable: true }) exitReason: ExitReason | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
