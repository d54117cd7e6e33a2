import type { Client } from 'pg';
import { INSTANT, sameName } from './register-staging';

/**
 * The staged lines as the domain's own records: a person, a referral with its parties and what each compartment holds.
 * Set by set, so that 100,000 lines take as many statements as one. `$1` is the host association, `$2` the instant.
 */
const at = (day: string): string => `pg_temp.instant(${day})`;
const fresh = `c.change = 'IMPORTED'`;
const decided = `c.state NOT IN ('SENT', 'ASSESSING')`;
const lastDay = `GREATEST(c.asked_on, c.questionnaire_sent_on, c.questionnaire_returned_on, c.kept_on, (SELECT max(d) FROM unnest(c.interviews) d))`;
const stateSince = `CASE c.state WHEN 'CLOSED' THEN c.exited_on WHEN 'ACTIVE' THEN c.entered_on WHEN 'SENT' THEN c.asked_on
  WHEN 'ASSESSING' THEN COALESCE(c.questionnaire_sent_on, c.asked_on) ELSE COALESCE(c.opinion_on, ${lastDay}) END`;
const declineReason = `CASE WHEN c.state <> 'DECLINED' THEN NULL WHEN c.opinion = 'UNFAVOURABLE' THEN 'UNFAVOURABLE_OPINION' ELSE 'NO_FOLLOW_UP' END`;

/** One row a referral: written when the line has something for it, and kept in step from then on. */
function oneToOne(table: string, values: Record<string, string>, needed: string): string {
  const names = Object.keys(values);
  return `INSERT INTO ${table} (referral_id, ${names.join(', ')}) SELECT c.referral_id, ${Object.values(values).join(', ')} FROM register_change c
    WHERE ${needed} OR EXISTS (SELECT 1 FROM ${table} t WHERE t.referral_id = c.referral_id)
    ON CONFLICT (referral_id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}, version = ${table}.version + 1`;
}

/** Columns of the person and of the referral that a changed line changes. */
function changed(table: string, key: string, values: Record<string, string>): string {
  const set = Object.entries(values)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
  return `UPDATE ${table} t SET ${set}, version = t.version + 1 FROM register_change c WHERE c.change = 'UPDATED' AND t.${key} = c.${key === 'id' ? 'referral_id' : key}`;
}

function added(table: string, key: string, values: Record<string, string>): string {
  return `INSERT INTO ${table} (${key}, ${Object.keys(values).join(', ')}) SELECT c.${key === 'id' ? 'referral_id' : key}, ${Object.values(values).join(', ')}
    FROM register_change c WHERE ${fresh} ORDER BY c.line`;
}

const identity = { last_name: 'c.last_name', first_name: 'c.first_name', birth_date: 'c.birth_date', sex: 'c.sex' };
const judicial = { setting: 'c.setting', prison: 'c.prison', first_conviction: 'c.first_conviction' };
const referral = {
  state: 'c.state',
  state_since: at(stateSince),
  referrer_id: 'c.spip_id',
  outcome: 'c.outcome',
  awaited_from: `CASE WHEN c.state IN ('SENT', 'ASSESSING') THEN 'RECIPIENT' WHEN c.state = 'ACCEPTED' THEN 'HOST' END`,
  awaited_since: `CASE WHEN c.state IN ('SENT', 'ASSESSING', 'ACCEPTED') THEN ${at(stateSince)} END`,
  created_at: at('c.asked_on'),
  sent_at: at('c.asked_on'),
  decided_at: `CASE WHEN ${decided} THEN ${at('c.opinion_on')} END`,
  closed_at: `CASE WHEN c.state = 'CLOSED' THEN ${at('c.exited_on')} END`,
};
const parties = `CREATE TEMPORARY TABLE register_party ON COMMIT DROP AS SELECT c.referral_id, c.beneficiary_id, p.organisation_id, p.relationship, p.since FROM register_change c CROSS JOIN LATERAL (VALUES
    (c.spip_id, 'REFERRER', ${at('c.asked_on')}),
    ($1::uuid, CASE WHEN c.state IN ('SENT', 'ASSESSING', 'DECLINED') THEN 'RECIPIENT' ELSE 'HOST' END,
      ${at(`CASE WHEN c.state IN ('SENT', 'ASSESSING', 'DECLINED') THEN c.asked_on ELSE COALESCE(c.opinion_on, c.entered_on, c.asked_on) END`)})
  ) p(organisation_id, relationship, since) WHERE p.organisation_id IS NOT NULL`;
