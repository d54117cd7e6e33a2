import { useMutation, useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { CareOpeningDocument, type CareOpeningQuery, OpenCareContractDocument } from '../../../schema/generated/graphql';
import { dayOf } from '../../text/format';
import { ActionForm } from '../../ui/action-form';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import css from './care.module.css';
import { ContractFields, useContractValues } from './contract-fields';

/** Opens a care contract for the referral that `?referral=` names. */
export default function NewCareContractPage() {
  const [params] = useSearchParams();
  const ref = params.get('referral') ?? '';
  const { data, loading, error, refetch } = useQuery(CareOpeningDocument, { variables: { ref } });
  if (data?.referral) return <Opening referral={data.referral} />;
  if (loading) return <RowsSkeleton rows={3} />;
  if (error) return <ErrorState order={1} onRetry={() => void refetch()} />;
  return <NotFoundState />;
}

function Opening({ referral }: { referral: NonNullable<CareOpeningQuery['referral']> }) {
  const { t } = useTranslation('care');
  const navigate = useNavigate();
  const [values, setValues] = useContractValues({ startsOn: dayOf(new Date()) });
  const [open] = useMutation(OpenCareContractDocument);
  if (!referral.availableActions.includes('openCareContract')) return <NotFoundState />;
  const submit = async (form: FormData) => {
    const objectives = String(form.get('objectives') ?? '').trim() || null;
    const { data } = await open({ variables: { input: { referralId: referral.id, ...values, objectives } } });
    const answer = data?.openCareContract;
    if (answer?.careContract) await navigate(`/care-contracts/${answer.careContract.ref}`, { replace: true });
    return answer?.problems ?? [];
  };
  return (
    <Stacked>
      <PageHead title={t('open.title')} sentence={t('open.sentence', { name: referral.identity?.shortName ?? '', ref: referral.ref })} />
      <div className={css.narrow}>
        <ActionForm onSubmit={submit} submit={t('open.submit')} after={<p className="m-meta">{t('open.hint')}</p>}>
          {({ field }) => (
            <>
              <ContractFields field={field} values={values} onChange={setValues} />
              <Textarea
                {...field('objectives')}
                label={t('objectives.label')}
                description={t('objectives.hint')}
                autosize
                minRows={4}
                maxLength={5000}
              />
            </>
          )}
        </ActionForm>
      </div>
    </Stacked>
  );
}
