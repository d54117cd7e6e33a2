import sql, { type Sql } from 'sql-template-tag';
import type { Index } from '../../database/plans';

const mine = sql`SELECT * FROM worklist l WHERE l.organisation_id = viewer_organisation()`;

/**
 * The viewer's lines `l` of the list of referrals, which the database keeps (migrations 0011 and 0017): all of them in the
 * order of an index, or those that the filters leave. OFFSET 0: these are looked for in the index that holds every column,
 * and sorted; in the index of their order, PostgreSQL would look at the row of the table behind each entry until it has
 * found enough.
 */
export const listed = (filters: Sql | null): Sql => (filters ? sql`${mine} AND ${filters} OFFSET 0` : mine);

/**
 * What a line holds of its person, where the organisation's part in this very referral reads it. Where it does not, the
 * person's own records are looked at: another referral may open them.
 */
export const held: Index['holds'] = {
  identity: {
    when: 'identity_held',
    columns: ['last_name', 'first_name', 'birth_date'],
    fields: ['lastName', 'firstName', 'birthDate', 'shortName', 'age'],
  },
  judicialSituation: { when: 'situation_held', columns: ['prison', 'hearing_on'], fields: ['prison', 'hearingOn'] },
};

/** How many of them there are, by state, turn and day of the hearing: a number is the sum of its rows. */
export const tallied = sql`(SELECT * FROM worklist_tally WHERE organisation_id = viewer_organisation())`;
