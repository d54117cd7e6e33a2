import { problemTexts } from '../../graphql/problem';

/** Each legal limit names its article: whoever reads it can check it, and explain it to the person and to the employer. */
problemTexts({
  IMMERSION_END_BEFORE_START: {
    fr: 'La période finirait avant de commencer. La convention porte une date de début et une date de fin (Code du travail, D5135-2) : écrivez un dernier jour à partir du {startsOn}.',
    en: 'The period would end before it starts. The agreement states a first and a last day (Code du travail, D5135-2): write a last day from {startsOn} on.',
  },
  IMMERSION_IN_THE_PAST: {
    fr: 'La convention se conclut avant la période (Code du travail, L5135-4) : écrivez un premier jour à partir du {today}.',
    en: 'The agreement is made before the period (Code du travail, L5135-4): write a first day from {today} on.',
  },
  IMMERSION_TOO_LONG: {
    fr: 'Un mois au plus, de date à date (Code du travail, D5135-3) : écrivez une date jusqu’au {latest}.',
    en: 'One month at most, date to date (Code du travail, D5135-3): write a day up to {latest}.',
  },
  IMMERSION_HOURS: {
    fr: 'Entre 1 et 48 heures par semaine (Code du travail, L5135-6 et L3121-20).',
    en: 'Between 1 and 48 hours a week (Code du travail, L5135-6 and L3121-20).',
  },
  IMMERSION_TOO_YOUNG: {
    fr: 'La personne doit avoir seize ans au premier jour (Code du travail, L4153-1) : écrivez une date à partir du {from}.',
    en: 'The person must be sixteen on the first day (Code du travail, L4153-1): write a day from {from} on.',
  },
  IMMERSION_LIMIT: {
    fr: 'Cette période dépasserait ce qui est permis avec cette entreprise (Code du travail, D5135-3) : sur douze mois, deux conventions au plus, d’objet ou de métier différents, et soixante jours en tout, renouvellements compris. Choisissez une autre entreprise, d’autres dates ou une durée plus courte.',
    en: 'This period would exceed what is allowed with this employer (Code du travail, D5135-3): over twelve months, two agreements at most, with different objects or trades, and sixty days in all, renewals included. Choose another employer, other dates or a shorter period.',
  },
  RENEWAL_ONCE: {
    fr: 'Une période se renouvelle une seule fois (Code du travail, D5135-3).',
    en: 'A period is renewed once only (Code du travail, D5135-3).',
  },
  RENEWAL_REACHED: {
    fr: 'Une période se renouvelle quand son bilan dit que l’objectif n’a pas été atteint (Code du travail, D5135-3). Rédigez d’abord le bilan, ou proposez une nouvelle période avec un autre objet.',
    en: 'A period is renewed when its assessment says that its object was not reached (Code du travail, D5135-3). Report its outcome first, or propose a new period with another object.',
  },
  RENEWAL_DIFFERS: {
    fr: 'Un renouvellement garde la personne, l’entreprise, le métier et l’objet de la première période, et la suit (Code du travail, D5135-3).',
    en: 'A renewal keeps the person, employer, trade and object of the first period, and follows it (Code du travail, D5135-3).',
  },
  UNKNOWN_TRADE: {
    fr: 'Ce code n’est pas dans la liste des métiers (ROME). Cherchez le métier par son nom.',
    en: 'This code is not in the list of trades (ROME). Look for the trade by its name.',
  },
  WRONG_EMPLOYER: {
    fr: 'Cette structure n’accueille pas d’immersion pour vous. Choisissez une entreprise ou une structure d’insertion, autre que la vôtre.',
    en: 'This organisation does not host immersion periods for you. Choose an employer or an insertion workplace other than your own.',
  },
  ANSWER_DUE_OUTSIDE: {
    fr: 'Demandez une réponse entre aujourd’hui et le premier jour de la période.',
    en: 'Ask for an answer between today and the first day of the period.',
  },
  IMMERSION_LAPSED: {
    fr: 'Le premier jour demandé est passé. Proposez d’autres dates.',
    en: 'The first day that was asked for has passed. Propose other dates.',
  },
  IMMERSION_STARTED: {
    fr: 'La période a commencé. Si elle s’arrête avant son terme, dites-le dans le bilan.',
    en: 'The period has started. If it stops before its end, say so in the assessment.',
  },
  IMMERSION_NOT_STARTED: {
    fr: 'La période commence le {startsOn} : le bilan se fait à partir de ce jour.',
    en: 'The period starts on {startsOn}: it is assessed from that day on.',
  },
});
