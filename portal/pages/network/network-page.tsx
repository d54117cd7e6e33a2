import { useQuery } from '@apollo/client/react';
import { IconWritingSign } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NetworkDocument, type NetworkQuery, type NetworkQueryVariables, type OrganisationKind } from '../../../schema/generated/graphql';
import { loadSubjects } from '../../text/i18n';
import { ErrorState } from '../../ui/error-state';
import { Later } from '../../ui/later';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { TabBar } from '../../ui/tab-bar';
import { useUrlFilters, useUrlTab } from '../../ui/url-filters';
import { AgreementList } from './agreement-list';
import { Directory } from './directory';
import css from './network.module.css';
import { useNetworkDialog } from './network-dialog-url';
import { OwnOrganisation } from './own-organisation';

const TABS = ['annuaire', 'france', 'conventions', 'structure'] as const;
const CountryDirectory = lazy(async () => {
  const [module] = await Promise.all([import('./country-directory'), loadSubjects('directory')]);
  return module;
});
const bringDialogs = () => import('./network-dialogs');
const NetworkDialogs = lazy(bringDialogs);
const PAGE = 50;

export default function NetworkPage() {
  const { t } = useTranslation('network');
  const [tab, setTab] = useUrlTab(TABS);
  const { to, name } = useNetworkDialog();
  const filters = useUrlFilters(['q', 'type', 'departement', 'lien']);
  const variables: NetworkQueryVariables = {
    first: PAGE,
    search: filters.one('q'),
    kind: filters.values.type?.length ? (filters.values.type as OrganisationKind[]) : null,
    departement: filters.one('departement'),
    partnersOnly: filters.one('lien') === 'convention',
  };
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(NetworkDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  const viewer = shown?.viewer;
  const more = () =>
    void fetchMore({
      variables: { after: shown?.organisations.pageInfo.endCursor },
      updateQuery: (before: NetworkQuery, { fetchMoreResult: next }: { fetchMoreResult: NetworkQuery }): NetworkQuery => ({
        ...next,
        organisations: { ...next.organisations, nodes: [...before.organisations.nodes, ...next.organisations.nodes] },
      }),
    });
  const toSign = shown?.agreements.filter((agreement) => agreement.availableActions.includes('signAgreement')).length ?? 0;

  return (
    <Stacked gap="tight">
      <PageHead
        title={t('title')}
        sentence={toSign > 0 ? t('toSign', { count: toSign }) : t('sentence')}
        primary={
          viewer?.role === 'MANAGER' ? { label: t('agreement.propose'), icon: IconWritingSign, to: `/network${to('proposer')}` } : undefined
        }
      />
      {error && !shown ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!shown && !error ? <RowsSkeleton /> : null}
      {shown && viewer ? (
        <>
          <TabBar
            label={t('tabs.label')}
            value={tab}
            onChange={setTab}
            tabs={[
              { value: 'annuaire', label: t('tabs.directory'), count: filters.any ? undefined : shown.organisations.totalCount },
              { value: 'france', label: t('tabs.country') },
              { value: 'conventions', label: t('tabs.agreements'), count: shown.agreements.length },
              { value: 'structure', label: t('tabs.own') },
            ]}
          >
            <div className={css.panel}>
              {tab === 'annuaire' ? (
                <Directory
                  filters={filters}
                  organisations={shown.organisations}
                  ownId={viewer.organisationId}
                  loading={networkStatus === 3}
                  onMore={more}
                />
              ) : null}
              {tab === 'france' ? (
                <Suspense fallback={<RowsSkeleton />}>
                  <CountryDirectory />
                </Suspense>
              ) : null}
              {tab === 'conventions' ? (
                <AgreementList agreements={shown.agreements} ownId={viewer.organisationId} manages={viewer.role === 'MANAGER'} />
              ) : null}
              {tab === 'structure' ? <OwnOrganisation viewer={viewer} /> : null}
            </div>
          </TabBar>
          <Later needed={Boolean(name)} bring={bringDialogs}>
            <NetworkDialogs viewer={viewer} agreements={shown.agreements} onWritten={() => void refetch()} />
          </Later>
        </>
      ) : null}
    </Stacked>
  );
}
