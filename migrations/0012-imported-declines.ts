import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An imported referral that was declined is closed: nobody is awaited, and who declined keeps its answer, not the name. */
export class ImportedDeclines1763769600012 implements MigrationInterface {
  name = 'ImportedDeclines1763769600012';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

const declined = `state = 'DECLINED' AND awaited_from IS NULL AND closed_at IS NULL`;

const statements = [
  // write_register as it was, but for the day on which a referral closes: of a declined one, the day it was declined.
  `DO $do$
    DECLARE
      body text := pg_get_functiondef('write_register(uuid, timestamptz, uuid)'::regprocedure);
      before text := 'CASE WHEN %sstate = ''CLOSED'' THEN register_instant(%sexited_on) END';
      after text := 'CASE %sstate WHEN ''CLOSED'' THEN register_instant(%sexited_on) WHEN ''DECLINED'' THEN register_instant(%ssince) END';
      alias text;
    BEGIN
      FOREACH alias IN ARRAY ARRAY['', 'c.'] LOOP
        IF position(format(before, alias, alias) IN body) = 0 THEN RAISE 'write_register is another one'; END IF;
        body := replace(body, format(before, alias, alias), format(after, alias, alias, alias));
      END LOOP;
      EXECUTE body;
    END $do$`,

  // What was imported before, and what an undo would bring back of it. Its parties follow by a trigger.
  `UPDATE referral SET closed_at = state_since WHERE ${declined} AND EXISTS (SELECT 1 FROM register_entry e WHERE e.referral_id = referral.id)`,
  `UPDATE register_snapshot p SET record = p.record || jsonb_build_object('closes_at', r.record -> 'state_since') FROM register_snapshot r
    WHERE p.name = 'referral_party' AND r.name = 'referral' AND r.import_id = p.import_id AND r.record ->> 'id' = p.record ->> 'referral_id'
      AND p.record ->> 'closes_at' IS NULL AND r.record ->> 'state' = 'DECLINED' AND r.record ->> 'awaited_from' IS NULL AND r.record ->> 'closed_at' IS NULL`,
  `UPDATE register_snapshot SET record = record || jsonb_build_object('closed_at', record -> 'state_since') WHERE name = 'referral'
    AND record ->> 'state' = 'DECLINED' AND record ->> 'awaited_from' IS NULL AND record ->> 'closed_at' IS NULL`,
];
