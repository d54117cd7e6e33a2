import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { Stage } from '../act';
import type { Config } from '../config';
import { agreements, cast, trades } from './cast';
import { tellRegisters } from './register-stories';
import { tellStories } from './stories';
import { dayFrom, Telling } from './telling';

/** An import of a register waits for who holds this. */
const IMPORTS = 7236101;

/** Written on the table when the stories are told: a demonstration that was interrupted before is told again from the beginning. */
const MARK = 'demonstration told';

/**
 * Loads the demonstration network into a database that holds none: organisations and members as they are, then sixty
 * stories told through the very verbs, on past days. Leaves alone a database that somebody works in.
 * Gives whether it told anything.
 */
export async function tellDemonstration(
  config: Config,
  database: DataSource,
  migratorUrl: string,
  schema?: GraphQLSchema,
): Promise<boolean> {
  const owner = new Client({ connectionString: migratorUrl });
  await owner.connect();
  try {
    // One teller at a time: two products may be started at the same instant.
    await owner.query('SELECT pg_advisory_lock(7236102)');
    await owner.query(`SELECT pg_advisory_lock(${IMPORTS})`);
    const ground = await groundOf(owner);
    if (ground === 'taken') return false;
    if (ground === 'interrupted') await clear(owner);
    const { members, organisations } = await addCast(owner);
    const stage = await Stage.open(config, database, migratorUrl, schema);
    try {
      const telling = new Telling(stage, members, organisations, new Date());
      await tellStories(telling);
      await owner.query(`COMMENT ON TABLE organisation IS '${MARK}'`);
      // Registers are imported as everybody's are: one at a time, and none while this is held.
      await owner.query(`SELECT pg_advisory_unlock(${IMPORTS})`);
      await tellRegisters(telling);
    } finally {
      await stage.close();
    }
    await owner.query('SELECT expire_referrals()');
    await owner.query('DELETE FROM session');
    return true;
  } finally {
    await owner.end();
  }
}

type Ground = 'ready' | 'interrupted' | 'taken';

/** Ready when nobody works here yet: a register may have been imported. Interrupted when a telling was cut off. */
async function groundOf(owner: Client): Promise<Ground> {
  const { rows } = await owner.query(
    `SELECT obj_description('organisation'::regclass) IS NOT DISTINCT FROM $1 AS told,
    EXISTS (SELECT 1 FROM account WHERE NOT demonstration) AS worked_in, EXISTS (SELECT 1 FROM account WHERE demonstration) AS begun,
    EXISTS (SELECT 1 FROM register_entry) AS imported`,
    [MARK],
  );
  const { told, worked_in: workedIn, begun, imported } = rows[0];
  if (told || workedIn || (begun && imported)) return 'taken';
  return begun ? 'interrupted' : 'ready';
}

async function clear(owner: Client): Promise<void> {
  const { rows } = await owner.query(
    `SELECT string_agg(quote_ident(tablename), ', ') AS tables FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user AND tablename <> 'migration'`,
  );
  await owner.query(`TRUNCATE ${rows[0].tables} CASCADE`);
}

async function addCast(owner: Client): Promise<{ members: Map<string, string>; organisations: Map<string, string> }> {
  const members = new Map<string, string>();
  const organisations = new Map<string, string>();
  const accounts = new Map<string, string>();
  await owner.query('BEGIN');
  for (const { key, kind, name, publicName, siret, city, departement, phone, members: people } of cast) {
    // An imported register may have named a SPIP already.
    const known = await owner.query('SELECT id FROM organisation WHERE kind = $1 AND name = $2', [kind, name]);
    const id: string = known.rows[0]?.id ?? randomUUID();
    organisations.set(key, id);
    await owner.query(
      `INSERT INTO organisation (id, kind, name, public_name, siret, city, departement, phone) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (id) DO UPDATE SET public_name = excluded.public_name, city = excluded.city, departement = excluded.departement, phone = excluded.phone`,
      [id, kind, name, publicName, siret, city, departement, phone],
    );
    await owner.query('INSERT INTO site (organisation_id, name, city) VALUES ($1, $2, $3)', [
      id,
      `Site ${/^[AEIOUYÉÈH]/.test(city) ? 'd’' : 'de '}${city}`,
      city,
    ]);
    for (const { key: member, name: displayName, function: what, role = 'MEMBER', email = member } of people) {
      const account = accounts.get(email) ?? randomUUID();
      if (!accounts.has(email))
        await owner.query('INSERT INTO account (id, email, display_name, demonstration) VALUES ($1, $2, $3, true)', [
          account,
          `${email}@demonstration.example`,
          displayName,
        ]);
      accounts.set(email, account);
      const membership = randomUUID();
      members.set(member, membership);
      await owner.query(
        'INSERT INTO membership (id, account_id, organisation_id, display_name, function, role, phone) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [membership, account, id, displayName, what, role, phone],
      );
    }
  }
  const today = new Date();
  for (const [proposer, partner, subject, from, to, state] of agreements) {
    await owner.query(
      'INSERT INTO agreement (proposer_id, partner_id, subject, state, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5, $6)',
      [organisations.get(proposer), organisations.get(partner), subject, state, dayFrom(today, from), dayFrom(today, to)],
    );
  }
  for (const [host, total, free, from] of [
    ['escale', 16, 2, 15],
    ['gue', 12, 3, 9],
    ['relais', 18, 1, 21],
    ['garonne', 20, 0, null],
  ] as const) {
    await owner.query('INSERT INTO host_places (organisation_id, total, free, free_from, declared_at) VALUES ($1, $2, $3, $4, now())', [
      organisations.get(host),
      total,
      free,
      from === null ? null : dayFrom(today, from),
    ]);
    await owner.query('INSERT INTO capacity (organisation_id, starts_on, places) VALUES ($1, $2, $3)', [
      organisations.get(host),
      dayFrom(today, -1000),
      total,
    ]);
  }
  for (const [code, label] of trades)
    await owner.query('INSERT INTO trade (code, label) VALUES ($1, $2) ON CONFLICT DO NOTHING', [code, label]);
  await owner.query('COMMIT');
  return { members, organisations };
}
