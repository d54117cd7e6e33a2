import { choices } from '../../graphql/choices';
import { Choice, Count, Day, Identifier, Key, Many, Noun, One } from '../../graphql/noun';
import { AgreedCareText } from './agreed-care-text';
import { CareContribution } from './care-contribution';
import { CareDraft } from './care-draft';
import { CommonCareText } from './common-care-text';

export const CareReviewState = choices('CareReviewState', 'Where a co-review stands.', {
  WRITING: 'Each side writes its part.',
  RECONCILING: 'Both parts are deposited: both sides look for a common text.',
  AGREED: 'Both sides agreed one text.',
});
export type CareReviewState = keyof typeof CareReviewState;

@Noun('A co-review of a care contract: its dates and where it stands.')
export class CareReview {
  @Identifier() id: string;
  @Key('CareContract') careContractId: string;
  @Key('Referral', { index: false }) referralId: string;
  @Count('Its number in the contract, from 1.') number: number;
  @Day('First day of the period under review.') periodStartsOn: string;
  @Day('Last day of the period under review.') periodEndsOn: string;
  @Day('The day by which both sides should have agreed.') dueOn: string;
  @Choice(() => CareReviewState, 'CareReviewState', 'Where it stands.', { default: 'WRITING' }) state: CareReviewState;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @Many(() => CareDraft, { from: 'id', to: 'careReviewId', order: 't.organisation_id', description: 'Your own part while you write it.' }) drafts: CareDraft[];
  @Many(() => CareContribution, { from: 'id', to: 'careReviewId', order: 't.organisation_id', description: 'Both parts, once both are deposited.' }) contributions: CareContribution[];
  @One(() => CommonCareText, { from: 'id', to: 'careReviewId', description: 'The common text while both sides work on it.' }) commonText: CommonCareText | null;
  @One(() => AgreedCareText, { from: 'id', to: 'careReviewId', description: 'The text that both sides agreed.' }) agreedText: AgreedCareText | null;
}