const samePlace = 'w.referral_id = p.referral_id AND w.organisation_id = p.organisation_id AND w.relationship = p.relationship';

const statements: string[] = [
  `INSERT INTO beneficiary (id, created_at) SELECT c.beneficiary_id, ${at('c.asked_on')} FROM register_change c WHERE ${fresh}`,
  added('beneficiary_identity', 'beneficiary_id', identity),
  changed('beneficiary_identity', 'beneficiary_id', identity),
  added('judicial_situation', 'beneficiary_id', judicial),
  changed('judicial_situation', 'beneficiary_id', judicial),
  ...['beneficiary_contact', 'availability'].map(
    (table) => `INSERT INTO ${table} (beneficiary_id) SELECT c.beneficiary_id FROM register_change c WHERE ${fresh}`,
  ),
  added('referral', 'id', {
    ...referral,
    ref: `next_reference('R', extract(year FROM c.asked_on)::int)`,
    kind: `'PLACEMENT_EXTERIEUR'`,
    beneficiary_id: 'c.beneficiary_id',
    addressee_id: '$1::uuid',
  }),
  changed('referral', 'id', referral),
  parties,
  'ANALYZE register_party',
  `UPDATE referral_party p SET until = $2 FROM register_change c WHERE c.change = 'UPDATED' AND p.referral_id = c.referral_id AND p.until IS NULL
    AND p.relationship IN ('REFERRER', 'RECIPIENT', 'HOST') AND NOT EXISTS (SELECT 1 FROM register_party w WHERE ${samePlace})`,
  `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, relationship, since)
    SELECT p.referral_id, p.beneficiary_id, p.organisation_id, p.relationship, p.since FROM register_party p
    WHERE NOT EXISTS (SELECT 1 FROM referral_party w WHERE w.until IS NULL AND ${samePlace})`,
  oneToOne(
    'referral_request',
    { reason: `'Demande inscrite au registre du service.'`, asked_for: `'Une place en placement à l’extérieur.'` },
    'true',
  ),
  oneToOne('referral_answer', { decline_reason: declineReason, answered_at: at('c.opinion_on') }, decided),
  oneToOne(
    'assessment',
    { questionnaire_sent_on: 'c.questionnaire_sent_on', questionnaire_returned_on: 'c.questionnaire_returned_on' },
    `c.state <> 'SENT'`,
  ),
  oneToOne('placement_dates', { entered_on: 'c.entered_on', exited_on: 'c.exited_on' }, `c.state IN ('ACCEPTED', 'ACTIVE', 'CLOSED')`),
  oneToOne(
    'placement',
    {
      family_situation: 'c.family_situation',
      has_children: 'c.has_children',
      housing_at_entry: 'c.housing_at_entry',
      housing_at_exit: 'c.housing_at_exit',
      work_at_exit: 'c.work_at_exit',
      exit_reason: 'c.exit_reason',
    },
    `c.state IN ('ACCEPTED', 'ACTIVE', 'CLOSED') OR num_nonnulls(c.family_situation, c.has_children, c.housing_at_entry, c.housing_at_exit, c.work_at_exit, c.exit_reason) > 0`,
  ),
  ...['interview', 'opinion'].map(
    (table) => `DELETE FROM ${table} t USING register_change c WHERE c.change = 'UPDATED' AND t.referral_id = c.referral_id`,
  ),
  // A date offered and not kept: the register does not say why, so nobody is said to have missed it.
  `INSERT INTO interview (referral_id, offered_on, state) SELECT c.referral_id, d.day, CASE
      WHEN d.day = c.kept_on AND d.place = array_position(c.interviews, c.kept_on) THEN 'KEPT' WHEN c.kept_on IS NOT NULL OR ${decided} THEN 'DROPPED' ELSE 'OFFERED' END
    FROM register_change c CROSS JOIN LATERAL unnest(c.interviews) WITH ORDINALITY AS d(day, place)`,
  `INSERT INTO opinion (referral_id, kind, given_on) SELECT c.referral_id, c.opinion, c.opinion_on FROM register_change c WHERE c.opinion IS NOT NULL`,
  `DELETE FROM care_contract t USING register_change c WHERE c.change = 'UPDATED' AND c.obligation IS NULL AND t.referral_id = c.referral_id`,
  `UPDATE care_contract t SET obligation = c.obligation, followed_by = c.followed_by, state = CASE c.state WHEN 'CLOSED' THEN 'CLOSED' ELSE 'OPEN' END, version = t.version + 1
    FROM register_change c WHERE c.change = 'UPDATED' AND c.obligation IS NOT NULL AND t.referral_id = c.referral_id`,
  `INSERT INTO care_contract (referral_id, ref, obligation, followed_by, state) SELECT c.referral_id, next_reference('C', extract(year FROM c.asked_on)::int), c.obligation, c.followed_by,
      CASE c.state WHEN 'CLOSED' THEN 'CLOSED' ELSE 'OPEN' END
    FROM register_change c WHERE c.obligation IS NOT NULL AND NOT EXISTS (SELECT 1 FROM care_contract t WHERE t.referral_id = c.referral_id) ORDER BY c.line`,
  `INSERT INTO request_facts (referral_id, sex, birth_year, origin_spip)
    SELECT c.referral_id, c.sex, extract(year FROM c.birth_date)::int, c.origin_spip FROM register_change c
    ON CONFLICT (referral_id) DO UPDATE SET sex = excluded.sex, birth_year = excluded.birth_year, origin_spip = excluded.origin_spip`,
  `INSERT INTO placement_origin (referral_id, setting, prison, first_conviction)
    SELECT c.referral_id, c.setting, c.prison, c.first_conviction FROM register_change c
    ON CONFLICT (referral_id) DO UPDATE SET setting = excluded.setting, prison = excluded.prison, first_conviction = excluded.first_conviction`,
  `INSERT INTO register_entry (referral_id, organisation_id, number, origin_spip, fingerprint, imported_at)
    SELECT c.referral_id, $1, c.number, c.origin_spip, c.fingerprint, $2 FROM register_change c
    ON CONFLICT (referral_id) DO UPDATE SET origin_spip = excluded.origin_spip, fingerprint = excluded.fingerprint, imported_at = excluded.imported_at`,
  `INSERT INTO journal_entry (referral_id, at, verb, compartment, actor_name, actor_function, organisation_id)
    SELECT c.referral_id, $2, CASE c.change WHEN 'IMPORTED' THEN 'REFERRAL_IMPORTED' ELSE 'REFERRAL_REIMPORTED' END, 'Referral', 'Registre importé', 'import du registre', $1
    FROM register_change c ORDER BY c.line`,
];

