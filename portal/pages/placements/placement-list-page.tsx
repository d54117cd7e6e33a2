import { useQuery } from '@apollo/client/react';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { PlacementsDocument, type PlacementsQuery } from '../../../schema/generated/graphql';
import { dayOf, daysBetween, useFormat } from '../../text/format';
import { alongTrail, leaveTrail, PLACEMENT_VIEWS, type PlacementView, placementView } from '../../trail';
import { PersonLink } from '../../ui/action-row';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FilterChips } from '../../ui/filter-chips';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { StateTag } from '../../ui/state-tag';
import { ViewTabs } from '../../ui/tab-bar';
import { useUrlFilters } from '../../ui/url-filters';
import { UrlSearch } from '../../ui/url-search';
import { type SignedInViewer, useViewer } from '../../viewer';

type Row = NonNullable<PlacementsQuery['referrals']>['nodes'][number];
type Places = NonNullable<NonNullable<PlacementsQuery['organisation']>['capacity']>;

export default function PlacementListPage() {
  const viewer = useViewer();
  return viewer ? <PlacementList viewer={viewer} /> : <RowsSkeleton />;
}

function PlacementList({ viewer }: { viewer: SignedInViewer }) {
  const { t } = useTranslation(['placements', 'words']);
  const filters = useUrlFilters(['etat', 'nom']);
  const view = placementView(filters.one('etat'));
  const search = filters.values.nom?.join(',') || undefined;
  const host = viewer.organisationKind === 'HOST_ASSOCIATION';
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(PlacementsDocument, {
    variables: { state: [...PLACEMENT_VIEWS[view]], search, organisationId: viewer.organisationId, host },
  });
  // While a filter is on its way, the rows that it narrows stay.
  const shown = data ?? previousData;
  const list = `/placements${filters.search}`;
  const columns = usePlacementColumns(list);
  const rows = shown?.referrals.nodes ?? [];
  const total = shown?.referrals.totalCount ?? 0;
  const records = rows.map((row) => row.ref).join();
  useEffect(() => {
    if (records) leaveTrail({ to: list, label: t('title'), records: records.split(',') });
  }, [records, list, t]);
  const to = (name: PlacementView): string => {
    const params = new URLSearchParams();
    if (name !== 'current') params.set('etat', name);
    if (search) params.set('nom', search);
    return params.size > 0 ? `/placements?${params}` : '/placements';
  };
  return (
    <Stacked gap="tight">
      <PageHead
        title={t('title')}
        sentence={shown?.organisation ? <Capacity places={shown.organisation.capacity ?? []} /> : undefined}
        primary={host ? { label: t('import'), icon: IconFileImport, to: '/placements/import' } : undefined}
      />
      <ViewTabs
        views={(Object.keys(PLACEMENT_VIEWS) as PlacementView[]).map((name) => ({
          to: to(name),
          label: t(`view.${name}`),
          active: name === view,
          count: shown?.[name].totalCount,
        }))}
      />
      <FilterChips
        filters={filters}
        specs={[]}
        count={shown ? <Trans t={t} i18nKey="count" count={total} components={{ b: <strong /> }} /> : null}
        tools={<UrlSearch filters={filters} label={t('search')} placeholder={t('searchHint')} />}
      />
      {error && !shown ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!shown && loading ? <RowsSkeleton rows={8} /> : null}
      {shown ? (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.ref}
          rowTo={(row) => placementOf(row, list)}
          page={{
            kind: 'more',
            hasMore: shown.referrals.pageInfo.hasNextPage,
            onMore: () => void fetchMore({ variables: { after: shown.referrals.pageInfo.endCursor } }),
          }}
          empty={
            <EmptyState title={t(search ? 'empty.filtered' : 'empty.title')} order={2}>
              {t(search ? 'empty.filteredText' : 'empty.text')}
            </EmptyState>
          }
        />
      ) : null}
    </Stacked>
  );
}

const placementOf = (row: Row, list: string): string => alongTrail(`/referrals/${row.ref}?vue=placement`, list);

/** How many places the house has today, and since when it had another number; what is to come as well. */
function Capacity({ places }: { places: Places }) {
  const { t } = useTranslation('placements');
  const format = useFormat();
  const today = dayOf(new Date());
  const now = places.find((one) => one.startsOn <= today);
  const [next] = places.filter((one) => one.startsOn > today).slice(-1);
  const [before] = now ? places.slice(places.indexOf(now) + 1) : [];
  const said = (key: 'now' | 'before' | 'next', one: Places[number] | undefined) =>
    one ? t(`capacity.${key}`, { count: one.places, date: format.date(one.startsOn) }) : null;
  return [said('now', now) ?? t('capacity.none'), said('before', before), said('next', next)].filter(Boolean).join(' ');
}

function usePlacementColumns(list: string): Column<Row>[] {
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
        <PersonLink name={row.identity?.shortName ?? row.ref} age={row.identity?.age} reference={row.ref} to={placementOf(row, list)} />
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
        if (!enteredOn) return '';
        const count = daysBetween(enteredOn, exitedOn ?? today);
        return <span title={format.exactDays(count)}>{format.days(count)}</span>;
      },
    },
  ];
}
