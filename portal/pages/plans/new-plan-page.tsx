import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { OpenActionPlanDocument, PlanOpeningDocument, type PlanOpeningQuery } from '../../../schema/generated/graphql';
import { dayOf } from '../../text/format';
import { ActionForm } from '../../ui/action-form';
import { DateInput } from '../../ui/date-input';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import css from './plans.module.css';

/** Opens the plan of the referral that `?referral=` names. */
export default function NewPlanPage() {
  const [params] = useSearchParams();
  const ref = params.get('referral') ?? '';
  const { data, loading, error, refetch } = useQuery(PlanOpeningDocument, { variables: { ref } });
  if (data?.referral) return <Opening referral={data.referral} />;
  if (loading) return <RowsSkeleton rows={3} />;
  if (error) return <ErrorState order={1} onRetry={() => void refetch()} />;
  return <NotFoundState />;
}

function Opening({ referral }: { referral: NonNullable<PlanOpeningQuery['referral']> }) {
  const { t } = useTranslation(['plans', 'common']);
  const navigate = useNavigate();
  const today = dayOf(new Date());
  const [openedOn, setOpenedOn] = useState<string | null>(today);
  const [open] = useMutation(OpenActionPlanDocument);
  const plan = referral.actionPlan;
  if (!plan && !referral.availableActions.includes('openActionPlan')) return <NotFoundState />;
  const submit = async () => {
    if (!openedOn) return [{ code: 'REQUIRED', field: 'openedOn', message: t('common:form.required') }];
    const { data } = await open({ variables: { input: { referralId: referral.id, openedOn } } });
    const answer = data?.openActionPlan;
    if (answer?.actionPlan) await navigate(`/plans/${answer.actionPlan.ref}`, { replace: true });
    return answer?.problems ?? [];
  };
  return (
    <Stacked>
      <PageHead title={t('open.title')} sentence={t('open.sentence', { name: referral.identity?.shortName ?? '', ref: referral.ref })} />
      <div className={css.search}>
        {plan ? (
          <p>
            {t('open.exists')} <Link to={`/plans/${plan.ref}`}>{t('open.go', { ref: plan.ref })}</Link>
          </p>
        ) : (
          <ActionForm onSubmit={submit} submit={t('open.submit')} after={<p className="m-meta">{t('open.hint')}</p>}>
            {({ field }) => (
              <DateInput {...field('openedOn')} label={t('open.on')} value={openedOn} onChange={setOpenedOn} max={today} required />
            )}
          </ActionForm>
        )}
      </div>
    </Stacked>
  );
}
