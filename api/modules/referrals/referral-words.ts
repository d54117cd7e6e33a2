import { choices } from '../../graphql/choices';

export const ReferralKind = choices('ReferralKind', 'What a referral asks for.', {
  PLACEMENT_EXTERIEUR: "Placement à l'extérieur: to be lodged and accompanied by a host association.",
  ACTION_PLAN: "Plan d'action: to be followed by a Mission Locale.",
  CARE: 'Soins: to be followed by an addiction association.',
  INSERTION: 'Insertion par l’activité économique: to work in an insertion workplace.',
});
export type ReferralKind = keyof typeof ReferralKind;

export const ReferralState = choices('ReferralState', 'Where a referral stands.', {
  DRAFT: 'Being written by the counsellor.',
  SENT: 'Sent, the addressee has not begun to assess.',
  ASSESSING: 'Questionnaire, information meeting, interviews, opinion.',
  ACCEPTED: 'Accepted, not yet begun.',
  DECLINED: 'Declined, with a reason.',
  REORIENTED: 'Sent on to another partner.',
  WITHDRAWN: 'Withdrawn by the counsellor.',
  EXPIRED: 'Left without an answer. Never an automatic yes.',
  ACTIVE: 'Under way.',
  SUSPENDED: 'Suspended.',
  CLOSED: 'Ended, with an outcome.',
});
export type ReferralState = keyof typeof ReferralState;

export const ReferralOutcome = choices('ReferralOutcome', 'How a referral ended.', {
  COMPLETED: 'What was asked for was done.',
  WORK_OR_TRAINING: 'The person left for work or training.',
  INTERRUPTED_BY_PERSON: 'The person stopped.',
  INTERRUPTED_BY_PARTNER: 'The partner stopped.',
  ENDED_EARLY: 'It ended before its term. Why is for those who read the placement.',
  MOVED: 'The person was transferred or moved.',
  OTHER: 'Another way.',
});
export type ReferralOutcome = keyof typeof ReferralOutcome;
