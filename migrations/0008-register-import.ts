import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The import of a register, by the command or in the portal: how staged lines are compared, written as the domain's records
 * and taken back. What the portal calls acts for the viewer's own organisation alone.
 */
export class RegisterImport1763769600008 implements MigrationInterface {
  name = 'RegisterImport1763769600008';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...statements, ...portal]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

const definer = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp';

const statements = [
  // Noon in Paris: a register records no hour.
  `CREATE FUNCTION register_instant(day date) RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT (day + time '12:00') AT TIME ZONE 'Europe/Paris' $$`,

  // A name is the same with a typewriter's apostrophe or a printer's.
  `CREATE FUNCTION same_name(one text, other text) RETURNS boolean LANGUAGE sql IMMUTABLE
    AS $$ SELECT replace(one, '’', '''') = replace(other, '’', '''') $$`,

  // Where the lines of a register stand before anything of them is written.
  `CREATE FUNCTION open_register() RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      DROP TABLE IF EXISTS pg_temp.register_line, pg_temp.register_change, pg_temp.register_party, pg_temp.register_fault, pg_temp.register_undone;
      CREATE TEMPORARY TABLE register_line (line int, number text, fingerprint text, asked_on date, origin_spip text, prison text, setting text,
        last_name text, first_name text, birth_date date, sex text, questionnaire_sent_on date, questionnaire_returned_on date, interviews date[],
        kept_on date, opinion text, opinion_on date, entered_on date, family_situation text, has_children boolean, first_conviction boolean,
        obligation text, followed_by text, housing_at_entry text, exited_on date, exit_reason text, housing_at_exit text, work_at_exit text,
        state text, outcome text) ON COMMIT DROP;
    END $$`,

  // What no line tells by itself: a number that an earlier one bears, a name of a SPIP that several organisations bear.
  `CREATE FUNCTION register_faults() RETURNS TABLE (line int, "column" text, value text, code text, details text[]) LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    BEGIN
      ANALYZE register_line;
      RETURN QUERY SELECT l.line, 'numero', l.number, 'DUPLICATE', ARRAY[f.first::text] FROM register_line l
        JOIN (SELECT number, min(line) AS first FROM register_line GROUP BY number HAVING count(*) > 1) f USING (number) WHERE l.line > f.first
      UNION ALL SELECT l.line, 'origine_spip', l.origin_spip, 'AMBIGUOUS_SPIP', '{}'::text[] FROM register_line l
        JOIN (SELECT n.origin_spip FROM (SELECT DISTINCT origin_spip FROM register_line WHERE origin_spip IS NOT NULL) n
          JOIN organisation o ON o.kind = 'SPIP' AND same_name(o.name, n.origin_spip) GROUP BY n.origin_spip HAVING count(*) > 1) a USING (origin_spip)
      ORDER BY 1;
    END $$`,

  // Says of each staged line whether it is new, changed or as it was imported, in the table register_change. Answers those
  // that somebody has changed in Maillage since their import: they are not overwritten by an older file.
  `CREATE FUNCTION compare_register(p_host uuid) RETURNS TABLE (line int, number text) LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    BEGIN
      ANALYZE register_line;
      CREATE TEMPORARY TABLE register_change ON COMMIT DROP AS SELECT l.*,
          CASE WHEN e.referral_id IS NULL THEN 'IMPORTED' WHEN e.fingerprint = l.fingerprint THEN 'UNCHANGED' ELSE 'UPDATED' END AS change,
          COALESCE(e.referral_id, gen_random_uuid()) AS referral_id, COALESCE(r.beneficiary_id, gen_random_uuid()) AS beneficiary_id,
          NULL::uuid AS spip_id, l.state NOT IN ('SENT', 'ASSESSING') AS decided,
          CASE l.state WHEN 'CLOSED' THEN l.exited_on WHEN 'ACTIVE' THEN l.entered_on WHEN 'SENT' THEN l.asked_on
            WHEN 'ASSESSING' THEN COALESCE(l.questionnaire_sent_on, l.asked_on)
            ELSE COALESCE(l.opinion_on, GREATEST(l.asked_on, l.questionnaire_sent_on, l.questionnaire_returned_on, l.kept_on,
              (SELECT max(d) FROM unnest(l.interviews) d))) END AS since
        FROM register_line l LEFT JOIN register_entry e ON e.organisation_id = p_host AND e.number = l.number LEFT JOIN referral r ON r.id = e.referral_id;
      ANALYZE register_change;
      RETURN QUERY SELECT c.line, c.number FROM register_change c WHERE c.change = 'UPDATED' AND EXISTS (
        SELECT 1 FROM referral r JOIN journal_entry j ON j.referral_id = r.id
        WHERE r.beneficiary_id = c.beneficiary_id AND j.membership_id IS NOT NULL AND j.compartment = ANY ('{Referral,ReferralRequest,ReferralAnswer,
          BeneficiaryIdentity,JudicialSituation,Assessment,Interview,Opinion,PlacementDates,Placement,CareContract,CareObjectives,CareAttendance,CareReview,
          CareDraft,CareContribution,CommonCareText,AgreedCareText,ClinicalNote}'::text[])) ORDER BY c.line;
    END $$`,

  // The records that an import writes, and so those it must give back as they were.
  `CREATE FUNCTION register_tables() RETURNS TABLE (name text, key text, link text) LANGUAGE sql IMMUTABLE AS $$
      SELECT * FROM (VALUES ('referral', 'id', 'id'), ('referral_party', 'id', 'referral_id'), ('referral_request', 'referral_id', 'referral_id'),
        ('referral_answer', 'referral_id', 'referral_id'), ('beneficiary_identity', 'beneficiary_id', 'beneficiary_id'),
        ('judicial_situation', 'beneficiary_id', 'beneficiary_id'), ('assessment', 'referral_id', 'referral_id'), ('interview', 'id', 'referral_id'),
        ('opinion', 'id', 'referral_id'), ('placement_dates', 'referral_id', 'referral_id'), ('placement', 'referral_id', 'referral_id'),
        ('care_contract', 'id', 'referral_id'), ('request_facts', 'referral_id', 'referral_id'), ('placement_origin', 'referral_id', 'referral_id'),
        ('register_entry', 'referral_id', 'referral_id')) t $$`,

  // The staged lines as the domain's own records, set by set. Of an import of the portal, keeps what was there before. Tells
  // how far it is as a notice, since nothing else of it is seen before its end.
  `CREATE FUNCTION write_register(p_host uuid, p_at timestamptz, p_import uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE part record;
    BEGIN
      DELETE FROM register_change WHERE change = 'UNCHANGED';
      ANALYZE register_change;

      WITH registered AS (
        INSERT INTO organisation (kind, name, public_name)
          SELECT 'SPIP', c.origin_spip, 'Organisme partenaire' FROM (SELECT DISTINCT origin_spip FROM register_change WHERE origin_spip IS NOT NULL) c
          WHERE NOT EXISTS (SELECT 1 FROM organisation o WHERE o.kind = 'SPIP' AND same_name(o.name, c.origin_spip)) ORDER BY c.origin_spip RETURNING id, name
      ), told AS (
        INSERT INTO journal_entry (at, verb, compartment, label, actor_name, actor_function, organisation_id, subject_id)
          SELECT p_at, 'ORGANISATION_REGISTERED', 'Organisation', name, 'Registre importé', 'import du registre', p_host, p_import FROM registered
      ) INSERT INTO register_snapshot (import_id, name, record) SELECT p_import, 'organisation', to_jsonb(registered) FROM registered WHERE p_import IS NOT NULL;
      UPDATE register_change c SET spip_id = o.id FROM organisation o WHERE o.kind = 'SPIP' AND same_name(o.name, c.origin_spip);
      IF p_import IS NOT NULL THEN
        FOR part IN SELECT * FROM register_tables() LOOP
          EXECUTE format('INSERT INTO register_snapshot (import_id, name, record) SELECT $1, %1$L, to_jsonb(t) FROM %1$I t
            JOIN register_change c ON c.change = ''UPDATED'' AND c.%2$I = t.%3$I', part.name, CASE part.link WHEN 'beneficiary_id' THEN part.link ELSE 'referral_id' END, part.link) USING p_import;
        END LOOP;
      END IF;
      RAISE NOTICE 'register: 10';

      INSERT INTO beneficiary (id, created_at) SELECT beneficiary_id, register_instant(asked_on) FROM register_change WHERE change = 'IMPORTED';
      INSERT INTO beneficiary_identity (beneficiary_id, last_name, first_name, birth_date, sex)
        SELECT beneficiary_id, last_name, first_name, birth_date, sex FROM register_change WHERE change = 'IMPORTED' ORDER BY line;
      UPDATE beneficiary_identity t SET last_name = c.last_name, first_name = c.first_name, birth_date = c.birth_date, sex = c.sex, version = t.version + 1
        FROM register_change c WHERE c.change = 'UPDATED' AND t.beneficiary_id = c.beneficiary_id;
      INSERT INTO judicial_situation (beneficiary_id, setting, prison, first_conviction)
        SELECT beneficiary_id, setting, prison, first_conviction FROM register_change WHERE change = 'IMPORTED' ORDER BY line;
      UPDATE judicial_situation t SET setting = c.setting, prison = c.prison, first_conviction = c.first_conviction, version = t.version + 1
        FROM register_change c WHERE c.change = 'UPDATED' AND t.beneficiary_id = c.beneficiary_id;
      INSERT INTO beneficiary_contact (beneficiary_id) SELECT beneficiary_id FROM register_change WHERE change = 'IMPORTED';
      INSERT INTO availability (beneficiary_id) SELECT beneficiary_id FROM register_change WHERE change = 'IMPORTED';
      RAISE NOTICE 'register: 25';

      INSERT INTO referral (id, ref, kind, beneficiary_id, addressee_id, referrer_id, state, state_since, outcome, awaited_from, awaited_since, created_at, sent_at,
          decided_at, closed_at)
        SELECT referral_id, next_reference('R', extract(year FROM asked_on)::int), 'PLACEMENT_EXTERIEUR', beneficiary_id, p_host, spip_id, state,
          register_instant(since), outcome, CASE WHEN NOT decided THEN 'RECIPIENT' WHEN state = 'ACCEPTED' THEN 'HOST' END,
          CASE WHEN NOT decided OR state = 'ACCEPTED' THEN register_instant(since) END, register_instant(asked_on), register_instant(asked_on),
          CASE WHEN decided THEN register_instant(opinion_on) END, CASE WHEN state = 'CLOSED' THEN register_instant(exited_on) END
        FROM register_change WHERE change = 'IMPORTED' ORDER BY line;
      UPDATE referral t SET referrer_id = c.spip_id, state = c.state, state_since = register_instant(c.since), outcome = c.outcome,
          awaited_from = CASE WHEN NOT c.decided THEN 'RECIPIENT' WHEN c.state = 'ACCEPTED' THEN 'HOST' END,
          awaited_since = CASE WHEN NOT c.decided OR c.state = 'ACCEPTED' THEN register_instant(c.since) END,
          created_at = register_instant(c.asked_on), sent_at = register_instant(c.asked_on),
          decided_at = CASE WHEN c.decided THEN register_instant(c.opinion_on) END,
          closed_at = CASE WHEN c.state = 'CLOSED' THEN register_instant(c.exited_on) END, version = t.version + 1
        FROM register_change c WHERE c.change = 'UPDATED' AND t.id = c.referral_id;
      RAISE NOTICE 'register: 40';

      CREATE TEMPORARY TABLE register_party ON COMMIT DROP AS
        SELECT c.referral_id, c.beneficiary_id, p.organisation_id, p.relationship, p.since FROM register_change c CROSS JOIN LATERAL (VALUES
            (c.spip_id, 'REFERRER', register_instant(c.asked_on)),
            (p_host, CASE WHEN c.state IN ('SENT', 'ASSESSING', 'DECLINED') THEN 'RECIPIENT' ELSE 'HOST' END,
              register_instant(CASE WHEN c.state IN ('SENT', 'ASSESSING', 'DECLINED') THEN c.asked_on ELSE COALESCE(c.opinion_on, c.entered_on, c.asked_on) END))
          ) p(organisation_id, relationship, since) WHERE p.organisation_id IS NOT NULL;
      ANALYZE register_party;
      UPDATE referral_party p SET until = p_at FROM register_change c WHERE c.change = 'UPDATED' AND p.referral_id = c.referral_id AND p.until IS NULL
        AND p.relationship IN ('REFERRER', 'RECIPIENT', 'HOST') AND NOT EXISTS (SELECT 1 FROM register_party w
          WHERE w.referral_id = p.referral_id AND w.organisation_id = p.organisation_id AND w.relationship = p.relationship);
      INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, relationship, since)
        SELECT p.referral_id, p.beneficiary_id, p.organisation_id, p.relationship, p.since FROM register_party p
        WHERE NOT EXISTS (SELECT 1 FROM referral_party w
          WHERE w.until IS NULL AND w.referral_id = p.referral_id AND w.organisation_id = p.organisation_id AND w.relationship = p.relationship);
      RAISE NOTICE 'register: 55';

      INSERT INTO referral_request (referral_id, reason, asked_for)
        SELECT referral_id, 'Demande inscrite au registre du service.', 'Une place en placement à l’extérieur.' FROM register_change
        ON CONFLICT (referral_id) DO UPDATE SET reason = excluded.reason, asked_for = excluded.asked_for, version = referral_request.version + 1;
      INSERT INTO referral_answer (referral_id, decline_reason, answered_at)
        SELECT c.referral_id, CASE WHEN c.state <> 'DECLINED' THEN NULL WHEN c.opinion = 'UNFAVOURABLE' THEN 'UNFAVOURABLE_OPINION' ELSE 'NO_FOLLOW_UP' END,
          register_instant(c.opinion_on) FROM register_change c
        WHERE c.decided OR EXISTS (SELECT 1 FROM referral_answer t WHERE t.referral_id = c.referral_id)
        ON CONFLICT (referral_id) DO UPDATE SET decline_reason = excluded.decline_reason, answered_at = excluded.answered_at, version = referral_answer.version + 1;
      INSERT INTO assessment (referral_id, questionnaire_sent_on, questionnaire_returned_on)
        SELECT c.referral_id, c.questionnaire_sent_on, c.questionnaire_returned_on FROM register_change c
        WHERE c.state <> 'SENT' OR EXISTS (SELECT 1 FROM assessment t WHERE t.referral_id = c.referral_id)
        ON CONFLICT (referral_id) DO UPDATE SET questionnaire_sent_on = excluded.questionnaire_sent_on,
          questionnaire_returned_on = excluded.questionnaire_returned_on, version = assessment.version + 1;
      INSERT INTO placement_dates (referral_id, entered_on, exited_on) SELECT c.referral_id, c.entered_on, c.exited_on FROM register_change c
        WHERE c.state IN ('ACCEPTED', 'ACTIVE', 'CLOSED') OR EXISTS (SELECT 1 FROM placement_dates t WHERE t.referral_id = c.referral_id)
        ON CONFLICT (referral_id) DO UPDATE SET entered_on = excluded.entered_on, exited_on = excluded.exited_on, version = placement_dates.version + 1;
      INSERT INTO placement (referral_id, family_situation, has_children, housing_at_entry, housing_at_exit, work_at_exit, exit_reason)
        SELECT c.referral_id, c.family_situation, c.has_children, c.housing_at_entry, c.housing_at_exit, c.work_at_exit, c.exit_reason FROM register_change c
        WHERE c.state IN ('ACCEPTED', 'ACTIVE', 'CLOSED')
          OR num_nonnulls(c.family_situation, c.has_children, c.housing_at_entry, c.housing_at_exit, c.work_at_exit, c.exit_reason) > 0
          OR EXISTS (SELECT 1 FROM placement t WHERE t.referral_id = c.referral_id)
        ON CONFLICT (referral_id) DO UPDATE SET family_situation = excluded.family_situation, has_children = excluded.has_children,
          housing_at_entry = excluded.housing_at_entry, housing_at_exit = excluded.housing_at_exit, work_at_exit = excluded.work_at_exit,
          exit_reason = excluded.exit_reason, version = placement.version + 1;
      RAISE NOTICE 'register: 70';

      DELETE FROM interview t USING register_change c WHERE c.change = 'UPDATED' AND t.referral_id = c.referral_id;
      DELETE FROM opinion t USING register_change c WHERE c.change = 'UPDATED' AND t.referral_id = c.referral_id;
      -- A date offered and not kept: the register does not say why, so nobody is said to have missed it.
      INSERT INTO interview (referral_id, offered_on, state) SELECT c.referral_id, d.day, CASE
          WHEN d.day = c.kept_on AND d.place = array_position(c.interviews, c.kept_on) THEN 'KEPT'
          WHEN c.kept_on IS NOT NULL OR c.decided THEN 'DROPPED' ELSE 'OFFERED' END
        FROM register_change c CROSS JOIN LATERAL unnest(c.interviews) WITH ORDINALITY AS d(day, place);
      INSERT INTO opinion (referral_id, kind, given_on) SELECT referral_id, opinion, opinion_on FROM register_change WHERE opinion IS NOT NULL;
      DELETE FROM care_contract t USING register_change c WHERE c.change = 'UPDATED' AND c.obligation IS NULL AND t.referral_id = c.referral_id;
      UPDATE care_contract t SET obligation = c.obligation, followed_by = c.followed_by, state = CASE c.state WHEN 'CLOSED' THEN 'CLOSED' ELSE 'OPEN' END,
          version = t.version + 1
        FROM register_change c WHERE c.change = 'UPDATED' AND c.obligation IS NOT NULL AND t.referral_id = c.referral_id;
      INSERT INTO care_contract (referral_id, ref, obligation, followed_by, state)
        SELECT c.referral_id, next_reference('C', extract(year FROM c.asked_on)::int), c.obligation, c.followed_by, CASE c.state WHEN 'CLOSED' THEN 'CLOSED' ELSE 'OPEN' END
        FROM register_change c WHERE c.obligation IS NOT NULL AND NOT EXISTS (SELECT 1 FROM care_contract t WHERE t.referral_id = c.referral_id) ORDER BY c.line;
      INSERT INTO request_facts (referral_id, sex, birth_year, origin_spip)
        SELECT c.referral_id, c.sex, extract(year FROM c.birth_date)::int, c.origin_spip FROM register_change c
        ON CONFLICT (referral_id) DO UPDATE SET sex = excluded.sex, birth_year = excluded.birth_year, origin_spip = excluded.origin_spip;
      INSERT INTO placement_origin (referral_id, setting, prison, first_conviction)
        SELECT c.referral_id, c.setting, c.prison, c.first_conviction FROM register_change c
        ON CONFLICT (referral_id) DO UPDATE SET setting = excluded.setting, prison = excluded.prison, first_conviction = excluded.first_conviction;
      INSERT INTO register_entry (referral_id, organisation_id, number, origin_spip, fingerprint, imported_at)
        SELECT referral_id, p_host, number, origin_spip, fingerprint, p_at FROM register_change
        ON CONFLICT (referral_id) DO UPDATE SET origin_spip = excluded.origin_spip, fingerprint = excluded.fingerprint, imported_at = excluded.imported_at;
      RAISE NOTICE 'register: 85';

      INSERT INTO journal_entry (referral_id, at, verb, compartment, actor_name, actor_function, organisation_id, subject_id)
        SELECT referral_id, p_at, CASE change WHEN 'IMPORTED' THEN 'REFERRAL_IMPORTED' ELSE 'REFERRAL_REIMPORTED' END, 'Referral', 'Registre importé',
          'import du registre', p_host, p_import FROM register_change ORDER BY line;
      RAISE NOTICE 'register: 95';
    END $$`,

  `REVOKE ALL ON FUNCTION open_register, register_faults, compare_register, register_tables, write_register FROM PUBLIC`,
];

