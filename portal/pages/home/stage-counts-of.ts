import { useTranslation } from 'react-i18next';
import type { HomeQuery, OrganisationKind, ReferralState } from '../../../schema/generated/graphql';
import type { StageCount } from '../../ui/stage-counts';

type Counts = HomeQuery['referralCounts'];

/** How many referrals stand at each stage; each figure leads to the list that it counts. */
export function useStageCounts(counts: Counts, kind: OrganisationKind): StageCount[] {
  const { t } = useTranslation('home');
  const sum = (states: ReferralState[], what: 'count' | 'turn') =>
    counts.filter((one) => states.includes(one.state)).reduce((all, one) => all + one[what], 0);
  const spip = kind === 'SPIP';
  const placing = spip || kind === 'HOST_ASSOCIATION';
  const stage = (
    key: 'DRAFT' | 'SENT' | 'RECEIVED' | 'ASSESSING' | 'ACCEPTED' | 'ACTIVE' | 'CLOSED',
    states: ReferralState[],
    note?: string,
  ): StageCount => {
    const turn = sum(states, 'turn');
    const count = sum(states, 'count');
    return {
      key,
      count,
      label: t(`stage.${key}`),
      note: key !== 'DRAFT' && turn > 0 ? t('stage.turn', { count: turn }) : count > 0 ? note : undefined,
      to: `/referrals?etape=${states.join()}`,
    };
  };
  const suspended = sum(['SUSPENDED'], 'count');
  return [
    ...(spip ? [stage('DRAFT', ['DRAFT'], t('stage.toSend'))] : []),
    stage(spip ? 'SENT' : 'RECEIVED', ['SENT'], spip ? t('stage.awaiting') : undefined),
    stage('ASSESSING', ['ASSESSING']),
    stage('ACCEPTED', ['ACCEPTED'], t(placing ? 'stage.entry' : 'stage.start')),
    stage('ACTIVE', ['ACTIVE', 'SUSPENDED'], suspended > 0 ? t('stage.suspended', { count: suspended }) : undefined),
    stage('CLOSED', ['CLOSED']),
  ];
}
