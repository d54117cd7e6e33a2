import { hostIdentities } from './host-identities';
import type { Report, ReportKind, ReportUnit } from './report';

/**
 * What anybody who reads a report knows of its figures without being told: which are the same, which add up, which come first.
 * Figures are named `table/row/column`; a row may end with `*`; the total of a table is the row `=`.
 *
 * None of it has to hold exactly: what a reader could learn of the difference is taken as known to him.
 */
export type Identities = {
  /** Tables that may be shown to a funder. One that is not named here is hidden whole. */
  tables: Record<string, TablePrinting>;
  /** One quantity printed in several places: the first name is the one used in the other identities. */
  same: [string, ...string[]][];
  /** The parts of each add up to its whole. */
  sums: { whole: string; parts: string[] }[];
  /** Months: stock + in − out is the next stock, and after the last one `end`. */
  chains: { table: string; stock: string; into: string; out: string; end: string }[];
  /** The last stock of a period is the first one of the period that follows it. */
  follows: { last: string; first: string }[];
  /** What is left of the whole is people too, though no row prints it. */
  within: { whole: string; part: string }[];
  /** The first is at most the second. */
  orders: { less: string; more: string }[];
  /** Rows of what the records lack: that nothing is missing tells of nobody, so a zero there is hidden and not protected. */
  missing: string[];
  /** Rates, means and measures, with the figures without which they may not be shown. `*` in both: its own row; else every row. */
  rests: Record<string, string[]>;
  /** Figures that a reader misses most: hidden last of all, and the others of these before them. */
  grand: string[];
  headline: string[];
  /**
   * Figures of the service rather than of the people in it. Two editions may differ in them by a few people: that somebody came in
   * between is what a correction says. In every other figure such a difference would say who.
   */
  ofService: string[];
  /** The figures that the sentence of a table tells. A sentence not named here is taken away. */
  readings: Record<string, string[]>;
};

export type TablePrinting = {
  /** Rows that are printed only when some record counts in them: once hidden, they are not named either. */
  sometimes?: '*' | string[];
  /** Columns of that sort. */
  sometimesColumns?: string[];
  /** A closed list, of which `sometimes` prints some rows: the others are known to be zero, so zero is protected there too. */
  possible?: string[];
};

/** By kind of report. A kind without declared identities is shown to no funder. */
export const identitiesOf: Partial<Record<ReportKind, Identities>> = { HOST: hostIdentities };

/** `table/row/column`; a row may hold slashes. */
export const addressOf = (table: string, row: string, column: string): string => `${table}/${row}/${column}`;

export function partsOf(address: string): [table: string, row: string, column: string] {
  const first = address.indexOf('/');
  const last = address.lastIndexOf('/');
  return [address.slice(0, first), address.slice(first + 1, last), address.slice(last + 1)];
}

/** Whether a declared name means this figure. `*` means every row or column but the total. */
export function means(pattern: string, address: string): boolean {
  if (pattern === address) return true;
  if (!pattern.includes('*')) return false;
  const [table, row, column] = partsOf(pattern);
  const [itsTable, itsRow, itsColumn] = partsOf(address);
  const rowFits = row.endsWith('*') ? itsRow !== '=' && itsRow.startsWith(row.slice(0, -1)) : row === itsRow;
  return table === itsTable && rowFits && (column === '*' || column === itsColumn);
}

/** The figures, of `all`, that one figure rests on; null when it was not declared. */
export function restingOn({ rests }: Identities, address: string, all: Iterable<string>): string[] | null {
  const pattern = Object.keys(rests).find((one) => means(one, address));
  if (!pattern) return null;
  const [, row] = partsOf(address);
  const bases = (rests[pattern] ?? []).map((base) => (pattern.includes('*') ? base.replace('*', row) : base));
  return bases.flatMap((base) => (base.includes('*') ? [...all].filter((one) => means(base, one)) : [base]));
}

export type PrintedFigure = { address: string; unit: ReportUnit | undefined; count: boolean; values: (number | null)[] };

/** Every figure of a report, for its own period and then the earlier ones. */
export function figuresOf(report: Pick<Report, 'tables'>): PrintedFigure[] {
  return report.tables.flatMap((table) =>
    [...table.rows, ...(table.total ? [{ ...table.total, key: '=' }] : [])].flatMap((row) =>
      row.cells.map((cell, at): PrintedFigure => {
        const column = table.columns[at];
        const unit = row.unit ?? column?.unit;
        return {
          address: addressOf(table.key, row.key, column?.key ?? ''),
          unit,
          count: unit === 'COUNT',
          values: [cell.value, ...cell.earlier],
        };
      }),
    ),
  );
}
