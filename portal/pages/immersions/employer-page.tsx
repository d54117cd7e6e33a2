import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { EmployerPeriodDocument } from '../../../schema/generated/graphql';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { RecordSkeleton } from '../../ui/loading';
import { EmployerCard } from './employer-card';

export default function EmployerPage() {
  const { ref = '' } = useParams();
  const { data, loading, error, refetch } = useQuery(EmployerPeriodDocument, { variables: { ref } });
  const immersion = data?.immersionPeriod;
  if (immersion) return <EmployerCard immersion={immersion} me={data?.viewer?.displayName ?? ''} />;
  if (loading) return <RecordSkeleton />;
  if (error) return <ErrorState order={1} onRetry={() => void refetch()} />;
  return <NotFoundState />;
}
