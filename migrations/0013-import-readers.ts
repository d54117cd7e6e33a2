import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reads what an import writes: no SPIP by its name alone. What a register says was declined keeps no open care contract. */
export class ImportReaders1763769600013 implements MigrationInterface {
  name = 'ImportReaders1763769600013';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...readers, ...contracts]) await queryRunner.query(statement);
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

const readers = [
  // The SPIP in which somebody reads, or will by an invitation, and whether an agreement with the host is in force on that day.
  `CREATE FUNCTION register_readers(p_host uuid, p_day date) RETURNS TABLE (id uuid, name text, members int, agreement boolean) LANGUAGE sql STABLE AS $$
    SELECT o.id, o.name, m.members, EXISTS (SELECT 1 FROM agreement a WHERE a.state = 'SIGNED' AND p_day BETWEEN a.starts_on AND a.ends_on
        AND (p_host, o.id) IN ((a.proposer_id, a.partner_id), (a.partner_id, a.proposer_id)))
      FROM organisation o CROSS JOIN LATERAL (SELECT count(*)::int AS members FROM membership w WHERE w.organisation_id = o.id AND w.active) m
      WHERE o.kind = 'SPIP' AND (m.members > 0 OR NOT o.active) $$`,
  'REVOKE ALL ON FUNCTION register_readers FROM PUBLIC',

  // Of an import that can be confirmed: each SPIP that its lines name and in which somebody will read them, and how many.
  `CREATE FUNCTION register_import_readers(p_import uuid, p_day date)
      RETURNS TABLE (id uuid, name text, members int, agreement boolean, requests int)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE host uuid := (SELECT organisation_id FROM register_import i WHERE i.id = p_import AND i.organisation_id = viewer_organisation()
      AND (i.state = 'READY' OR (i.state = 'WRITING' AND i.progress_at < now() - interval '30 seconds')));
    BEGIN
      IF host IS NULL THEN RETURN; END IF;
      RETURN QUERY SELECT r.id, r.name, r.members, r.agreement, sum(n.requests)::int FROM (
          SELECT l.reading ->> 'origin_spip' AS spip, count(*) AS requests FROM register_import_line l
          WHERE l.import_id = p_import AND l.organisation_id = host AND l.change IN ('NEW', 'CHANGED') GROUP BY 1) n
        JOIN register_readers(host, p_day) r ON same_name(r.name, n.spip) GROUP BY r.id, r.name, r.members, r.agreement ORDER BY plain_words(r.name) COLLATE "C", r.id;
    END $$`,

  // Asked of what was written, in the transaction that wrote it: a SPIP that came meanwhile is among them, and nobody has confirmed it.
  amended(
    'write_register_import(uuid, timestamptz, jsonb)',
    ['p_sentences jsonb)', 'p_sentences jsonb, p_readers uuid[])'],
    [
      'PERFORM write_register(host, p_at, p_import);',
      `PERFORM write_register(host, p_at, p_import);
      IF EXISTS (SELECT 1 FROM register_readers(host, (p_at AT TIME ZONE 'Europe/Paris')::date) r
          WHERE NOT r.agreement AND NOT COALESCE(r.id = ANY (p_readers), false) AND EXISTS (SELECT 1 FROM register_change c WHERE c.spip_id = r.id)) THEN
        RAISE SQLSTATE 'MR001' USING MESSAGE = 'a SPIP would read without an agreement, and nobody has confirmed it';
      END IF;`,
    ],
  ),
  'DROP FUNCTION write_register_import(uuid, timestamptz, jsonb)',
];

const declined = `state = 'OPEN' AND EXISTS (SELECT 1 FROM register_entry e JOIN referral r ON r.id = e.referral_id
    WHERE e.referral_id = care_contract.referral_id AND r.state = 'DECLINED' AND r.closed_at IS NOT NULL)`;

const contracts = [
  amended('write_register(uuid, timestamptz, uuid)', [
    `CASE c.state WHEN 'CLOSED' THEN 'CLOSED' ELSE 'OPEN' END`,
    `CASE WHEN c.state IN ('CLOSED', 'DECLINED') THEN 'CLOSED' ELSE 'OPEN' END`,
  ]),
  // What was imported before, and what an undo would bring back of it.
  `UPDATE care_contract SET state = 'CLOSED' WHERE ${declined}`,
  `UPDATE register_snapshot c SET record = c.record || '{"state": "CLOSED"}' FROM register_snapshot r
    WHERE c.name = 'care_contract' AND r.name = 'referral' AND r.import_id = c.import_id AND r.record ->> 'id' = c.record ->> 'referral_id'
      AND c.record ->> 'state' = 'OPEN' AND r.record ->> 'state' = 'DECLINED' AND r.record ->> 'closed_at' IS NOT NULL`,
];
