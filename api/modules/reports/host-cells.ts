import sql, { type Sql } from 'sql-template-tag';
import { folded } from '../../database/folded';
import { cell, count, first, inside, last, named, recorded, shown } from './cells';
import { origins } from './inter-region';
import type { Counting } from './report-cells';

/** A placement on which a day falls: the entry day counts, the exit day does not. */
const presentOn = (day: Sql): Sql => sql`s.entered_on <= ${day} AND (s.exited_on IS NULL OR s.exited_on > ${day})`;

const tables = sql`mine AS MATERIALIZED (SELECT v.referral_id, v.beneficiary_id, v.host, (r.sent_at AT TIME ZONE 'Europe/Paris')::date AS asked_on, r.referrer_id
    FROM (SELECT v.referral_id, v.beneficiary_id, bool_or(v.relationship = 'HOST') AS host FROM viewer_party v
      WHERE v.relationship IN ('RECIPIENT', 'HOST') GROUP BY v.referral_id, v.beneficiary_id) v
    JOIN referral r ON r.id = v.referral_id WHERE r.kind = 'PLACEMENT_EXTERIEUR' AND r.sent_at IS NOT NULL),
  asked AS MATERIALIZED (SELECT p.no, m.referral_id, m.referrer_id, f.sex, f.origin_spip FROM mine m JOIN period p ON ${inside(sql`m.asked_on`)}
    LEFT JOIN request_facts f ON f.referral_id = m.referral_id),
  ${origins({
    asking: sql`SELECT a.origin_spip AS spip, o.departement, count(*) AS requests FROM asked a LEFT JOIN organisation o ON o.id = a.referrer_id GROUP BY a.origin_spip, o.departement`,
    ever: sql`SELECT o.name AS spip, o.departement, m.requests FROM (SELECT m.referrer_id, count(*) AS requests FROM mine m GROUP BY m.referrer_id) m
      JOIN organisation o ON o.id = m.referrer_id`,
  })},
  sheet AS MATERIALIZED (SELECT a.referral_id, a.questionnaire_sent_on, a.questionnaire_returned_on FROM assessment a JOIN mine m ON m.referral_id = a.referral_id
    WHERE ${shown(sql`a.questionnaire_sent_on`)} OR ${shown(sql`a.questionnaire_returned_on`)}),
  meeting AS MATERIALIZED (SELECT i.referral_id, i.offered_on, i.state FROM interview i JOIN mine m ON m.referral_id = i.referral_id WHERE ${shown(sql`i.offered_on`)}),
  stay AS MATERIALIZED (SELECT m.referral_id, m.beneficiary_id, m.asked_on, d.entered_on, d.exited_on, l.family_situation, l.has_children, l.housing_at_entry,
      l.housing_at_exit, l.work_at_exit, l.exit_reason, o.prison, o.first_conviction, f.sex, f.birth_year
    FROM mine m JOIN placement_dates d ON d.referral_id = m.referral_id LEFT JOIN request_facts f ON f.referral_id = m.referral_id
    LEFT JOIN placement l ON l.referral_id = m.referral_id LEFT JOIN placement_origin o ON o.referral_id = m.referral_id
    WHERE m.host AND d.entered_on <= ${last} AND (d.exited_on IS NULL OR d.exited_on >= ${first} OR d.entered_on >= ${first})),
  under_way AS MATERIALIZED (SELECT p.no, p.starts, p.ends, p.year, s.* FROM period p JOIN stay s ON s.entered_on <= p.ends AND (s.exited_on IS NULL OR s.exited_on >= p.starts)),
  hosted AS MATERIALIZED (SELECT DISTINCT ON (s.no, s.beneficiary_id) s.* FROM under_way s ORDER BY s.no, s.beneficiary_id, s.entered_on DESC, s.referral_id),
  leaving AS MATERIALIZED (SELECT p.no, s.* FROM period p JOIN stay s ON ${inside(sql`s.exited_on`)}),
  month AS MATERIALIZED (SELECT p.no, to_char(row_number() OVER (PARTITION BY p.no ORDER BY g.first), 'FM00') AS line, GREATEST(g.first::date, p.starts) AS starts,
      LEAST((g.first + interval '1 month - 1 day')::date, p.ends) AS ends
    FROM period p CROSS JOIN LATERAL generate_series(date_trunc('month', p.starts::timestamp), p.ends::timestamp, interval '1 month') AS g (first)),
  places AS MATERIALIZED (SELECT c.starts_on, lead(c.starts_on, 1, 'infinity'::date) OVER (ORDER BY c.starts_on) AS until, c.places
    FROM capacity c WHERE c.organisation_id = viewer_organisation())`;

