import sql, { raw, type Sql } from 'sql-template-tag';

/** The words in which each report's cells are written: SQL over `p`, a period, and `s`, what is counted. */
export const inside = (day: Sql): Sql => sql`${day} BETWEEN p.starts AND p.ends`;

/** Days outside of every period are left out before row security is asked of their records: it costs more than they do. */
export const first = sql`(SELECT min(p.starts) FROM period p)`;
export const last = sql`(SELECT max(p.ends) FROM period p)`;
export const shown = (day: Sql): Sql => sql`${day} BETWEEN ${first} AND ${last}`;

/** The day of an instant, in Paris. */
export const dayOf = (instant: Sql): Sql => sql`(${instant} AT TIME ZONE 'Europe/Paris')::date`;
export const recorded = (value: Sql): Sql => sql`COALESCE(${value}, 'NOT_RECORDED')`;

const noValue = sql`NULL::numeric`;
/** One SELECT of cells over `from`, in which `s` bears `no` and `referral_id`. */
export const cell = (tab: string, line: Sql, col: Sql, from: Sql, value = noValue): Sql =>
  sql`SELECT s.no, ${raw(`'${tab}'::text`)}, ${line}, ${col}, s.referral_id, ${value} FROM ${from}`;
export const named = (name: string): Sql => raw(`'${name}'::text`);
export const count = (tab: string, line: string, from: Sql, value = noValue): Sql => cell(tab, named(line), named('n'), from, value);

/** Each person of `from` once a period: by the record that `latest` puts first. */
export const people = (from: Sql, latest: Sql): Sql =>
  sql`(SELECT DISTINCT ON (s.no, s.beneficiary_id) s.* FROM ${from} ORDER BY s.no, s.beneficiary_id, ${latest} DESC NULLS LAST, s.referral_id) s`;
