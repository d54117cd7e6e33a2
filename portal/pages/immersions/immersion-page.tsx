import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { ImmersionPeriodDocument } from '../../../schema/generated/graphql';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { RecordSkeleton } from '../../ui/loading';
import { EmployerCard } from './employer-card';
import ImmersionRecord from './immersion-record';

/** As partners read it. An insertion workplace that was asked to host one answers as an employer does. */
export default function ImmersionPage() {
  const { ref = '' } = useParams();
  const { data, loading, error, refetch } = useQuery(ImmersionPeriodDocument, { variables: { ref } });
  const immersion = data?.immersionPeriod;
  if (data && immersion?.referral)
    return <ImmersionRecord immersion={immersion} referral={immersion.referral} viewer={data.viewer ?? null} table={data.accessTable} />;
  if (immersion) return <EmployerCard immersion={immersion} me={data?.viewer?.displayName ?? ''} />;
  if (loading) return <RecordSkeleton />;
  if (error) return <ErrorState order={1} onRetry={() => void refetch()} />;
  return <NotFoundState />;
}
