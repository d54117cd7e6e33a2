import type { Transitions } from '../../visibility/transitions';
import type { CareContractState, CareReviewState } from './care-words';

/** When each verb of a care contract may be called. Who may call it stands in the policy, and only there. */
export const careContractTransitions = {
  changeCareContract: { from: ['OPEN'] },
  changeCareObjectives: { from: ['OPEN'] },
  openCareReview: { from: ['OPEN'] },
  recordCareAttendance: { from: ['OPEN'] },
  writeClinicalNote: { from: ['OPEN'] },
  closeCareContract: { from: ['OPEN'], to: 'CLOSED' },
} as const satisfies Transitions<CareContractState>;

/**
 * When each verb of a co-review may be called, in a contract that is open. The database moves the review: to
 * RECONCILING with the second part deposited, to AGREED with the second agreement.
 */
export const careReviewTransitions = {
  saveCareDraft: { from: ['WRITING'] },
  depositCareDraft: { from: ['WRITING'] },
  writeCommonText: { from: ['RECONCILING'] },
  agreeCommonText: { from: ['RECONCILING'] },
} as const satisfies Transitions<CareReviewState>;
