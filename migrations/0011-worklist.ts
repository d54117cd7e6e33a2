import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each organisation lists, in its own orders, and how many: kept by the database, so that a list and its counts cost
 * the same however many referrals there are. `worklist_rows` tells what a row is made of; it follows the policy table.
 */
export class Worklist1763769600011 implements MigrationInterface {
  name = 'Worklist1763769600011';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

/** What an organisation's list is sorted and narrowed by. */
const columns = [
  ['created_at', 'timestamptz NOT NULL'],
  ['state', 'text NOT NULL'],
  ['state_since', 'timestamptz NOT NULL'],
  ['due_on', 'date NOT NULL'],
  ['turn', 'boolean NOT NULL'],
  ['kind', 'text NOT NULL'],
  ['ref', 'text NOT NULL'],
  ['referrer_id', 'uuid'],
  ['addressee_id', 'uuid'],
  ['hearing_on', 'date'],
  ['prison', 'text'],
  ['name', 'text'],
] as const;
const names = columns.map(([name]) => name);

const ids = (from: string): string => `ARRAY(SELECT DISTINCT ${from})`;

/** A statement trigger for each event, over the rows that the statement changed. */
const after = (table: string, name: string, events: ('INSERT' | 'UPDATE' | 'DELETE')[]): string[] =>
  events.map(
    (event) => `CREATE TRIGGER ${name}_${event.toLowerCase()} AFTER ${event} ON ${table}
    REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
  );

const keeps = (name: string, referrals: string): string => `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM changed) THEN PERFORM refresh_worklist(${ids(referrals)}); END IF;
      RETURN NULL;
    END $$`;

const key = 'organisation_id, state, turn, hearing_on';
const tallied = (table: string, sign: '' | '-'): string => `SELECT ${key}, ${sign}1 AS count FROM ${table}`;
/** Only differences are written, and never over one another: nobody waits for somebody else's count. */
const tallies = (name: string, event: string, rows: string[]): string[] => [
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      INSERT INTO worklist_tally (${key}, count)
        SELECT ${key}, sum(count) FROM (${rows.join(' UNION ALL ')}) c GROUP BY ${key} HAVING sum(count) <> 0;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER ${name} AFTER ${event} ON worklist REFERENCING ${[
    ...(event === 'INSERT' ? [] : ['OLD TABLE AS was']),
    ...(event === 'DELETE' ? [] : ['NEW TABLE AS becomes']),
  ].join(' ')} FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
];

const statements = [
  // due_on is infinity where nothing is due; hearing_on, prison and name are empty where the organisation may not read them.
  `CREATE TABLE worklist (organisation_id uuid NOT NULL, record_id uuid NOT NULL, ${columns.map(([name, type]) => `${name} ${type}`).join(', ')},
    PRIMARY KEY (record_id, organisation_id))`,
  // This one holds every column: whatever narrows a list is looked for here, without the rows of the table.
  `CREATE INDEX worklist_recent ON worklist (organisation_id, created_at, record_id)
    INCLUDE (${names.filter((name) => name !== 'created_at').join(', ')})`,
  'CREATE INDEX worklist_due ON worklist (organisation_id, due_on, record_id)',
  'CREATE INDEX worklist_waiting ON worklist (organisation_id, state_since, record_id)',
  `CREATE TABLE worklist_tally (organisation_id uuid NOT NULL, state text NOT NULL, turn boolean NOT NULL, hearing_on date, count bigint NOT NULL)`,
  'CREATE INDEX worklist_tally_of ON worklist_tally (organisation_id)',
  ...['worklist', 'worklist_tally'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY migrator ON ${table} TO maillage_migrator USING (true) WITH CHECK (true)`,
    `CREATE POLICY reads ON ${table} FOR SELECT TO maillage_app USING (organisation_id = (SELECT viewer_organisation()))`,
  ]),

  // As the policy table says it today; what follows replaces it when the table changes.
  `CREATE OR REPLACE FUNCTION worklist_rows(p_referrals uuid[]) RETURNS TABLE (organisation_id uuid, record_id uuid, created_at timestamptz,
    state text, state_since timestamptz, due_on date, turn boolean, kind text, ref text, referrer_id uuid, addressee_id uuid,
    hearing_on date, prison text, name text) LANGUAGE sql STABLE AS $$
    SELECT v.organisation_id, r.id, r.created_at, r.state, r.state_since, COALESCE(r.due_on, 'infinity'), COALESCE(v.turn, false), r.kind, r.ref,
        r.referrer_id, r.addressee_id, j.hearing_on, j.prison, i.name
      FROM unnest(p_referrals) asked(id) CROSS JOIN LATERAL (SELECT * FROM referral f WHERE f.id = asked.id OFFSET 0) r
      CROSS JOIN LATERAL (SELECT v.organisation_id, bool_or(v.relationship = r.awaited_from) AS turn,
          bool_or(v.part = ANY ('{REFERRER,HOST}'::text[])) AS reads_situation, bool_or(v.part = ANY ('{REFERRER,REFERRER_CLOSED,RECIPIENT,HOST,HOST_CLOSED,ADVISER,ADVISER_CLOSED,CARE_PARTNER,CARE_PARTNER_CLOSED,WORKPLACE,WORKPLACE_CLOSED}'::text[])) AS reads_identity
        FROM (SELECT p.organisation_id, p.relationship,
            CASE WHEN p.closes_at IS NULL THEN p.relationship ELSE p.relationship || '_CLOSED' END AS part
          FROM referral_party p WHERE p.referral_id = r.id AND p.until IS NULL) v
        WHERE v.part = ANY ('{REFERRER,REFERRER_CLOSED,RECIPIENT,RECIPIENT_CLOSED,HOST,HOST_CLOSED,ADVISER,ADVISER_CLOSED,CARE_PARTNER,CARE_PARTNER_CLOSED,WORKPLACE,WORKPLACE_CLOSED}'::text[]) GROUP BY v.organisation_id) v
      LEFT JOIN LATERAL (SELECT j.hearing_on, NULLIF(left(j.prison, 200), '') AS prison FROM judicial_situation j
        WHERE j.beneficiary_id = r.beneficiary_id AND v.reads_situation OFFSET 0) j ON true
      LEFT JOIN LATERAL (SELECT left(i.last_name || ' ' || i.first_name || ' ' || i.last_name, 200) AS name FROM beneficiary_identity i
        WHERE i.beneficiary_id = r.beneficiary_id AND v.reads_identity OFFSET 0) i ON true $$`,
  `REVOKE ALL ON FUNCTION worklist_rows FROM PUBLIC`,

  // The lock: of two transactions that change one referral at the same moment, the second one sees what the first one did.
  `CREATE FUNCTION refresh_worklist(p_referrals uuid[]) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
    BEGIN
      PERFORM (SELECT 1 FROM referral r WHERE r.id = asked.id FOR NO KEY UPDATE) FROM (SELECT id FROM unnest(p_referrals) id ORDER BY id) asked;
      DELETE FROM worklist w USING unnest(p_referrals) asked(id) WHERE w.record_id = asked.id AND NOT EXISTS (
        SELECT 1 FROM worklist_rows(ARRAY[w.record_id]) n WHERE n.organisation_id = w.organisation_id OFFSET 0);
      INSERT INTO worklist AS w (organisation_id, record_id, ${names.join(', ')})
        SELECT n.organisation_id, n.record_id, ${names.map((name) => `n.${name}`).join(', ')} FROM worklist_rows(p_referrals) n
        ON CONFLICT (record_id, organisation_id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
        WHERE (${names.map((name) => `w.${name}`).join(', ')}) IS DISTINCT FROM (${names.map((name) => `excluded.${name}`).join(', ')});
    END $$`,
  // Once for all the referrals of a statement, rather than once for each.
  'DROP TRIGGER parties_follow_referral ON referral',
  `CREATE OR REPLACE FUNCTION parties_follow_referral() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE referral_party p SET closes_at = c.closes_at FROM (SELECT p.id, CASE
          -- Who let the time run out was asked, and answered nothing.
          WHEN n.state = 'EXPIRED' AND n.closed_at IS NULL AND p.relationship = 'RECIPIENT' THEN n.state_since ELSE n.closed_at END AS closes_at
        FROM changed n CROSS JOIN LATERAL (SELECT * FROM referral_party p
          WHERE p.referral_id = n.id AND p.immersion_period_id IS NULL OFFSET 0) p) c
        WHERE p.id = c.id AND p.closes_at IS DISTINCT FROM c.closes_at;
      RETURN NULL;
    END $$`,
  ...after('referral', 'parties_follow_referral', ['INSERT', 'UPDATE']),

  keeps('worklist_follows_referral', 'id FROM changed'),
  ...after('referral', 'worklist_follows_referral', ['INSERT', 'UPDATE', 'DELETE']),
  keeps('worklist_follows_party', 'referral_id FROM changed'),
  ...after('referral_party', 'worklist_follows_party', ['INSERT', 'UPDATE', 'DELETE']),
  keeps('worklist_follows_person', 'r.id FROM changed c CROSS JOIN LATERAL (SELECT id FROM referral WHERE beneficiary_id = c.beneficiary_id OFFSET 0) r'),
  ...after('judicial_situation', 'worklist_follows_person', ['INSERT', 'UPDATE', 'DELETE']),
  ...after('beneficiary_identity', 'worklist_follows_person', ['INSERT', 'UPDATE', 'DELETE']),

  ...tallies('tally_added', 'INSERT', [tallied('becomes', '')]),
  ...tallies('tally_changed', 'UPDATE', [tallied('becomes', ''), tallied('was', '-')]),
  ...tallies('tally_removed', 'DELETE', [tallied('was', '-')]),
  // Differences are put together once a day; meanwhile a count is their sum.
  `CREATE FUNCTION fold_worklist_tally() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH folded AS (DELETE FROM worklist_tally RETURNING ${key}, count)
    INSERT INTO worklist_tally (${key}, count)
      SELECT ${key}, sum(count) FROM folded GROUP BY ${key} HAVING sum(count) <> 0 ORDER BY organisation_id $$`,
  // Everything anew, whatever was there: after rows came in past the triggers.
  `CREATE FUNCTION rebuild_worklist() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      LOCK TABLE worklist IN SHARE ROW EXCLUSIVE MODE;
      PERFORM refresh_worklist(ARRAY(SELECT id FROM referral));
      DELETE FROM worklist WHERE NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = record_id);
      DELETE FROM worklist_tally;
      INSERT INTO worklist_tally (${key}, count) SELECT ${key}, count(*) FROM worklist GROUP BY ${key} ORDER BY organisation_id;
    END $$`,
  'REVOKE ALL ON FUNCTION refresh_worklist, rebuild_worklist FROM PUBLIC',
];
