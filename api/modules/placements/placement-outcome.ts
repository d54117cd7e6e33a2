import type { ReferralOutcome } from '../referrals/referral-words';
import type { ExitReason, WorkAtExit } from './placement';

/** Ends before their term, that nobody wished for. The outcome of a referral is read by every party: it does not tell a revocation. */
const early: ExitReason[] = ['REVOKED_NEW_OFFENCE', 'REVOKED_RULES', 'REVOKED_ESCAPE', 'REVOKED_UNRECORDED', 'MEDICAL_SUSPENSION'];

/** An early end is one whatever work there was; else work or training is what a placement is for. */
export function outcomeOf(reason: ExitReason | null, work: WorkAtExit | null | undefined): ReferralOutcome {
  if (reason && early.includes(reason)) return 'ENDED_EARLY';
  if (work && work !== 'NONE') return 'WORK_OR_TRAINING';
  return reason ? 'COMPLETED' : 'OTHER';
}
