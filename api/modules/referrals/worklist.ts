import sql from 'sql-template-tag';

/**
 * The referrals of the viewer's organisation, found in the order of an index: `worklist` has a row for each of them and
 * organisation, which the database keeps (migration 0011). Columns of `referral`, and beside them those of the list.
 * OFFSET 0: a referral is looked up for each line that the page needs, rather than all of them joined and sorted.
 */
export const listed = sql`SELECT r.*, w.referral_id AS listed_id, w.created_at AS listed_created_at, w.due_on AS listed_due_on, w.state AS listed_state,
  w.state_since AS listed_state_since, w.turn AS listed_turn, w.hearing_on AS listed_hearing_on
  FROM worklist w CROSS JOIN LATERAL (SELECT * FROM referral f WHERE f.id = w.referral_id OFFSET 0) r WHERE w.organisation_id = viewer_organisation()`;

/** How many of them there are, by state, turn and day of the hearing: a number is the sum of its rows. */
export const tallied = sql`(SELECT * FROM worklist_tally WHERE organisation_id = viewer_organisation())`;
