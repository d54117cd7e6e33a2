import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareObligation, ReviewRhythm } from '../../../schema/generated/graphql';
import type { FormState } from '../../ui/action-form';
import { DateInput } from '../../ui/date-input';

const OBLIGATIONS: CareObligation[] = ['OBLIGATION', 'INJUNCTION', 'CONTRACT', 'RESIDENTIAL'];
const RHYTHMS: ReviewRhythm[] = ['TWO_WEEKS', 'MONTH', 'TWO_MONTHS'];

export type ContractValues = {
  obligation: CareObligation;
  followedBy: string | null;
  rhythm: ReviewRhythm | null;
  startsOn: string | null;
  endsOn: string | null;
};

/** What a contract says, held by the form that asks for it. */
export function useContractValues(initial: Partial<ContractValues> = {}) {
  return useState<ContractValues>({
    obligation: 'OBLIGATION',
    followedBy: null,
    rhythm: 'MONTH',
    startsOn: null,
    endsOn: null,
    ...initial,
  });
}

interface ContractFieldsProps {
  field: FormState['field'];
  values: ContractValues;
  onChange: (values: ContractValues) => void;
}

export function ContractFields({ field, values, onChange }: ContractFieldsProps) {
  const { t } = useTranslation('care');
  const set = (more: Partial<ContractValues>) => onChange({ ...values, ...more });
  return (
    <>
      <NativeSelect
        {...field('obligation')}
        label={t('form.obligation')}
        data={OBLIGATIONS.map((one) => ({ value: one, label: t(`obligation.${one}`) }))}
        value={values.obligation}
        onChange={(event) => set({ obligation: event.currentTarget.value as CareObligation })}
      />
      <TextInput
        {...field('followedBy')}
        label={t('form.followedBy')}
        description={t('form.followedByHint')}
        value={values.followedBy ?? ''}
        onChange={(event) => set({ followedBy: event.currentTarget.value || null })}
        maxLength={200}
      />
      <NativeSelect
        {...field('rhythm')}
        label={t('form.rhythm')}
        data={[{ value: '', label: t('form.noRhythm') }, ...RHYTHMS.map((one) => ({ value: one, label: t(`rhythm.${one}`) }))]}
        value={values.rhythm ?? ''}
        onChange={(event) => set({ rhythm: (event.currentTarget.value || null) as ReviewRhythm | null })}
      />
      <DateInput {...field('startsOn')} label={t('form.startsOn')} value={values.startsOn} onChange={(startsOn) => set({ startsOn })} />
      <DateInput {...field('endsOn')} label={t('form.endsOn')} value={values.endsOn} onChange={(endsOn) => set({ endsOn })} />
    </>
  );
}
