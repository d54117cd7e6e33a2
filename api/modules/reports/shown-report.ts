import type { Report, ReportCell, ReportRow, ReportTable } from './report';

/** A report as a funder reads it: the shape of a report, with what is hidden said beside each figure. */
export type ShownCell = ReportCell & {
  /** Hidden, which is not the same as null: a figure that cannot be told. */
  hidden: boolean;
  earlierHidden: boolean[];
};
export type ShownRow = Omit<ReportRow, 'cells'> & { cells: ShownCell[] };
export type ShownTable = Omit<ReportTable, 'rows' | 'total'> & { rows: ShownRow[]; total: ShownRow | null };
export type ShownReport = Omit<Report, 'tables'> & { tables: ShownTable[] };
