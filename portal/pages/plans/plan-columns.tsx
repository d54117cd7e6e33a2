import { IconCalendarEvent, IconDoorExit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionPlansQuery } from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { PersonLink } from '../../ui/action-row';
import type { Column } from '../../ui/data-table';
import { DueTag } from '../../ui/due-tag';
import { StepMeter } from '../../ui/meters';
import { Tag } from '../../ui/tag';

export type ListedPlan = ActionPlansQuery['actionPlans']['nodes'][number];

export function usePlanColumns(): Column<ListedPlan>[] {
  const { t } = useTranslation('plans');
  const format = useFormat();
  return [
    {
      key: 'person',
      header: t('list.person'),
      phone: 'title',
      cell: ({ ref, referral }) => (
        <PersonLink name={referral?.identity?.shortName ?? ref} age={referral?.identity?.age} to={`/plans/${ref}`} reference={ref} />
      ),
    },
    { key: 'month', header: t('list.month'), phone: 'line', cell: (plan) => <MonthTag plan={plan} /> },
    { key: 'steps', header: t('list.steps'), phone: 'lineAside', cell: ({ steps }) => <Steps steps={steps ?? []} /> },
    {
      key: 'next',
      header: t('list.next'),
      sort: 'next',
      phone: 'aside',
      cell: ({ nextDueOn }) =>
        nextDueOn ? <DueTag deadline={nextDueOn} plain="date" /> : <span className="m-dim">{t('list.noDueDate')}</span>,
    },
    { key: 'relay', header: t('list.relay'), phone: 'none', cell: (plan) => <RelayTag plan={plan} /> },
    { key: 'opened', header: t('list.opened'), sort: 'opened', phone: 'none', cell: ({ openedOn }) => format.date(openedOn) },
  ];
}

function Steps({ steps }: { steps: NonNullable<ListedPlan['steps']> }) {
  const { t } = useTranslation('plans');
  const kept = steps.filter((step) => step.state !== 'DROPPED');
  if (kept.length === 0) return <span className="m-dim">{t('list.noStep')}</span>;
  return <StepMeter done={kept.filter((step) => step.state === 'DONE').length} total={kept.length} />;
}

function MonthTag({ plan }: { plan: ListedPlan }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  if (plan.state === 'CLOSED') return <span className="m-dim">{t('month.ended')}</span>;
  const now = plan.months.at(-1);
  if (!plan.meetingDue) return <Tag tone="ok">{t('month.done')}</Tag>;
  if (now?.plannedOn && now.plannedOn >= dayOf(new Date())) return <span>{t('month.fixed', { day: format.dayMonth(now.plannedOn) })}</span>;
  return (
    <Tag tone="soon" icon={IconCalendarEvent}>
      {t('month.toHold')}
    </Tag>
  );
}

function RelayTag({ plan }: { plan: ListedPlan }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  if (plan.relay) return <Tag tone="ok">{t('relayTag.found')}</Tag>;
  if (!plan.relayDueOn) return <span className="m-dim">{t('relayTag.none')}</span>;
  return (
    <Tag tone={plan.relayDueOn < dayOf(new Date()) ? 'late' : 'soon'} icon={IconDoorExit}>
      {t('relayTag.missing', { day: format.dayMonth(plan.relayDueOn) })}
    </Tag>
  );
}
