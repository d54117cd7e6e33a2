import { choices } from '../../graphql/choices';

export const CareObligation = choices('CareObligation', 'Why there is a care contract.', {
  OBLIGATION: 'Obligation de soins.',
  INJUNCTION: 'Injonction de soins.',
  CONTRACT: 'Contrat de soins, agreed with the host association.',
  RESIDENTIAL: 'Postcure.',
});
export type CareObligation = keyof typeof CareObligation;

export const ReviewRhythm = choices('ReviewRhythm', 'How often both sides review the contract.', {
  TWO_WEEKS: 'Every two weeks.',
  MONTH: 'Every month.',
  TWO_MONTHS: 'Every two months.',
});
export type ReviewRhythm = keyof typeof ReviewRhythm;

export const CareContractState = choices('CareContractState', 'Where a care contract stands.', {
  OPEN: 'Followed.',
  CLOSED: 'Closed.',
});
export type CareContractState = keyof typeof CareContractState;

export const CareReviewState = choices('CareReviewState', 'Where a co-review stands.', {
  WRITING: 'Each side writes its part.',
  RECONCILING: 'Both parts are deposited: both sides look for a common text.',
  AGREED: 'Both sides agreed one text.',
});
export type CareReviewState = keyof typeof CareReviewState;

export const CareTurn = choices('CareTurn', 'What a co-review awaits from one side.', {
  PART: 'That it writes and deposits its part.',
  TEXT: 'That it writes the common text, or reads what the other side writes.',
  AGREEMENT: 'That it reads the common text, and agrees it or changes it.',
});
export type CareTurn = keyof typeof CareTurn;
