import { useTranslation } from 'react-i18next';
import type { ReferralState } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import type { Stage } from '../../ui/stages';
import type { Referral } from './referral-types';

export const STAGES = 6;

/** How far along its thread a referral stands: six knots, from the draft to the end. */
export const POSITION: Record<ReferralState, number> = {
  DRAFT: 0,
  SENT: 1,
  ASSESSING: 2,
  ACCEPTED: 3,
  DECLINED: 3,
  ACTIVE: 4,
  SUSPENDED: 4,
  REORIENTED: 5,
  WITHDRAWN: 5,
  EXPIRED: 5,
  CLOSED: 5,
};

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

export function useStateWords(): (state: ReferralState) => string {
  const { t } = useTranslation('words');
  return (state) => capital(t(`state.${state}`));
}

export function useStages(referral: Referral): Stage[] {
  const { t } = useTranslation(['referrals', 'words']);
  const format = useFormat();
  const stateWords = useStateWords();
  const { state, placementDates: dates } = referral;
  const at = POSITION[state];
  const day = (value: string | null | undefined) => (value ? format.dayMonth(value) : undefined);
  const since = t('stage.since', { date: format.dayMonth(referral.stateSince) });
  const placement = referral.kind === 'PLACEMENT_EXTERIEUR';
  const answered = state === 'DECLINED' || state === 'ACCEPTED';
  const ended = at === 5;

  const labels = [
    t('words:stage.DRAFT'),
    t('words:stage.SENT'),
    t('words:stage.ASSESSING'),
    answered ? stateWords(state) : t('stage.ANSWER'),
    placement ? t('stage.PLACEMENT') : t('words:stage.ACTIVE'),
    ended ? stateWords(state) : t('words:stage.CLOSED'),
  ];
  const awaited =
    at < 3 && referral.dueOn && referral.awaitedFrom !== 'REFERRER' ? t('stage.due', { date: format.dayMonth(referral.dueOn) }) : undefined;
  const entry = day(dates?.enteredOn) ?? (dates?.expectedOn ? t('stage.expected', { date: format.dayMonth(dates.expectedOn) }) : undefined);
  const when = [
    day(referral.createdAt),
    day(referral.sentAt),
    at === 2 ? since : undefined,
    day(referral.decidedAt) ?? awaited,
    entry,
    day(referral.closedAt),
  ];
  const reached = [
    true,
    referral.sentAt !== null,
    at >= 3 && referral.sentAt !== null,
    referral.decidedAt !== null,
    at >= 4 && (!placement || Boolean(dates?.enteredOn)),
  ];

  return labels
    .map((label, index): Stage => {
      const now = index === at;
      const done = index < at && (!ended || (reached[index] ?? false));
      return { key: String(index), label, date: when[index], state: now ? (ended ? 'done' : 'now') : done ? 'done' : 'later' };
    })
    .filter((stage) => !(ended && stage.state === 'later') && !(state === 'DECLINED' && stage.state === 'later'));
}
