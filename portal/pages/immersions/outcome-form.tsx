import { useMutation } from '@apollo/client/react';
import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImmersionOutcome, ReportImmersionOutcomeDocument } from '../../../schema/generated/graphql';
import { ActionForm } from '../../ui/action-form';
import { ChoiceCards } from '../../ui/choice-cards';
import { type Immersion, OUTCOMES } from './immersion';

/** The three-minute assessment, the same for the employer and for those who asked. */
export function OutcomeForm({ immersion, byEmployer, onDone }: { immersion: Immersion; byEmployer: boolean; onDone?: () => void }) {
  const { t } = useTranslation(['immersions', 'common']);
  // The answer is an employer's: partners read the history again besides.
  const [report] = useMutation(ReportImmersionOutcomeDocument, { refetchQueries: byEmployer ? [] : ['ImmersionPeriod'] });
  const [outcome, setOutcome] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const submit = async (form: FormData) => {
    setMissing(!outcome);
    if (!outcome) return [{ code: 'REQUIRED', field: 'outcome', message: t('common:form.choice') }];
    const { data } = await report({
      variables: {
        input: {
          immersionPeriodId: immersion.id,
          version: immersion.answer?.version ?? 0,
          outcome: outcome as ImmersionOutcome,
          skills: String(form.get('skills')),
          wouldGoOn: form.get('wouldGoOn') === 'on',
          comment: String(form.get('comment')) || null,
        },
      },
    });
    return data?.reportImmersionOutcome.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('assessment.submit')} fullWidth={byEmployer}>
      {({ field }) => (
        <>
          <ChoiceCards
            label={t('assessment.outcome')}
            choices={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            value={outcome}
            onChange={(value) => {
              setOutcome(value);
              setMissing(false);
            }}
            name="outcome"
            error={missing ? t('common:form.choice') : field('outcome').error}
          />
          <Textarea
            {...field('skills')}
            label={t('assessment.skills')}
            description={t('assessment.skillsHint')}
            required
            autosize
            minRows={2}
            maxLength={2000}
          />
          <Checkbox name="wouldGoOn" label={t(byEmployer ? 'assessment.wouldGoOn' : 'assessment.wouldGoOnPartner')} />
          <Textarea {...field('comment')} label={t('assessment.comment')} autosize minRows={2} maxLength={2000} />
        </>
      )}
    </ActionForm>
  );
}
