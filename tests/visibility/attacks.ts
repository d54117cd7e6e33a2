import { snake } from '../../api/graphql/noun';
import { onParties } from './attacks-on-parties';
import { AsApplication, changedBy, type Found, REFUSED } from './database-alone';
import type { EveryCompartment } from './every-compartment';
import { policy } from './oracle';
import type { Party } from './people';

/** What nobody may do by SQL, each with the name of who tries. `refused` are the codes of a refusal. */
export type Attack = { by: string; what: string; sql: string; refused?: string[] };

/** Every attempt, by raw SQL as the application role: the holes are those that were let through. */
export async function attacksByDatabase(every: EveryCompartment): Promise<Found> {
  const found: Found = { checked: 0, holes: [] };
  const application = await AsApplication.connect(every);
  try {
    const all = [...onParties(every), ...onTables(every), ...onRecords(every)];
    for (const by of new Set(all.map((attack) => attack.by))) {
      const mine = all.filter((attack) => attack.by === by);
      await application.be(every.who(by));
      const told = await application.try(mine.map(({ sql }) => sql));
      for (const [at, { what, refused = [REFUSED] }] of mine.entries()) {
        found.checked += 1;
        if (!refused.includes(told[at] ?? '')) found.holes.push(`${by}: ${what}: ${told[at]}`);
      }
    }
  } finally {
    await application.end();
  }
  return found;
}

/** Powers over tables and rows that the application role has for nobody. */
function onTables(every: EveryCompartment): Attack[] {
  const tables = every.world.database.entityMetadatas.map(({ tableName }) => tableName);
  const unread = ['account', 'session', 'consultation', 'migration', 'beneficiary', 'register_piece', 'register_snapshot'];
  const by = 'HOST';
  return [
    { by, what: 'deletes its parties through the view', sql: 'DELETE FROM viewer_party' },
    ...[...tables, 'migration'].flatMap((table) => [
      { by, what: `deletes from ${table}`, sql: `DELETE FROM ${table}` },
      { by, what: `empties ${table}`, sql: `TRUNCATE ${table}` },
      {
        by,
        what: `makes a trigger on ${table}`,
        sql: `CREATE TRIGGER mine BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_journal()`,
      },
    ]),
    ...unread.map((table) => ({ by, what: `reads ${table}`, sql: `SELECT * FROM ${table}` })),
    ...['worklist', 'worklist_tally'].flatMap((table) => [
      { by, what: `changes ${table}`, sql: `UPDATE ${table} SET state = state` },
      { by, what: `deletes from ${table}`, sql: `DELETE FROM ${table}` },
    ]),
    ...['refresh_worklist(ARRAY(SELECT id FROM referral))', 'rebuild_worklist()'].map((call) => ({
      by,
      what: `calls ${call}`,
      sql: `SELECT ${call}`,
    })),
    { by, what: 'asks what everybody lists', sql: `SELECT * FROM worklist_rows('{}')` },
    ...[
      'account',
      'session',
      'consultation',
      'migration',
      'viewer_party',
      'register_piece',
      'register_snapshot',
      'worklist',
      'worklist_tally',
    ].map((table) => ({
      by,
      what: `adds to ${table}`,
      sql: `INSERT INTO ${table} DEFAULT VALUES`,
    })),
    ...Object.keys(policy.compartments).flatMap((noun) => {
      const changed = new Set(changedBy(noun));
      const columns = every.metadata(noun).columns.filter(({ propertyName }) => !changed.has(propertyName));
      return columns.map(({ databaseName }) => ({
        by,
        what: `changes ${noun}.${databaseName}, which no mutation changes`,
        sql: `UPDATE ${snake(noun)} SET ${databaseName} = ${databaseName}`,
        // A column that numbers itself cannot be set by anybody.
        refused: [REFUSED, '428C9'],
      }));
    }),
    { by, what: 'becomes the migrator', sql: 'SET ROLE maillage_migrator' },
    { by, what: 'becomes the superuser', sql: 'SET SESSION AUTHORIZATION postgres' },
    { by, what: 'switches triggers off', sql: `SET session_replication_role = replica` },
    { by, what: 'switches row security off', sql: 'ALTER TABLE referral DISABLE ROW LEVEL SECURITY', refused: [REFUSED] },
    {
      by,
      what: 'reads past row security',
      sql: `SELECT set_config('row_security', 'off', true), count(*) FROM (SELECT 1 FROM referral) r`,
      refused: [REFUSED, '1'],
    },
    {
      by,
      what: 'replaces a function',
      sql: 'CREATE OR REPLACE FUNCTION viewer_in_network() RETURNS boolean LANGUAGE sql AS $f$ SELECT true $f$',
    },
    { by, what: 'makes a table', sql: 'CREATE TABLE mine ()' },
    { by, what: 'rewrites the journal', sql: `UPDATE journal_entry SET label = 'never'` },
  ];
}

