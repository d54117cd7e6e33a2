import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../ui/action-form';
import { DateInput } from '../../../ui/date-input';

export type Choice = { value: string; label: string };
type Kind = { kind: 'line' | 'prose' | 'day' | 'time' | 'check' } | { kind: 'choice'; options: Choice[] } | { kind: 'yesno' };

/** One thing that a form asks. */
export type Ask = {
  name: string;
  label: string;
  description?: string;
  optional?: boolean;
  /** Needed in the end, though not to save what is typed so far. */
  later?: boolean;
  /** What an optional choice says while nothing is chosen. */
  empty?: 'field.none' | 'field.unknown';
  min?: string;
  max?: string;
} & Kind;

/** What is typed so far, by the name of the field; nothing typed is null. */
export type Typed = Record<string, string | null>;

interface AskedFieldsProps {
  asks: Ask[];
  typed: Typed;
  onType: (name: string, value: string | null) => void;
  field: FormState['field'];
}

/** Inputs, one under the other. Everything is asked for unless its label says that it may be left out. */
export function AskedFields({ asks, typed, onType, field }: AskedFieldsProps) {
  return asks.map((ask) => (
    <AskedField key={ask.name} ask={ask} value={typed[ask.name] ?? null} onType={(value) => onType(ask.name, value)} field={field} />
  ));
}

export function AskedField({
  ask,
  value,
  onType,
  field,
}: {
  ask: Ask;
  value: string | null;
  onType: (value: string | null) => void;
  field: FormState['field'];
}) {
  const { t } = useTranslation('referrals');
  const label = ask.optional ? t('field.optional', { label: ask.label }) : ask.label;
  const common = { label, description: ask.description, required: !ask.optional && !ask.later, ...field(ask.name) };
  const text = {
    ...common,
    value: value ?? '',
    onChange: (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value || null),
  };
  switch (ask.kind) {
    case 'day':
      return <DateInput {...common} value={value} onChange={onType} min={ask.min} max={ask.max} />;
    case 'prose':
      return <Textarea {...text} autosize minRows={3} maxRows={12} />;
    case 'time':
      return <TextInput {...text} inputMode="numeric" autoComplete="off" />;
    case 'check':
      return (
        <Checkbox
          label={ask.label}
          name={ask.name}
          checked={value === 'true'}
          onChange={(event) => onType(event.currentTarget.checked ? 'true' : null)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...text}
          data={[{ value: '', label: t(ask.optional ? (ask.empty ?? 'field.none') : 'field.choose') }, ...ask.options]}
        />
      );
    case 'yesno':
      return (
        <NativeSelect
          {...text}
          data={[
            { value: '', label: t('field.unknown') },
            { value: 'true', label: t('field.yes') },
            { value: 'false', label: t('field.no') },
          ]}
        />
      );
    default:
      return <TextInput {...text} autoComplete="off" />;
  }
}

/** A yes or a no as the API takes it; null while it is not known. */
export const yesNo = (value: string | null | undefined): boolean | null => (value === 'true' ? true : value === 'false' ? false : null);
export const saidYesNo = (value: boolean | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
