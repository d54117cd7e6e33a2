import type { Sql } from 'sql-template-tag';
import type { Known } from '../../graphql/noun';
import { availableActions, type Transitions } from '../../visibility/transitions';
import { viewerRelationships } from '../../visibility/viewer-access';
import type { ReferralState } from './referral-words';

const placement = "t.kind = 'PLACEMENT_EXTERIEUR'";
/** An adviser that was added beside a placement follows the plan, not the stage. */
const led =
  "(t.kind = 'ACTION_PLAN' OR EXISTS (SELECT 1 FROM viewer_party v WHERE v.referral_id = t.id AND v.relationship IN ('REFERRER', 'HOST')))";
const interview = (state: string): string => `EXISTS (SELECT 1 FROM interview i WHERE i.referral_id = t.id AND i.state = '${state}')`;

/**
 * When each verb of a referral may be called. Who may call it stands in the policy, and only there.
 * A verb without `to` leaves the state as it is; `when` says what must hold besides the state.
 */
export const referralTransitions = {
  changeReferralDraft: { from: ['DRAFT'] },
  sendReferral: { from: ['DRAFT'], to: 'SENT' },
  acknowledgeReferral: { from: ['SENT'] },
  assessReferral: { from: ['SENT'], to: 'ASSESSING' },
  recordQuestionnaire: { from: ['ASSESSING'] },
  offerInterviews: { from: ['ASSESSING'] },
  chooseInterview: { from: ['ASSESSING'], when: interview('OFFERED') },
  recordInterview: { from: ['ASSESSING'], when: interview('CHOSEN') },
  giveOpinion: { from: ['ASSESSING'] },
  acceptReferral: { from: ['SENT', 'ASSESSING'], to: 'ACCEPTED' },
  declineReferral: { from: ['SENT', 'ASSESSING'], to: 'DECLINED' },
  reorientReferral: { from: ['SENT', 'ASSESSING', 'DECLINED', 'EXPIRED'], to: 'REORIENTED' },
  setReferralAside: { from: ['DECLINED', 'EXPIRED'], when: "t.awaited_from = 'REFERRER'" },
  withdrawReferral: { from: ['DRAFT', 'SENT', 'ASSESSING', 'ACCEPTED'], to: 'WITHDRAWN' },
  enterPlacement: { from: ['ACCEPTED'], to: 'ACTIVE', when: placement },
  startReferral: { from: ['ACCEPTED'], to: 'ACTIVE', when: `NOT (${placement}) AND ${led}` },
  suspendReferral: { from: ['ACTIVE'], to: 'SUSPENDED', when: led },
  resumeReferral: { from: ['SUSPENDED'], to: 'ACTIVE', when: led },
  exitPlacement: { from: ['ACTIVE', 'SUSPENDED'], to: 'CLOSED', when: placement },
  // A placement that was entered ends by its exit, which holds its dates and its reason.
  closeReferral: {
    from: ['ACCEPTED', 'ACTIVE', 'SUSPENDED'],
    to: 'CLOSED',
    when: `${led} AND (t.state = 'ACCEPTED' OR NOT (${placement}))`,
  },
  addReferralPartner: { from: ['ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  // The end of a referral ends no part by itself: a partner of a closed one can still be asked to leave.
  endReferralPartner: { from: ['ACCEPTED', 'ACTIVE', 'SUSPENDED', 'CLOSED'] },
  // A draft changes as a whole, by changeReferralDraft.
  changeBeneficiaryIdentity: { from: ['SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  changeAvailability: { from: ['SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  changeBeneficiaryContact: { from: ['SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  changeJudicialSituation: { from: ['SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  writeOwnNote: { from: ['DRAFT', 'SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'SUSPENDED', 'CLOSED'] },
  openActionPlan: { from: ['ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  openCareContract: { from: ['ACCEPTED', 'ACTIVE', 'SUSPENDED'] },
  proposeImmersionPeriod: { from: ['ACCEPTED', 'ACTIVE'] },
} as const satisfies Transitions<ReferralState>;

export const availableReferralActions = (t: string, known?: Known): Sql =>
  availableActions(referralTransitions, t, `${t}.state`, known?.parts ?? viewerRelationships(t));
