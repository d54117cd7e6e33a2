import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import of a register closes, and what it can never reach: declined requests keep no name, other associations' referrals stay theirs. */
export class ImportGuards1763769600012 implements MigrationInterface {
  name = 'ImportGuards1763769600012';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...functions, ...declines, ...guards]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

/** The function as it was, but for these words. */
const amended = (signature: string, ...changes: [before: string, after: string][]): string => `DO $do$
    DECLARE body text := pg_get_functiondef('${signature}'::regprocedure);
    BEGIN
      ${changes
        .map(
          ([before, after]) => `IF position($w$${before}$w$ IN body) = 0 THEN RAISE '${signature} is another one'; END IF;
      body := replace(body, $w$${before}$w$, $w$${after}$w$);`,
        )
        .join('\n      ')}
      EXECUTE body;
    END $do$`;

/** The day on which an imported referral closes: of a declined one, the day it was declined. */
const closing = (t: string): [string, string] => [
  `CASE WHEN ${t}state = 'CLOSED' THEN register_instant(${t}exited_on) END`,
  `CASE ${t}state WHEN 'CLOSED' THEN register_instant(${t}exited_on) WHEN 'DECLINED' THEN register_instant(${t}since) END`,
];

/** The referrals of an import are those that the association's own register holds. */
const own: [string, string] = [
  'JOIN referral r ON r.id = l.referral_id WHERE l.import_id = p_import',
  `JOIN referral r ON r.id = l.referral_id
          JOIN register_entry e ON e.referral_id = r.id AND e.organisation_id = viewer_organisation() WHERE l.import_id = p_import`,
];

const functions = [
  amended('write_register(uuid, timestamptz, uuid)', closing(''), closing('c.')),
  amended('register_import_built_on(uuid)', own),
  amended('undo_register_import(uuid, timestamptz)', own),
];

const declined = `state = 'DECLINED' AND awaited_from IS NULL AND closed_at IS NULL`;

// What was imported before, and what an undo would bring back of it. Its parties follow by a trigger.
const declines = [
  `UPDATE referral SET closed_at = state_since WHERE ${declined} AND EXISTS (SELECT 1 FROM register_entry e WHERE e.referral_id = referral.id)`,
  `UPDATE register_snapshot p SET record = p.record || jsonb_build_object('closes_at', r.record -> 'state_since') FROM register_snapshot r
    WHERE p.name = 'referral_party' AND r.name = 'referral' AND r.import_id = p.import_id AND r.record ->> 'id' = p.record ->> 'referral_id'
      AND p.record ->> 'closes_at' IS NULL AND r.record ->> 'state' = 'DECLINED' AND r.record ->> 'awaited_from' IS NULL AND r.record ->> 'closed_at' IS NULL`,
  `UPDATE register_snapshot SET record = record || jsonb_build_object('closed_at', record -> 'state_since') WHERE name = 'referral'
    AND record ->> 'state' = 'DECLINED' AND record ->> 'awaited_from' IS NULL AND record ->> 'closed_at' IS NULL`,
];

const guards = [
  // What the application says of an import itself: its work begins. That it was done, the functions say that do it.
  `CREATE FUNCTION check_import() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (CASE TG_OP WHEN 'INSERT' THEN NEW.state NOT IN ('WRITING', 'IMPORTED', 'UNDOING', 'UNDONE')
        ELSE NEW.state = OLD.state OR (OLD.state, NEW.state) IN (('RECEIVING', 'READING'), ('READY', 'WRITING'), ('IMPORTED', 'UNDOING')) END) THEN RETURN NEW;
      END IF;
      RAISE insufficient_privilege USING MESSAGE = 'an import does not get there by itself';
    END $$`,
  `CREATE TRIGGER check_import BEFORE INSERT OR UPDATE OF state ON register_import FOR EACH ROW
    WHEN (current_user = 'maillage_app') EXECUTE FUNCTION check_import()`,

  // A line belongs to an import of one's own that is not written yet. Which referral it made, write_register_import says.
  `CREATE FUNCTION check_import_line() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM register_import i WHERE i.id = NEW.import_id AND i.organisation_id = viewer_organisation() AND i.state IN ('READING', 'DRAFT', 'READY')) THEN
        IF TG_OP = 'INSERT' THEN NEW.referral_id := NULL; END IF;
        RETURN NEW;
      END IF;
      RAISE insufficient_privilege USING MESSAGE = 'not an import of yours, or written already';
    END $$`,
  `CREATE TRIGGER check_import_line BEFORE INSERT OR UPDATE ON register_import_line FOR EACH ROW
    WHEN (current_user = 'maillage_app') EXECUTE FUNCTION check_import_line()`,
];
