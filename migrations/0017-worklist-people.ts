import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A line of the list holds what lists show of its person, where the organisation's part in the referral reads it: names,
 * birth date, prison and hearing are then read with the line, and the person's own records are not looked up.
 * And `viewer_party`, which every policy asks, has one step less, as have the policies of the list.
 */
export class WorklistPeople1763769600017 implements MigrationInterface {
  name = 'WorklistPeople1763769600017';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

/** What an organisation's list is sorted and narrowed by, and what it shows of the person. */
const columns = [
  'created_at', 'state', 'state_since', 'due_on', 'turn', 'kind', 'ref', 'referrer_id', 'addressee_id',
  'hearing_on', 'prison', 'situation_held', 'name', 'last_name', 'first_name', 'birth_date', 'identity_held',
];
const of = (alias: string): string => columns.map((column) => `${alias}.${column}`).join(', ');

const statements = [
  // All rows are written anew below, and the index is made once they are there.
  'TRUNCATE worklist',
  'DROP INDEX worklist_recent',
  `ALTER TABLE worklist ADD COLUMN situation_held boolean NOT NULL, ADD COLUMN last_name text, ADD COLUMN first_name text,
    ADD COLUMN birth_date date, ADD COLUMN identity_held boolean NOT NULL`,
  'DROP FUNCTION worklist_rows',
  `CREATE FUNCTION worklist_rows(p_referrals uuid[]) RETURNS TABLE (organisation_id uuid, record_id uuid, created_at timestamptz,
    state text, state_since timestamptz, due_on date, turn boolean, kind text, ref text, referrer_id uuid, addressee_id uuid,
    hearing_on date, prison text, situation_held boolean, name text, last_name text, first_name text, birth_date date, identity_held boolean) LANGUAGE sql STABLE AS $$
    SELECT v.organisation_id, r.id, r.created_at, r.state, r.state_since, COALESCE(r.due_on, 'infinity'), COALESCE(v.turn, false), r.kind, r.ref,
        r.referrer_id, r.addressee_id, j.hearing_on, j.prison, COALESCE(j.held, false), i.name, i.last_name, i.first_name, i.birth_date, COALESCE(i.held, false)
      FROM unnest(p_referrals) asked(id) CROSS JOIN LATERAL (SELECT * FROM referral f WHERE f.id = asked.id OFFSET 0) r
      CROSS JOIN LATERAL (SELECT v.organisation_id, bool_or(v.relationship = r.awaited_from) AS turn,
          bool_or(v.part = ANY ('{REFERRER,HOST}'::text[])) AS reads_situation, bool_or(v.part = ANY ('{REFERRER,REFERRER_CLOSED,RECIPIENT,HOST,HOST_CLOSED,ADVISER,ADVISER_CLOSED,CARE_PARTNER,CARE_PARTNER_CLOSED,WORKPLACE,WORKPLACE_CLOSED}'::text[])) AS reads_identity
        FROM (SELECT p.organisation_id, p.relationship,
            CASE WHEN p.closes_at IS NULL THEN p.relationship ELSE p.relationship || '_CLOSED' END AS part
          FROM referral_party p WHERE p.referral_id = r.id AND p.until IS NULL) v
        WHERE v.part = ANY ('{REFERRER,REFERRER_CLOSED,RECIPIENT,RECIPIENT_CLOSED,HOST,HOST_CLOSED,ADVISER,ADVISER_CLOSED,CARE_PARTNER,CARE_PARTNER_CLOSED,WORKPLACE,WORKPLACE_CLOSED}'::text[]) GROUP BY v.organisation_id) v
      LEFT JOIN LATERAL (SELECT j.hearing_on, NULLIF(left(j.prison, 200), '') AS prison, j.prison IS NOT DISTINCT FROM NULLIF(left(j.prison, 200), '') AS held FROM judicial_situation j
        WHERE j.beneficiary_id = r.beneficiary_id AND v.reads_situation OFFSET 0) j ON true
      LEFT JOIN LATERAL (SELECT left(i.last_name || ' ' || i.first_name || ' ' || i.last_name, 200) AS name, w.* FROM beneficiary_identity i
        LEFT JOIN LATERAL (SELECT i.last_name, i.first_name, i.birth_date, true AS held WHERE octet_length(i.last_name || i.first_name) <= 200) w ON true
        WHERE i.beneficiary_id = r.beneficiary_id AND v.reads_identity OFFSET 0) i ON true $$`,
  'REVOKE ALL ON FUNCTION worklist_rows FROM PUBLIC',
  // The lock: of two transactions that change one referral at the same moment, the second one sees what the first one did.
  `CREATE OR REPLACE FUNCTION refresh_worklist(p_referrals uuid[]) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
    BEGIN
      PERFORM (SELECT 1 FROM referral r WHERE r.id = asked.id FOR NO KEY UPDATE) FROM (SELECT id FROM unnest(p_referrals) id ORDER BY id) asked;
      DELETE FROM worklist w USING unnest(p_referrals) asked(id) WHERE w.record_id = asked.id AND NOT EXISTS (
        SELECT 1 FROM worklist_rows(ARRAY[w.record_id]) n WHERE n.organisation_id = w.organisation_id OFFSET 0);
      INSERT INTO worklist AS w (organisation_id, record_id, ${columns.join(', ')})
        SELECT n.organisation_id, n.record_id, ${of('n')} FROM worklist_rows(p_referrals) n
        ON CONFLICT (record_id, organisation_id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
        WHERE (${of('w')}) IS DISTINCT FROM (${of('excluded')});
    END $$`,
  // A referral that is begun while its person is corrected waits for that, and the correction for it: neither sees the other
  // before it is committed, and the line would keep the former name.
  `CREATE OR REPLACE FUNCTION worklist_follows_referral() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        PERFORM (SELECT 1 FROM beneficiary_identity i WHERE i.beneficiary_id = begun.id FOR SHARE),
          (SELECT 1 FROM judicial_situation j WHERE j.beneficiary_id = begun.id FOR SHARE)
          FROM (SELECT DISTINCT beneficiary_id AS id FROM changed ORDER BY 1) begun;
      END IF;
      IF EXISTS (SELECT 1 FROM changed) THEN PERFORM refresh_worklist(ARRAY(SELECT DISTINCT id FROM changed)); END IF;
      RETURN NULL;
    END $$`,
  'SELECT rebuild_worklist()',
  // This one holds every column: whatever narrows a list is looked for here, without the rows of the table.
  `CREATE INDEX worklist_recent ON worklist (organisation_id, created_at, record_id)
    INCLUDE (${columns.filter((column) => column !== 'created_at').join(', ')})`,
  // In the statement's own words, so that PostgreSQL sees one condition and not two.
  'ALTER POLICY reads ON worklist USING (organisation_id = viewer_organisation())',
  'ALTER POLICY reads ON worklist_tally USING (organisation_id = viewer_organisation())',
  // The organisation as it is, not by a sub-select: each of the forty policies that a page asks has one step less.
  `CREATE OR REPLACE VIEW viewer_party WITH (security_barrier) AS
    SELECT referral_id, beneficiary_id, immersion_period_id, relationship, since,
      CASE WHEN closes_at IS NULL OR closes_at > now() THEN relationship ELSE relationship || '_CLOSED' END AS part
    FROM referral_party WHERE organisation_id = viewer_organisation() AND until IS NULL`,
  `COMMENT ON VIEW viewer_party IS 'visibility 3a8fa3d3be70349cde872d4d90b119b5cf38613339b2a8b09c69c1deaac039cb'`,
];
