import { useQuery } from '@apollo/client/react';
import { lazy } from 'react';
import { useParams } from 'react-router';
import { ImmersionPeriodDocument } from '../../../schema/generated/graphql';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { RecordSkeleton } from '../../ui/loading';
import { EmployerCard } from './employer-card';

/** An employer never downloads the partners' page. */
const ImmersionRecord = lazy(() => import('./immersion-record'));

export default function ImmersionPage() {
  const { ref = '' } = useParams();
  const { data, loading, error, refetch } = useQuery(ImmersionPeriodDocument, { variables: { ref } });
  const immersion = data?.immersionPeriod;
  if (immersion?.referral) return <ImmersionRecord immersion={immersion} referral={immersion.referral} viewer={data?.viewer ?? null} />;
  if (immersion) return <EmployerCard immersion={immersion} me={data?.viewer?.displayName ?? ''} />;
  if (loading) return <RecordSkeleton />;
  if (error) return <ErrorState order={1} onRetry={() => void refetch()} />;
  return <NotFoundState />;
}