/** Records that hang in the wrong place, in another's name, or against the other side. */
function onRecords(every: EveryCompartment): Attack[] {
  const who = (name: string) => every.who(name);
  const elsewhere = every.parties.find(({ referralId }) => referralId !== every.referralId) as Party;
  const their = (noun: string) => every.row(noun, (values) => values.referralId === elsewhere.referralId).key;
  const mine = (noun: string) => every.row(noun, (values) => values.referralId === every.referralId).key;
  const [referral, host] = [every.referralId, who('HOST')];
  const entry = (by: string, membership: string, name: string): string => {
    const acting = every.row('Membership', (values) => values.id === membership).values;
    return `INSERT INTO journal_entry (referral_id, at, verb, compartment, actor_name, actor_function, membership_id, organisation_id)
      VALUES ('${referral}', now(), 'FORGED', 'Referral', '${name || acting.displayName}', '${acting.function}', '${membership}', '${who(by).organisationId}')`;
  };
  const step = (plan: string, objective: string): string =>
    `INSERT INTO plan_step (action_plan_id, referral_id, objective_id, organisation_id, title) VALUES ('${plan}', '${referral}', '${objective}', '${host.organisationId}', 'x')`;
  return [
    { by: 'HOST', what: 'hangs a step on a foreign plan', sql: step(their('ActionPlan'), mine('PlanObjective')) },
    { by: 'HOST', what: 'hangs a step on a foreign objective', sql: step(mine('ActionPlan'), their('PlanObjective')) },
    {
      by: 'HOST',
      what: 'writes a draft on a foreign co-review',
      sql: `INSERT INTO care_draft (care_review_id, referral_id, organisation_id) VALUES ('${their('CareReview')}', '${referral}', '${host.organisationId}')`,
    },
    {
      by: 'HOST',
      what: 'writes a contribution',
      sql: `INSERT INTO care_contribution (care_review_id, referral_id, organisation_id, attendance, better, attention, next, deposited_at) VALUES ('${mine('CareReview')}', '${referral}', '${host.organisationId}', '', '', '', '', now())`,
    },
    {
      by: 'HOST',
      what: 'writes a period about another person',
      sql: `INSERT INTO immersion_period (referral_id, beneficiary_id, employer_id, prescriber_id, ref, prescriber_name, trade_code, trade_label, object, tasks)
      VALUES ('${referral}', '${elsewhere.beneficiaryId}', '${who('EMPLOYER').organisationId}', '${host.organisationId}', 'I-X', '', '', '', 'DISCOVER_TRADE', '')`,
    },
    {
      by: 'HOST',
      what: 'writes in the journal as a colleague of another organisation',
      sql: entry('HOST', who('REFERRER').membershipId ?? '', ''),
    },
    { by: 'HOST', what: 'writes in the journal under another name', sql: entry('HOST', host.membershipId ?? '', 'Somebody else') },
    { by: 'HOST', what: 'writes in the journal for another organisation', sql: entry('REFERRER', host.membershipId ?? '', '') },
    {
      by: 'stranger HOST_ASSOCIATION',
      what: 'writes in the journal of a foreign referral',
      sql: entry('stranger HOST_ASSOCIATION', who('stranger HOST_ASSOCIATION').membershipId ?? '', ''),
    },
    {
      by: 'REFERRER',
      what: 'signs what it proposed itself',
      sql: `UPDATE agreement SET state = 'SIGNED' WHERE proposer_id = '${who('REFERRER').organisationId}'`,
    },
    {
      by: 'REFERRER',
      what: 'proposes an agreement that is signed already',
      sql: agreement(who('REFERRER').organisationId, host.organisationId, 'SIGNED'),
    },
    {
      by: 'REFERRER',
      what: 'proposes in the name of the other side',
      sql: agreement(host.organisationId, who('REFERRER').organisationId, 'PROPOSED'),
    },
    {
      by: 'HOST',
      what: 'signs for longer than was proposed',
      sql: `UPDATE agreement SET state = 'SIGNED', ends_on = '2099-01-01' WHERE partner_id = '${host.organisationId}'`,
    },
    ...onReports(every),
    {
      by: 'HOST',
      what: 'changes its own kind',
      sql: `UPDATE organisation SET kind = 'MISSION_LOCALE' WHERE id = '${host.organisationId}'`,
    },
    {
      by: 'stranger EMPLOYER',
      what: 'registers an organisation',
      sql: `INSERT INTO organisation (kind, name, public_name) VALUES ('SPIP', 'x', 'x')`,
    },
    {
      by: 'HOST',
      what: 'makes a member',
      sql: `INSERT INTO membership (account_id, organisation_id, display_name, function) VALUES (gen_random_uuid(), '${host.organisationId}', 'x', 'x')`,
    },
    ...[
      'open_register()',
      'register_faults()',
      'compare_register(NULL)',
      'write_register(NULL, now(), NULL)',
      'register_tables()',
      'register_readers(NULL, NULL)',
    ].map((call) => ({
      by: 'HOST',
      what: `calls ${call}, which is for the migrator`,
      sql: `SELECT ${call}`,
    })),
    ...[
      'check_register_import(i, NULL, NULL)',
      'settle_register_import(i)',
      'write_register_import(i, now(), NULL, NULL)',
      'undo_register_import(i, now())',
      'discard_register_import(i)',
    ].map((call) => ({
      by: 'REFERRER',
      what: `calls ${call} on an import of a host association`,
      sql: `SELECT ${call.replace('(i', `('${every.row('RegisterImport').key}'`)}`,
    })),
    {
      by: 'signed out',
      what: 'enters with a forged token',
      sql: `DO $d$ BEGIN IF EXISTS (SELECT 1 FROM enter('\\x00', '', 'x', NULL)) THEN RETURN; END IF; RAISE insufficient_privilege; END $d$`,
    },
    {
      by: 'HOST',
      what: 'switches to a membership of somebody else',
      sql: `DO $d$ BEGIN IF switch_session('\\x00', '${who('REFERRER').membershipId}') THEN RETURN; END IF; RAISE insufficient_privilege; END $d$`,
    },
  ];
}

const agreement = (proposer: string | null, partner: string | null, state: string): string =>
  `INSERT INTO agreement (proposer_id, partner_id, subject, state, starts_on, ends_on) VALUES ('${proposer}', '${partner}', 'x', '${state}', '2020-01-01', '2030-01-01')`;

/** Tables with a privilege of the application role and without forced row security; views that are no barrier. */
export async function unguardedTables(every: EveryCompartment): Promise<string[]> {
  const { rows } = await every.world.owner.query(`SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relname NOT IN ('beneficiary', 'sign_in_throttle')
      AND ((c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
          AND (has_any_column_privilege('maillage_app', c.oid, 'SELECT, INSERT, UPDATE') OR has_table_privilege('maillage_app', c.oid, 'DELETE, TRUNCATE')))
        OR c.relkind = 'm' OR (c.relkind = 'v' AND NOT ('security_barrier=true' = ANY (COALESCE(c.reloptions, '{}')) OR 'security_barrier' = ANY (COALESCE(c.reloptions, '{}')))))`);
  return rows.map(({ name }) => name);
}

/** Editions and what is submitted of them, against the other side. */
function onReports(every: EveryCompartment): Attack[] {
  const [host, funder] = [every.who('stranger HOST_ASSOCIATION'), every.who('stranger FUNDER')];
  const [edition, foreign] = ['stranger HOST_ASSOCIATION', 'HOST'].map((name) =>
    every.row('ReportEdition', ({ organisationId }) => organisationId === every.who(name).organisationId),
  );
  const [submission, remark] = [every.row('ReportSubmission'), every.row('ReportRemark')];
  const submit = (from: unknown, to: unknown, of: unknown, document = '{}'): string =>
    `INSERT INTO report_submission (edition_id, organisation_id, funder_id, kind, starts_on, ends_on, number, submitted_at, submitted_by, threshold, document, hash)
      VALUES ('${of}', '${from}', '${to}', 'HOST', '2023-01-01', '2023-12-31', 1, now(), '', 11, '${document}', encode(sha256('{}'), 'hex'))`;
  return [
    {
      by: host.name,
      what: 'submits to who funds nothing',
      sql: submit(host.organisationId, every.who('stranger SPIP').organisationId, edition?.key),
    },
    { by: host.name, what: 'submits the edition of another one', sql: submit(host.organisationId, funder.organisationId, foreign?.key) },
    { by: funder.name, what: 'submits to itself', sql: submit(host.organisationId, funder.organisationId, edition?.key) },
    {
      by: host.name,
      what: 'submits another text than its hash says',
      sql: submit(host.organisationId, funder.organisationId, edition?.key, '{"a":1}'),
    },
    { by: host.name, what: 'brings an edition back', sql: `UPDATE report_edition SET state = 'REMARKED' WHERE id = '${edition?.key}'` },
    { by: funder.name, what: 'answers its own remark', sql: `UPDATE report_remark SET answer = 'x' WHERE id = '${remark.key}'` },
    { by: host.name, what: 'answers once more', sql: `UPDATE report_remark SET answer = 'x' WHERE id = '${remark.key}'` },
    {
      by: funder.name,
      what: 'makes a remark that is answered already',
      sql: `INSERT INTO report_remark (submission_id, organisation_id, funder_id, text, written_by, written_at, answer)
        VALUES ('${submission.key}', '${host.organisationId}', '${funder.organisationId}', 'x', 'x', now(), 'x')`,
    },
  ];
}
