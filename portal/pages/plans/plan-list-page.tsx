import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ActionPlansDocument, type ActionPlansQuery, type ActionPlansQueryVariables } from '../../../schema/generated/graphql';
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
import { usePlanColumns } from './plan-columns';

const VIEWS = {
  rencontre: { state: ['OPEN'], meetingDue: true },
  retard: { state: ['OPEN'], overdue: true },
  relais: { state: ['OPEN'], relayMissing: true },
  clos: { state: ['CLOSED'] },
} satisfies Record<string, ActionPlansQueryVariables>;
type ViewName = keyof typeof VIEWS;

const PAGE = 50;

export default function PlanListPage() {
  const { t } = useTranslation('plans');
  const filters = useUrlFilters(['vue', 'q'], { by: 'next', direction: 'ascending' });
  const view = filters.one('vue');
  const asked = view && view in VIEWS ? VIEWS[view as ViewName] : { state: ['OPEN' as const] };
  const { by, direction } = filters.sort ?? {};
  const variables: ActionPlansQueryVariables = {
    ...asked,
    first: PAGE,
    search: filters.one('q'),
    sort: by === 'opened' ? 'RECENT' : 'NEXT_DUE',
    descending: direction === 'descending',
  };
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(ActionPlansDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const columns = usePlanColumns();
  const shown = data ?? previousData;
  const plans = shown?.actionPlans;
  const more = () =>
    void fetchMore({
      variables: { after: plans?.pageInfo.endCursor },
      updateQuery: (before: ActionPlansQuery, { fetchMoreResult: next }: { fetchMoreResult: ActionPlansQuery }): ActionPlansQuery => ({
        ...next,
        actionPlans: { ...next.actionPlans, nodes: [...before.actionPlans.nodes, ...next.actionPlans.nodes] },
      }),
    });
  return (
    <Stacked gap="tight">
      <PageHead title={t('title')} sentence={<Sentence counts={shown?.actionPlanCounts} />} />
      <ViewTabs views={useViews(filters, shown?.actionPlanCounts)} />
      <FilterChips
        filters={filters}
        specs={[]}
        count={plans ? t('list.count', { count: plans.totalCount }) : null}
        tools={<UrlSearch filters={filters} param="q" label={t('list.search')} placeholder={t('list.search')} />}
      />
      {error && !shown ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!shown && !error ? <RowsSkeleton /> : null}
      {plans ? (
        <DataTable
          caption={t('list.caption')}
          columns={columns}
          rows={plans.nodes}
          rowKey={(plan) => plan.id}
          rowTo={(plan) => `/plans/${plan.ref}`}
          sort={filters.sort}
          onSort={filters.setSort}
          page={{ kind: 'more', hasMore: plans.pageInfo.hasNextPage, loading: networkStatus === 3, onMore: more }}
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

type Counts = ActionPlansQuery['actionPlanCounts'] | undefined;

function Sentence({ counts }: { counts: Counts }) {
  const { t } = useTranslation('plans');
  if (!counts) return null;
  return <>{counts.stepsOverdue > 0 ? t('list.sentence', { count: counts.stepsOverdue, own: counts.ownStepsOverdue }) : t('list.calm')}</>;
}

function useViews(filters: UrlFilters, counts: Counts): View[] {
  const { t } = useTranslation('plans');
  const now = filters.one('vue');
  const view = (name: ViewName | null, label: string, count?: number): View => ({
    to: name ? `/plans?vue=${name}` : '/plans',
    label,
    count,
    active: name === null ? !now || !(now in VIEWS) : now === name,
  });
  return [
    view(null, t('view.all'), counts?.open),
    view('rencontre', t('view.meeting'), counts?.meetingDue),
    view('retard', t('view.late'), counts?.overdue),
    view('relais', t('view.relay'), counts?.relayMissing),
    view('clos', t('view.closed')),
  ];
}
