import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import css from './composer.module.css';
import { Icon } from './icon';

export interface Choice {
  value: string;
  label: ReactNode;
  note?: ReactNode;
  /** The note is a warning: it gets its sign. */
  warning?: boolean;
}

interface ChoiceCardsProps {
  label: string;
  hideLabel?: boolean;
  choices: Choice[];
  value: string | null;
  onChange: (value: string) => void;
  /** Given by ActionForm's field(name). */
  name?: string;
  error?: ReactNode;
}

/** One answer among a few that need a second line each: dates, places, reasons. */
export function ChoiceCards({ label, hideLabel = false, choices, value, onChange, name, error }: ChoiceCardsProps) {
  const id = useId();
  return (
    <fieldset className={css.cards} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={hideLabel ? 'm-hidden' : 'mantine-InputWrapper-label'}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={css.card} data-chosen={choice.value === value || undefined}>
          <input
            type="radio"
            name={name ?? id}
            value={choice.value}
            checked={choice.value === value}
            aria-invalid={error ? true : undefined}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.note ? (
              <span className={css.cardNote}>
                {choice.warning ? <Icon of={IconAlertTriangle} size={14} /> : null}
                {choice.note}
              </span>
            ) : null}
          </span>
        </label>
      ))}
      {error ? (
        <p id={`${id}-error`} className="mantine-InputWrapper-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
