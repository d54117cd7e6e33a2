import { useMutation } from '@apollo/client/react';
import { NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Attendance,
  type MeetingTheme,
  RecordPlanMeetingDocument,
  SchedulePlanMeetingDocument,
} from '../../../schema/generated/graphql';
import { ActionForm } from '../../ui/action-form';
import { ChoiceCards } from '../../ui/choice-cards';
import { DateInput } from '../../ui/date-input';
import { type Meeting, monthAfter } from './plan';
import type { PlanFormProps } from './plan-forms';

const THEMES: MeetingTheme[] = ['REVIEW', 'PROJECT', 'WORK', 'SOCIAL', 'HOUSING', 'WAY_OUT'];

export function MeetingForm({ plan, today, onDone }: PlanFormProps) {
  const { t } = useTranslation(['plans', 'common']);
  const [schedule] = useMutation(SchedulePlanMeetingDocument);
  const [day, setDay] = useState<string | null>(null);
  const submit = async (form: FormData) => {
    if (!day) return [{ code: 'REQUIRED', field: 'plannedOn', message: t('common:form.required') }];
    const theme = form.get('theme') as MeetingTheme;
    const { data } = await schedule({ variables: { input: { actionPlanId: plan.id, plannedOn: day, theme } } });
    return data?.schedulePlanMeeting.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('meeting.fix')}>
      {({ field }) => (
        <>
          <DateInput
            {...field('plannedOn')}
            label={t('meeting.day')}
            description={t('meeting.dayHint')}
            value={day}
            onChange={setDay}
            min={plan.openedOn}
            max={`${monthAfter(today, 12).slice(0, 8)}28`}
            required
          />
          <NativeSelect
            {...field('theme')}
            label={t('meeting.theme')}
            data={THEMES.map((theme) => ({ value: theme, label: t(`meeting.themes.${theme}`) }))}
          />
        </>
      )}
    </ActionForm>
  );
}

const ANSWERS: Exclude<Attendance, 'PLANNED'>[] = ['PRESENT', 'EXCUSED', 'ABSENT'];

export function RecordMeetingForm({ plan, today, meeting, onDone }: PlanFormProps & { meeting: Meeting }) {
  const { t } = useTranslation(['plans', 'common']);
  const [record] = useMutation(RecordPlanMeetingDocument);
  const [attendance, setAttendance] = useState<string | null>(null);
  const [heldOn, setHeldOn] = useState<string | null>(meeting.plannedOn > today ? null : meeting.plannedOn);
  const came = attendance === 'PRESENT';
  const submit = async (form: FormData) => {
    if (!attendance) return [{ code: 'REQUIRED', field: 'attendance', message: t('common:form.choice') }];
    const minutes = came && form.get('minutes') ? Number(form.get('minutes')) : null;
    const note = String(form.get('note') ?? '') || null;
    const input = { meetingId: meeting.id, version: meeting.version, attendance: attendance as Attendance, heldOn, minutes, note };
    const { data } = await record({ variables: { input } });
    return data?.recordPlanMeeting.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('meeting.save')}>
      {({ field }) => (
        <>
          <ChoiceCards
            {...field('attendance')}
            label={t('meeting.attendance')}
            choices={ANSWERS.map((answer) => ({ value: answer, label: t(`meeting.${answer}`) }))}
            value={attendance}
            onChange={setAttendance}
          />
          <DateInput {...field('heldOn')} label={t('meeting.heldOn')} value={heldOn} onChange={setHeldOn} min={plan.openedOn} max={today} />
          {came ? (
            <NumberInput
              {...field('minutes')}
              label={t('meeting.minutes')}
              defaultValue={45}
              min={1}
              max={600}
              allowDecimal={false}
              hideControls
            />
          ) : null}
          <Textarea
            {...field('note')}
            label={t('meeting.note')}
            description={t('step.commentHint')}
            autosize
            minRows={3}
            maxLength={2000}
          />
        </>
      )}
    </ActionForm>
  );
}
