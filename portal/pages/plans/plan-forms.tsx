import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseActionPlanDocument, SetPlanRelayDeadlineDocument, SetPlanRelayDocument } from '../../../schema/generated/graphql';
import { ActionForm } from '../../ui/action-form';
import { DateInput } from '../../ui/date-input';
import type { Plan } from './plan';

export interface PlanFormProps {
  plan: Plan;
  today: string;
  onDone: () => void;
}

export function RelayForm({ plan, onDone }: PlanFormProps) {
  const { t } = useTranslation('plans');
  const [save] = useMutation(SetPlanRelayDocument);
  const submit = async (form: FormData) => {
    const { data } = await save({
      variables: { input: { actionPlanId: plan.id, version: plan.version, relay: String(form.get('relay')) } },
    });
    return data?.setPlanRelay.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('relay.save')}>
      {({ field }) => (
        <TextInput
          {...field('relay')}
          label={t('relay.who')}
          description={t('relay.whoHint')}
          defaultValue={plan.relay ?? ''}
          maxLength={200}
        />
      )}
    </ActionForm>
  );
}

export function DeadlineForm({ plan, today, onDone }: PlanFormProps) {
  const { t } = useTranslation('plans');
  const [save] = useMutation(SetPlanRelayDeadlineDocument);
  const [day, setDay] = useState(plan.relayDueOn);
  const submit = async () => {
    const { data } = await save({ variables: { input: { actionPlanId: plan.id, version: plan.version, relayDueOn: day } } });
    return data?.setPlanRelayDeadline.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('relay.saveDeadline')}>
      {({ field }) => (
        <DateInput
          {...field('relayDueOn')}
          label={t('relay.by')}
          description={t('relay.byHint')}
          value={day}
          onChange={setDay}
          min={today}
        />
      )}
    </ActionForm>
  );
}

export function CloseForm({ plan, onDone }: PlanFormProps) {
  const { t } = useTranslation('plans');
  const [close] = useMutation(CloseActionPlanDocument);
  const submit = async () => {
    const { data } = await close({ variables: { input: { actionPlanId: plan.id, version: plan.version } } });
    return data?.closeActionPlan.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('close.submit', { ref: plan.ref })}>
      <p>{t('close.text')}</p>
    </ActionForm>
  );
}
