import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { lazy, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ReportEditionDocument, type ReportEditionQuery } from '../../../schema/generated/graphql';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { Later } from '../../ui/later';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { SectionHead } from '../../ui/section-head';
import { EditionFiles } from './edition-files';
import { Changes, EditionState, Integrity, SubmissionState } from './edition-words';
import { ReportTables } from './report-tables';
import { useWords } from './report-words';

const bringDialogs = () => import('./edition-dialogs');
const EditionDialogs = lazy(bringDialogs);

export type Edition = NonNullable<ReportEditionQuery['reportEdition']>;

/** One frozen edition, for those who froze it. */
export default function EditionPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ReportEditionDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={10} />;
  return data.reportEdition ? <EditionOf edition={data.reportEdition} onWritten={() => void refetch()} /> : <NotFoundState />;
}

function EditionOf({ edition, onWritten }: { edition: Edition; onWritten: () => void }) {
  const { period, format, t } = useWords();
  const [dialog, setDialog] = useState<'submit' | 'correct' | null>(null);
  const { report, startsOn, endsOn, submissions, replaces, replacedBy } = edition;
  const may = (verb: string) => edition.availableActions.includes(verb);
  const name = `${t('title', { period: period(report.period) })}, ${t('editions.name', { number: edition.number })}`;
  const home = report.period.year ? `/reports/${report.period.year}` : `/reports/${endsOn.slice(0, 4)}?du=${startsOn}&au=${endsOn}`;
  return (
    <Stacked>
      <Stacked gap="tight">
        <Link to={home}>{t('editions.back', { period: period(report.period) })}</Link>
        <PageHead
          title={name}
          sentence={t('editions.by', { date: format.date(edition.frozenAt), author: edition.author })}
          primary={may('submitReport') ? { label: t('editions.submit'), icon: IconSend, onPress: () => setDialog('submit') } : undefined}
        />
        <p>
          <EditionState state={edition.state} />{' '}
          {replacedBy ? (
            <Link to={`/reports/editions/${replacedBy.id}`}>{t('editions.replacedBy', { number: replacedBy.number })}</Link>
          ) : null}
        </p>
        {replaces ? (
          <p>
            <Link to={`/reports/editions/${replaces.id}`}>{t('editions.replaces', { number: replaces.number })}</Link>.{' '}
            {t('editions.correction')} : {edition.correction}
          </p>
        ) : null}
        <EditionFiles of="report-editions" id={edition.id} title={name} />
        <Integrity hash={edition.hash} intact={edition.intact} />
      </Stacked>
      <section>
        <SectionHead title={t('editions.submissions')} />
        {submissions?.length ? (
          <ul>
            {submissions.map((one) => (
              <li key={one.id}>
                <Link to={`/reports/submissions/${one.id}`}>{one.funder?.name}</Link>{' '}
                <span className="m-meta">{t('submissions.by', { date: format.date(one.submittedAt), name: one.submittedBy })}</span>{' '}
                <SubmissionState state={one.state} mine />
              </li>
            ))}
          </ul>
        ) : (
          <p className="m-meta">{t('editions.notSubmitted')}</p>
        )}
        {may('correctReport') ? (
          <Button mt="sm" variant="default" onClick={() => setDialog('correct')}>
            {t('editions.correct')}
          </Button>
        ) : null}
      </section>
      <Changes changes={edition.changes} />
      <ReportTables report={report} base={null} />
      <Later needed={dialog !== null} bring={bringDialogs}>
        <EditionDialogs edition={edition} dialog={dialog} onClose={() => setDialog(null)} onWritten={onWritten} />
      </Later>
    </Stacked>
  );
}
