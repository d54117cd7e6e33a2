import { useQuery } from '@apollo/client/react';
import { Trans, useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ReportDocument, ReportRecordsDocument, type ReportRecordsQuery } from '../../../schema/generated/graphql';
import { PersonLink } from '../../ui/action-row';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { StateTag } from '../../ui/state-tag';
import { useViewer } from '../../viewer';
import { REPORT_OF, type Report, type ReportKind, useWords } from './report-words';
import { usePeriod } from './use-period';

type Found = NonNullable<ReportRecordsQuery['reportRecords']>;
type Record = Found['nodes'][number];

/** The records that one figure of a report counts: the address says which one. */
export default function ReportRecordsPage() {
  const viewer = useViewer();
  const kind = viewer && REPORT_OF[viewer.organisationKind];
  const { t } = useWords();
  if (!viewer) return <RowsSkeleton />;
  return kind ? <Records kind={kind} /> : <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>;
}

function Records({ kind }: { kind: ReportKind }) {
  const { words, period, t } = useWords();
  const { from, to, base, year, own } = usePeriod();
  const [params] = useSearchParams();
  const figure = { table: params.get('tableau') ?? '', row: params.get('ligne'), column: params.get('colonne') };
  // Of the report itself only the names are needed here: it has been counted already, or is while the rows are shown.
  const { data: counted } = useQuery(ReportDocument, { variables: { kind, from, to } });
  const { data, error, refetch, fetchMore } = useQuery(ReportRecordsDocument, { variables: { kind, from, to, ...figure } });
  const found = data?.reportRecords;
  const table = counted?.report.tables.find(({ key }) => key === figure.table);
  const check = counted?.report.tables
    .flatMap(({ checks }) => checks)
    .find(({ drill }) => drill?.startsWith(`${figure.table}/${figure.row}/`));
  const row = table?.rows.find(({ key }) => key === figure.row);
  const column = table && table.columns.length > 1 ? table.columns.find(({ key }) => key === figure.column) : undefined;
  const what = table
    ? [row && table.key === 'activity' ? '' : words(table.title), row ? words(row.label) : '', column ? words(column.label) : '']
        .filter(Boolean)
        .join(', ')
    : check
      ? words(check.sentence)
      : '…';
  const name = period({ from, to, year: own ? null : year } as Report['period']);
  const columns = useColumns(found?.nodes ?? []);
  const title = table ? t(own ? 'records.titleOf' : 'records.title', { what, period: name }) : what;
  const more = () =>
    void fetchMore({
      variables: { after: found?.pageInfo.endCursor },
      updateQuery: (
        before: ReportRecordsQuery,
        { fetchMoreResult: next }: { fetchMoreResult: ReportRecordsQuery },
      ): ReportRecordsQuery => ({
        ...next,
        reportRecords: { ...next.reportRecords, nodes: [...before.reportRecords.nodes, ...next.reportRecords.nodes] },
      }),
    });
  return (
    <Stacked gap="tight">
      <Link to={`${base.path}${base.search}`}>{t('records.back', { period: name })}</Link>
      <PageHead
        title={title}
        sentence={found ? <Trans t={t} i18nKey="records.count" count={found.totalCount} components={{ b: <strong /> }} /> : undefined}
      />
      {error && !found ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!found && !error ? <RowsSkeleton rows={8} /> : null}
      {found ? (
        <DataTable
          caption={title}
          columns={columns}
          rows={found.nodes}
          rowKey={(record) => record.id}
          rowTo={(record) => `/referrals/${record.ref}`}
          page={{ kind: 'more', hasMore: found.pageInfo.hasNextPage, onMore: more }}
          empty={
            <EmptyState title={t('records.empty')} order={2}>
              {t('records.emptyText')}
            </EmptyState>
          }
        />
      ) : null}
    </Stacked>
  );
}

function useColumns(nodes: Record[]): Column<Record>[] {
  const measured = nodes.some(({ value }) => value !== null);
  const repeated = nodes.some(({ times }) => times > 1);
  const { t } = useTranslation('reports');
  const { format } = useWords();
  const amount: Column<Record> = measured
    ? {
        key: 'days',
        header: t('records.days'),
        width: 110,
        align: 'end',
        cell: (record) => (record.value === null ? '' : format.number(record.value)),
      }
    : { key: 'times', header: t('records.times'), width: 110, align: 'end', cell: ({ times }) => t('records.timesOf', { count: times }) };
  return [
    {
      key: 'person',
      header: t('records.person'),
      phone: 'title',
      cell: (record) => (
        <PersonLink
          name={record.shortName ?? record.ref}
          age={record.age ?? undefined}
          reference={record.shortName ? record.ref : undefined}
          to={`/referrals/${record.ref}`}
        />
      ),
    },
    { key: 'state', header: t('records.state'), width: 150, phone: 'aside', cell: (record) => <StateTag state={record.state} /> },
    {
      key: 'asked',
      header: t('records.asked'),
      width: 140,
      phone: 'line',
      cell: (record) => (record.askedOn ? format.date(record.askedOn) : ''),
    },
    ...(measured || repeated ? [{ ...amount, phone: 'lineAside' as const }] : []),
  ];
}
