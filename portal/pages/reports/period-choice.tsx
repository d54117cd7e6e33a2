import { Button } from '@mantine/core';
import { IconCalendar, IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DateInput } from '../../ui/date-input';
import { Icon } from '../../ui/icon';
import { useWords } from './report-words';
import css from './reports.module.css';
import type { usePeriod } from './use-period';

type Asked = ReturnType<typeof usePeriod>;

/** The years around the one shown, any other period under them, and what else the page leads to. */
export function PeriodChoice({ asked, children }: { asked: Asked; children?: ReactNode }) {
  const { t } = useWords();
  const id = useId();
  const [open, setOpen] = useState(asked.own);
  return (
    <div className={`${css.periods} m-no-print`}>
      <div className={css.periodRow}>
        <Years asked={asked} />
        <button type="button" className="m-link" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Icon of={IconCalendar} size={15} /> {t('otherPeriod')} <Icon of={IconChevronDown} size={15} />
        </button>
        {children}
      </div>
      <div id={id} hidden={!open}>
        <OtherPeriod asked={asked} />
      </div>
    </div>
  );
}

function Years({ asked: { year, running, own } }: { asked: Asked }) {
  const { t } = useWords();
  const last = year > running - 5 ? Math.max(running, year) : year + 2;
  const years = Array.from({ length: 5 }, (_, at) => last - 4 + at);
  return (
    <nav aria-label={t('years')} className={css.years}>
      <ul>
        {years.map((one) => (
          <li key={one}>
            <Link to={`/reports/${one}`} aria-current={one === year && !own ? 'page' : undefined}>
              {one}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Any other period, kept in the address. */
function OtherPeriod({ asked }: { asked: Asked }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [from, setFrom] = useState<string | null>(asked.from);
  const [to, setTo] = useState<string | null>(asked.to);
  const wrong = from !== null && to !== null && to < from;
  const show = (event: FormEvent) => {
    event.preventDefault();
    if (from && to && !wrong) void navigate(`/reports/${to.slice(0, 4)}?du=${from}&au=${to}`);
  };
  return (
    <form onSubmit={show} className={css.period}>
      <DateInput label={t('from')} value={from} onChange={setFrom} required />
      <DateInput label={t('to')} value={to} onChange={setTo} required error={wrong ? t('wrongPeriod') : undefined} />
      <Button type="submit" variant="default">
        {t('show')}
      </Button>
      {asked.own ? <Link to={`/reports/${asked.year}`}>{t('backToYear', { year: asked.year })}</Link> : null}
    </form>
  );
}
