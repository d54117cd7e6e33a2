import { problemTexts } from '../../graphql/problem';

problemTexts({
  NO_HOST: {
    fr: 'Aucune association hébergeuse ne prend part à cette orientation : un contrat de soins se suit à deux.',
    en: 'No host association takes part in this referral: a care contract is followed by two.',
  },
  NO_CARE_PARTNER: {
    fr: 'Aucune association d’addictologie ne prend part à cette orientation : un contrat de soins se suit à deux.',
    en: 'No addiction association takes part in this referral: a care contract is followed by two.',
  },
  CARE_CONTRACT_CLOSED: { fr: 'Ce contrat de soins est clos.', en: 'This care contract is closed.' },
  CARE_REFERRAL_CLOSED: {
    fr: 'L’orientation est close : ce contrat de soins ne se poursuit plus ici. Clôturez-le ; le suivi continue par une orientation vers le soin.',
    en: 'The referral has closed: this care contract does not go on here. Close it; the follow-up goes on by a referral to care.',
  },
  ENDS_BEFORE_IT_STARTS: { fr: 'La fin précède le début.', en: 'The end comes before the beginning.' },
  DUE_WITHIN_PERIOD: {
    fr: 'L’échéance précède la fin de la période à relire.',
    en: 'The due date comes before the end of the period under review.',
  },
  REVIEW_UNDER_WAY: {
    fr: 'Une revue est en cours : la suivante s’ouvre quand les deux structures sont d’accord.',
    en: 'A review is under way: the next one opens once both sides agree.',
  },
  PART_DEPOSITED: { fr: 'Votre part est déposée : elle ne change plus.', en: 'Your part is deposited: it no longer changes.' },
  PARTS_AWAITED: {
    fr: 'Le texte commun s’écrit quand les deux parts sont déposées.',
    en: 'The common text is written once both parts are deposited.',
  },
  BOTH_PARTS_DEPOSITED: {
    fr: 'Les deux parts sont déposées : écrivez le texte commun.',
    en: 'Both parts are deposited: write the common text.',
  },
  REVIEW_AGREED: {
    fr: 'Les deux structures sont d’accord sur cette revue : elle ne change plus.',
    en: 'Both sides agreed this review: it no longer changes.',
  },
  ALREADY_AGREED: {
    fr: 'Votre structure a déjà donné son accord à ce texte.',
    en: 'Your organisation has already agreed this text.',
  },
  APPOINTMENT_TO_COME: { fr: 'Ce rendez-vous est à venir.', en: 'This appointment has not come yet.' },
  BEFORE_CARE_CONTRACT: { fr: 'Cette date précède le début du contrat.', en: 'This day comes before the contract began.' },
});
