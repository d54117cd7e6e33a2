import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trace of consultations keeps a row for each record that an operation opens: `p_reference` holds them, a space between two.
 * One's own organisation is no record of somebody. */
export class Consultations1763769600005 implements MigrationInterface {
  name = 'Consultations1763769600005';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

const statements = [
  `CREATE OR REPLACE FUNCTION enter(p_token_hash bytea, p_today text, p_operation text, p_reference text)
    RETURNS TABLE (membership_id uuid, account_id uuid, organisation_id uuid, display_name text, function text, role text,
      organisation_kind text, organisation_name text, public_name text, phone text, email text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    #variable_conflict use_column
    DECLARE found record;
    BEGIN
      SELECT m.id AS membership_id, m.account_id, m.organisation_id, m.display_name, m.function, m.role, o.kind AS organisation_kind,
          o.name AS organisation_name, o.public_name, COALESCE(m.phone, o.phone) AS phone, a.email INTO found
        FROM session s JOIN membership m ON m.id = s.membership_id JOIN account a ON a.id = m.account_id
          JOIN organisation o ON o.id = m.organisation_id
        WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND m.active AND o.active AND a.closed_at IS NULL;
      PERFORM set_config('maillage.today', COALESCE(p_today, ''), true),
        set_config('maillage.organisation', COALESCE(found.organisation_id::text, ''), true),
        set_config('maillage.membership', COALESCE(found.membership_id::text, ''), true),
        set_config('maillage.standing', CASE WHEN found.organisation_kind IS NULL OR found.organisation_kind = 'EMPLOYER' THEN '' ELSE 'NETWORK' END, true);
      IF found.membership_id IS NULL THEN RETURN; END IF;
      IF p_reference IS NOT NULL THEN
        INSERT INTO consultation (at, membership_id, organisation_id, operation, reference)
          SELECT now(), found.membership_id, found.organisation_id, p_operation, opened FROM unnest(string_to_array(p_reference, ' ')) AS opened
            WHERE opened <> found.organisation_id::text;
      END IF;
      RETURN QUERY SELECT found.membership_id, found.account_id, found.organisation_id, found.display_name, found.function, found.role,
        found.organisation_kind, found.organisation_name, found.public_name, found.phone, found.email;
    END $$`,
];