/** The first day on which `stay` may be counted that it is there, and the day after the last one. */
const days = sql`LEAST(COALESCE(s.exited_on, s.ends + 1), s.ends + 1) - GREATEST(s.entered_on, s.starts)`;
const placesOn = (day: Sql): Sql => sql`(SELECT c.places FROM places c WHERE c.starts_on <= ${day} AND c.until > ${day})`;
const band = sql`CASE WHEN s.birth_year IS NULL THEN 'NOT_RECORDED' WHEN s.year - s.birth_year < 18 THEN '0-17' WHEN s.year - s.birth_year <= 25 THEN '18-25'
  WHEN s.year - s.birth_year > 65 THEN '66+' ELSE (SELECT (b * 10 + 6)::text || '-' || (b * 10 + 15)::text FROM (SELECT (s.year - s.birth_year - 6) / 10 AS b) t) END`;

const asked = sql`asked s`;
const hosted = sql`hosted s`;
const leaving = sql`leaving s`;
const revoked = sql`leaving s WHERE s.exit_reason LIKE 'REVOKED%'`;
const lastDay = sql`under_way s WHERE ${presentOn(sql`s.ends`)}`;
const entering = sql`(SELECT p.no, s.* FROM period p JOIN stay s ON ${inside(sql`s.entered_on`)}) s`;
const sheets = (day: Sql): Sql => sql`(SELECT p.no, a.referral_id FROM period p JOIN sheet a ON ${inside(day)}) s`;
const interviews = (kept: Sql): Sql =>
  sql`(SELECT p.no, i.referral_id FROM period p JOIN meeting i ON ${inside(sql`i.offered_on`)} AND ${kept}) s`;
const stayed = sql`GREATEST(s.exited_on - s.entered_on, 0)::numeric`;
const inMonth = (day: Sql): Sql =>
  sql`(SELECT m.no, m.line, s.referral_id FROM month m JOIN stay s ON ${day} BETWEEN m.starts AND m.ends) s`;
const wrong = (line: string, from: Sql): Sql => count('checks', line, from);

