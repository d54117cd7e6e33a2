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
import { SectionHead } from '../../ui/section-head';
import { KeyFigures } from '../../ui/stage-counts';
import { type SignedInViewer, useViewer } from '../../viewer';
import { columnsOf, Drawing, drawnOf, keyRows } from './drawings';
import { OtherPeriod, Years } from './period-choice';
import { ReportSection } from './report-section';
import { Figure } from './report-table';
import { REPORT_OF, type Report, type ReportKind, rowOf, useWords } from './report-words';
import css from './reports.module.css';
import { usePeriod } from './use-period';

export default function ReportPage() {
  const viewer = useViewer();
  const { year: asked } = useParams();
  const { year, t } = { ...usePeriod(), ...useWords() };
  if (!viewer) return <RowsSkeleton />;
  const kind = REPORT_OF[viewer.organisationKind];
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
        <Years asked={asked} />
        {report && report.countedUntil < to && report.period.to === to ? (
          <p className="m-meta">{t('running', { date: format.date(report.countedUntil) })}</p>
        ) : null}
      </Stacked>
      {error && !report ? <ErrorState onRetry={() => void refetch()} /> : null}
      {loading ? <Counting first={!report} /> : null}
      {report ? (
        <div aria-busy={loading || undefined} className={loading ? css.waiting : undefined}>
          <Tables report={report} base={asked.base} />
        </div>
      ) : null}
      <OtherPeriod asked={asked} />
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

function Tables({ report, base }: { report: Report; base: { path: string; search: string } }) {
  const { words, period, value, t, format } = useWords();
  const [activity, ...others] = report.tables;
  const column = activity?.columns[0];
  if (!activity || !column) return null;
  const drawn = drawnOf(report);
  const rest = others.filter((table) => !drawn.includes(table));
  const rate = rowOf(activity, 'REVOCATION_RATE');
  return (
    <Stacked>
      <KeyFigures
        figures={keyRows(activity).map((row) => {
          const [cell] = row.cells;
          const before = cell?.earlier[0];
          const [last] = report.earlier;
          const beside =
            last && before !== undefined && before !== null
              ? t('earlier', { value: value(column, row, before), year: period(last) })
              : undefined;
          return {
            key: row.key,
            label: `${words(row.label).toLowerCase()}${row.key === 'REVOCATIONS' && rate ? `, ${t('thatIs', { value: value(column, rate, rate.cells[0]?.value) })}` : ''}`,
            note: beside,
            figure: cell ? <Figure row={row} column={column} cell={cell} base={base} large /> : '–',
          };
        })}
      />
      <div className={css.grid}>
        {columnsOf(drawn).map((column) => (
          <div key={column[0]?.key} className={css.stack}>
            {column.map((table) => (
              <ReportSection key={table.key} {...{ report, table, base }} drawing={<Drawing {...{ report, table, base }} />} />
            ))}
          </div>
        ))}
      </div>
      <div className={css.columns}>
        {[activity, ...rest].map((table) => (
          <ReportSection
            key={table.key}
            {...{ report, table, base }}
            title={table === activity && report.earlier.length ? t('yearAgainstYear') : undefined}
          />
        ))}
      </div>
      <section className={css.rules}>
        <SectionHead title={t('rules')} />
        <ul>
          {report.rules.map((rule) => (
            <li key={rule.key}>
              {words(rule.sentence)} <span className="m-meta">({t('rulesSince', { date: format.date(rule.version) })})</span>
            </li>
          ))}
        </ul>
      </section>
    </Stacked>
  );
}
