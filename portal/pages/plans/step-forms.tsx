import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AddPlanObjectiveDocument,
  AddPlanStepDocument,
  ChangePlanObjectiveDocument,
  ChangePlanStepDocument,
  type Sphere,
} from '../../../schema/generated/graphql';
import { ActionForm } from '../../ui/action-form';
import { DateInput } from '../../ui/date-input';
import { type Objective, type Plan, SPHERES, type Step } from './plan';
import type { PlanFormProps } from './plan-forms';
import css from './plans.module.css';

/** The adjustment of the sentence is followed outside the plan. */
const OPEN_SPHERES = SPHERES.filter((sphere) => sphere !== 'SENTENCE_ADJUSTMENT');

export function ObjectiveForm({ plan, objective, onDone }: PlanFormProps & { objective?: Objective }) {
  const { t } = useTranslation(['plans', 'words']);
  const [add] = useMutation(AddPlanObjectiveDocument);
  const [change] = useMutation(ChangePlanObjectiveDocument);
  const submit = async (form: FormData) => {
    const title = String(form.get('title'));
    if (objective) {
      const { data } = await change({ variables: { input: { objectiveId: objective.id, version: objective.version, title } } });
      return data?.changePlanObjective.problems ?? [];
    }
    const { data } = await add({ variables: { input: { actionPlanId: plan.id, sphere: form.get('sphere') as Sphere, title } } });
    return data?.addPlanObjective.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t(objective ? 'objective.save' : 'objective.add')}>
      {({ field }) => (
        <>
          {objective ? null : (
            <NativeSelect
              {...field('sphere')}
              label={t('objective.sphere')}
              data={OPEN_SPHERES.map((sphere) => ({ value: sphere, label: t(`words:sphere.${sphere}`) }))}
            />
          )}
          <TextInput
            {...field('title')}
            label={t('objective.title')}
            description={t('objective.hint')}
            defaultValue={objective?.title}
            required
            maxLength={200}
          />
        </>
      )}
    </ActionForm>
  );
}

/** Who can own a step, the viewer's organisation first. */
function owners(plan: Plan): { value: string; label: string }[] {
  const named = new Map((plan.readers ?? []).map(({ organisation }) => [organisation?.id ?? '', organisation?.name ?? '']));
  return [...named].filter(([id]) => id).map(([value, label]) => ({ value, label }));
}

interface StepFormProps extends PlanFormProps {
  /** The step to change; a new one otherwise. */
  step?: Step;
  onObjective?: () => void;
}

export function StepForm({ plan, today, step, onObjective, onDone }: StepFormProps) {
  const { t } = useTranslation(['plans', 'words']);
  const [add] = useMutation(AddPlanStepDocument);
  const [change] = useMutation(ChangePlanStepDocument);
  const [dueOn, setDueOn] = useState<string | null>(step?.dueOn ?? null);
  const objectives = plan.objectives ?? [];
  if (objectives.length === 0) {
    return (
      <div className={css.form}>
        <p>{t('step.needsObjective')}</p>
        <div>
          <Button onClick={onObjective}>{t('page.addObjective')}</Button>
        </div>
      </div>
    );
  }
  const submit = async (form: FormData) => {
    const said = { title: String(form.get('title')), organisationId: String(form.get('organisationId')), dueOn };
    if (step) {
      const { data } = await change({ variables: { input: { ...said, stepId: step.id, version: step.version } } });
      return data?.changePlanStep.problems ?? [];
    }
    const { data } = await add({ variables: { input: { ...said, objectiveId: String(form.get('objectiveId')) } } });
    return data?.addPlanStep.problems ?? [];
  };
  const mine = plan.readers?.find((party) => plan.referral?.viewerRelationships.includes(party.relationship))?.organisation?.id;
  const earliest = step?.dueOn && step.dueOn < today ? step.dueOn : today;
  return (
    <ActionForm
      onSubmit={submit}
      onDone={onDone}
      submit={t(step ? 'step.save' : 'step.add')}
      beside={
        onObjective ? (
          <Button variant="subtle" onClick={onObjective}>
            {t('step.newObjective')}
          </Button>
        ) : undefined
      }
    >
      {({ field }) => (
        <>
          {step ? null : (
            <NativeSelect
              {...field('objectiveId')}
              label={t('step.objective')}
              data={objectives.map((one) => ({ value: one.id, label: `${t(`words:sphere.${one.sphere}`)} : ${one.title}` }))}
            />
          )}
          <TextInput
            {...field('title')}
            label={t('step.title')}
            description={t('step.commentHint')}
            defaultValue={step?.title}
            required
            maxLength={200}
          />
          <NativeSelect {...field('organisationId')} label={t('step.owner')} data={owners(plan)} defaultValue={step?.owner?.id ?? mine} />
          <DateInput {...field('dueOn')} label={t('step.due')} value={dueOn} onChange={setDueOn} min={earliest} />
        </>
      )}
    </ActionForm>
  );
}
