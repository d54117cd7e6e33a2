import { Stacked } from '../../ui/page-layout';
import { SectionHead } from '../../ui/section-head';
import { KeyFigures } from '../../ui/stage-counts';
import { columnsOf, Drawing, drawnOf, keyRows } from './drawings';
import { ReportSection } from './report-section';
import { Figure } from './report-table';
import { type Base, hides, type Report, rowOf, useWords } from './report-words';
import css from './reports.module.css';

/** The whole of a report: key figures, drawings, tables, rules. */
export function ReportTables({ report, base }: { report: Report; base: Base }) {
  const { words, period, shown, t, format } = useWords();
  const [activity, ...others] = report.tables;
  const column = activity?.columns[0];
  if (!activity || !column) return null;
  // What is hidden cannot be drawn.
  const drawn = drawnOf(report).filter((table) => !hides(table));
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
              ? t('earlier', { value: shown(column, row, cell, 0), year: period(last) })
              : undefined;
          return {
            key: row.key,
            label: `${words(row.label).toLowerCase()}${row.key === 'REVOCATIONS' && rate && !rate.cells[0]?.hidden ? `, ${t('thatIs', { value: shown(column, rate, rate.cells[0]) })}` : ''}`,
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
