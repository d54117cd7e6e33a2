import { dayOf } from '../../text/format';
import { can, type Referral } from './referral-types';

/** Verbs that change facts stand beside those facts, on their tab. */
const BESIDE_FACTS = new Set([
  'recordQuestionnaire',
  'changeAvailability',
  'changeBeneficiaryContact',
  'changeBeneficiaryIdentity',
  'changeJudicialSituation',
  'writeOwnNote',
  'addReferralPartner',
  'endReferralPartner',
]);
/** Verbs of the plan, of care and of immersions open a page of their own. */
const ELSEWHERE = new Set(['openActionPlan', 'openCareContract', 'proposeImmersionPeriod', 'changeReferralDraft']);

type NextVerb =
  | 'sendReferral'
  | 'acknowledgeReferral'
  | 'assessReferral'
  | 'offerInterviews'
  | 'chooseInterview'
  | 'recordInterview'
  | 'giveOpinion'
  | 'acceptReferral'
  | 'reorientReferral'
  | 'enterPlacement'
  | 'startReferral'
  | 'resumeReferral';

function assessing(referral: Referral): NextVerb[] {
  const interviews = referral.interviews ?? [];
  const today = dayOf(new Date());
  const opinion = referral.opinions?.at(-1);
  if (opinion && opinion.kind !== 'PENDING') return ['acceptReferral'];
  if (interviews.some((one) => one.state === 'CHOSEN' && one.offeredOn <= today)) return ['recordInterview'];
  if (interviews.some((one) => one.state === 'CHOSEN' || one.state === 'KEPT')) return ['giveOpinion'];
  return ['chooseInterview', 'offerInterviews'];
}

/** What the viewer would do next, when the record leads there; null when nothing stands out. */
export function nextVerb(referral: Referral): NextVerb | null {
  const order: Partial<Record<Referral['state'], NextVerb[]>> = {
    DRAFT: ['sendReferral'],
    SENT: referral.acknowledgedAt ? ['assessReferral'] : ['acknowledgeReferral', 'assessReferral'],
    ASSESSING: assessing(referral),
    DECLINED: ['reorientReferral'],
    EXPIRED: ['reorientReferral'],
    ACCEPTED: ['enterPlacement', 'startReferral'],
    SUSPENDED: ['resumeReferral'],
  };
  return order[referral.state]?.find((verb) => can(referral, verb)) ?? null;
}

/** Everything else that the viewer may do with the stage of the referral. */
export function otherVerbs(referral: Referral): string[] {
  const next = nextVerb(referral);
  return referral.availableActions.filter((verb) => verb !== next && !BESIDE_FACTS.has(verb) && !ELSEWHERE.has(verb));
}