const mine = 'organisation_id = viewer_organisation()';
const notYours = `RAISE insufficient_privilege USING MESSAGE = 'not an import of yours'`;
const member = `SELECT display_name, function INTO me FROM membership WHERE id = viewer_membership()`;

const portal = [
  // A file arrives piece by piece, each where the one before it ended. NULL when it does not follow.
  `CREATE FUNCTION add_register_piece(p_import uuid, p_position int, p_content bytea) RETURNS int ${definer} AS $$
    DECLARE got int;
    BEGIN
      UPDATE register_import SET received = received + length(p_content), changed_at = now()
        WHERE id = p_import AND ${mine} AND state = 'RECEIVING' AND received = p_position AND received + length(p_content) <= size
        RETURNING received INTO got;
      IF got IS NOT NULL THEN INSERT INTO register_piece (import_id, position, content) VALUES (p_import, p_position, p_content); END IF;
      RETURN got;
    END $$`,
  `CREATE FUNCTION register_piece_from(p_import uuid, p_position int) RETURNS bytea ${definer} STABLE AS $$
    BEGIN
      RETURN (SELECT p.content FROM register_piece p JOIN register_import i ON i.id = p.import_id
        WHERE p.import_id = p_import AND p.position = p_position AND i.${mine});
    END $$`,

  // Checks the staged lines together, those of these numbers or all, and says what each would be. Answers how many are rejected.
  `CREATE FUNCTION check_register_import(p_import uuid, p_numbers text[], p_sentences jsonb) RETURNS int ${definer} AS $$
    DECLARE host uuid := (SELECT organisation_id FROM register_import WHERE id = p_import AND ${mine} AND state IN ('READING', 'DRAFT', 'READY', 'WRITING'));
    BEGIN
      IF host IS NULL THEN ${notYours}; END IF;
      PERFORM open_register();
      INSERT INTO register_line SELECT r.* FROM register_import_line l CROSS JOIN LATERAL jsonb_populate_record(NULL::register_line, l.reading) r
        WHERE l.import_id = p_import AND l.organisation_id = host AND jsonb_typeof(l.reading) = 'object' AND (p_numbers IS NULL OR l.number = ANY (p_numbers));
      CREATE TEMPORARY TABLE register_fault ON COMMIT DROP AS
        SELECT f.line, jsonb_agg(jsonb_build_object('column', f."column", 'value', f.value, 'code', f.code,
            'fr', replace(p_sentences -> f.code ->> 'fr', '{0}', COALESCE(f.details[1], '')),
            'en', replace(p_sentences -> f.code ->> 'en', '{0}', COALESCE(f.details[1], '')))) AS problems
        FROM (SELECT * FROM register_faults()
          UNION ALL SELECT c.line, 'numero', c.number, 'CHANGED_SINCE', '{}'::text[] FROM compare_register(host) c) f GROUP BY f.line;
      UPDATE register_import_line l SET problems = c.problems, change = c.becomes FROM (
          SELECT n.line, COALESCE(f.problems, '[]') AS problems, CASE WHEN f.line IS NOT NULL THEN 'REJECTED' WHEN n.change = 'IMPORTED' THEN 'NEW'
            WHEN n.change = 'UPDATED' THEN 'CHANGED' ELSE 'UNCHANGED' END AS becomes
          FROM register_change n LEFT JOIN register_fault f ON f.line = n.line) c
        WHERE l.import_id = p_import AND l.organisation_id = host AND l.line = c.line AND (l.problems, l.change) IS DISTINCT FROM (c.problems, c.becomes);
      RETURN (SELECT count(*) FROM register_import_line WHERE import_id = p_import AND organisation_id = host AND change = 'REJECTED');
    END $$`,

  // What stands in the import after a check. The file itself is no longer needed.
  `CREATE FUNCTION settle_register_import(p_import uuid) RETURNS void ${definer} AS $$
    BEGIN
      UPDATE register_import i SET line_count = c.line_count, new_count = c.new_count, changed_count = c.changed_count, unchanged_count = c.unchanged_count,
          rejected_count = c.rejected_count, state = CASE WHEN c.rejected_count > 0 THEN 'DRAFT' ELSE 'READY' END, changed_at = now(), version = version + 1
        FROM (SELECT count(*) AS line_count, count(*) FILTER (WHERE change = 'NEW') AS new_count, count(*) FILTER (WHERE change = 'CHANGED') AS changed_count,
          count(*) FILTER (WHERE change = 'UNCHANGED') AS unchanged_count, count(*) FILTER (WHERE change = 'REJECTED') AS rejected_count
          FROM register_import_line WHERE import_id = p_import AND ${mine}) c
        WHERE i.id = p_import AND i.${mine} AND i.state IN ('READING', 'DRAFT', 'READY', 'WRITING');
      IF NOT FOUND THEN ${notYours}; END IF;
      DELETE FROM register_piece WHERE import_id = p_import;
    END $$`,

  // A file that cannot be read, a write or an undo that did not come to its end: the import stands where it stood before.
  `CREATE FUNCTION fail_register_import(p_import uuid, p_failure text, p_problems jsonb) RETURNS void ${definer} AS $$
    BEGIN
      UPDATE register_import SET state = CASE state WHEN 'READING' THEN 'REFUSED' WHEN 'WRITING' THEN 'READY' ELSE 'IMPORTED' END, failure = p_failure,
          problems = p_problems, changed_at = now(), version = version + 1
        WHERE id = p_import AND ${mine} AND state IN ('READING', 'WRITING', 'UNDOING');
      DELETE FROM register_piece USING register_import i WHERE import_id = p_import AND i.id = p_import AND i.${mine} AND i.state = 'REFUSED';
    END $$`,

  // Writes an import, all or nothing. One at a time, the command's included. False when a line turned out to be rejected since
  // it was checked. What the lines held is then in the records, which have audiences of their own: it is not kept twice.
  `CREATE FUNCTION write_register_import(p_import uuid, p_at timestamptz, p_sentences jsonb) RETURNS boolean ${definer} AS $$
    DECLARE me record; host uuid; file text;
    BEGIN
      PERFORM pg_advisory_xact_lock(7236101);
      SELECT i.organisation_id, i.file_name INTO host, file FROM register_import i JOIN organisation o ON o.id = i.organisation_id
        WHERE i.id = p_import AND i.${mine} AND i.state = 'WRITING' AND o.kind = 'HOST_ASSOCIATION';
      IF host IS NULL THEN ${notYours}; END IF;
      ${member};
      -- Whoever is changing one of these requests at this moment is waited for, and then seen by the check.
      PERFORM 1 FROM register_import_line l JOIN register_entry e ON e.organisation_id = host AND e.number = l.number JOIN referral r ON r.id = e.referral_id
        WHERE l.import_id = p_import ORDER BY r.id FOR UPDATE OF r;
      IF check_register_import(p_import, NULL, p_sentences) > 0 THEN
        PERFORM settle_register_import(p_import);
        RETURN false;
      END IF;
      RAISE NOTICE 'register: 5';
      PERFORM write_register(host, p_at, p_import);
      UPDATE register_import_line l SET referral_id = c.referral_id, cells = '[]', reading = NULL FROM register_change c
        WHERE l.import_id = p_import AND l.organisation_id = host AND l.line = c.line;
      UPDATE register_import_line SET cells = '[]', reading = NULL WHERE import_id = p_import AND referral_id IS NULL;
      UPDATE register_import SET state = 'IMPORTED', imported_at = p_at, imported_by = me.display_name, progress = 100, failure = NULL, changed_at = now(),
        version = version + 1 WHERE id = p_import AND state = 'WRITING';
      IF NOT FOUND THEN ${notYours}; END IF;
      INSERT INTO journal_entry (at, verb, compartment, label, actor_name, actor_function, membership_id, organisation_id, subject_id)
        VALUES (p_at, 'REGISTER_IMPORTED', 'RegisterImport', file, me.display_name, me.function, viewer_membership(), host, p_import);
      RETURN true;
    END $$`,

  // What stands on an import: whatever was done since to a referral that it wrote or to its person, by whomever, but by an
  // import that has been undone; another referral of the person.
  `CREATE FUNCTION register_import_built_on(p_import uuid) RETURNS TABLE (referral_id uuid, entry_id bigint) ${definer} STABLE ROWS 10 AS $$
    #variable_conflict use_column
    DECLARE first bigint;
    BEGIN
      -- Its own entries were written together, in the order of its lines: whatever else comes after the first of them came later.
      SELECT j.id INTO first FROM register_import i JOIN register_import_line l ON l.import_id = i.id JOIN journal_entry j ON j.referral_id = l.referral_id
        WHERE i.id = p_import AND i.${mine} AND i.state IN ('IMPORTED', 'UNDOING') AND j.subject_id = p_import ORDER BY l.line LIMIT 1;
      IF first IS NULL THEN RETURN; END IF;
      RETURN QUERY WITH touched AS (
        SELECT r.id, r.beneficiary_id FROM register_import_line l JOIN referral r ON r.id = l.referral_id WHERE l.import_id = p_import
      ) SELECT t.id, j.id FROM touched t JOIN journal_entry j ON j.referral_id = t.id AND j.id > first AND j.subject_id IS DISTINCT FROM p_import
          WHERE NOT EXISTS (SELECT 1 FROM register_import u WHERE u.id = j.subject_id AND u.state = 'UNDONE')
      UNION ALL SELECT t.id, NULL FROM touched t JOIN referral o ON o.beneficiary_id = t.beneficiary_id AND o.id <> t.id;
    END $$`,

  // Takes an import back: what it made is removed, what it changed is as it was, and the journal tells both. A SPIP that it
  // registered goes too, unless something else names it by now. Refused (23503) as soon as anything stands on it: said by
  // register_import_built_on, or by a key that still names what would be removed.
  `CREATE FUNCTION undo_register_import(p_import uuid, p_at timestamptz) RETURNS void ${definer} AS $$
    DECLARE me record; part record; k record; spip uuid; named boolean; host uuid; file text; columns text;
    BEGIN
      PERFORM pg_advisory_xact_lock(7236101);
      SELECT organisation_id, file_name INTO host, file FROM register_import WHERE id = p_import AND ${mine} AND state = 'UNDOING';
      IF host IS NULL THEN ${notYours}; END IF;
      ${member};
      PERFORM open_register();
      PERFORM r.id FROM referral r JOIN register_import_line l ON l.referral_id = r.id WHERE l.import_id = p_import FOR UPDATE OF r;
      IF EXISTS (SELECT 1 FROM register_import_built_on(p_import)) THEN RAISE foreign_key_violation USING MESSAGE = 'something stands on this import'; END IF;
      CREATE TEMPORARY TABLE register_undone ON COMMIT DROP AS SELECT r.id, r.id AS referral_id, r.beneficiary_id, l.change
        FROM register_import_line l JOIN referral r ON r.id = l.referral_id WHERE l.import_id = p_import;
      ANALYZE register_undone;
      RAISE NOTICE 'register: 10';

      FOR part IN SELECT * FROM register_tables() UNION ALL VALUES ('beneficiary_contact', 'beneficiary_id', 'beneficiary_id'),
          ('availability', 'beneficiary_id', 'beneficiary_id'), ('beneficiary', 'id', 'id') LOOP
        EXECUTE format('DELETE FROM %1$I t USING register_undone u WHERE u.change = ''NEW'' AND t.%2$I = u.%3$I', part.name, part.link,
          CASE WHEN part.name = 'beneficiary' THEN 'beneficiary_id' ELSE part.link END);
      END LOOP;
      RAISE NOTICE 'register: 50';

      FOR part IN SELECT * FROM register_tables() LOOP
        SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
          WHERE attrelid = part.name::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN (part.key, 'version') AND attgenerated = '';
        EXECUTE format('DELETE FROM %1$I t USING register_undone u WHERE u.change = ''CHANGED'' AND t.%2$I = u.%2$I AND NOT EXISTS (
          SELECT 1 FROM register_snapshot s WHERE s.import_id = $1 AND s.name = %1$L AND s.record ->> %3$L = t.%3$I::text)', part.name, part.link, part.key) USING p_import;
        EXECUTE format('UPDATE %1$I t SET (%3$s) = ROW(%4$s) %5$s FROM register_snapshot s CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$I, s.record) b
          WHERE s.import_id = $1 AND s.name = %1$L AND b.%2$I = t.%2$I', part.name, part.key, columns, 'b.' || replace(columns, ', ', ', b.'),
          CASE WHEN EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = part.name::regclass AND attname = 'version') THEN ', version = t.version + 1' ELSE '' END)
          USING p_import;
        EXECUTE format('INSERT INTO %1$I SELECT b.* FROM register_snapshot s CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$I, s.record) b
          WHERE s.import_id = $1 AND s.name = %1$L AND NOT EXISTS (SELECT 1 FROM %1$I t WHERE t.%2$I = b.%2$I)', part.name, part.key) USING p_import;
      END LOOP;
      RAISE NOTICE 'register: 70';

      FOR spip IN SELECT (s.record ->> 'id')::uuid FROM register_snapshot s JOIN organisation o ON o.id = (s.record ->> 'id')::uuid AND o.version = 1
          WHERE s.import_id = p_import AND s.name = 'organisation' LOOP
        named := false;
        FOR k IN SELECT c.conrelid::regclass AS owner, a.attname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.confrelid = 'organisation'::regclass LOOP
          EXECUTE format('SELECT $1 OR EXISTS (SELECT 1 FROM %s WHERE %I = $2)', k.owner, k.attname) INTO named USING named, spip;
        END LOOP;
        IF NOT named THEN DELETE FROM organisation WHERE id = spip; END IF;
      END LOOP;
      INSERT INTO journal_entry (referral_id, at, verb, compartment, actor_name, actor_function, organisation_id, subject_id)
        SELECT referral_id, p_at, 'REFERRAL_RESTORED', 'Referral', 'Registre importé', 'import du registre', host, p_import FROM register_undone WHERE change = 'CHANGED';
      INSERT INTO journal_entry (at, verb, compartment, label, actor_name, actor_function, membership_id, organisation_id, subject_id)
        VALUES (p_at, 'REGISTER_IMPORT_UNDONE', 'RegisterImport', file, me.display_name, me.function, viewer_membership(), host, p_import);
      DELETE FROM register_snapshot WHERE import_id = p_import;
      DELETE FROM register_import_line WHERE import_id = p_import;
      UPDATE register_import SET state = 'UNDONE', undone_at = p_at, undone_by = me.display_name, progress = 100, failure = NULL, changed_at = now(),
        version = version + 1 WHERE id = p_import AND state = 'UNDOING';
      IF NOT FOUND THEN ${notYours}; END IF;
      RAISE NOTICE 'register: 80';
      SET CONSTRAINTS ALL IMMEDIATE;
    END $$`,

  // What was read of a file that is not imported is not kept.
  `CREATE FUNCTION discard_register_import(p_import uuid) RETURNS void ${definer} AS $$
    BEGIN
      UPDATE register_import SET state = 'DISCARDED', changed_at = now(), version = version + 1
        WHERE id = p_import AND ${mine} AND state IN ('RECEIVING', 'READING', 'REFUSED', 'DRAFT', 'READY');
      IF NOT FOUND THEN ${notYours}; END IF;
      DELETE FROM register_piece WHERE import_id = p_import;
      DELETE FROM register_import_line WHERE import_id = p_import;
    END $$`,
  // Called once a day by the server: a file that nobody imports is forgotten after 30 days, one that never arrived after a day.
  `CREATE FUNCTION discard_stale_register_imports() RETURNS bigint ${definer} AS $$
    DECLARE stale uuid[];
    BEGIN
      WITH gone AS (UPDATE register_import SET state = 'DISCARDED', version = version + 1
          WHERE (state IN ('DRAFT', 'READY') AND changed_at < now() - interval '30 days') OR (state IN ('RECEIVING', 'READING') AND changed_at < now() - interval '1 day')
          RETURNING id) SELECT array_agg(id) INTO stale FROM gone;
      DELETE FROM register_piece WHERE import_id = ANY (stale);
      DELETE FROM register_import_line WHERE import_id = ANY (stale);
      RETURN COALESCE(cardinality(stale), 0);
    END $$`,
];
