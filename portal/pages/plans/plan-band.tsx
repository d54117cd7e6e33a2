import { Button } from '@mantine/core';
import { IconCalendarEvent, IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import { Band } from '../../ui/turn-band';
import { daysLeftInMonth, firstName, may, meetingToRecord, nextMeeting, type Plan } from './plan';

export type PlanTask = { label: string; dialog: string } | null;

/** What the plan asks of the reader now, as one verb: the band's button, and the phone's. */
export function usePlanTask(plan: Plan | null | undefined, today: string): PlanTask {
  const { t } = useTranslation('plans');
  if (!plan) return null;
  const held = meetingToRecord(plan, today);
  if (held) return may(plan, 'recordPlanMeeting') ? { label: t('band.record'), dialog: `consigner:${held.id}` } : null;
  if (!plan.meetingDue || nextMeeting(plan, today)?.plannedOn.startsWith(today.slice(0, 7))) return null;
  return may(plan, 'schedulePlanMeeting') ? { label: t('band.fix'), dialog: 'rencontre' } : null;
}

export function PlanBand({ plan, today, task, onOpen }: { plan: Plan; today: string; task: PlanTask; onOpen: (dialog: string) => void }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const name = firstName(plan);
  const tone = task ? 'turn' : 'wait';
  const action = task ? <Button onClick={() => onOpen(task.dialog)}>{task.label}</Button> : undefined;
  if (plan.state === 'CLOSED')
    return <Band tone="wait" icon={IconFlag} title={t('band.closed', { day: format.date(plan.closedOn ?? today) })} />;
  const held = meetingToRecord(plan, today);
  if (held) {
    const title = t('band.toRecord', { day: format.longDay(held.plannedOn) });
    return <Band tone={tone} icon={IconCalendarEvent} title={title} detail={t('band.toRecordDetail', { name })} action={action} />;
  }
  const next = nextMeeting(plan, today);
  if (next)
    return <Band tone="wait" icon={IconCalendarEvent} title={t('band.fixed', { day: format.longDay(next.plannedOn) })} action={action} />;
  if (!plan.meetingDue) return null;
  const month = format.monthName(Number(today.slice(5, 7)));
  const mine = plan.referral?.viewerRelationships.find((one) => one === 'ADVISER' || one === 'REFERRER');
  return (
    <Band
      tone={tone}
      icon={IconCalendarEvent}
      title={t(/^[aeiouàâéèêîôû]/i.test(month) ? 'band.missingElided' : 'band.missing', { month })}
      detail={t(`band.three.${mine === 'ADVISER' || mine === 'REFERRER' ? mine : 'OTHER'}`, { name })}
      action={action}
    >
      {t('band.left', { count: daysLeftInMonth(today) })}
    </Band>
  );
}
