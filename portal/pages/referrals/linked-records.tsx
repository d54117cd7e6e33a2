import { Button } from '@mantine/core';
import { IconHammer, IconHeartHandshake, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../text/format';
import { Icon } from '../../ui/icon';
import { type SideRow, SideRows } from '../../ui/rows';
import { SectionHead } from '../../ui/section-head';
import { can, type Referral, reads } from './referral-types';
import css from './referrals.module.css';

const OPENED = [
  ['openActionPlan', '/plans/new'],
  ['openCareContract', '/care-contracts/new'],
  ['proposeImmersionPeriod', '/immersions/new'],
] as const;

/** Plan, care contracts, immersions: each on its own page; and those that the viewer may open. */
export function LinkedRecords({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const rows: SideRow[] = [];
  const plan = referral.actionPlan;
  if (plan) {
    const done = plan.steps?.filter((step) => step.state === 'DONE').length ?? 0;
    const count = plan.steps?.length ?? 0;
    const steps = count > 0 ? t('linked.planSteps', { count, done }) : t('linked.planNoSteps');
    rows.push({
      key: plan.id,
      sign: <Icon of={IconListCheck} />,
      title: <Link to={`/plans/${plan.ref}`}>{t('linked.plan', { ref: plan.ref })}</Link>,
      note: plan.state === 'CLOSED' ? t('linked.planClosed') : steps,
    });
  }
  for (const contract of referral.careContracts ?? []) {
    const open = contract.nextReviewOn ? t('linked.careNext', { date: format.dayMonth(contract.nextReviewOn) }) : t('linked.careOpen');
    rows.push({
      key: contract.id,
      sign: <Icon of={IconHeartHandshake} />,
      title: <Link to={`/care-contracts/${contract.ref}`}>{t('linked.care', { ref: contract.ref })}</Link>,
      note: contract.state === 'CLOSED' ? t('linked.careClosed') : open,
    });
  }
  for (const immersion of referral.immersionPeriods ?? []) {
    const state = immersion.answer ? t(`immersionState.${immersion.answer.state}`) : '';
    const dates = immersion.schedule ? format.range(immersion.schedule.startsOn, immersion.schedule.endsOn) : '';
    rows.push({
      key: immersion.id,
      sign: <Icon of={IconHammer} />,
      title: <Link to={`/immersions/${immersion.ref}`}>{t('linked.immersion', { ref: immersion.ref })}</Link>,
      note: [immersion.tradeLabel, dates, state].filter(Boolean).join(' · '),
    });
  }
  const openings = OPENED.filter(([verb]) => can(referral, verb) && !(verb === 'openActionPlan' && plan));
  const readsAny = ['ActionPlan', 'CareContract', 'ImmersionPeriod'].some((one) => reads(referral, one));
  if (rows.length === 0 && openings.length === 0 && !readsAny) return null;
  return (
    <section>
      <SectionHead title={t('linked.title')} line="light" />
      {rows.length > 0 ? <SideRows rows={rows} /> : <p className={`m-meta ${css.none}`}>{t('linked.none')}</p>}
      {openings.length > 0 ? (
        <ul className={`${css.verbs} m-no-print`}>
          {openings.map(([verb, to]) => (
            <li key={verb}>
              <Button component={Link} to={`${to}?referral=${referral.ref}`} variant="default" size="compact-md">
                {t(`verb.${verb}`)}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
