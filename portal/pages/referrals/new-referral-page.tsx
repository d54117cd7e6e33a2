import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { ReferralDraftDocument } from '../../../schema/generated/graphql';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { PageSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { useViewer } from '../../viewer';
import { DraftForm } from './draft-form';
import { can } from './referral-types';

/** A new referral, or a draft that is taken up again: the same form. */
export default function NewReferralPage() {
  const { t } = useTranslation('referrals');
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  // A draft that was saved here keeps its form, with what is being typed in it.
  const [begun, setBegun] = useState<string | null>(null);
  const ref = params.get('brouillon');
  const { data, error, loading, refetch } = useQuery(ReferralDraftDocument, {
    variables: { ref: ref ?? '' },
    skip: !ref,
    fetchPolicy: 'cache-and-network',
  });

  if (viewer && viewer.organisationKind !== 'SPIP') {
    return (
      <Stacked>
        <PageHead title={t('draft.newTitle')} />
        <EmptyState title={t('draft.onlySpip')} order={2}>
          {t('draft.onlySpipText')}
        </EmptyState>
      </Stacked>
    );
  }
  const draft = data?.referral ?? null;
  const own = ref === null || ref === begun;
  if (!own) {
    if (!draft) {
      if (error) return <ErrorState order={1} onRetry={() => void refetch()} />;
      return loading ? <PageSkeleton /> : <NotFoundState />;
    }
    if (!can(draft as never, 'changeReferralDraft')) return <Navigate to={`/referrals/${ref}`} replace />;
  }
  return (
    <DraftForm
      key={own ? 'new' : ref}
      draft={draft}
      addresseeId={params.get('destinataire')}
      onBegun={(saved) => {
        setBegun(saved);
        setParams({ brouillon: saved }, { replace: true });
      }}
    />
  );
}
