import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CareAttendanceKind,
  ChangeCareContractDocument,
  ChangeCareObjectivesDocument,
  CloseCareContractDocument,
  OpenCareReviewDocument,
  RecordCareAttendanceDocument,
  WriteClinicalNoteDocument,
} from '../../../schema/generated/graphql';
import { ActionForm } from '../../ui/action-form';
import { ChoiceCards } from '../../ui/choice-cards';
import { DateInput } from '../../ui/date-input';
import type { Problems } from '../../ui/problems';
import type { Contract } from './care';
import { ContractFields, useContractValues } from './contract-fields';

export interface CareFormProps {
  contract: Contract;
  today: string;
  onDone: () => void;
}

/** The days of a form that were left empty, as the server would say it. */
function useMissing(): (days: Record<string, string | null>) => Problems {
  const { t } = useTranslation('common');
  return (days) =>
    Object.entries(days)
      .filter(([, day]) => !day)
      .map(([field]) => ({ code: 'REQUIRED', field, message: t('form.required') }));
}

export function ReviewForm({ contract, today, onDone }: CareFormProps) {
  const { t } = useTranslation('care');
  const missing = useMissing();
  const [open] = useMutation(OpenCareReviewDocument);
  const last = contract.reviews?.[0];
  const [days, setDays] = useState<Record<'periodStartsOn' | 'periodEndsOn' | 'dueOn', string | null>>({
    periodStartsOn: last ? dayAfter(last.periodEndsOn) : contract.startsOn,
    periodEndsOn: today,
    dueOn: contract.nextReviewOn && contract.nextReviewOn > today ? contract.nextReviewOn : null,
  });
  const submit = async () => {
    const { periodStartsOn, periodEndsOn, dueOn } = days;
    if (!periodStartsOn || !periodEndsOn || !dueOn) return missing(days);
    const { id: careContractId, version } = contract;
    const { data } = await open({ variables: { input: { careContractId, version, periodStartsOn, periodEndsOn, dueOn } } });
    return data?.openCareReview.problems ?? [];
  };
  const names = ['periodStartsOn', 'periodEndsOn', 'dueOn'] as const;
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('form.openReview')} after={<p className="m-meta">{t('form.openHint')}</p>}>
      {({ field }) =>
        names.map((name) => (
          <DateInput
            key={name}
            {...field(name)}
            label={t(`form.${name}`)}
            value={days[name]}
            onChange={(day) => setDays((before) => ({ ...before, [name]: day }))}
            required
          />
        ))
      }
    </ActionForm>
  );
}

function dayAfter(day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

const KINDS: CareAttendanceKind[] = ['PRESENT', 'EXCUSED', 'ABSENT'];

export function AttendanceForm({ contract, today, onDone }: CareFormProps) {
  const { t } = useTranslation(['care', 'common']);
  const missing = useMissing();
  const [record] = useMutation(RecordCareAttendanceDocument);
  const [day, setDay] = useState<string | null>(today);
  const [attendance, setAttendance] = useState<string | null>(null);
  const submit = async () => {
    if (!day) return missing({ appointmentOn: day });
    if (!attendance) return [{ code: 'REQUIRED', field: 'attendance', message: t('common:form.choice') }];
    const input = { careContractId: contract.id, appointmentOn: day, attendance: attendance as CareAttendanceKind };
    const { data } = await record({ variables: { input } });
    return data?.recordCareAttendance.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('attendance.save')} after={<p className="m-meta">{t('attendance.readers')}</p>}>
      {({ field }) => (
        <>
          <DateInput {...field('appointmentOn')} label={t('attendance.day')} value={day} onChange={setDay} max={today} required />
          <ChoiceCards
            {...field('attendance')}
            label={t('attendance.came')}
            choices={KINDS.map((kind) => ({ value: kind, label: t(`attendance.${kind}`) }))}
            value={attendance}
            onChange={setAttendance}
          />
        </>
      )}
    </ActionForm>
  );
}

export function ObjectivesForm({ contract, onDone }: CareFormProps) {
  const { t } = useTranslation('care');
  const [change] = useMutation(ChangeCareObjectivesDocument);
  const [version] = useState(contract.objectives?.version ?? 0);
  const submit = async (form: FormData) => {
    const { data } = await change({ variables: { input: { careContractId: contract.id, version, text: String(form.get('text')) } } });
    return data?.changeCareObjectives.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('objectives.save')} after={<p className="m-meta">{t('objectives.hint')}</p>}>
      {({ field }) => (
        <Textarea
          {...field('text')}
          label={t('objectives.label')}
          defaultValue={contract.objectives?.text ?? ''}
          autosize
          minRows={4}
          maxLength={5000}
        />
      )}
    </ActionForm>
  );
}

export function NoteForm({ contract, onDone }: CareFormProps) {
  const { t } = useTranslation('care');
  const [write] = useMutation(WriteClinicalNoteDocument);
  const submit = async (form: FormData) => {
    const { data } = await write({ variables: { input: { careContractId: contract.id, text: String(form.get('text')) } } });
    return data?.writeClinicalNote.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('notes.save')} after={<p className="m-meta">{t('notes.ownHint')}</p>}>
      {({ field }) => <Textarea {...field('text')} label={t('notes.label')} autosize minRows={5} maxLength={20000} />}
    </ActionForm>
  );
}

export function ContractForm({ contract, onDone }: CareFormProps) {
  const { t } = useTranslation('care');
  const { obligation, followedBy, rhythm, startsOn, endsOn } = contract;
  const [version] = useState(contract.version);
  const [values, setValues] = useContractValues({ obligation, followedBy, rhythm, startsOn, endsOn });
  const [change] = useMutation(ChangeCareContractDocument);
  const submit = async () => {
    const { data } = await change({ variables: { input: { careContractId: contract.id, version, ...values } } });
    return data?.changeCareContract.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('form.save')}>
      {({ field }) => <ContractFields field={field} values={values} onChange={setValues} />}
    </ActionForm>
  );
}

export function CloseForm({ contract, today, onDone }: CareFormProps) {
  const { t } = useTranslation('care');
  const missing = useMissing();
  const [close] = useMutation(CloseCareContractDocument);
  const [endsOn, setEndsOn] = useState<string | null>(today);
  const submit = async () => {
    if (!endsOn) return missing({ endsOn });
    const { data } = await close({ variables: { input: { careContractId: contract.id, version: contract.version, endsOn } } });
    return data?.closeCareContract.problems ?? [];
  };
  return (
    <ActionForm
      onSubmit={submit}
      onDone={onDone}
      submit={t('form.close')}
      variant="danger"
      after={<p className="m-meta">{t('form.closeHint')}</p>}
    >
      {({ field }) => (
        <DateInput
          {...field('endsOn')}
          label={t('form.closeOn')}
          value={endsOn}
          onChange={setEndsOn}
          min={contract.startsOn ?? undefined}
          required
        />
      )}
    </ActionForm>
  );
}
