import { Client } from 'pg';

/** Who acts in the bench: members of organisations of the kinds that open the list most. */
export type BenchViewer = { token: string; organisation: string; membership: string; standing: 'NETWORK'; kind: string; refs: string[] };

export const ORGANISATIONS = 300;

/** How many organisations of each kind; the rest of the 300 are employers. */
const SPIPS = 60;
const HOSTS = 110;
const MISSIONS = 60;
const CARE = 40;

/** Identifiers that are scattered like random ones, and the same in every run. */
export const id = (prefix: string, n: string): string => `md5('${prefix}' || (${n}))::uuid`;

/** The first SPIP and the first host have the first thousand referrals, and no more however many there are. */
const STEADY = 1000;
const spip = (i: string): string => id('o', `CASE WHEN ${i} <= ${STEADY} THEN 0 ELSE 1 + ${i} % ${SPIPS - 1} END`);
const host = (i: string): string => id('o', `CASE WHEN ${i} <= ${STEADY} THEN ${SPIPS} ELSE ${SPIPS} + 1 + ${i} / 7 % ${HOSTS - 1} END`);
const mission = (i: string): string => id('o', `${SPIPS + HOSTS} + ${i} / 3 % ${MISSIONS}`);
const care = (i: string): string => id('o', `${SPIPS + HOSTS + MISSIONS} + ${i} / 5 % ${CARE}`);

const kind = `CASE WHEN i % 10 < 7 THEN 'PLACEMENT_EXTERIEUR' WHEN i % 10 < 9 THEN 'ACTION_PLAN' ELSE 'CARE' END`;
const addressee = `CASE WHEN i % 10 < 7 THEN ${host('i')} WHEN i % 10 < 9 THEN ${mission('i')} ELSE ${care('i')} END`;
const states = [...'DSSAAAYYVVVVPCCCCCLR'];
const stateWords: Record<string, string> = {
  D: 'DRAFT',
  S: 'SENT',
  A: 'ASSESSING',
  Y: 'ACCEPTED',
  V: 'ACTIVE',
  P: 'SUSPENDED',
  C: 'CLOSED',
  L: 'DECLINED',
  R: 'EXPIRED',
};
const state = `('{${states.map((letter) => stateWords[letter]).join(',')}}'::text[])[1 + i / 10 % 20]`;
const answered = `r.state IN ('ACCEPTED', 'ACTIVE', 'SUSPENDED', 'CLOSED')`;

