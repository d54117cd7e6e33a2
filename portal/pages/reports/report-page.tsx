import { useQuery } from '@apollo/client/react';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { ReportDocument } from '../../../schema/generated/graphql';
import { dayOf } from '../../text/format';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { type SignedInViewer, useViewer } from '../../viewer';
import { EditionList } from './edition-list';
import { PeriodChoice } from './period-choice';
import { ReportTables } from './report-tables';
import { REPORT_OF, type Report, type ReportKind, useWords } from './report-words';
import css from './reports.module.css';
import { usePeriod } from './use-period';

export default function ReportPage() {
  const viewer = useViewer();
  const { year: asked } = useParams();
  const { year, t } = { ...usePeriod(), ...useWords() };
  if (!viewer) return <RowsSkeleton />;
  const kind = REPORT_OF[viewer.organisationKind];
  if (viewer.organisationKind === 'FUNDER') return <Navigate to="/reports/submissions" replace />;
  if (!asked) return <Navigate to={`/reports/${year}`} replace />;
  if (!kind) return <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>;
  return <ReportOf kind={kind} viewer={viewer} />;
}

function ReportOf({ kind, viewer }: { kind: ReportKind; viewer: SignedInViewer }) {
  const { period, format, t } = useWords();
  const asked = usePeriod();
  const { from, to } = asked;
  const { data, previousData, error, loading, refetch } = useQuery(ReportDocument, { variables: { kind, from, to } });
  // While another year is counted, the one before stays, as what it is.
  const report = (data ?? previousData)?.report;
  const name = period({ from, to, year: asked.own ? null : asked.year } as Report['period']);
  return (
    <Stacked>
      <Stacked gap="tight">
        <PageHead
          title={t('title', { period: name })}
          sentence={report ? t('sentence', { organisation: report.organisation, date: format.date(dayOf(new Date())) }) : undefined}
          primary={{ label: t('print'), icon: IconPrinter, onPress: () => window.print() }}
        />
        <p className="m-print-only">
          {t('printed', {
            date: format.date(dayOf(new Date())),
            name: viewer.displayName,
            organisation: report?.organisation ?? '',
          })}
        </p>
        <PeriodChoice key={`${from} ${to}`} asked={asked}>
          <a href="#editions">{t('editions.title')}</a>
        </PeriodChoice>
        {report && report.countedUntil < to && report.period.to === to ? (
          <p className="m-meta">{t('running', { date: format.date(report.countedUntil) })}</p>
        ) : null}
      </Stacked>
      {error && !report ? <ErrorState onRetry={() => void refetch()} /> : null}
      {loading ? <Counting first={!report} /> : null}
      {report ? (
        <div aria-busy={loading || undefined} className={loading ? css.waiting : undefined}>
          <ReportTables report={report} base={asked.base} />
        </div>
      ) : null}
      {report && !loading ? <EditionList kind={kind} from={from} to={to} manages={viewer.role === 'MANAGER'} /> : null}
    </Stacked>
  );
}

/** Said once the count has lasted: a report of many years takes a moment. */
function Counting({ first }: { first: boolean }) {
  const { t } = useWords();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div>
      <p role="status" className="m-meta">
        {t(long ? 'countingLong' : 'counting')}
      </p>
      {first ? <RowsSkeleton rows={10} /> : null}
    </div>
  );
}
