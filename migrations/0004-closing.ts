import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A referral that closes closes what is known of the person; an employer reads its own period's copy of it. */
export class Closing1763769600004 implements MigrationInterface {
  name = 'Closing1763769600004';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

const statements = [
  `CREATE TABLE "immersion_availability" ("immersion_period_id" uuid NOT NULL, "referral_id" uuid NOT NULL, "hours" text, "areas" text, CONSTRAINT "PK_a5a3ef50b56484f0d4cfb76dedf" PRIMARY KEY ("immersion_period_id"))`,
  `CREATE INDEX "IDX_0747fa3f958f6fe9a749a5c55c" ON "immersion_availability"  ("referral_id") `,
  `CREATE TABLE "immersion_person" ("immersion_period_id" uuid NOT NULL, "referral_id" uuid NOT NULL, "last_name" text NOT NULL, "first_name" text NOT NULL, "birth_date" date NOT NULL, CONSTRAINT "PK_aa4c81702d3c6cb782bd58999e5" PRIMARY KEY ("immersion_period_id"))`,
  `CREATE INDEX "IDX_cdab4106eead51e01694331dab" ON "immersion_person"  ("referral_id") `,
  `ALTER TABLE "referral_party" ADD "closes_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "immersion_availability" ADD CONSTRAINT "FK_a5a3ef50b56484f0d4cfb76dedf" FOREIGN KEY ("immersion_period_id") REFERENCES "immersion_period"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE "immersion_availability" ADD CONSTRAINT "FK_0747fa3f958f6fe9a749a5c55c6" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE "immersion_person" ADD CONSTRAINT "FK_aa4c81702d3c6cb782bd58999e5" FOREIGN KEY ("immersion_period_id") REFERENCES "immersion_period"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE "immersion_person" ADD CONSTRAINT "FK_cdab4106eead51e01694331dab0" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,

  // `part` is the relationship as the policy table names it: a cell that ends with the referral names the open part alone.
  `CREATE OR REPLACE VIEW viewer_party WITH (security_barrier) AS
    SELECT referral_id, beneficiary_id, immersion_period_id, relationship, since,
      CASE WHEN closes_at IS NULL OR closes_at > now() THEN relationship ELSE relationship || '_CLOSED' END AS part
    FROM referral_party WHERE organisation_id = (SELECT viewer_organisation()) AND until IS NULL`,

  // When a party closes: with its referral, or two months after the last day of its immersion period.
  `CREATE FUNCTION closing_of(p_referral uuid, p_period uuid) RETURNS timestamptz
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT CASE WHEN p_period IS NULL THEN (SELECT closed_at FROM referral WHERE id = p_referral)
        ELSE (SELECT (ends_on + interval '2 months') AT TIME ZONE 'Europe/Paris' FROM immersion_schedule WHERE immersion_period_id = p_period) END $$`,
  `CREATE FUNCTION party_closes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      NEW.closes_at := closing_of(NEW.referral_id, NEW.immersion_period_id);
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER party_closes BEFORE INSERT ON referral_party FOR EACH ROW EXECUTE FUNCTION party_closes()`,
  `CREATE FUNCTION parties_follow_referral() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE referral_party SET closes_at = NEW.closed_at
        WHERE referral_id = NEW.id AND immersion_period_id IS NULL AND closes_at IS DISTINCT FROM NEW.closed_at;
      -- Who let the time run out was asked, and answered nothing.
      IF NEW.state = 'EXPIRED' AND NEW.closed_at IS NULL THEN
        UPDATE referral_party SET closes_at = NEW.state_since WHERE referral_id = NEW.id AND relationship = 'RECIPIENT';
      END IF;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER parties_follow_referral AFTER INSERT OR UPDATE OF closed_at, state ON referral FOR EACH ROW EXECUTE FUNCTION parties_follow_referral()`,
  `CREATE FUNCTION employers_follow_schedule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE referral_party SET closes_at = closing_of(referral_id, immersion_period_id) WHERE immersion_period_id = NEW.immersion_period_id;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER employers_follow_schedule AFTER INSERT OR UPDATE OF ends_on ON immersion_schedule
    FOR EACH ROW EXECUTE FUNCTION employers_follow_schedule()`,

  // An employer never reads the person's own records: it would know them again in a second period. It reads this copy,
  // which follows a correction until the period has ended.
  `CREATE FUNCTION copy_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      INSERT INTO immersion_person (immersion_period_id, referral_id, last_name, first_name, birth_date)
        SELECT NEW.id, NEW.referral_id, last_name, first_name, birth_date FROM beneficiary_identity WHERE beneficiary_id = NEW.beneficiary_id;
      INSERT INTO immersion_availability (immersion_period_id, referral_id, hours, areas)
        SELECT NEW.id, NEW.referral_id, a.hours, a.areas FROM beneficiary b
          LEFT JOIN availability a ON a.beneficiary_id = b.id WHERE b.id = NEW.beneficiary_id;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER copy_person AFTER INSERT ON immersion_period FOR EACH ROW EXECUTE FUNCTION copy_person()`,
  `CREATE FUNCTION running_immersions(p_beneficiary uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT p.id FROM immersion_period p JOIN immersion_answer a ON a.immersion_period_id = p.id
          JOIN immersion_schedule s ON s.immersion_period_id = p.id JOIN referral r ON r.id = p.referral_id
        WHERE p.beneficiary_id = p_beneficiary AND a.state IN ('ASKED', 'RESCHEDULING', 'CONFIRMED')
          AND s.ends_on >= viewer_today() AND r.closed_at IS NULL $$`,
  `CREATE FUNCTION follow_identity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE immersion_person SET last_name = NEW.last_name, first_name = NEW.first_name, birth_date = NEW.birth_date
        WHERE immersion_period_id IN (SELECT running_immersions(NEW.beneficiary_id));
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER follow_identity AFTER UPDATE ON beneficiary_identity FOR EACH ROW EXECUTE FUNCTION follow_identity()`,
  `CREATE FUNCTION follow_availability() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE immersion_availability SET hours = NEW.hours, areas = NEW.areas
        WHERE immersion_period_id IN (SELECT running_immersions(NEW.beneficiary_id));
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER follow_availability AFTER INSERT OR UPDATE ON availability FOR EACH ROW EXECUTE FUNCTION follow_availability()`,
  // What has closed does not open again: whose part it was would read the person anew.
  `CREATE FUNCTION keep_closed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE insufficient_privilege USING MESSAGE = 'a closed referral stays closed';
    END $$`,
  `CREATE TRIGGER keep_closed BEFORE UPDATE OF closed_at ON referral FOR EACH ROW
    WHEN (current_user = 'maillage_app' AND OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at) EXECUTE FUNCTION keep_closed()`,

  // Each side of a period moves its own part of it: nobody agrees in an employer's place, and no employer stretches its period.
  `CREATE FUNCTION prescribes(p_referral uuid) RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT EXISTS (SELECT 1 FROM viewer_party v WHERE v.referral_id = p_referral AND v.immersion_period_id IS NULL
      AND v.relationship IN ('HOST', 'ADVISER', 'WORKPLACE')) $$`,
  `CREATE FUNCTION check_answer() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      inside boolean := prescribes(NEW.referral_id);
      employer boolean := EXISTS (SELECT 1 FROM viewer_party v WHERE v.immersion_period_id = NEW.immersion_period_id);
    BEGIN
      IF (CASE NEW.state WHEN 'CONFIRMED' THEN employer OR (inside AND OLD.state = 'RESCHEDULING') WHEN 'DECLINED' THEN employer
        WHEN 'RESCHEDULING' THEN employer WHEN 'REPORTED' THEN OLD.state = 'CONFIRMED' ELSE inside END) THEN RETURN NEW;
      END IF;
      RAISE insufficient_privilege USING MESSAGE = 'not for this side';
    END $$`,
  `CREATE TRIGGER check_answer BEFORE UPDATE OF state ON immersion_answer FOR EACH ROW
    WHEN (current_user = 'maillage_app' AND NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION check_answer()`,
  `CREATE FUNCTION check_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF prescribes(NEW.referral_id) THEN RETURN NEW; END IF;
      RAISE insufficient_privilege USING MESSAGE = 'not for this side';
    END $$`,
  `CREATE TRIGGER check_schedule BEFORE UPDATE ON immersion_schedule FOR EACH ROW
    WHEN (current_user = 'maillage_app' AND (NEW.starts_on, NEW.ends_on, NEW.weekly_hours, NEW.daily_hours)
      IS DISTINCT FROM (OLD.starts_on, OLD.ends_on, OLD.weekly_hours, OLD.daily_hours)) EXECUTE FUNCTION check_schedule()`,
  `REVOKE ALL ON FUNCTION closing_of, running_immersions FROM PUBLIC`,

  `ALTER TABLE clinical_note ADD organisation_id uuid`,
  `UPDATE clinical_note n SET organisation_id = (SELECT organisation_id FROM referral_party p
    WHERE p.referral_id = n.referral_id AND p.relationship = 'CARE_PARTNER' AND p.since <= n.written_at ORDER BY p.since LIMIT 1)`,
  `ALTER TABLE clinical_note ALTER organisation_id SET NOT NULL`,

  // What was written before.
  `INSERT INTO immersion_person (immersion_period_id, referral_id, last_name, first_name, birth_date)
    SELECT p.id, p.referral_id, i.last_name, i.first_name, i.birth_date FROM immersion_period p JOIN beneficiary_identity i USING (beneficiary_id)`,
  `INSERT INTO immersion_availability (immersion_period_id, referral_id, hours, areas)
    SELECT p.id, p.referral_id, a.hours, a.areas FROM immersion_period p LEFT JOIN availability a USING (beneficiary_id)`,
  `ALTER TABLE referral DROP CONSTRAINT referral_outcome_is_referral_outcome`,
  `UPDATE referral SET outcome = 'ENDED_EARLY' WHERE outcome = 'REVOKED'`,
  `ALTER TABLE referral ADD CONSTRAINT referral_outcome_is_referral_outcome
    CHECK ("outcome" IN ('COMPLETED', 'WORK_OR_TRAINING', 'INTERRUPTED_BY_PERSON', 'INTERRUPTED_BY_PARTNER', 'ENDED_EARLY', 'MOVED', 'OTHER'))`,
  `UPDATE referral SET closed_at = NULL WHERE state = 'DECLINED' AND awaited_from IS NOT NULL`,
  `UPDATE referral_party SET closes_at = closing_of(referral_id, immersion_period_id)`,
  `ALTER TABLE journal_entry DISABLE TRIGGER keep_journal`,
  `UPDATE journal_entry j SET compartment = 'CareContract' FROM referral_party p
    WHERE p.id = j.subject_id AND p.relationship = 'CARE_PARTNER' AND j.verb IN ('REFERRAL_PARTNER_ADDED', 'REFERRAL_PARTNER_ENDED')`,
  `UPDATE journal_entry SET label = 'ENDED_EARLY' WHERE verb = 'REFERRAL_CLOSED' AND label = 'REVOKED'`,
  `ALTER TABLE journal_entry ENABLE TRIGGER keep_journal`,
];
