import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { ReportSubmissionDocument, type ReportSubmissionQuery } from '../../../schema/generated/graphql';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { useViewer } from '../../viewer';
import { EditionFiles } from './edition-files';
import { Changes, Integrity, SubmissionState } from './edition-words';
import { Remarks } from './remarks';
import { ReportTables } from './report-tables';
import { useWords } from './report-words';

export type Submission = NonNullable<ReportSubmissionQuery['reportSubmission']>;

/** A report as it was submitted: the funder's copy, which both sides read. */
export default function SubmissionPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ReportSubmissionDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={10} />;
  return data.reportSubmission ? <SubmissionOf submission={data.reportSubmission} /> : <NotFoundState />;
}

function SubmissionOf({ submission }: { submission: Submission }) {
  const { period, format, t } = useWords();
  const funds = useViewer()?.organisationKind === 'FUNDER';
  const { report, edition, funder, organisation } = submission;
  const name = t('submissions.name', { period: period(report.period), number: submission.number });
  return (
    <Stacked>
      <Stacked gap="tight">
        {edition ? (
          <Link to={`/reports/editions/${edition.id}`}>{t('submissions.backToEdition')}</Link>
        ) : (
          <Link to="/reports/submissions">{t('submissions.back')}</Link>
        )}
        <PageHead
          title={funds ? `${organisation?.name ?? report.organisation}. ${name}` : name}
          sentence={t('submissions.by', { date: format.date(submission.submittedAt), name: submission.submittedBy })}
        />
        {funds ? null : <p>{t('submissions.toFunder', { funder: funder?.name })}</p>}
        <p>
          <SubmissionState state={submission.state} mine={!funds} /> {submission.state === 'REPLACED' ? t('submissions.replaced') : null}
        </p>
        {submission.correction ? (
          <p>
            {t('editions.correction')} : {submission.correction}
          </p>
        ) : null}
        <p>{t('submissions.threshold', { threshold: submission.threshold })}</p>
        <EditionFiles of="report-submissions" id={submission.id} title={name} />
        <Integrity hash={submission.hash} intact={submission.intact} />
      </Stacked>
      <Remarks submission={submission} />
      <Changes changes={submission.changes} />
      <ReportTables report={report} base={null} />
    </Stacked>
  );
}
