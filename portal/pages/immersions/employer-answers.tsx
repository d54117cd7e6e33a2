import { useMutation } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ChangeImmersionTutorDocument,
  DeclineImmersionPeriodDocument,
  type ImmersionDeclineReason,
  RescheduleImmersionPeriodDocument,
} from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { ActionForm } from '../../ui/action-form';
import { ChoiceCards } from '../../ui/choice-cards';
import { DatesFields } from './dates-fields';
import { type Immersion, REASONS } from './immersion';

const named = ({ id, answer }: Immersion) => ({ immersionPeriodId: id, version: answer?.version ?? 0 });

export function OtherDates({ immersion }: { immersion: Immersion }) {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const [reschedule] = useMutation(RescheduleImmersionPeriodDocument);
  const [dates, setDates] = useState({ startsOn: immersion.schedule?.startsOn ?? null, endsOn: immersion.schedule?.endsOn ?? null } as {
    startsOn: string | null;
    endsOn: string | null;
  });
  const { startsOn, endsOn } = dates;
  const submit = async (form: FormData) => {
    const input = { ...named(immersion), startsOn: startsOn ?? '', endsOn: endsOn ?? '', message: String(form.get('message')) || null };
    const { data } = await reschedule({ variables: { input } });
    return data?.rescheduleImmersionPeriod.problems ?? [];
  };
  const label = startsOn && endsOn ? t('card.propose', { range: format.range(startsOn, endsOn) }) : t('card.proposeBare');
  return (
    <ActionForm variant="default" fullWidth submit={label} onSubmit={submit}>
      {({ field }) => (
        <>
          <DatesFields labels={{ from: t('card.from'), to: t('card.to') }} dates={dates} onChange={setDates} field={field} />
          <p className="m-meta">{t('card.limit')}</p>
          <Textarea
            {...field('message')}
            label={t('card.more', { sender: immersion.prescriberName })}
            autosize
            minRows={2}
            maxLength={1000}
          />
        </>
      )}
    </ActionForm>
  );
}

export function Decline({ immersion, onDone }: { immersion: Immersion; onDone: () => void }) {
  const { t } = useTranslation(['immersions', 'common']);
  const [decline] = useMutation(DeclineImmersionPeriodDocument);
  const [reason, setReason] = useState<string | null>(null);
  const submit = async (form: FormData) => {
    if (!reason) return [{ code: 'REQUIRED', field: 'reason', message: t('common:form.choice') }];
    const input = { ...named(immersion), reason: reason as ImmersionDeclineReason, message: String(form.get('message')) || null };
    const { data } = await decline({ variables: { input } });
    return data?.declineImmersionPeriod.problems ?? [];
  };
  return (
    <ActionForm variant="default" fullWidth submit={t('card.decline')} onSubmit={submit} onDone={onDone}>
      {({ field }) => (
        <>
          <ChoiceCards
            {...field('reason')}
            label={t('card.why')}
            choices={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
          <Textarea
            {...field('message')}
            label={t('card.more', { sender: immersion.prescriberName })}
            autosize
            minRows={2}
            maxLength={1000}
          />
        </>
      )}
    </ActionForm>
  );
}

export function Tutor({ immersion }: { immersion: Immersion }) {
  const { t } = useTranslation('immersions');
  const [change] = useMutation(ChangeImmersionTutorDocument);
  const submit = async (form: FormData) => {
    const input = { immersionPeriodId: immersion.id, version: immersion.schedule?.version ?? 0, tutor: String(form.get('tutor')) };
    const { data } = await change({ variables: { input } });
    return data?.changeImmersionTutor.problems ?? [];
  };
  return (
    <ActionForm variant="default" fullWidth submit={t('card.tutorSave')} onSubmit={submit}>
      {({ field }) => (
        <TextInput
          {...field('tutor')}
          label={t('card.tutorName')}
          description={t('card.tutorNote')}
          defaultValue={immersion.schedule?.tutor ?? ''}
          required
          maxLength={200}
        />
      )}
    </ActionForm>
  );
}