const cells: Sql[] = [
  count('activity', 'HOSTED', hosted),
  count('activity', 'DAYS', sql`under_way s WHERE ${days} > 0`, sql`(${days})::numeric`),
  count('activity', 'ENTRIES', entering),
  count('activity', 'EXITS', leaving),
  count('activity', 'REVOCATIONS', revoked),
  count('activity', 'PRESENT', lastDay),
  sql`SELECT p.no, 'activity', 'PLACE_DAYS', 'n', NULL::uuid, ((LEAST(c.until, p.ends + 1) - GREATEST(c.starts_on, p.starts)) * c.places::numeric)
    FROM period p JOIN places c ON c.starts_on <= p.ends AND c.until > p.starts`,
  sql`SELECT p.no, 'activity', 'DAYS_WITHOUT_PLACES', 'n', NULL::uuid, (LEAST((SELECT min(c.starts_on) FROM places c), p.ends + 1) - p.starts)::numeric
    FROM period p WHERE COALESCE((SELECT min(c.starts_on) FROM places c), 'infinity') > p.starts`,
  sql`SELECT p.no, 'activity', 'PLACES', 'n', NULL::uuid, ${placesOn(sql`p.ends`)}::numeric FROM period p`,

  cell(
    'monthly',
    sql`s.line`,
    named('present'),
    sql`(SELECT m.no, m.line, s.referral_id FROM month m JOIN stay s ON ${presentOn(sql`m.starts`)}) s`,
  ),
  cell('monthly', sql`s.line`, named('entries'), inMonth(sql`s.entered_on`)),
  cell('monthly', sql`s.line`, named('exits'), inMonth(sql`s.exited_on`)),
  // Who moves on the first day of a month is counted present by one rule and as a movement by another.
  cell(
    'monthly',
    sql`s.line`,
    named('firstEntries'),
    sql`(SELECT m.no, m.line, s.referral_id FROM month m JOIN stay s ON s.entered_on = m.starts) s`,
  ),
  cell(
    'monthly',
    sql`s.line`,
    named('firstExits'),
    sql`(SELECT m.no, m.line, s.referral_id FROM month m JOIN stay s ON s.exited_on = m.starts) s`,
  ),
  sql`SELECT m.no, 'monthly', m.line, 'places', NULL::uuid, ${placesOn(sql`m.starts`)}::numeric FROM month m`,

  count('requests', 'TOTAL', asked),
  cell('requests', sql`CASE s.sex WHEN 'M' THEN 'MEN' WHEN 'F' THEN 'WOMEN' ELSE 'SEX_NOT_RECORDED' END`, named('n'), asked),
  count('requests', 'QUESTIONNAIRES_SENT', sheets(sql`a.questionnaire_sent_on`)),
  count('requests', 'QUESTIONNAIRES_RETURNED', sheets(sql`a.questionnaire_returned_on`)),
  count('requests', 'INTERVIEWS_PROPOSED', interviews(sql`true`)),
  count('requests', 'INTERVIEWS_HONOURED', interviews(sql`i.state = 'KEPT'`)),
  cell(
    'opinions',
    sql`s.kind`,
    named('n'),
    sql`(SELECT p.no, q.referral_id, o.kind FROM period p JOIN opinion o ON ${inside(sql`o.given_on`)} AND ${shown(sql`o.given_on`)} JOIN mine q ON q.referral_id = o.referral_id) s`,
  ),
  cell('requestOrigins', recorded(sql`o.label`), named('n'), sql`asked s LEFT JOIN origin o ON o.spip = s.origin_spip`),

  cell('hostedOrigins', recorded(sql`s.prison`), named('n'), hosted),
  cell('ages', band, sql`CASE s.sex WHEN 'M' THEN 'men' WHEN 'F' THEN 'women' ELSE 'notRecorded' END`, hosted),
  count('household', 'SINGLE', sql`hosted s WHERE ${folded(sql`s.family_situation`)} = 'celibataire'`),
  count('household', 'WITH_CHILDREN', sql`hosted s WHERE s.has_children`),
  count('household', 'NOT_FIRST_CONVICTION', sql`hosted s WHERE NOT s.first_conviction`),
  cell(
    'care',
    sql`COALESCE(s.obligation || '|' || COALESCE(s.followed_by, ''), 'NOT_RECORDED')`,
    named('n'),
    sql`(SELECT DISTINCT h.no, h.referral_id, c.obligation, c.followed_by FROM hosted h LEFT JOIN care_contract c ON c.referral_id = h.referral_id
      AND COALESCE(c.starts_on, h.ends) <= h.ends AND COALESCE(c.ends_on, h.starts) >= h.starts) s`,
  ),

  count('durations', 'FINISHED', leaving, stayed),
  count('durations', 'REVOKED', revoked, stayed),
  count('durations', 'ONGOING', lastDay, sql`(s.ends - s.entered_on)::numeric`),
  cell('housingAtEntry', recorded(sql`s.housing_at_entry`), named('n'), hosted),
  cell('housingAtExit', recorded(sql`s.housing_at_exit`), named('n'), leaving),
  cell('exitReasons', recorded(sql`s.exit_reason`), named('n'), leaving),
  cell('workAtExit', recorded(sql`s.work_at_exit`), named('n'), leaving),

  wrong('ORIGIN_MISSING', sql`hosted s WHERE s.prison IS NULL`),
  wrong('SPIP_MISSING', sql`asked s WHERE s.origin_spip IS NULL`),
  wrong(
    'EXIT_BEFORE_ENTRY',
    sql`(SELECT p.no, s.* FROM period p JOIN stay s ON s.exited_on < s.entered_on AND (${inside(sql`s.entered_on`)} OR ${inside(sql`s.exited_on`)})) s`,
  ),
  wrong(
    'ENTRY_BEFORE_REQUEST',
    sql`(SELECT p.no, s.* FROM period p JOIN stay s ON s.entered_on < s.asked_on AND ${inside(sql`s.entered_on`)}) s`,
  ),
  wrong('EXIT_WITHOUT_REASON', sql`leaving s WHERE s.exit_reason IS NULL`),
  wrong(
    'STAYS_OVERLAP',
    sql`under_way s WHERE EXISTS (SELECT 1 FROM under_way w WHERE w.no = s.no AND w.beneficiary_id = s.beneficiary_id AND w.referral_id <> s.referral_id
    AND w.entered_on <= s.entered_on AND COALESCE(w.exited_on, 'infinity') > s.entered_on)`,
  ),
  wrong(
    'RETURNED_BEFORE_SENT',
    sql`(SELECT p.no, a.referral_id FROM period p JOIN sheet a ON ${inside(sql`a.questionnaire_returned_on`)}
    AND (a.questionnaire_sent_on IS NULL OR a.questionnaire_returned_on < a.questionnaire_sent_on)) s`,
  ),
  wrong('UNDER_18', sql`hosted s WHERE s.year - s.birth_year < 18`),
];

/** The report of a host association: requests of placement à l'extérieur that it was sent, and the people it hosted. */
export const hostCounting: Counting = { tables, cells };
