import { Index } from 'typeorm';
import { Choice, Computed, Count, Day, Identifier, Instant, Key, Many, Noun, One } from '../../graphql/noun';
import { availableActions } from '../../visibility/transitions';
import { viewerRelationshipsByReferral } from '../../visibility/viewer-access';
import { AgreedCareText } from './agreed-care-text';
import { careReviewTransitions } from './care.transitions';
import { CareContribution } from './care-contribution';
import { CareDraft } from './care-draft';
import { CareReviewState } from './care-words';
import { CommonCareText } from './common-care-text';

/** In a closed contract a review stays where it was. */
const stateInContract = (t: string): string =>
  `(SELECT ${t}.state FROM care_contract c WHERE c.id = ${t}.care_contract_id AND c.state = 'OPEN')`;

@Noun('A co-review of a care contract: its dates and where it stands.')
@Index(['careContractId', 'number'], { unique: true })
@Index('one_review_at_a_time', ['careContractId'], { unique: true, where: `state <> 'AGREED'` })
export class CareReview {
  @Identifier() id: string;
  @Key('CareContract', { index: false }) careContractId: string;
  @Key('Referral', { index: false }) referralId: string;
  @Count('Its number in the contract, from 1.') number: number;
  @Day('First day of the period under review.') periodStartsOn: string;
  @Day('Last day of the period under review.') periodEndsOn: string;
  @Day('The day by which both sides should have agreed.') dueOn: string;
  @Choice(() => CareReviewState, 'CareReviewState', 'Where it stands.', { default: 'WRITING' }) state: CareReviewState;
  @Instant('Since when it stands there.') stateSince: Date;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @Computed(
    () => [String],
    (t) => availableActions(careReviewTransitions, t, stateInContract(t), viewerRelationshipsByReferral(t)),
    {
      description: 'The mutations that the viewer may call now.',
    },
  )
  availableActions: string[];
  @Many(() => CareDraft, { from: 'id', to: 'careReviewId', order: 't.organisation_id', description: 'Your own part while you write it.' })
  drafts: CareDraft[];
  @Many(() => CareContribution, {
    from: 'id',
    to: 'careReviewId',
    order: 't.organisation_id',
    description: 'Both parts, once both are deposited.',
  })
  contributions: CareContribution[];
  @One(() => CommonCareText, { from: 'id', to: 'careReviewId', description: 'The common text while both sides work on it.' })
  commonText: CommonCareText | null;
  @One(() => AgreedCareText, { from: 'id', to: 'careReviewId', description: 'The text that both sides agreed.' })
  agreedText: AgreedCareText | null;
}
