import type { Transitions } from '../../visibility/transitions';
import type { CareContractState, CareReviewState } from './care-words';

const open = 'EXISTS (SELECT 1 FROM referral r WHERE r.id = t.referral_id AND r.closed_at IS NULL)';

/**
 * When each verb of a care contract may be called. Who may call it stands in the policy, and only there. In a referral
 * that has closed, a contract is closed and nothing else.
 */
export const careContractTransitions = {
  changeCareContract: { from: ['OPEN'], when: open },
  changeCareObjectives: { from: ['OPEN'], when: open },
  openCareReview: { from: ['OPEN'], when: open },
  recordCareAttendance: { from: ['OPEN'], when: open },
  writeClinicalNote: { from: ['OPEN'], when: open },
  closeCareContract: { from: ['OPEN'], to: 'CLOSED' },
} as const satisfies Transitions<CareContractState>;

/**
 * When each verb of a co-review may be called, in a contract that is open. The database moves the review: to
 * RECONCILING with the second part deposited, to AGREED with the second agreement.
 */
export const careReviewTransitions = {
  saveCareDraft: { from: ['WRITING'], when: open },
  depositCareDraft: { from: ['WRITING'], when: open },
  writeCommonText: { from: ['RECONCILING'], when: open },
  agreeCommonText: { from: ['RECONCILING'], when: open },
} as const satisfies Transitions<CareReviewState>;
