import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { ReportSubmissionsDocument } from '../../../schema/generated/graphql';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { useViewer } from '../../viewer';
import { Comparisons } from './comparison';
import { periodOf, SubmissionState } from './edition-words';
import { useWords } from './report-words';

/** What was submitted to a funder; for who reports, what it submitted. */
export default function SubmissionListPage() {
  const { period, format, t } = useWords();
  const funds = useViewer()?.organisationKind === 'FUNDER';
  const { data, error, refetch } = useQuery(ReportSubmissionsDocument, { fetchPolicy: 'cache-and-network' });
  const found = data?.reportSubmissions;
  return (
    <Stacked gap="tight">
      <PageHead title={t('submissions.title')} sentence={t('submissions.sentence')} />
      {error && !found ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!found && !error ? <RowsSkeleton rows={4} /> : null}
      {found ? (
        <DataTable
          caption={t('submissions.caption')}
          rows={found}
          rowKey={(one) => one.id}
          rowTo={(one) => `/reports/submissions/${one.id}`}
          columns={[
            {
              key: 'report',
              header: t('submissions.report'),
              phone: 'title',
              cell: (one) => (
                <Link to={`/reports/submissions/${one.id}`}>
                  {t('submissions.name', { period: period(periodOf(one)), number: one.number })}
                </Link>
              ),
            },
            {
              key: 'association',
              header: t('submissions.association'),
              phone: 'line',
              cell: (one) => (funds ? one.organisation?.name : t('submissions.toFunder', { funder: one.funder?.name })),
            },
            { key: 'date', header: t('submissions.date'), width: 170, phone: 'line', cell: (one) => format.date(one.submittedAt) },
            {
              key: 'state',
              header: t('submissions.stateHead'),
              width: 220,
              phone: 'aside',
              cell: (one) => <SubmissionState state={one.state} mine={!funds} />,
            },
          ]}
          empty={
            <EmptyState title={t('submissions.empty')} order={2}>
              {t('submissions.emptyText')}
            </EmptyState>
          }
        />
      ) : null}
      {funds && found ? <Comparisons submissions={found} /> : null}
    </Stacked>
  );
}
