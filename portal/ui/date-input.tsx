import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../text/format';
import { currentLanguage } from '../text/i18n';
import { readTypedDate, typedForm } from '../text/typed-date';

interface DateInputProps {
  label: ReactNode;
  /** 'YYYY-MM-DD', or null while there is none. */
  value: string | null;
  onChange: (date: string | null) => void;
  name?: string;
  error?: ReactNode;
  description?: ReactNode;
  required?: boolean;
  /** Inclusive bounds, 'YYYY-MM-DD'. */
  min?: string;
  max?: string;
  disabled?: boolean;
}

/** A date typed as jj/mm/aaaa. What cannot be a date stays on the screen, with what to write instead. */
export function DateInput({ label, value, onChange, name, error, description, required, min, max, disabled }: DateInputProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value ? typedForm(value) : '');
  const [said, setSaid] = useState<string | null>(null);

  // A value set from outside (a chosen slot) is written out; one that was typed is left as typed.
  const reported = useRef(value);
  useEffect(() => {
    if (value !== reported.current) {
      reported.current = value;
      setText(value ? typedForm(value) : '');
      setSaid(null);
    }
  }, [value]);

  const judge = (typed: string): { date: string | null; problem: string | null } => {
    if (typed.trim() === '') return { date: null, problem: null };
    const read = readTypedDate(typed, currentLanguage(), dayOf(new Date()));
    if ('problem' in read) return { date: null, problem: t(`date.${read.problem}`, { ...read }) };
    if (min && read.date < min) return { date: null, problem: t('date.tooEarly', { example: typedForm(min) }) };
    if (max && read.date > max) return { date: null, problem: t('date.tooLate', { example: typedForm(max) }) };
    return { date: read.date, problem: null };
  };

  const type = (typed: string) => {
    setText(typed);
    const { date, problem } = judge(typed);
    input.current?.setCustomValidity(problem ?? '');
    if (!problem) setSaid(null);
    reported.current = date;
    onChange(date);
  };
  const leave = () => {
    const { date, problem } = judge(text);
    setSaid(problem);
    if (date) setText(typedForm(date));
  };

  return (
    <TextInput
      ref={input}
      label={label}
      name={name}
      description={description ?? t('date.hint')}
      value={text}
      error={said ?? error}
      required={required}
      disabled={disabled}
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        // The press that leaves the field must land before an error moves what was pressed.
        if (document.querySelector(':active')) window.addEventListener('pointerup', () => setTimeout(leave), { once: true });
        else leave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
