import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import {
  ImmersionPeriodsDocument,
  type ImmersionPeriodsQuery,
  type ImmersionPeriodsQueryVariables,
} from '../../../schema/generated/graphql';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FilterChips } from '../../ui/filter-chips';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { type View, ViewTabs } from '../../ui/tab-bar';
import { type UrlFilters, useUrlFilters } from '../../ui/url-filters';
import { UrlSearch } from '../../ui/url-search';
import type { ImmersionRow } from './shared-columns';

const VIEWS = {
  tour: { turn: true },
  attente: { state: ['ASKED', 'RESCHEDULING'] },
  confirmees: { state: ['CONFIRMED'] },
  terminees: { state: ['REPORTED', 'DECLINED', 'CANCELLED'] },
} satisfies Record<string, ImmersionPeriodsQueryVariables>;
type ViewName = keyof typeof VIEWS;

const PAGE = 50;

/** The list of partners, and the home page of an employer. */
export function ImmersionList({ columns, asEmployer = false }: { columns: Column<ImmersionRow>[]; asEmployer?: boolean }) {
  const { t } = useTranslation('immersions');
  const filters = useUrlFilters(['vue', 'q'], { by: 'start', direction: 'descending' });
  const view = filters.one('vue');
  const { by, direction } = filters.sort ?? {};
  const variables: ImmersionPeriodsQueryVariables = {
    ...(view && view in VIEWS ? VIEWS[view as ViewName] : {}),
    first: PAGE,
    search: filters.one('q'),
    sort: by === 'due' ? 'ANSWER_DUE' : 'START',
    descending: direction === 'descending',
  };
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(ImmersionPeriodsDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  const list = shown?.immersionPeriods;
  const more = () =>
    void fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: (
        before: ImmersionPeriodsQuery,
        { fetchMoreResult: next }: { fetchMoreResult: ImmersionPeriodsQuery },
      ): ImmersionPeriodsQuery => ({
        ...next,
        immersionPeriods: { ...next.immersionPeriods, nodes: [...before.immersionPeriods.nodes, ...next.immersionPeriods.nodes] },
      }),
    });
  const empty = filters.any ? 'emptyView' : asEmployer ? 'emptyEmployer' : 'empty';
  return (
    <Stacked gap="tight">
      <PageHead title={t('title')} sentence={<Sentence shown={shown} />} />
      <ViewTabs views={useViews(filters, shown)} />
      <FilterChips
        filters={filters}
        specs={[]}
        count={list ? t('list.count', { count: list.totalCount }) : null}
        tools={<UrlSearch filters={filters} param="q" label={t('list.search')} placeholder={t('list.search')} />}
      />
      {error && !shown ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!shown && !error ? <RowsSkeleton /> : null}
      {list ? (
        <DataTable
          caption={t('list.caption')}
          columns={columns}
          rows={list.nodes}
          rowKey={(row) => row.id}
          rowTo={(row) => `/immersions/${row.ref}`}
          sort={filters.sort}
          onSort={filters.setSort}
          page={{ kind: 'more', hasMore: list.pageInfo.hasNextPage, loading: networkStatus === 3, onMore: more }}
          empty={
            <EmptyState title={t(`${empty}.title`)} order={2}>
              {t(`${empty}.text`)}
            </EmptyState>
          }
        />
      ) : null}
    </Stacked>
  );
}

function Sentence({ shown }: { shown: ImmersionPeriodsQuery | undefined }) {
  const { t } = useTranslation('immersions');
  if (!shown) return null;
  const count = shown.turns.totalCount;
  return <>{count > 0 ? t('list.sentence', { count }) : t('list.calm')}</>;
}

function useViews(filters: UrlFilters, shown: ImmersionPeriodsQuery | undefined): View[] {
  const { t } = useTranslation('immersions');
  const now = filters.one('vue');
  const view = (name: ViewName | null, label: string, count?: number): View => ({
    to: name ? `/immersions?vue=${name}` : '/immersions',
    label,
    count,
    active: name === null ? !now || !(now in VIEWS) : now === name,
  });
  return [
    view(null, t('view.all'), shown?.all.totalCount),
    view('tour', t('view.turn'), shown?.turns.totalCount),
    view('attente', t('view.open'), shown?.open.totalCount),
    view('confirmees', t('view.agreed'), shown?.agreed.totalCount),
    view('terminees', t('view.ended')),
  ];
}
