import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { CareContractsDocument, type CareContractsQuery, type CareContractsQueryVariables } from '../../../schema/generated/graphql';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FilterChips } from '../../ui/filter-chips';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { type View, ViewTabs } from '../../ui/tab-bar';
import { type UrlFilters, useUrlFilters } from '../../ui/url-filters';
import { UrlSearch } from '../../ui/url-search';
import { useCareColumns } from './care-columns';

const VIEWS = {
  accord: { turn: ['AGREEMENT'] },
  ecrire: { turn: ['PART', 'TEXT'] },
  bientot: { reviewDueWithin: 15 },
  clos: { state: ['CLOSED'] },
} satisfies Record<string, CareContractsQueryVariables>;
type ViewName = keyof typeof VIEWS;

const PAGE = 50;

export default function CareListPage() {
  const { t } = useTranslation('care');
  const filters = useUrlFilters(['vue', 'q'], { by: 'next', direction: 'ascending' });
  const view = filters.one('vue');
  const asked = view && view in VIEWS ? VIEWS[view as ViewName] : { state: ['OPEN' as const] };
  const { by, direction } = filters.sort ?? {};
  const variables: CareContractsQueryVariables = {
    ...asked,
    first: PAGE,
    search: filters.one('q'),
    sort: by === 'started' ? 'RECENT' : 'NEXT_REVIEW',
    descending: direction === 'descending',
  };
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(CareContractsDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const columns = useCareColumns();
  const shown = data ?? previousData;
  const contracts = shown?.careContracts;
  const side = shown?.viewer?.organisationKind === 'HOST_ASSOCIATION' || shown?.viewer?.organisationKind === 'ADDICTION_ASSOCIATION';
  const more = () =>
    void fetchMore({
      variables: { after: contracts?.pageInfo.endCursor },
      updateQuery: (
        before: CareContractsQuery,
        { fetchMoreResult: next }: { fetchMoreResult: CareContractsQuery },
      ): CareContractsQuery => ({
        ...next,
        careContracts: { ...next.careContracts, nodes: [...before.careContracts.nodes, ...next.careContracts.nodes] },
      }),
    });
  const awaited = shown?.toAgree.totalCount ?? 0;
  const sentence = shown && side ? (awaited > 0 ? t('list.sentence', { count: awaited }) : t('list.calm')) : undefined;
  return (
    <Stacked gap="tight">
      <PageHead title={t('title')} sentence={sentence} />
      <ViewTabs views={useViews(filters, shown, side)} />
      <FilterChips
        filters={filters}
        specs={[]}
        count={contracts ? t('list.count', { count: contracts.totalCount }) : null}
        tools={<UrlSearch filters={filters} param="q" label={t('list.search')} placeholder={t('list.search')} />}
      />
      {error && !shown ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!shown && !error ? <RowsSkeleton /> : null}
      {contracts ? (
        <DataTable
          caption={t('list.caption')}
          columns={side ? columns : columns.filter(({ key }) => key !== 'turn')}
          rows={contracts.nodes}
          rowKey={(contract) => contract.id}
          rowTo={(contract) => `/care-contracts/${contract.ref}`}
          sort={filters.sort}
          onSort={filters.setSort}
          page={{ kind: 'more', hasMore: contracts.pageInfo.hasNextPage, loading: networkStatus === 3, onMore: more }}
          empty={
            <EmptyState title={t(filters.any ? 'emptyView.title' : 'empty.title')} order={2}>
              {t(filters.any ? 'emptyView.text' : 'empty.text')}
            </EmptyState>
          }
        />
      ) : null}
    </Stacked>
  );
}

function useViews(filters: UrlFilters, shown: CareContractsQuery | undefined, side: boolean): View[] {
  const { t } = useTranslation('care');
  const now = filters.one('vue');
  const view = (name: ViewName | null, label: string, count?: number): View => ({
    to: name ? `/care-contracts?vue=${name}` : '/care-contracts',
    label,
    count,
    active: name === null ? !now || !(now in VIEWS) : now === name,
  });
  return [
    view(null, t('view.all'), shown?.followed.totalCount),
    ...(side
      ? [view('accord', t('view.agree'), shown?.toAgree.totalCount), view('ecrire', t('view.write'), shown?.toWrite.totalCount)]
      : []),
    view('bientot', t('view.soon'), shown?.soon.totalCount),
    view('clos', t('view.closed')),
  ];
}