/** Set-wise statements that make `rows` referrals, each with about 3 parties, 4 steps and 6 events. */
const statements = (rows: number): string[] => [
  `INSERT INTO organisation (id, kind, name, public_name, city, departement, phone)
    SELECT ${id('o', 'i')}, CASE WHEN i < ${SPIPS} THEN 'SPIP' WHEN i < ${SPIPS + HOSTS} THEN 'HOST_ASSOCIATION'
      WHEN i < ${SPIPS + HOSTS + MISSIONS} THEN 'MISSION_LOCALE' WHEN i < ${SPIPS + HOSTS + MISSIONS + CARE} THEN 'ADDICTION_ASSOCIATION' ELSE 'EMPLOYER' END,
      'Organisation ' || i, 'Association ' || i, 'Amiens', '80', '03 00 00 00 00' FROM generate_series(0, ${ORGANISATIONS - 1}) i`,
  `INSERT INTO account (id, email, display_name) SELECT ${id('a', 'i')}, 'membre' || i || '@exemple.fr', 'Membre ' || i FROM generate_series(0, ${ORGANISATIONS - 1}) i`,
  `INSERT INTO membership (id, account_id, organisation_id, display_name, function, role, phone)
    SELECT ${id('m', 'i')}, ${id('a', 'i')}, ${id('o', 'i')}, 'Membre ' || i, 'référente', 'MANAGER', '06 00 00 00 00' FROM generate_series(0, ${ORGANISATIONS - 1}) i`,
  `INSERT INTO beneficiary (id) SELECT ${id('b', 'i')} FROM generate_series(1, ${rows}) i`,
  `INSERT INTO referral (id, ref, kind, state, state_since, awaited_from, awaited_since, due_on, created_at, sent_at, acknowledged_at, decided_at, closed_at, outcome, beneficiary_id, referrer_id, addressee_id)
    SELECT ${id('r', 'i')}, 'R-2026-' || i, ${kind}, s.state, s.at + interval '3 days',
      CASE s.state WHEN 'SENT' THEN 'RECIPIENT' WHEN 'ASSESSING' THEN 'RECIPIENT' WHEN 'DRAFT' THEN 'REFERRER' WHEN 'DECLINED' THEN 'REFERRER' WHEN 'ACCEPTED' THEN 'HOST' END,
      s.at + interval '3 days', CASE WHEN s.state IN ('SENT', 'ASSESSING', 'ACCEPTED') THEN current_date + (i % 40 - 10)::int END, s.at,
      CASE WHEN s.state <> 'DRAFT' THEN s.at + interval '1 day' END, CASE WHEN s.state NOT IN ('DRAFT', 'SENT') THEN s.at + interval '2 days' END,
      CASE WHEN s.state NOT IN ('DRAFT', 'SENT', 'ASSESSING') THEN s.at + interval '3 days' END, CASE s.state WHEN 'CLOSED' THEN least(s.at + interval '90 days', now()) END,
      CASE s.state WHEN 'CLOSED' THEN 'COMPLETED' END, ${id('b', 'i')}, ${spip('i')}, ${addressee}
    FROM generate_series(1, ${rows}) i, LATERAL (SELECT ${state} AS state, now() - (${rows} - i) * (interval '1000 days' / ${rows}) AS at) s`,
  // Numbers of the referrals, for what hangs on them.
  `CREATE TEMPORARY TABLE made AS SELECT substr(ref, 8)::int AS i, id, beneficiary_id, state, created_at, closed_at, referrer_id, addressee_id, kind FROM referral`,
  'ANALYZE made',
  `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, membership_id, relationship, since, closes_at)
    SELECT r.id, r.beneficiary_id, p.organisation_id, m.id, p.relationship, r.created_at + p.n * interval '1 minute', r.closed_at FROM made r
    CROSS JOIN LATERAL (
      SELECT 0 AS n, r.referrer_id AS organisation_id, 'REFERRER' AS relationship
      UNION ALL SELECT 1, r.addressee_id, CASE WHEN ${answered} THEN CASE r.kind WHEN 'PLACEMENT_EXTERIEUR' THEN 'HOST' WHEN 'ACTION_PLAN' THEN 'ADVISER' ELSE 'CARE_PARTNER' END ELSE 'RECIPIENT' END WHERE r.state <> 'DRAFT'
      UNION ALL SELECT 2, ${mission('r.i')}, 'ADVISER' WHERE ${answered} AND r.kind <> 'ACTION_PLAN'
      UNION ALL SELECT 3, ${care('r.i')}, 'CARE_PARTNER' WHERE ${answered} AND r.kind <> 'CARE') p
    JOIN membership m ON m.organisation_id = p.organisation_id`,
  `INSERT INTO beneficiary_identity (beneficiary_id, last_name, first_name, birth_date, sex)
    SELECT beneficiary_id, ('{Martin,Bernard,Petit,Durand,Leroy,Moreau,Simon,Laurent,Lefebvre,Michel}'::text[])[1 + i % 10] || '-' || i,
      ('{Karim,Ana,Zoé,Yanis,Lucas,Inès}'::text[])[1 + i % 6], date '1970-01-01' + (i * 37 % 12000), CASE WHEN i % 12 = 0 THEN 'F' ELSE 'M' END FROM made`,
  `INSERT INTO beneficiary_contact (beneficiary_id, address, phone, email) SELECT beneficiary_id, i % 90 || ' rue des Lilas', '06 00 00 00 00', NULL FROM made`,
  `INSERT INTO judicial_situation (beneficiary_id, setting, measure, prison, ecrou_number, offence_class, sentence_ends_on, hearing_on, first_conviction)
    SELECT beneficiary_id, 'CLOSED', 'Aménagement de peine', 'Prison ' || i % 180, 'E' || i, 'Atteinte aux biens', current_date + (i % 700)::int,
      CASE WHEN state IN ('SENT', 'ASSESSING', 'ACCEPTED') THEN current_date + (i / 60 % 60)::int END, i % 3 = 0 FROM made`,
  `INSERT INTO availability (beneficiary_id, hours, areas, available_from) SELECT beneficiary_id, 'du lundi au vendredi', 'Amiens', current_date FROM made`,
  `INSERT INTO referral_request (referral_id, reason, asked_for, wished_on) SELECT id, 'Un projet de sortie préparé avec la personne depuis l’automne.', 'Une place et un accompagnement.', current_date FROM made`,
  `INSERT INTO referral_answer (referral_id, message, answered_at) SELECT r.id, 'Nous vous attendons.', r.created_at FROM made r WHERE ${answered}`,
  `INSERT INTO assessment (referral_id, questionnaire_sent_on, summary) SELECT r.id, current_date, 'Entretien mené.' FROM made r WHERE r.state NOT IN ('DRAFT', 'SENT')`,
  `INSERT INTO interview (referral_id, offered_on, time, place, state) SELECT r.id, current_date + n, '10:00', 'Amiens', CASE n WHEN 1 THEN 'KEPT' ELSE 'DROPPED' END
    FROM made r, generate_series(1, 2) n WHERE r.state NOT IN ('DRAFT', 'SENT')`,
  `INSERT INTO opinion (referral_id, kind, given_on, given_by, comment) SELECT r.id, 'FAVOURABLE', current_date, 'Équipe', 'Bon contact.' FROM made r WHERE ${answered}`,
  `INSERT INTO placement_dates (referral_id, expected_on, entered_on) SELECT r.id, current_date, current_date FROM made r WHERE ${answered} AND r.kind = 'PLACEMENT_EXTERIEUR'`,
  `INSERT INTO placement (referral_id, place, family_situation) SELECT r.id, 'Studio 4', 'célibataire' FROM made r WHERE ${answered} AND r.kind = 'PLACEMENT_EXTERIEUR'`,
  `INSERT INTO action_plan (id, referral_id, ref, state, opened_on) SELECT ${id('p', 'i')}, id, 'P-2026-' || i, CASE state WHEN 'CLOSED' THEN 'CLOSED' ELSE 'OPEN' END, created_at::date FROM made r`,
  `INSERT INTO plan_objective (id, action_plan_id, referral_id, sphere, title) SELECT ${id('j', 'i')}, ${id('p', 'i')}, id, 'WORK', 'Trouver un emploi' FROM made r`,
  `INSERT INTO plan_step (action_plan_id, referral_id, objective_id, organisation_id, title, state, due_on)
    SELECT ${id('p', 'i')}, id, ${id('j', 'i')}, addressee_id, 'Étape ' || n, CASE WHEN n < 3 OR state = 'CLOSED' THEN 'DONE' ELSE 'TODO' END, current_date + (i % 300)::int + n
    FROM made r, generate_series(1, 4) n`,
  `INSERT INTO journal_entry (referral_id, at, verb, compartment, label, actor_name, actor_function, organisation_id)
    SELECT r.id, r.created_at + n * interval '6 hours', ('{REFERRAL_DRAFTED,REFERRAL_SENT,REFERRAL_ACKNOWLEDGED,INTERVIEW_RECORDED,REFERRAL_ACCEPTED,PLAN_STEP_RECORDED}'::text[])[n],
      ('{Referral,Referral,Referral,Interview,ReferralAnswer,PlanStep}'::text[])[n], NULL, 'Membre', 'référente', CASE WHEN n < 3 THEN r.referrer_id ELSE r.addressee_id END
    FROM made r, generate_series(1, 6) n`,
];

