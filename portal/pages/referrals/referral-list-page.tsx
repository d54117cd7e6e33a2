import { useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { type OrganisationKind, ReferralChoicesDocument, type ReferralState, ReferralsDocument } from '../../../schema/generated/graphql';
import { alongTrail, leaveTrail } from '../../trail';
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
import { useViewer } from '../../viewer';
import { FILTERS, LIST_ORDER, NAMED, readsJudicial, useFilterSpecs, variablesOf } from './list-filters';
import { useReferralColumns } from './referral-columns';
import { OVER, UNDER_WAY } from './referral-types';

export default function ReferralListPage() {
  const viewer = useViewer();
  return viewer ? <ReferralList kind={viewer.organisationKind} /> : <RowsSkeleton />;
}

function ReferralList({ kind }: { kind: OrganisationKind }) {
  const { t } = useTranslation(['referrals', 'words']);
  const filters = useUrlFilters(FILTERS, LIST_ORDER);
  const judicial = readsJudicial(kind);
  // An address that names an organisation or a prison is shown with its name at once.
  const [named] = useState(() => NAMED.some((key) => filters.values[key]?.length));
  const [choosing, setChoosing] = useState(false);
  const variables = { ...variablesOf(filters, judicial), choices: named };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(ReferralsDocument, { variables });
  // While a filter is on its way, the rows that it narrows stay.
  const shown = data ?? previousData;
  const rows = shown?.referrals.nodes ?? [];
  const total = shown?.referrals.totalCount ?? 0;
  const all = (shown?.referralCounts ?? []).reduce((sum, one) => sum + one.count, 0);
  const choices = useQuery(ReferralChoicesDocument, { variables: { judicial }, skip: named || !choosing }).data ?? shown;
  const list = `/referrals${filters.search}`;
  const specs = useFilterSpecs({ partners: choices?.referralPartners ?? [], prisons: choices?.referralPrisons ?? [], kind });
  const columns = useReferralColumns(kind, list);
  const views = useViews(shown?.referralCounts ?? [], shown?.hearings?.totalCount, filters, kind);
  const records = rows.map((row) => row.ref).join();
  const [more, setMore] = useState(false);

  useEffect(() => {
    if (records) leaveTrail({ to: list, label: t('title'), records: records.split(',') });
  }, [records, list, t]);

  const readOn = async () => {
    setMore(true);
    await fetchMore({ variables: { after: shown?.referrals.pageInfo.endCursor } }).finally(() => setMore(false));
  };
  const filtered = filters.any;
  return (
    <Stacked gap="tight">
      <PageHead title={t('title')} primary={kind === 'SPIP' ? { label: t('create'), icon: IconPlus, to: '/referrals/new' } : undefined} />
      <ViewTabs views={views} />
      <FilterChips
        filters={filters}
        specs={specs}
        onOpen={() => setChoosing(true)}
        count={
          <Trans
            t={t}
            i18nKey={filtered && total !== all ? 'list.countOf' : 'list.count'}
            values={{ total: all }}
            count={total}
            components={{ b: <strong /> }}
          />
        }
        tools={<UrlSearch filters={filters} label={t('list.search')} placeholder={t('filter.nom')} />}
      />
      {error && !shown ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!shown && loading ? <RowsSkeleton rows={10} /> : null}
      {shown ? (
        <DataTable
          caption={t('list.caption')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.ref}
          rowTo={(row) => alongTrail(`/referrals/${row.ref}`, list)}
          sort={filters.sort}
          onSort={filters.setSort}
          page={{
            kind: 'more',
            hasMore: shown.referrals.pageInfo.hasNextPage,
            loading: more,
            onMore: () => void readOn(),
            note: rows.length < total ? t('list.shown', { shown: rows.length, total }) : undefined,
          }}
          empty={
            <EmptyState title={t(filtered ? 'empty.filtered' : 'empty.title')} order={2}>
              {t(filtered ? 'empty.filteredText' : 'empty.text')}
            </EmptyState>
          }
        />
      ) : null}
    </Stacked>
  );
}

type Counts = { state: ReferralState; count: number; turn: number }[];

function useViews(counts: Counts, hearings: number | undefined, filters: UrlFilters, kind: OrganisationKind): View[] {
  const { t } = useTranslation('referrals');
  const sum = (states: ReferralState[]) => counts.filter((one) => states.includes(one.state)).reduce((all, one) => all + one.count, 0);
  const spip = kind === 'SPIP';
  const views: [search: string, label: string, count: number | undefined][] = [
    ['', t('views.all'), counts.reduce((all, one) => all + one.count, 0)],
    ['tour=moi', t('views.mine'), counts.reduce((all, one) => all + one.turn, 0)],
    ...(spip ? [['etape=DRAFT', t('views.drafts'), sum(['DRAFT'])] as [string, string, number]] : []),
    ['etape=SENT', t(spip ? 'views.sent' : 'views.received'), sum(['SENT'])],
    ['etape=ASSESSING', t('views.assessing'), sum(['ASSESSING'])],
    [`etape=${UNDER_WAY.join()}`, t('views.active'), sum(UNDER_WAY)],
    [`etape=${OVER.join()}`, t('views.over'), sum(OVER)],
    ...(hearings === undefined ? [] : [['audience=30', t('views.hearing'), hearings] as [string, string, number]]),
  ];
  const asked = FILTERS.filter((key) => (filters.values[key]?.length ?? 0) > 0)
    .map((key) => `${key}=${filters.values[key]?.join()}`)
    .join('&');
  return views.map(([search, label, count]) => ({
    to: search ? `/referrals?${search}` : '/referrals',
    label,
    count,
    active: search === asked,
  }));
}
