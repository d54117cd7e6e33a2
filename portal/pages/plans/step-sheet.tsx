import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlanStepState, RecordPlanStepDocument } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { ActionButton, ActionForm } from '../../ui/action-form';
import { DateInput } from '../../ui/date-input';
import { Fold } from '../../ui/fold';
import { Organisation } from '../../ui/organisation';
import { useToast } from '../../ui/undo-toast';
import { may, type Step } from './plan';
import type { PlanFormProps } from './plan-forms';
import css from './plans.module.css';
import { StepForm } from './step-forms';

/** One step: what it is, what became of it, and what the reader may do about it. */
export function StepSheet({ plan, today, step, onDone }: PlanFormProps & { step: Step }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const can = (state: PlanStepState) => step.nextStates.includes(state);
  const open = step.state === 'TODO' || step.state === 'DOING';
  const record = useRecord(step);
  return (
    <div className={css.form}>
      <dl className={css.facts}>
        <dt>{t('step.ownedBy')}</dt>
        <dd>
          <Organisation name={step.owner?.name} kind={step.owner?.kind} />
        </dd>
        <dt>{t('step.stands')}</dt>
        <dd>{t(`step.state.${step.state}`)}</dd>
        {step.dueOn ? <dt>{t('step.due')}</dt> : null}
        {step.dueOn ? <dd>{format.date(step.dueOn)}</dd> : null}
        {step.doneOn ? <dt>{t('step.doneOn')}</dt> : null}
        {step.doneOn ? <dd>{format.date(step.doneOn)}</dd> : null}
        {step.comment ? <dt>{t('step.comment')}</dt> : null}
        {step.comment ? <dd>{step.comment}</dd> : null}
      </dl>
      {step.nextStates.length === 0 && open && plan.state === 'OPEN' ? <p className="m-dim">{t('step.notYours')}</p> : null}
      {can('DONE') ? <DoneForm step={step} today={today} onDone={onDone} /> : null}
      <div className={css.verbs}>
        {can('DOING') ? (
          <ActionButton variant="default" onAction={() => record({ state: 'DOING' })} onDone={onDone}>
            {t('step.start')}
          </ActionButton>
        ) : null}
        {can('DROPPED') ? (
          <ActionButton variant="default" onAction={() => record({ state: 'DROPPED' })} onDone={onDone}>
            {t('step.drop')}
          </ActionButton>
        ) : null}
        {can('TODO') && step.state !== 'DOING' ? (
          <ActionButton variant="default" onAction={() => record({ state: 'TODO' })} onDone={onDone}>
            {t('step.reopen')}
          </ActionButton>
        ) : null}
      </div>
      {open && may(plan, 'changePlanStep') ? (
        <Fold icon={IconPencil} label={t('step.change')}>
          <StepForm plan={plan} today={today} step={step} onDone={onDone} />
        </Fold>
      ) : null}
    </div>
  );
}

type Said = { state: PlanStepState; doneOn?: string | null; comment?: string | null };

/** Records the step, says so, and takes it back for a moment where its table allows it. */
function useRecord(step: Step) {
  const { t } = useTranslation('plans');
  const toast = useToast();
  const [record] = useMutation(RecordPlanStepDocument);
  return async (said: Said) => {
    const { data } = await record({ variables: { input: { stepId: step.id, version: step.version, ...said } } });
    const answer = data?.recordPlanStep;
    const now = answer?.actionPlan?.steps?.find((one) => one.id === step.id);
    if (now?.nextStates.includes(step.state)) {
      const back = { stepId: step.id, version: now.version, state: step.state };
      toast(t(`step.toast.${said.state}`), () => void record({ variables: { input: back } }));
    } else if (answer?.problems.length === 0) toast(t(`step.toast.${said.state}`));
    return answer?.problems ?? [];
  };
}

function DoneForm({ step, today, onDone }: { step: Step; today: string; onDone: () => void }) {
  const { t } = useTranslation('plans');
  const record = useRecord(step);
  const [doneOn, setDoneOn] = useState<string | null>(today);
  const submit = (form: FormData) => record({ state: 'DONE', doneOn, comment: String(form.get('comment') ?? '') || null });
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('step.done')}>
      {({ field }) => (
        <>
          <DateInput {...field('doneOn')} label={t('step.doneOn')} value={doneOn} onChange={setDoneOn} max={today} />
          <Textarea
            {...field('comment')}
            label={t('step.comment')}
            description={t('step.commentHint')}
            defaultValue={step.comment ?? ''}
            autosize
            minRows={2}
            maxLength={1000}
          />
        </>
      )}
    </ActionForm>
  );
}
