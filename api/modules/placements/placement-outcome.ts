import type { ReferralOutcome } from '../referrals/referral-words';
import type { ExitReason, WorkAtExit } from './placement';

/** A revocation is one whatever work there was; else work or training is what a placement is for. */
export function outcomeOf(reason: ExitReason | null, work: WorkAtExit | null | undefined): ReferralOutcome {
  if (reason?.startsWith('REVOKED')) return 'REVOKED';
  if (work && work !== 'NONE') return 'WORK_OR_TRAINING';
  return reason ? 'COMPLETED' : 'OTHER';
}