/** Fills a migrated, empty database. `superuserUrl`: triggers and foreign keys are passed by, which only it may do. */
export async function fill(superuserUrl: string, rows: number): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(
      `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'`,
    );
    // Indexes are made once the rows are there: kept in step row by row, they take most of the time.
    const { rows: indexes } = await client.query(`SELECT c.relname AS name, pg_get_indexdef(c.oid) AS made FROM pg_index i
      JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid)`);
    for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
    for (const statement of statements(rows)) await client.query(statement);
    const ofLists = (made: string): boolean => made.includes(' ON public.worklist');
    for (const { made } of indexes) if (!ofLists(made)) await client.query(made);
    await client.query('ANALYZE');
    await client.query('SELECT rebuild_worklist()');
    for (const { made } of indexes) if (ofLists(made)) await client.query(made);
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

const EIGHT = [1, 7, 23, 51, 61, 77, 100, 150];
/** A SPIP and a host: with as many referrals whatever the size of the table, and with more in a larger one. */
export const STEADY_OR_GROWING = { steady: [0, SPIPS], growing: [7, SPIPS + 17] };

/** Viewers with an open session each, and referrals that each may open: eight of them unless said. */
export async function openViewers(
  superuserUrl: string,
  hash: (token: string) => Buffer,
  sessionToken: () => string,
  numbers: number[] = EIGHT,
): Promise<BenchViewer[]> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT o.id AS organisation, o.kind, m.id AS membership, m.account_id,
        ARRAY(SELECT r.ref FROM referral_party p JOIN referral r ON r.id = p.referral_id WHERE p.organisation_id = o.id
          ORDER BY r.state = 'ACTIVE' DESC, md5(r.ref) LIMIT 40) AS refs
      FROM organisation o JOIN membership m ON m.organisation_id = o.id
      WHERE o.name = ANY ($1) ORDER BY o.name`,
      [numbers.map((number) => `Organisation ${number}`)],
    );
    const viewers: BenchViewer[] = [];
    for (const { organisation, kind: of, membership, account_id: account, refs } of rows) {
      const token = sessionToken();
      await client.query(
        `INSERT INTO session (token_hash, account_id, membership_id, opened_at, expires_at) VALUES ($1, $2, $3, now(), now() + interval '1 day')`,
        [hash(token), account, membership],
      );
      viewers.push({ token, organisation, membership, standing: 'NETWORK', kind: of, refs });
    }
    return viewers;
  } finally {
    await client.end();
  }
}

/** Bytes on disk, and rows by table. */
export async function sizeOf(superuserUrl: string): Promise<{ megabytes: number; rows: Record<string, number> }> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT relname, reltuples::bigint::int AS tuples FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > 0 ORDER BY 2 DESC`,
    );
    const { rows: size } = await client.query('SELECT (pg_database_size(current_database()) / 1048576)::int AS megabytes');
    return { megabytes: size[0].megabytes, rows: Object.fromEntries(rows.map((row) => [row.relname, row.tuples])) };
  } finally {
    await client.end();
  }
}
