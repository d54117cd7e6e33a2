import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PlacementsDocument, type PlacementsQuery, type ReferralState } from '../../../schema/generated/graphql';
import { dayOf, daysBetween, useFormat } from '../../text/format';
import { leaveTrail } from '../../trail';
import { PersonLink } from '../../ui/action-row';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { StateTag } from '../../ui/state-tag';
import { ViewTabs } from '../../ui/tab-bar';
import { useUrlFilters } from '../../ui/url-filters';

type Row = PlacementsQuery['referrals']['nodes'][number];
const VIEWS = { current: ['ACTIVE', 'SUSPENDED'], coming: ['ACCEPTED'], over: ['CLOSED'] } as const satisfies Record<
  string,
  ReferralState[]
>;
type ViewName = keyof typeof VIEWS;

export default function PlacementListPage() {
  const { t } = useTranslation(['placements', 'words']);
  const filters = useUrlFilters(['etat']);
  const asked = filters.one('etat');
  const view: ViewName = asked && asked in VIEWS ? (asked as ViewName) : 'current';
  const { data, error, loading, refetch, fetchMore } = useQuery(PlacementsDocument, { variables: { state: [...VIEWS[view]] } });
  const columns = usePlacementColumns();
  const rows = data?.referrals.nodes ?? [];
  const records = rows.map((row) => row.ref).join();
  useEffect(() => {
    if (records) leaveTrail({ to: `/placements${filters.search}`, label: t('title'), records: records.split(',') });
  }, [records, filters.search, t]);
  const names = Object.keys(VIEWS) as ViewName[];
  return (
    <Stacked gap="tight">
      <PageHead title={t('title')} />
      <ViewTabs
        views={names.map((name) => ({
          to: name === 'current' ? '/placements' : `/placements?etat=${name}`,
          label: t(`view.${name}`),
          active: name === view,
          count: name === view ? data?.referrals.totalCount : undefined,
        }))}
      />
      {error && !data ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!data && loading ? <RowsSkeleton rows={8} /> : null}
      {data ? (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.ref}
          rowTo={(row) => `/referrals/${row.ref}?vue=placement`}
          page={{
            kind: 'more',
            hasMore: data.referrals.pageInfo.hasNextPage,
            onMore: () => void fetchMore({ variables: { after: data.referrals.pageInfo.endCursor } }),
          }}
          empty={
            <EmptyState title={t('empty.title')} order={2}>
              {t('empty.text')}
            </EmptyState>
          }
        />
      ) : null}
    </Stacked>
  );
}

function usePlacementColumns(): Column<Row>[] {
  const { t } = useTranslation(['placements', 'words']);
  const format = useFormat();
  const today = dayOf(new Date());
  const day = (value: string | null | undefined) => (value ? format.date(value) : '');
  return [
    {
      key: 'person',
      header: t('column.person'),
      width: '30%',
      phone: 'title',
      cell: (row) => (
        <PersonLink
          name={row.identity?.shortName ?? row.ref}
          age={row.identity?.age}
          reference={row.ref}
          to={`/referrals/${row.ref}?vue=placement`}
        />
      ),
    },
    { key: 'host', header: t('column.host'), clip: true, phone: 'line', cell: (row) => row.addressee?.name ?? '' },
    { key: 'state', header: t('column.state'), width: 130, phone: 'aside', cell: (row) => <StateTag state={row.state} /> },
    {
      key: 'entry',
      header: t('column.entry'),
      width: 130,
      phone: 'line',
      cell: (row) => day(row.placementDates?.enteredOn ?? row.placementDates?.expectedOn),
    },
    { key: 'exit', header: t('column.exit'), width: 130, phone: 'none', cell: (row) => day(row.placementDates?.exitedOn) },
    {
      key: 'days',
      header: t('column.days'),
      width: 90,
      align: 'end',
      phone: 'lineAside',
      cell: (row) => {
        const { enteredOn, exitedOn } = row.placementDates ?? {};
        return enteredOn ? format.days(daysBetween(enteredOn, exitedOn ?? today)) : '';
      },
    },
  ];
}