/** Registers the SPIP that the register names and nobody knows yet: by their exact names. */
async function findOrigins(client: Client): Promise<string[]> {
  const { rows } = await client.query(`INSERT INTO organisation (kind, name, public_name)
    SELECT 'SPIP', c.origin_spip, 'Organisme partenaire' FROM (SELECT DISTINCT origin_spip FROM register_change WHERE origin_spip IS NOT NULL) c
    WHERE NOT EXISTS (SELECT 1 FROM organisation o WHERE o.kind = 'SPIP' AND ${sameName('o.name', 'c.origin_spip')}) ORDER BY c.origin_spip RETURNING name`);
  await client.query(
    `UPDATE register_change c SET spip_id = o.id FROM organisation o WHERE o.kind = 'SPIP' AND ${sameName('o.name', 'c.origin_spip')}`,
  );
  return rows.map(({ name }) => name);
}

/** Writes every new and changed line. Gives the names of the SPIP that were registered. */
export async function writeRecords(client: Client, hostId: string, now: Date, progress: (share: number) => void): Promise<string[]> {
  await client.query(INSTANT);
  const registered = await findOrigins(client);
  for (const [number, statement] of statements.entries()) {
    const used = [hostId, now].filter((_, index) => statement.includes(`$${index + 1}`));
    await client.query(statement.includes('$1') ? statement : statement.replaceAll('$2', '$1'), used);
    if ((number + 1) % 5 === 0) progress((number + 1) / statements.length);
  }
  return registered;
}
