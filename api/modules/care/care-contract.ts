import type { Relation } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Count, Day, Identifier, Key, Many, Noun, One, Text } from '../../graphql/noun';
import { Referral } from '../referrals/referral';
import { CareAttendance } from './care-attendance';
import { CareObjectives } from './care-objectives';
import { CareReview } from './care-review';
import { ClinicalNote } from './clinical-note';

export const CareObligation = choices('CareObligation', 'Why there is a care contract.', {
  OBLIGATION: 'Obligation de soins.',
  INJUNCTION: 'Injonction de soins.',
  CONTRACT: "Contrat de soins, agreed with the host association.",
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

@Noun('A care contract (contrat de soins), followed by an addiction association together with the host association.')
export class CareContract {
  @Identifier() id: string;
  @Key('Referral') referralId: string;
  @Text('Human reference: C-2026-0057.', { unique: true }) ref: string;
  @Choice(() => CareObligation, 'CareObligation', 'Obligation, injunction or contract.') obligation: CareObligation;
  @Text('Who follows it, as recorded.', { nullable: true }) followedBy: string | null;
  @Choice(() => ReviewRhythm, 'ReviewRhythm', 'How often it is reviewed.', { nullable: true }) rhythm: ReviewRhythm | null;
  @Choice(() => CareContractState, 'CareContractState', 'Where it stands.', { default: 'OPEN' }) state: CareContractState;
  @Day('First day.', { nullable: true }) startsOn: string | null;
  @Day('Last day.', { nullable: true }) endsOn: string | null;
  @Day('Next review.', { nullable: true }) nextReviewOn: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @One(() => Referral, { from: 'referralId', to: 'id', description: 'The referral it belongs to.' }) referral: Relation<Referral>;
  @One(() => CareObjectives, { from: 'id', to: 'careContractId', description: 'What both sides work on with the person.' }) objectives: CareObjectives | null;
  @Many(() => CareReview, { from: 'id', to: 'careContractId', order: 't.number DESC', description: 'Its co-reviews, last first.' }) reviews: CareReview[];
  @Many(() => CareAttendance, { from: 'id', to: 'careContractId', order: 't.appointment_on DESC, t.id', description: 'Attendance at appointments.' }) attendance: CareAttendance[];
  @Many(() => ClinicalNote, { from: 'id', to: 'careContractId', order: 't.written_at DESC, t.id', description: "The care team's own notes." }) clinicalNotes: ClinicalNote[];
}
