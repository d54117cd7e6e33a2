import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ImmersionProposalDocument } from '../../../schema/generated/graphql';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { PageSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { ProposeImmersion } from './propose-immersion';

/** /immersions/new?referral=R-2026-0412, and &renews=I-2026-0093 for a renewal. */
export default function NewImmersionPage() {
  const { t } = useTranslation('immersions');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const variables = { referral: params.get('referral') ?? '', renews: params.get('renews') ?? '' };
  const { data, error, refetch } = useQuery(ImmersionProposalDocument, { variables });
  if (!data) return error ? <ErrorState order={1} onRetry={() => void refetch()} /> : <PageSkeleton />;
  const { referral, renewed, organisations } = data;
  if (!referral) return <NotFoundState />;
  return (
    <Stacked>
      <PageHead title={t('propose.title')} sentence={t('propose.for', { name: referral.identity?.shortName ?? '', ref: referral.ref })} />
      {referral.availableActions.includes('proposeImmersionPeriod') ? (
        <ProposeImmersion
          referralId={referral.id}
          employers={organisations.nodes}
          renewed={renewed}
          onProposed={(ref) => void navigate(`/immersions/${ref}`)}
        />
      ) : (
        <EmptyState title={t('propose.title')} order={2}>
          {t('propose.notNow')}
        </EmptyState>
      )}
    </Stacked>
  );
}
