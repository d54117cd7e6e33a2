import { dayOf } from '../../text/format';
import type { FormState } from '../../ui/action-form';
import { DateInput } from '../../ui/date-input';
import css from './immersions.module.css';

export type Dates = { startsOn: string | null; endsOn: string | null };

interface DatesFieldsProps {
  labels: { from: string; to: string };
  dates: Dates;
  onChange: (dates: Dates) => void;
  field: FormState['field'];
}

/** First and last day, side by side. */
export function DatesFields({ labels, dates, onChange, field }: DatesFieldsProps) {
  const today = dayOf(new Date());
  return (
    <div className={css.two}>
      <DateInput
        {...field('startsOn')}
        label={labels.from}
        value={dates.startsOn}
        onChange={(startsOn) => onChange({ ...dates, startsOn })}
        min={today}
        required
      />
      <DateInput
        {...field('endsOn')}
        label={labels.to}
        value={dates.endsOn}
        onChange={(endsOn) => onChange({ ...dates, endsOn })}
        min={today}
        required
      />
    </div>
  );
}
