import type { Sql } from 'sql-template-tag';
import { availableActions, type Transitions } from '../../visibility/transitions';
import type { ReferralState } from './referral-words';

/**
 * When each verb of a referral may be called. Who may call it stands in the policy, and only there.
 * A verb without `to` leaves the state as it is.
 */
export const referralTransitions = {
  changeReferralDraft: { from: ['DRAFT'] },
  sendReferral: { from: ['DRAFT'], to: 'SENT' },
  acknowledgeReferral: { from: ['SENT'] },
  assessReferral: { from: ['SENT'], to: 'ASSESSING' },
  recordQuestionnaire: { from: ['ASSESSING'] },
  offerInterviews: { from: ['ASSESSING'] },
  chooseInterview: { from: ['ASSESSING'] },
  recordInterview: { from: ['ASSESSING'] },
  giveOpinion: { from: ['ASSESSING'] },
  acceptReferral: { from: ['SENT', 'ASSESSING'], to: 'ACCEPTED' },
  declineReferral: { from: ['SENT', 'ASSESSING'], to: 'DECLINED' },
  reorientReferral: { from: ['SENT', 'ASSESSING', 'DECLINED', 'EXPIRED'], to: 'REORIENTED' },
  withdrawReferral: { from: ['DRAFT', 'SENT', 'ASSESSING', 'ACCEPTED'], to: 'WITHDRAWN' },
  enterPlacement: { from: ['ACCEPTED'], to: 'ACTIVE' },
  startReferral: { from: ['ACCEPTED'], to: 'ACTIVE' },
  suspendReferral: { from: ['ACTIVE'], to: 'SUSPENDED' },
  resumeReferral: { from: ['SUSPENDED'], to: 'ACTIVE' },
  exitPlacement: { from: ['ACTIVE', 'SUSPENDED'], to: 'CLOSED' },
  closeReferral: { from: ['ACCEPTED', 'ACTIVE', 'SUSPENDED'], to: 'CLOSED' },
  addReferralPartner: { from: ['ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  endReferralPartner: { from: ['ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  changeAvailability: { from: ['DRAFT', 'SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  changeBeneficiaryContact: { from: ['DRAFT', 'SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  changeJudicialSituation: { from: ['DRAFT', 'SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  writeOwnNote: { from: ['DRAFT', 'SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'SUSPENDED', 'CLOSED'] },
  openActionPlan: { from: ['ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  openCareContract: { from: ['ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  proposeImmersionPeriod: { from: ['ACCEPTED', 'ACTIVE'] },
} as const satisfies Transitions<ReferralState>;

export const availableReferralActions = (t: string): Sql => availableActions(referralTransitions, t, `${t}.state`);
