import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who the viewer is, for the length of one transaction; the sign-in; what the database keeps in step by itself. */
export class Viewer1763769600002 implements MigrationInterface {
  name = 'Viewer1763769600002';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

const statements = [
  `CREATE FUNCTION viewer_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT NULLIF(current_setting('maillage.organisation', true), '')::uuid $$`,
  `CREATE FUNCTION viewer_membership() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT NULLIF(current_setting('maillage.membership', true), '')::uuid $$`,
  `CREATE FUNCTION viewer_in_network() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT COALESCE(current_setting('maillage.standing', true), '') = 'NETWORK' $$`,
  `CREATE FUNCTION viewer_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT COALESCE(NULLIF(current_setting('maillage.today', true), '')::date, (now() AT TIME ZONE 'Europe/Paris')::date) $$`,

  // The viewer's own rows, read with the owner's rights: row policies look through it without looking at themselves.
  // A barrier: a function in the caller's condition is not shown the rows that the view leaves out.
  `CREATE VIEW viewer_party WITH (security_barrier) AS SELECT referral_id, beneficiary_id, immersion_period_id, relationship, since
    FROM referral_party WHERE organisation_id = (SELECT viewer_organisation()) AND until IS NULL`,

  `CREATE SEQUENCE reference_number`,
  `CREATE FUNCTION next_reference(prefix text, year int) RETURNS text LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ SELECT prefix || '-' || year || '-' || to_char(n, CASE WHEN n < 10000 THEN 'FM0000' ELSE 'FM999999999999999999' END) FROM nextval('reference_number') n $$`,

  `CREATE TABLE sign_in_throttle (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`,

  `CREATE FUNCTION account_for_sign_in(p_email text) RETURNS TABLE (id uuid, password_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ SELECT a.id, a.password_hash FROM account a WHERE a.email = lower(btrim(p_email)) AND a.closed_at IS NULL $$`,
  `CREATE FUNCTION account_of_persona(p_membership uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ SELECT m.account_id FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.id = p_membership AND m.active AND a.demonstration AND a.closed_at IS NULL $$`,
  `CREATE FUNCTION personas() RETURNS TABLE (id uuid, display_name text, function text, organisation_name text, organisation_kind text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ SELECT m.id, m.display_name, m.function, o.name, o.kind FROM membership m
      JOIN account a ON a.id = m.account_id JOIN organisation o ON o.id = m.organisation_id
      WHERE a.demonstration AND a.closed_at IS NULL AND m.active ORDER BY o.departement DESC NULLS LAST,
        array_position(ARRAY['SPIP', 'HOST_ASSOCIATION', 'MISSION_LOCALE', 'ADDICTION_ASSOCIATION', 'INSERTION_WORKPLACE', 'EMPLOYER', 'FUNDER'], o.kind), o.name, m.display_name $$`,
  `CREATE FUNCTION open_session(p_token_hash bytea, p_account uuid, p_membership uuid, p_expires_at timestamptz) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE chosen uuid;
    BEGIN
      SELECT m.id INTO chosen FROM membership m JOIN organisation o ON o.id = m.organisation_id
        WHERE m.account_id = p_account AND m.active AND o.active AND (p_membership IS NULL OR m.id = p_membership)
        ORDER BY m.display_name, o.name, m.id LIMIT 1;
      IF chosen IS NULL THEN RETURN NULL; END IF;
      DELETE FROM session WHERE account_id = p_account AND expires_at < now();
      INSERT INTO session (token_hash, account_id, membership_id, opened_at, expires_at)
        VALUES (p_token_hash, p_account, chosen, now(), p_expires_at);
      RETURN chosen;
    END $$`,
  `CREATE FUNCTION switch_session(p_token_hash bytea, p_membership uuid) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      WITH switched AS (UPDATE session s SET membership_id = m.id FROM membership m JOIN organisation o ON o.id = m.organisation_id
        WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND m.id = p_membership AND m.account_id = s.account_id AND m.active AND o.active
        RETURNING 1)
      SELECT EXISTS (SELECT 1 FROM switched) $$`,
  `CREATE FUNCTION close_session(p_token_hash bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$ DELETE FROM session WHERE token_hash = p_token_hash $$`,
  `CREATE FUNCTION viewer_memberships() RETURNS SETOF membership
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT m.* FROM membership m JOIN organisation o ON o.id = m.organisation_id
        WHERE m.active AND o.active AND m.account_id = (SELECT account_id FROM membership WHERE id = viewer_membership()) $$`,

  // An employer's own organisation is all it may read of the directory, and it may belong to another one besides.
  `CREATE FUNCTION organisation_of_membership(p_membership uuid) RETURNS TABLE (name text, kind text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT o.name, o.kind FROM organisation o JOIN membership m ON m.organisation_id = o.id
        WHERE m.id = p_membership AND m.account_id = (SELECT account_id FROM membership WHERE id = viewer_membership()) $$`,

  // First statement of every operation: makes the viewer known to the rest of the transaction, and traces what is opened.
  `CREATE FUNCTION enter(p_token_hash bytea, p_today text, p_operation text, p_reference text)
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
          VALUES (now(), found.membership_id, found.organisation_id, p_operation, p_reference);
      END IF;
      RETURN QUERY SELECT found.membership_id, found.account_id, found.organisation_id, found.display_name, found.function, found.role,
        found.organisation_kind, found.organisation_name, found.public_name, found.phone, found.email;
    END $$`,

  // An employer that confirms becomes another party, one that declines or is called off none: what it may see changes with the same statement.
  `CREATE FUNCTION employer_follows_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF NEW.state = 'CONFIRMED' THEN
        INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, immersion_period_id, membership_id, relationship, since)
          SELECT referral_id, beneficiary_id, organisation_id, immersion_period_id, membership_id, 'EMPLOYER', now() FROM referral_party
          WHERE immersion_period_id = NEW.immersion_period_id AND relationship = 'EMPLOYER_ASKED' AND until IS NULL;
        UPDATE referral_party SET until = now()
          WHERE immersion_period_id = NEW.immersion_period_id AND relationship = 'EMPLOYER_ASKED' AND until IS NULL;
      ELSIF NEW.state IN ('CANCELLED', 'DECLINED') THEN
        UPDATE referral_party SET until = now() WHERE immersion_period_id = NEW.immersion_period_id AND until IS NULL;
      END IF;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER employer_follows_answer AFTER UPDATE OF state ON immersion_answer FOR EACH ROW
    WHEN (NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION employer_follows_answer()`,

  // Whether the law lets this person go to this employer at these dates (Code du travail, D5135-3). It looks through periods
  // that the caller may not see, so it answers one bit, to those who prescribe for the person. The lock is held until the
  // commit: of two proposals made at the same moment the second one sees the first.
  `CREATE FUNCTION immersion_allowed(p_beneficiary uuid, p_employer uuid, p_starts_on date, p_ends_on date, p_object text, p_trade text,
      p_renews uuid, p_itself uuid) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM viewer_party WHERE beneficiary_id = p_beneficiary AND relationship IN ('HOST', 'ADVISER', 'WORKPLACE')) THEN
        RAISE insufficient_privilege USING MESSAGE = 'not a person of yours';
      END IF;
      PERFORM pg_advisory_xact_lock(hashtextextended(p_beneficiary::text || p_employer::text, 0));
      RETURN NOT EXISTS (
        WITH agreed AS (
          SELECT p.renews_id, p.object, p.trade_code, s.starts_on, s.ends_on
            FROM immersion_period p JOIN immersion_schedule s ON s.immersion_period_id = p.id JOIN immersion_answer a ON a.immersion_period_id = p.id
            WHERE p.beneficiary_id = p_beneficiary AND p.employer_id = p_employer AND p.id IS DISTINCT FROM p_itself
              AND a.state NOT IN ('DECLINED', 'CANCELLED')
              -- What was asked and never answered can no longer be agreed to at those dates.
              AND NOT (a.state IN ('ASKED', 'RESCHEDULING') AND s.starts_on < viewer_today())
          UNION ALL SELECT p_renews, p_object, p_trade, p_starts_on, p_ends_on
        ), years AS (
          SELECT starts_on AS since, (starts_on + interval '12 months' - interval '1 day')::date AS until FROM agreed
          UNION SELECT (ends_on - interval '12 months' + interval '1 day')::date, ends_on FROM agreed
        )
        SELECT 1 FROM years y WHERE y.since <= p_ends_on AND y.until >= p_starts_on AND (
          (p_renews IS NULL AND p_starts_on BETWEEN y.since AND y.until
            AND (SELECT count(*) FROM agreed a WHERE a.renews_id IS NULL AND a.starts_on BETWEEN y.since AND y.until) > 2)
          OR (p_renews IS NULL AND p_starts_on BETWEEN y.since AND y.until
            AND (SELECT count(*) FROM agreed a WHERE a.renews_id IS NULL AND a.starts_on BETWEEN y.since AND y.until
              AND a.object = p_object AND a.trade_code = p_trade) > 1)
          OR (SELECT sum(least(a.ends_on, y.until) - greatest(a.starts_on, y.since) + 1) FROM agreed a
            WHERE a.starts_on <= y.until AND a.ends_on >= y.since) > 60)
      );
    END $$`,

  // Each side's part of a co-review opens to the other at the moment both are deposited, and stands as it was deposited.
  `CREATE FUNCTION open_contributions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      PERFORM 1 FROM care_review WHERE id = NEW.care_review_id FOR UPDATE;
      IF (SELECT count(DISTINCT p.relationship) FROM care_draft d JOIN referral_party p ON p.referral_id = d.referral_id
          AND p.organisation_id = d.organisation_id AND p.relationship IN ('HOST', 'CARE_PARTNER') AND p.until IS NULL
          WHERE d.care_review_id = NEW.care_review_id AND d.deposited_at IS NOT NULL) = 2 THEN
        INSERT INTO care_contribution (care_review_id, referral_id, organisation_id, attendance, better, attention, next, written_by, deposited_at)
          SELECT d.care_review_id, d.referral_id, d.organisation_id, d.attendance, d.better, d.attention, d.next, d.written_by, d.deposited_at
          FROM care_draft d WHERE d.care_review_id = NEW.care_review_id AND d.deposited_at IS NOT NULL
            AND EXISTS (SELECT 1 FROM referral_party p WHERE p.referral_id = d.referral_id AND p.organisation_id = d.organisation_id
              AND p.relationship IN ('HOST', 'CARE_PARTNER') AND p.until IS NULL)
          ON CONFLICT (care_review_id, organisation_id) DO NOTHING;
        UPDATE care_review SET state = 'RECONCILING', state_since = NEW.deposited_at, version = version + 1
          WHERE id = NEW.care_review_id AND state = 'WRITING';
      END IF;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER open_contributions AFTER INSERT OR UPDATE OF deposited_at ON care_draft FOR EACH ROW
    WHEN (NEW.deposited_at IS NOT NULL) EXECUTE FUNCTION open_contributions()`,
  `CREATE FUNCTION keep_deposit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE restrict_violation USING MESSAGE = 'a deposited part no longer changes';
    END $$`,
  `CREATE TRIGGER keep_deposit BEFORE UPDATE ON care_draft FOR EACH ROW
    WHEN (OLD.deposited_at IS NOT NULL) EXECUTE FUNCTION keep_deposit()`,

  // Each side agrees for itself, the version that stands; a change of the text asks both again. Once both agreed, it stands.
  `CREATE FUNCTION check_common_text() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE mine text[] := ARRAY(SELECT relationship FROM viewer_party WHERE referral_id = NEW.referral_id);
    BEGIN
      IF NOT mine && '{HOST,CARE_PARTNER}' THEN
        RAISE insufficient_privilege USING MESSAGE = 'not a side of this review';
      END IF;
      IF (SELECT state FROM care_review WHERE id = NEW.care_review_id) IS DISTINCT FROM 'RECONCILING' THEN
        RAISE restrict_violation USING MESSAGE = 'no common text is looked for now';
      END IF;
      IF TG_OP = 'INSERT' OR NEW.text IS DISTINCT FROM OLD.text THEN
        IF NEW.host_agreed_at IS NULL AND NEW.care_agreed_at IS NULL AND NEW.changed_by_id = viewer_organisation()
          AND NEW.version = COALESCE(OLD.version, 0) + 1 AND NEW.previous_text IS NOT DISTINCT FROM OLD.text THEN
          RETURN NEW;
        END IF;
      ELSIF (NEW.care_review_id, NEW.referral_id, NEW.version, NEW.previous_text, NEW.changed_by_id, NEW.written_by, NEW.changed_at)
          IS NOT DISTINCT FROM (OLD.care_review_id, OLD.referral_id, OLD.version, OLD.previous_text, OLD.changed_by_id, OLD.written_by, OLD.changed_at)
        AND ((NEW.host_agreed_at, NEW.host_agreed_by) IS NOT DISTINCT FROM (OLD.host_agreed_at, OLD.host_agreed_by) OR 'HOST' = ANY (mine))
        AND ((NEW.care_agreed_at, NEW.care_agreed_by) IS NOT DISTINCT FROM (OLD.care_agreed_at, OLD.care_agreed_by) OR 'CARE_PARTNER' = ANY (mine)) THEN
        RETURN NEW;
      END IF;
      RAISE insufficient_privilege USING MESSAGE = 'not for this side';
    END $$`,
  `CREATE TRIGGER check_common_text BEFORE INSERT OR UPDATE ON common_care_text FOR EACH ROW
    WHEN (current_user = 'maillage_app') EXECUTE FUNCTION check_common_text()`,
  `CREATE FUNCTION next_care_review(from_day date, rhythm text, ends_on date) RETURNS date LANGUAGE sql IMMUTABLE
    AS $$ SELECT next FROM (SELECT (from_day + CASE rhythm WHEN 'TWO_WEEKS' THEN interval '14 days' WHEN 'MONTH' THEN interval '1 month'
        WHEN 'TWO_MONTHS' THEN interval '2 months' END)::date AS next) n WHERE ends_on IS NULL OR next <= ends_on $$`,
  `CREATE FUNCTION keep_agreed_text() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE agreed timestamptz := GREATEST(NEW.host_agreed_at, NEW.care_agreed_at);
    BEGIN
      INSERT INTO agreed_care_text (care_review_id, referral_id, text, agreed_at) VALUES (NEW.care_review_id, NEW.referral_id, NEW.text, agreed);
      UPDATE care_review SET state = 'AGREED', state_since = agreed, version = version + 1 WHERE id = NEW.care_review_id;
      UPDATE care_contract c SET next_review_on = next_care_review(r.due_on, c.rhythm, c.ends_on), version = c.version + 1
        FROM care_review r WHERE r.id = NEW.care_review_id AND c.id = r.care_contract_id;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER keep_agreed_text AFTER UPDATE ON common_care_text FOR EACH ROW
    WHEN (NEW.host_agreed_at IS NOT NULL AND NEW.care_agreed_at IS NOT NULL AND (OLD.host_agreed_at IS NULL OR OLD.care_agreed_at IS NULL))
    EXECUTE FUNCTION keep_agreed_text()`,

  // One side proposes an agreement, the other one signs it as it stands, either ends it, and neither stretches what both signed.
  `CREATE FUNCTION check_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (NEW.proposer_id, NEW.partner_id, NEW.subject, NEW.starts_on) IS NOT DISTINCT FROM (OLD.proposer_id, OLD.partner_id, OLD.subject, OLD.starts_on) AND (
        (OLD.state = 'PROPOSED' AND NEW.state = 'SIGNED' AND NEW.ends_on = OLD.ends_on AND OLD.partner_id = viewer_organisation())
        OR (OLD.state <> 'ENDED' AND NEW.state = 'ENDED' AND NEW.ends_on <= OLD.ends_on)) THEN
        RETURN NEW;
      END IF;
      RAISE insufficient_privilege USING MESSAGE = 'not for this side';
    END $$`,
  `CREATE TRIGGER check_agreement BEFORE UPDATE ON agreement FOR EACH ROW
    WHEN (current_user = 'maillage_app') EXECUTE FUNCTION check_agreement()`,

  // A request that nobody answers is never a yes: it goes back to the counsellor. Called once a day by the server.
  `CREATE FUNCTION expire_referrals() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH expired AS (
      UPDATE referral SET state = 'EXPIRED', state_since = now(), awaited_from = 'REFERRER', awaited_since = now(), due_on = viewer_today() + 7, version = version + 1
        WHERE state = 'SENT' AND due_on < viewer_today() - 30 RETURNING id, COALESCE(referrer_id, addressee_id) AS organisation_id
    ), told AS (
      INSERT INTO journal_entry (referral_id, at, verb, compartment, actor_name, actor_function, organisation_id)
        SELECT id, now(), 'REFERRAL_EXPIRED', 'Referral', 'Maillage', 'délai dépassé', organisation_id FROM expired RETURNING 1
    ) SELECT count(*) FROM told $$`,

  // The journal only grows.
  `CREATE FUNCTION keep_journal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE restrict_violation USING MESSAGE = 'the journal only grows';
    END $$`,
  `CREATE TRIGGER keep_journal BEFORE UPDATE OR DELETE ON journal_entry FOR EACH ROW EXECUTE FUNCTION keep_journal()`,
];
