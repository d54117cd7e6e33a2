import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the register of a host association keeps of a request and of a placement, once identity and judicial situation are closed to it. */
export class RegisterFacts1763769600006 implements MigrationInterface {
  name = 'RegisterFacts1763769600006';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

const statements = [
  `CREATE TABLE "placement_origin" ("referral_id" uuid NOT NULL, "setting" text, "prison" text, "first_conviction" boolean, CONSTRAINT "placement_origin_setting_is_setting" CHECK ("setting" IN ('CLOSED', 'OPEN')), CONSTRAINT "PK_bcf70041f7bf69840bfa9423bb9" PRIMARY KEY ("referral_id"))`,
  `CREATE TABLE "request_facts" ("referral_id" uuid NOT NULL, "sex" text NOT NULL, "birth_year" integer NOT NULL, "origin_spip" text, CONSTRAINT "request_facts_sex_is_sex" CHECK ("sex" IN ('F', 'M')), CONSTRAINT "PK_78264c7348fe9d029284b8b849f" PRIMARY KEY ("referral_id"))`,
  `ALTER TABLE "placement_origin" ADD CONSTRAINT "FK_bcf70041f7bf69840bfa9423bb9" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE "request_facts" ADD CONSTRAINT "FK_78264c7348fe9d029284b8b849f" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,

  // What was received before this migration.
  `INSERT INTO request_facts (referral_id, sex, birth_year, origin_spip)
    SELECT r.id, i.sex, extract(year FROM i.birth_date)::int, COALESCE(e.origin_spip, o.name) FROM referral r JOIN beneficiary_identity i USING (beneficiary_id)
    LEFT JOIN register_entry e ON e.referral_id = r.id LEFT JOIN organisation o ON o.id = r.referrer_id
    WHERE r.kind = 'PLACEMENT_EXTERIEUR' AND r.sent_at IS NOT NULL`,
  `INSERT INTO placement_origin (referral_id, setting, prison, first_conviction)
    SELECT r.id, j.setting, j.prison, j.first_conviction FROM referral r JOIN judicial_situation j USING (beneficiary_id)
    WHERE r.kind = 'PLACEMENT_EXTERIEUR' AND r.sent_at IS NOT NULL`,

  // The importer writes both by itself, set by set; a request sent in Maillage is noted when it is received.
  `CREATE FUNCTION note_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      INSERT INTO request_facts (referral_id, sex, birth_year, origin_spip)
        SELECT NEW.id, i.sex, extract(year FROM i.birth_date)::int, o.name FROM beneficiary_identity i LEFT JOIN organisation o ON o.id = NEW.referrer_id
        WHERE i.beneficiary_id = NEW.beneficiary_id ON CONFLICT (referral_id) DO NOTHING;
      INSERT INTO placement_origin (referral_id, setting, prison, first_conviction)
        SELECT NEW.id, j.setting, j.prison, j.first_conviction FROM judicial_situation j
        WHERE j.beneficiary_id = NEW.beneficiary_id ON CONFLICT (referral_id) DO NOTHING;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER note_request AFTER INSERT OR UPDATE OF state ON referral FOR EACH ROW
    WHEN (NEW.kind = 'PLACEMENT_EXTERIEUR' AND NEW.state = 'SENT' AND current_user = 'maillage_app') EXECUTE FUNCTION note_request()`,

  // A mistake that is corrected while the referral goes on is corrected in the register too. The origin stands from the entry on:
  // a transfer afterwards does not change where the person came from.
  `CREATE FUNCTION correct_request_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE request_facts f SET sex = NEW.sex, birth_year = extract(year FROM NEW.birth_date)::int FROM referral r
        WHERE r.id = f.referral_id AND r.beneficiary_id = NEW.beneficiary_id AND r.state IN ('SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'SUSPENDED');
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER correct_request_facts AFTER UPDATE ON beneficiary_identity FOR EACH ROW
    WHEN ((NEW.sex, NEW.birth_date) IS DISTINCT FROM (OLD.sex, OLD.birth_date) AND current_user = 'maillage_app') EXECUTE FUNCTION correct_request_facts()`,
  `CREATE FUNCTION correct_placement_origin() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE placement_origin o SET first_conviction = NEW.first_conviction,
          setting = CASE WHEN r.state IN ('ACTIVE', 'SUSPENDED') THEN o.setting ELSE NEW.setting END,
          prison = CASE WHEN r.state IN ('ACTIVE', 'SUSPENDED') THEN o.prison ELSE NEW.prison END FROM referral r
        WHERE r.id = o.referral_id AND r.beneficiary_id = NEW.beneficiary_id AND r.state IN ('SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'SUSPENDED');
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER correct_placement_origin AFTER UPDATE ON judicial_situation FOR EACH ROW
    WHEN ((NEW.setting, NEW.prison, NEW.first_conviction) IS DISTINCT FROM (OLD.setting, OLD.prison, OLD.first_conviction) AND current_user = 'maillage_app')
    EXECUTE FUNCTION correct_placement_origin()`,
];
