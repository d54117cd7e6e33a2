import { problemTexts } from '../../graphql/problem';

problemTexts({
  PLAN_EXISTS: { fr: 'Cette orientation a déjà son plan d’action.', en: 'This referral already has its action plan.' },
  PLAN_CLOSED: { fr: 'Ce plan est clos.', en: 'This plan is closed.' },
  NOT_YET: { fr: 'Cette date est à venir.', en: 'This day has not come yet.' },
  BEFORE_PLAN: { fr: 'Cette date précède l’ouverture du plan.', en: 'This day comes before the plan was opened.' },
  DUE_IN_THE_PAST: { fr: 'Cette échéance est déjà passée.', en: 'This due date has passed already.' },
  TOO_FAR: { fr: 'Cette date est à plus d’un an.', en: 'This day is more than a year away.' },
  WRONG_OWNER: {
    fr: 'Cette structure ne peut pas porter une étape : elle ne lit pas le plan.',
    en: 'This organisation cannot own a step: it does not read the plan.',
  },
  SENTENCE_APART: {
    fr: 'L’aménagement de peine se suit dans la situation judiciaire : le plan est lu par des structures à qui elle n’est pas partagée.',
    en: 'The adjustment of the sentence is followed in the judicial situation: organisations that it is not shared with read the plan.',
  },
  STEP_SETTLED: {
    fr: 'Cette étape est faite ou abandonnée : reprenez-la d’abord.',
    en: 'This step is done or given up: take it up again first.',
  },
  STEP_NOT_NOW: { fr: 'Cette étape ne peut pas passer à cet état.', en: 'This step cannot go to that state.' },
  MEETING_RECORDED: { fr: 'Cette rencontre est déjà consignée.', en: 'This meeting has been recorded already.' },
  STILL_PLANNED: { fr: 'Dites si la personne est venue.', en: 'Say whether the person came.' },
  STEPS_OPEN: {
    fr: 'Des étapes ne sont ni faites ni abandonnées : {steps}.',
    en: 'Some steps are neither done nor given up: {steps}.',
  },
});
