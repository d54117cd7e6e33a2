import sql, { join, raw, type Sql } from 'sql-template-tag';

/** The period of a report, both days included. */
export type Period = { from: string; to: string };

/**
 * What every report is counted from: one SELECT for each record that counts somewhere, in the columns
 * `no` (which period, 0 is the one asked for), `tab`, `line`, `col` (which figure), `referral_id` (null for what is nobody's)
 * and `value` (days, places; null where records are only counted). A figure is the count or the sum of such rows, and to open
 * a figure is to list them: both come from here.
 *
 * Each SELECT says by itself, by the viewer's relationship, who may count what; row security says it again.
 */
export type Counting = {
  tables: Sql;
  cells: Sql[];
  /** The tables whose values have a median: it asks for a sort of all. */
  medians?: string[];
  /** Its records are shown without the person's name, also to who may read it elsewhere. */
  nameless?: boolean;
};

/** CTE `period`: its last day counted, `ends`, is never after today; `year` is the one of which ages are told. */
const period = (periods: Period[]): Sql =>
  sql`period AS MATERIALIZED (SELECT p.no, p.starts, LEAST(p.last, viewer_today()) AS ends, extract(year FROM p.last)::int AS year FROM (VALUES ${join(
    periods.map(({ from, to }, no) => sql`(${raw(String(no))}, ${from}::date, ${to}::date)`),
  )}) AS p (no, starts, last) WHERE p.starts <= viewer_today())`;

const counted = ({ tables, cells }: Counting, periods: Period[]): Sql =>
  sql`WITH ${period(periods)}, ${tables}, cell (no, tab, line, col, referral_id, value) AS (${join(cells, ' UNION ALL ')})`;

const median = ({ medians }: Counting): Sql =>
  medians ? sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY value) FILTER (WHERE tab = ANY (${medians}))` : sql`NULL::float`;

/**
 * The figures of several periods, in one statement: the organisation, today, and for each figure how many records, the sum
 * and the median of their values.
 */
export const figuresOf = (counting: Counting, periods: Period[]): Sql => sql`SELECT json_build_object(
  'organisation', (SELECT o.name FROM organisation o WHERE o.id = viewer_organisation()), 'today', viewer_today(),
  'cells', (${counted(counting, periods)} SELECT COALESCE(json_agg(json_build_array(c.no, c.tab, c.line, c.col, c.records, c.total, c.median)), '[]'::json)
    FROM (SELECT no, tab, line, col, count(*) AS records, sum(value) AS total, ${median(counting)} AS median
      FROM cell GROUP BY no, tab, line, col) c))`;

/** The figure to open: a whole table, a line of it, or one cell. */
export type FigureKey = { table: string; row?: string | null; column?: string | null };

/** The records that one figure counts, each once, with its referral. `id` is the referral's. */
export const recordsOf = (counting: Counting, asked: Period, { table, row, column }: FigureKey): Sql =>
  sql`${counted(counting, [asked])} SELECT r.id, r.ref, r.kind, r.state, ${counting.nameless ? sql`NULL::uuid` : sql`r.beneficiary_id`} AS beneficiary_id, (r.sent_at AT TIME ZONE 'Europe/Paris')::date AS asked_on, c.times, c.value
    FROM (SELECT referral_id, count(*) AS times, sum(value) AS value FROM cell WHERE tab = ${table} AND ${row ? sql`line = ${row}` : sql`true`}
      AND ${column ? sql`col = ${column}` : sql`true`} AND referral_id IS NOT NULL GROUP BY referral_id) c JOIN referral r ON r.id = c.referral_id`;

/** As PostgreSQL gives them. */
export type Figures = {
  organisation: string | null;
  today: string;
  cells: [no: number, tab: string, line: string, col: string, records: number, total: number | null, median: number | null][];
};
