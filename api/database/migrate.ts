import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { SnakeNaming } from './naming';
import { StartupError } from './startup-error';

export const MIGRATOR = 'maillage_migrator';
export const APPLICATION = 'maillage_app';
const OLDEST = 150_000;

/** `url` for a session that acts as `role`, whoever signs in with it. */
export function asRole(url: string, role: string): string {
  const parsed = new URL(url);
  if (decodeURIComponent(parsed.username) === role) return url;
  parsed.searchParams.set('options', `-c role=${role}`);
  return parsed.href;
}

// biome-ignore lint/suspicious/noExplicitAny: a migration is any class of TypeORM's kind
export function migrationClasses(): (new (...args: any[]) => MigrationInterface)[] {
  const folder = join(__dirname, '../../migrations');
  return readdirSync(folder)
    .filter((file) => /^\d+.*\.(js|ts)$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .flatMap((file) => Object.values(require(join(folder, file))));
}

/** Brings the database of `adminUrl` up to date (or as far as `classes` go), as the migrator role. Throws StartupError, one sentence. */
export async function migrate(adminUrl: string, classes = migrationClasses()): Promise<void> {
  await prepareRoles(adminUrl);
  const dataSource = new DataSource({
    type: 'postgres',
    url: asRole(adminUrl, MIGRATOR),
    migrations: classes,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

/** Checks the server's version and makes the two roles where this login may. */
async function prepareRoles(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new StartupError(`The database cannot be reached (${(error as Error).message || 'no answer'}): check DATABASE_URL.`);
  }
  try {
    const { rows } =
      await client.query(`SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS named,
      current_user AS me, rolsuper OR rolcreaterole AS makes_roles, rolsuper FROM pg_roles WHERE rolname = current_user`);
    const { version, named, me, makes_roles: makesRoles } = rows[0];
    if (version < OLDEST) throw new StartupError(`PostgreSQL ${named} is too old: Maillage needs version 15 or newer.`);
    if (me === MIGRATOR) return;
    if (makesRoles) await makeRoles(client, me);
    const { rows: allowed } = await client.query(
      `SELECT count(*)::int AS count FROM pg_roles WHERE rolname = ANY ($1) AND pg_has_role(current_user, oid, 'MEMBER')`,
      [[MIGRATOR, APPLICATION]],
    );
    if (allowed[0].count !== 2) {
      throw new StartupError(
        `The login ${me} may not act as ${MIGRATOR} and ${APPLICATION}: run docker/roles.sql first, or give MIGRATOR_DATABASE_URL.`,
      );
    }
    const database = client.escapeIdentifier((await client.query('SELECT current_database() AS name')).rows[0].name);
    await client.query(`GRANT CREATE, CONNECT, TEMPORARY ON DATABASE ${database} TO ${MIGRATOR}`);
    await client.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${MIGRATOR}`);
  } finally {
    await client.end();
  }
}

async function makeRoles(client: Client, me: string): Promise<void> {
  // Several databases of one server may be prepared at the same instant.
  await client.query('SELECT pg_advisory_lock(7236100)');
  try {
    for (const role of [MIGRATOR, APPLICATION]) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (!rowCount) await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB`);
      await client.query(`GRANT ${role} TO ${client.escapeIdentifier(me)}`);
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock(7236100)');
  }
}
