import { useTranslation } from 'react-i18next';
import { useFormat } from '../text/format';
import { Tag } from './tag';

/** A deadline as lists show it: late and tonight stand out, the rest is plain words. */
export function DueTag({ deadline, now, plain = 'before' }: { deadline: string; now?: string; plain?: 'before' | 'date' }) {
  const { t } = useTranslation();
  const format = useFormat();
  const due = format.due(deadline, now);
  if (due.tone === 'late')
    return (
      <Tag tone="late" title={due.count > 60 ? format.exactDays(due.count) : undefined}>
        {t('date.late', { days: format.days(due.count) })}
      </Tag>
    );
  if (due.tone === 'soon') {
    const key = due.kind === 'tonight' ? 'date.tonight' : due.kind === 'todayAt' ? 'date.todayAt' : 'date.today';
    return <Tag tone="soon">{t(key, { time: due.time })}</Tag>;
  }
  return <span>{plain === 'date' ? format.date(deadline) : t('date.before', { day: due.day })}</span>;
}

export function TurnTag() {
  const { t } = useTranslation();
  return <Tag tone="turn">{t('turn.yoursTag')}</Tag>;
}
