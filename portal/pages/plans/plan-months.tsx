import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import { type Stage, Stages } from '../../ui/stages';
import { monthAfter, type Plan } from './plan';

/** Months that have gone by and are still drawn: a plan may last for years. */
const PAST = 4;
const AHEAD = 2;

/** The months of a plan as stages: a meeting was held in each, or was not; then those to come, up to the relay. */
export function PlanMonths({ plan, today, asked }: { plan: Plan; today: string; asked: boolean }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const present = `${today.slice(0, 7)}-01`;
  const months = plan.months.slice(-PAST - 1).map((one): Stage => {
    const stage = { key: one.month, label: format.shortMonth(one.month) };
    if (one.heldOn) return { ...stage, state: 'done', date: t('month.held', { day: format.dayMonth(one.heldOn) }) };
    if (one.month < present || plan.state === 'CLOSED') return { ...stage, state: 'missed', date: t('month.missed') };
    if (one.plannedOn && one.plannedOn > today)
      return { ...stage, state: 'now', date: t('month.planned', { day: format.dayMonth(one.plannedOn) }) };
    return { ...stage, state: asked ? 'attention' : 'now', date: t('month.due') };
  });
  return (
    <Stages
      label={t('month.label')}
      stages={plan.state === 'CLOSED' ? months : [...months, ...ahead(plan, present, format.shortMonth, t)]}
    />
  );
}

function ahead(plan: Plan, present: string, label: (month: string) => string, t: (key: 'month.relay') => string): Stage[] {
  const last = plan.months.at(-1)?.month ?? present;
  const relay = plan.relayDueOn ? `${plan.relayDueOn.slice(0, 7)}-01` : null;
  const shown = Array.from({ length: AHEAD }, (_, index) => monthAfter(last, index + 1));
  if (relay && relay > last && !shown.includes(relay)) shown.push(relay);
  return shown.map((month) => ({ key: month, label: label(month), state: 'later', date: month === relay ? t('month.relay') : undefined }));
}
