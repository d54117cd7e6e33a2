import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RegisterImportsDocument, type RegisterImportsQuery } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { SectionHead } from '../../ui/section-head';
import { useViewer } from '../../viewer';
import { ImportDrop } from './import-drop';
import { ImportState } from './import-state';
import css from './imports.module.css';

type Row = NonNullable<RegisterImportsQuery['registerImports']>['nodes'][number];

export default function ImportListPage() {
  const viewer = useViewer();
  if (!viewer) return <RowsSkeleton />;
  return viewer.organisationKind === 'HOST_ASSOCIATION' ? <ImportList manages={viewer.role === 'MANAGER'} /> : <NotFoundState />;
}

function ImportList({ manages }: { manages: boolean }) {
  const { t } = useTranslation('imports');
  const { data, error, loading, refetch, fetchMore } = useQuery(RegisterImportsDocument);
  const columns = useImportColumns();
  const shown = data?.registerImports;
  return (
    <Stacked>
      <PageHead title={t('title')} sentence={t('sentence')} />
      {manages ? <ImportDrop columns={data?.registerColumns ?? []} /> : <p className="m-dim">{t('managers')}</p>}
      <section>
        <SectionHead title={t('list.title')} count={shown?.totalCount} />
        {error && !shown ? <ErrorState onRetry={() => void refetch()} /> : null}
        {!shown && loading ? <RowsSkeleton /> : null}
        {shown ? (
          <DataTable
            caption={t('list.title')}
            columns={columns}
            rows={shown.nodes}
            rowKey={(row) => row.id}
            rowTo={addressOf}
            page={{
              kind: 'more',
              hasMore: shown.pageInfo.hasNextPage,
              onMore: () => void fetchMore({ variables: { after: shown.pageInfo.endCursor } }),
            }}
            empty={<EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>}
          />
        ) : null}
      </section>
    </Stacked>
  );
}

const addressOf = (row: Row): string => `/placements/import/${row.id}`;

function useImportColumns(): Column<Row>[] {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return [
    {
      key: 'file',
      header: t('list.file'),
      width: '38%',
      phone: 'title',
      cell: (row) => (
        <Link to={addressOf(row)} className={css.file}>
          {row.fileName}
        </Link>
      ),
    },
    { key: 'state', header: t('list.state'), width: 190, phone: 'aside', cell: (row) => <ImportState state={row.state} /> },
    { key: 'lines', header: t('list.lines'), width: 90, align: 'end', phone: 'none', cell: (row) => format.number(row.lineCount) },
    { key: 'who', header: t('list.who'), clip: true, phone: 'line', cell: (row) => row.startedBy },
    { key: 'when', header: t('list.when'), width: 150, phone: 'lineAside', cell: (row) => format.dateTime(row.startedAt) },
  ];
}
