import { addressOf, figuresOf, type Identities, means } from './identities';
import type { Report, ReportRow, ReportTable } from './report';
import { says } from './report-sheet';
import type { ShownReport, ShownRow, ShownTable } from './shown-report';

/** Whether a figure of a period (0 is the report's own, then the earlier ones) is hidden. */
type Hides = (address: string, period: number) => boolean;

/** Checks that tell of no person. */
const HARMLESS = ['PLACES_MISSING'];

const notShown = says('Autres, ou non montrés', 'Others, or not shown');

/** A report without the figures that are hidden, nor what else would tell of them: sentences, checks, drill-downs, names and order of rows. */
export function printed(report: Report, identities: Identities, hides: Hides): ShownReport {
  const tells = (table: ReportTable): boolean => {
    const patterns = identities.readings[table.key];
    const figures = figuresOf(report).filter(({ address }) => patterns?.some((pattern) => means(pattern, address)));
    return figures.length > 0 && figures.every(({ address }) => !hides(address, 0));
  };
  return {
    ...report,
    tables: report.tables.map((table) => ({
      ...shownTable(table, identities, hides, report.earlier.length),
      reading: tells(table) ? table.reading : null,
    })),
  };
}

function shownTable(table: ReportTable, { tables }: Identities, hides: Hides, periods: number): ShownTable {
  const declared = tables[table.key];
  const { sometimes = [], sometimesColumns = [], possible } = declared ?? {};
  const shown = (row: ReportRow, key = row.key): ShownRow => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      const address = addressOf(table.key, key, table.columns[at]?.key ?? '');
      const hidden = !declared || hides(address, 0);
      const earlierHidden = cell.earlier.map((_, no) => !declared || hides(address, no + 1));
      return {
        value: hidden ? null : cell.value,
        earlier: cell.earlier.map((value, no) => (earlierHidden[no] ? null : value)),
        drill: null,
        hidden,
        earlierHidden,
      };
    }),
  });
  const all = table.rows.map((row) => shown(row));
  const leaves = (row: ShownRow) => (sometimes === '*' || sometimes.includes(row.key)) && row.cells.every(isHidden);
  const rows = all.filter((row) => !leaves(row));
  // A column that is there only when something counts in it.
  const kept = table.columns.map(({ key }, at) => !sometimesColumns.includes(key) || !rows.every(({ cells }) => isHidden(cells[at])));
  const only = <T>(list: T[]) => list.filter((_, at) => kept[at]);
  const ordered = sometimes === '*' && !possible ? inSafeOrder(rows) : rows;
  const others = sometimes.length ? [othersOf(table, periods)] : [];
  return {
    ...table,
    columns: only(table.columns),
    rows: [...ordered, ...others].map((row) => ({ ...row, cells: only(row.cells) })),
    total: table.total && shown(table.total, '='),
    checks: table.checks.filter(({ key }) => declared && HARMLESS.includes(key)),
  };
}

const isHidden = (cell: ShownRow['cells'][number] | undefined): boolean => !cell || (cell.hidden && cell.earlierHidden.every(Boolean));

/** Rows are ranked by their figures: a hidden one would be told by its neighbours. */
function inSafeOrder(rows: ShownRow[]): ShownRow[] {
  const told = (row: ShownRow) => !row.apart && row.cells.every(({ hidden }) => !hidden);
  const untold = rows.filter((row) => !row.apart && !told(row)).sort((one, other) => one.label.fr.localeCompare(other.label.fr, 'fr'));
  return [...rows.filter(told), ...untold, ...rows.filter(({ apart }) => apart)];
}

/** Printed whether or not it stands for anything, so that it tells nothing by being there. */
function othersOf({ columns }: ReportTable, periods: number): ShownRow {
  const cell = () => ({
    value: null,
    earlier: Array.from({ length: periods }, () => null),
    drill: null,
    hidden: true,
    earlierHidden: Array.from({ length: periods }, () => true),
  });
  return { key: 'NOT_SHOWN', label: notShown, unit: null, decimals: null, apart: true, cells: columns.map(cell) };
}
