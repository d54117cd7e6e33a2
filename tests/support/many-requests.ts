import type { Actor, World } from './world';

/**
 * A service of so many requests a year over so many years, made set by set: what a report of a large service is measured
 * on. A quarter of the requests become placements of three months on average.
 */
export async function manyRequests(
  world: World,
  host: Actor,
  spips: Actor[],
  perYear: number,
  years: number,
  lastYear: number,
): Promise<void> {
  const { owner } = world;
  await owner.query('BEGIN');
  await owner.query(
    `CREATE TEMPORARY TABLE made ON COMMIT DROP AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS person, ($1::uuid[])[1 + n % cardinality($1::uuid[])] AS spip,
      make_date($4 - n % $3, 1, 1) + (n * 7919) % 365 AS asked_on, n % 4 = 0 AS enters, 60 + n % 61 AS stays FROM generate_series(1, $2::int) n`,
    [spips.map(({ organisationId }) => organisationId), perYear * years, years, lastYear],
  );
  await owner.query(`INSERT INTO capacity (organisation_id, starts_on, places) VALUES ($1, '2000-01-01', 320)`, [host.organisationId]);
  const at = (day: string): string => `(${day} + time '12:00') AT TIME ZONE 'Europe/Paris'`;
  for (const statement of [
    `INSERT INTO beneficiary (id) SELECT person FROM made`,
    `INSERT INTO beneficiary_identity (beneficiary_id, last_name, first_name, birth_date, sex) SELECT person, 'Nom ' || n, 'Prénom', make_date(1950 + n % 55, 5, 5), CASE n % 20 WHEN 0 THEN 'F' ELSE 'M' END FROM made`,
    `INSERT INTO referral (id, ref, kind, state, state_since, created_at, sent_at, beneficiary_id, referrer_id, addressee_id)
      SELECT id, 'V-' || left(id::text, 18), 'PLACEMENT_EXTERIEUR', CASE WHEN enters THEN 'CLOSED' ELSE 'DECLINED' END, ${at('asked_on')}, ${at('asked_on')}, ${at('asked_on')}, person, spip, '${host.organisationId}' FROM made`,
    `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, relationship, since)
      SELECT made.id, person, o.organisation, o.relationship, ${at('asked_on')} FROM made
      CROSS JOIN LATERAL (VALUES (spip, 'REFERRER'), ('${host.organisationId}'::uuid, CASE WHEN enters THEN 'HOST' ELSE 'RECIPIENT' END)) AS o (organisation, relationship)`,
    `INSERT INTO request_facts (referral_id, sex, birth_year, origin_spip) SELECT id, CASE n % 20 WHEN 0 THEN 'F' ELSE 'M' END, 1950 + n % 55, (SELECT name FROM organisation o WHERE o.id = spip) FROM made`,
    `INSERT INTO placement_origin (referral_id, setting, prison, first_conviction) SELECT id, 'CLOSED', 'Centre pénitentiaire ' || n % 40, n % 3 = 0 FROM made`,
    `INSERT INTO assessment (referral_id, questionnaire_sent_on, questionnaire_returned_on) SELECT id, asked_on + 3, CASE WHEN n % 10 < 9 THEN asked_on + 20 END FROM made`,
    `INSERT INTO interview (referral_id, offered_on, state) SELECT id, asked_on + 30 + k, CASE WHEN k = 0 AND n % 2 = 0 THEN 'KEPT' ELSE 'DROPPED' END FROM made CROSS JOIN generate_series(0, n % 2) k`,
    `INSERT INTO opinion (referral_id, kind, given_on) SELECT id, CASE WHEN enters THEN 'FAVOURABLE' ELSE 'UNFAVOURABLE' END, asked_on + 40 FROM made`,
    `INSERT INTO placement_dates (referral_id, entered_on, exited_on) SELECT id, asked_on + 60, asked_on + 60 + stays FROM made WHERE enters`,
    `INSERT INTO placement (referral_id, family_situation, has_children, housing_at_entry, housing_at_exit, work_at_exit, exit_reason)
      SELECT id, 'célibataire', n % 2 = 0, 'PRISON', 'WITH_RELATIVES', 'CDDI', 'END_OF_SENTENCE' FROM made WHERE enters`,
    `INSERT INTO care_contract (referral_id, ref, obligation, followed_by, state) SELECT id, 'VC-' || left(id::text, 18), 'OBLIGATION', 'soins psychologiques', 'CLOSED' FROM made WHERE enters`,
  ])
    await owner.query(statement);
  await owner.query('COMMIT');
  await owner.query('ANALYZE');
}
