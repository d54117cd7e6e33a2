import { Link } from 'react-router';
import { type Base, type Cell, type Column, type Report, type Row, recordsAt, type Table, useWords } from './report-words';
import css from './reports.module.css';

interface ReportTableProps {
  report: Pick<Report, 'period' | 'earlier'>;
  table: Table;
  base: Base;
}

/** A table of the report: one column a figure, the earlier periods beside where there is room, else below each figure. */
export function ReportTable({ report, table, base }: ReportTableProps) {
  const { words, period, t } = useWords();
  const beside = table.columns.length === 1 && report.earlier.length > 0;
  const rows = [...table.rows, ...(table.total ? [table.total] : [])];
  const hidden = report.earlier.filter((_, at) => rows.some(({ cells }) => cells.some(({ earlierHidden }) => earlierHidden?.[at])));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={words(table.title)}>
      <table className={css.table}>
        <caption className="m-hidden">{words(table.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{words(table.rowHeading)}</th>
            {table.columns.map((column) => (
              <th key={column.key} scope="col">
                {beside ? period(report.period) : words(column.label)}
              </th>
            ))}
            {beside
              ? report.earlier.map((one) => (
                  <th key={one.from} scope="col" className={css.earlier}>
                    {period(one)}
                  </th>
                ))
              : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-total={row === table.total || undefined}>
              <th scope="row">{words(row.label)}</th>
              {row.cells.map((cell, at) => {
                const column = table.columns[at];
                return column ? (
                  <td key={column.key}>
                    <Figure {...{ report, row, column, cell, base }} />
                    {beside ? null : <Earlier {...{ report, row, column, cell }} />}
                  </td>
                ) : null;
              })}
              {beside ? <Besides report={report} row={row} column={table.columns[0]} /> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {!beside && hidden.length ? <p className="m-meta">{t('earlierHidden', { years: hidden.map(period).join(', ') })}</p> : null}
    </section>
  );
}

interface FigureProps {
  row: Row;
  column: Column;
  cell: Cell;
  base: Base;
}

/** A figure, which opens the records that it counts. */
export function Figure({ row, column, cell, base, large }: FigureProps & { large?: boolean }) {
  const { words, shown: told, t } = useWords();
  const to = cell.value ? recordsAt(base, cell.drill) : undefined;
  const narrow = told(column, row, cell);
  // The narrow space disappears in large figures.
  const shown = large ? narrow.replaceAll('\u202f', '\u00a0') : narrow;
  return to ? (
    <Link to={to} aria-label={`${shown}. ${t('rowsOf', { what: words(row.label) })}`}>
      {shown}
    </Link>
  ) : cell.hidden ? (
    <span className={css.hidden} data-large={large || undefined}>
      {shown}
    </span>
  ) : (
    shown
  );
}

/** The years before, below a figure. That some are hidden is said once, below the table. */
function Earlier({ report, row, column, cell }: Omit<FigureProps, 'base'> & { report: ReportTableProps['report'] }) {
  const { shown, period, t } = useWords();
  const told = report.earlier.flatMap((one, at) =>
    cell.earlierHidden?.[at] ? [] : t('earlier', { value: shown(column, row, cell, at), year: period(one) }),
  );
  return told.length ? <span className={css.below}>{told.join(', ')}</span> : null;
}

function Besides({ report, row, column }: { report: ReportTableProps['report']; row: Row; column: Column | undefined }) {
  const { shown } = useWords();
  return report.earlier.map((one, at) => (
    <td key={one.from} className={css.earlier}>
      {column ? shown(column, row, row.cells[0], at) : null}
    </td>
  ));
}
