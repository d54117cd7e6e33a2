import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions of a report, what is submitted of them and what funders remark: nothing of it changes once it is written. */
export class ReportEditions1763769600009 implements MigrationInterface {
  name = 'ReportEditions1763769600009';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

const statements = [
  `CREATE TABLE "report_remark" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "submission_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "funder_id" uuid NOT NULL, "table_key" text, "text" text NOT NULL, "written_by" text NOT NULL, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, "answer" text, "answered_by" text, "answered_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_f80fc2248ec32c1b3d40c6bd4d4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_a32a27a80e2731a669878d8eb3" ON "report_remark"  ("submission_id") `,
  `CREATE TABLE "report_submission" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "funder_id" uuid NOT NULL, "kind" text NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "number" integer NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "submitted_by" text NOT NULL, "threshold" integer NOT NULL, "hash" text NOT NULL, "document" text NOT NULL, CONSTRAINT "PK_15e5461289e5aec515b74d0e7f1" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_9f971724e1ed8d972651a615a4" ON "report_submission"  ("funder_id") `,
  `CREATE INDEX "IDX_ed8353ea9813a0822bde5a17a0" ON "report_submission"  ("organisation_id", "submitted_at") `,
  `CREATE UNIQUE INDEX "IDX_aa3b1b734bb032fee83a422de5" ON "report_submission"  ("edition_id", "funder_id") `,
  `CREATE TABLE "report_edition" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "organisation_id" uuid NOT NULL, "kind" text NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "number" integer NOT NULL, "state" text NOT NULL DEFAULT 'FROZEN', "author" text NOT NULL, "frozen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hash" text NOT NULL, "correction" text, "replaces_id" uuid, "document" text NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_dd36cb537714d2947582d236b84" UNIQUE ("replaces_id"), CONSTRAINT "report_edition_state_is_report_edition_state" CHECK ("state" IN ('FROZEN', 'SUBMITTED', 'REMARKED', 'REPLACED')), CONSTRAINT "PK_71834b61484ebf13a65b65719ec" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_231c2b40256013f1bbe11b912a" ON "report_edition"  ("organisation_id", "kind", "starts_on", "ends_on", "number") `,
  `ALTER TABLE "report_remark" ADD CONSTRAINT "FK_a32a27a80e2731a669878d8eb31" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE "report_remark" ADD CONSTRAINT "FK_80fa196725b905ace5ecccb61e9" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE "report_remark" ADD CONSTRAINT "FK_a859b4e4fa6c36dd9ecfe7f0005" FOREIGN KEY ("funder_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE "report_submission" ADD CONSTRAINT "FK_6cc26d1bccc4d5736d4f28bba4e" FOREIGN KEY ("edition_id") REFERENCES "report_edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE "report_submission" ADD CONSTRAINT "FK_7fc1303b151e73bdc52d180de83" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE "report_submission" ADD CONSTRAINT "FK_9f971724e1ed8d972651a615a4f" FOREIGN KEY ("funder_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE "report_edition" ADD CONSTRAINT "FK_3567370aef8407cad5e06404d20" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE "report_edition" ADD CONSTRAINT "FK_dd36cb537714d2947582d236b84" FOREIGN KEY ("replaces_id") REFERENCES "report_edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,

  // A frozen text and its hash never part, for anybody; the state alone moves, and never back from REPLACED.
  `CREATE FUNCTION keep_edition() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'state' - 'version') = (to_jsonb(OLD) - 'state' - 'version')
        AND (NEW.state = OLD.state OR (OLD.state, NEW.state) IN (('FROZEN', 'SUBMITTED'), ('FROZEN', 'REPLACED'), ('SUBMITTED', 'REMARKED'),
          ('SUBMITTED', 'REPLACED'), ('REMARKED', 'REPLACED'))) THEN
        RETURN NEW;
      END IF;
      RAISE insufficient_privilege USING MESSAGE = 'a frozen edition does not change';
    END $$`,
  `CREATE TRIGGER keep_edition BEFORE UPDATE OR DELETE ON report_edition FOR EACH ROW EXECUTE FUNCTION keep_edition()`,
  `CREATE FUNCTION keep_submission() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE insufficient_privilege USING MESSAGE = 'what was submitted does not change';
    END $$`,
  `CREATE TRIGGER keep_submission BEFORE UPDATE OR DELETE ON report_submission FOR EACH ROW EXECUTE FUNCTION keep_submission()`,
  `CREATE FUNCTION check_hash() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.hash = encode(sha256(convert_to(NEW.document, 'UTF8')), 'hex') THEN RETURN NEW; END IF;
      RAISE insufficient_privilege USING MESSAGE = 'the hash is not that of the text';
    END $$`,
  `CREATE TRIGGER check_hash BEFORE INSERT ON report_edition FOR EACH ROW EXECUTE FUNCTION check_hash()`,
  `CREATE TRIGGER check_hash BEFORE INSERT ON report_submission FOR EACH ROW EXECUTE FUNCTION check_hash()`,

  // To funders alone, and under an agreement in force on that day.
  `CREATE FUNCTION check_submission() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM organisation o WHERE o.id = NEW.funder_id AND o.kind = 'FUNDER') AND EXISTS (SELECT 1 FROM agreement a
        WHERE a.state = 'SIGNED' AND viewer_today() BETWEEN a.starts_on AND a.ends_on
          AND (NEW.organisation_id, NEW.funder_id) IN ((a.proposer_id, a.partner_id), (a.partner_id, a.proposer_id))) THEN
        RETURN NEW;
      END IF;
      RAISE insufficient_privilege USING MESSAGE = 'not to this organisation';
    END $$`,
  `CREATE TRIGGER check_submission BEFORE INSERT ON report_submission FOR EACH ROW
    WHEN (current_user = 'maillage_app') EXECUTE FUNCTION check_submission()`,

  // The funder writes the remark, those who report the answer, each once.
  `CREATE FUNCTION keep_remark() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND (NEW IS NOT DISTINCT FROM OLD OR (OLD.answer IS NULL AND OLD.organisation_id = viewer_organisation()
        AND (to_jsonb(NEW) - 'answer' - 'answered_by' - 'answered_at') = (to_jsonb(OLD) - 'answer' - 'answered_by' - 'answered_at'))) THEN
        RETURN NEW;
      END IF;
      RAISE insufficient_privilege USING MESSAGE = 'not for this side, or written already';
    END $$`,
  `CREATE TRIGGER keep_remark BEFORE UPDATE OR DELETE ON report_remark FOR EACH ROW EXECUTE FUNCTION keep_remark()`,
  `CREATE FUNCTION check_remark() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (NEW.answer, NEW.answered_by, NEW.answered_at) IS NOT DISTINCT FROM (NULL::text, NULL::text, NULL::timestamptz) THEN RETURN NEW; END IF;
      RAISE insufficient_privilege USING MESSAGE = 'a remark is not answered by who makes it';
    END $$`,
  `CREATE TRIGGER check_remark BEFORE INSERT ON report_remark FOR EACH ROW WHEN (current_user = 'maillage_app') EXECUTE FUNCTION check_remark()`,
  // The funder does not reach the edition: the database moves it.
  `CREATE FUNCTION edition_is_remarked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE report_edition SET state = 'REMARKED', version = version + 1
        WHERE id = (SELECT edition_id FROM report_submission WHERE id = NEW.submission_id) AND state = 'SUBMITTED';
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER edition_is_remarked AFTER INSERT ON report_remark FOR EACH ROW EXECUTE FUNCTION edition_is_remarked()`,
  `REVOKE ALL ON FUNCTION check_submission, edition_is_remarked FROM PUBLIC`,
];
