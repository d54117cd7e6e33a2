import sql, { type Sql } from 'sql-template-tag';

const mine = sql`SELECT * FROM worklist l WHERE l.organisation_id = viewer_organisation()`;

/**
 * The viewer's lines `l` of the list of referrals, which the database keeps (migration 0011): all of them in the order of an
 * index, or those that the filters leave. OFFSET 0: these are looked for in the index that holds every column, and sorted;
 * in the index of their order, PostgreSQL would look at the row of the table behind each entry until it has found enough.
 */
export const listed = (filters: Sql | null): Sql => (filters ? sql`${mine} AND ${filters} OFFSET 0` : mine);

/** How many of them there are, by state, turn and day of the hearing: a number is the sum of its rows. */
export const tallied = sql`(SELECT * FROM worklist_tally WHERE organisation_id = viewer_organisation())`;
