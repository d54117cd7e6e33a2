import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

import { type EmbeddedDatabase, startEmbedded } from '../../api/database/embedded';
import { migrate } from '../../api/database/migrate';
import { openTemporaryFolder } from '../support/open-folder';

const ROLES = readFileSync(join(__dirname, '..', '..', 'docker', 'roles.sql'), 'utf8');

async function runOn(server: EmbeddedDatabase, database: string, user: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: server.superuserUrl(database, user) });
  await client.connect();
  try {
    let last: unknown[] = [];
    for (const text of statements) last = (await client.query({ text, rowMode: 'array' })).rows ?? [];
    return last;
  } finally {
    await client.end();
  }
}

/** On a server of its own: roles are common to all the databases of a server, and the others have theirs. */
describe('docker/roles.sql', () => {
  const folder = openTemporaryFolder('maillage-roles-');
  let server: EmbeddedDatabase;

  const run = (database: string, user: string, ...statements: string[]) => runOn(server, database, user, ...statements);

  beforeAll(async () => {
    server = await startEmbedded(folder, { disposable: true });
    await run('postgres', 'postgres', 'CREATE DATABASE maillage');
  });
  afterAll(async () => {
    await server.release();
    rmSync(folder, { recursive: true });
  });

  test('can be run again, and takes back the powers that someone gave', async () => {
    await run('maillage', 'postgres', ROLES, 'ALTER ROLE maillage_app BYPASSRLS CREATEROLE', ROLES);
    const powers = await run(
      'maillage',
      'maillage_app',
      'SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user',
    );
    expect(powers).toEqual([[false]]);
  });

  test('leaves the migrator able to make every table, and the application to own none', async () => {
    await run('maillage', 'postgres', ROLES);
    await migrate(server.superuserUrl('maillage', 'maillage_migrator'));
    const owners = await run(
      'maillage',
      'maillage_app',
      `SELECT DISTINCT tableowner::text FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(owners).toEqual([['maillage_migrator']]);
    await expect(run('maillage', 'maillage_app', 'CREATE TABLE mine ()')).rejects.toThrow('permission denied');
    await expect(run('maillage', 'maillage_app', 'SET ROLE maillage_migrator')).rejects.toThrow('permission denied');
  });

  test('is enough for an account that is no superuser and may create roles', async () => {
    const elsewhere = openTemporaryFolder('maillage-roles-');
    const hosted = await startEmbedded(elsewhere, { disposable: true });
    try {
      await runOn(hosted, 'postgres', 'postgres', 'CREATE ROLE hoster LOGIN CREATEROLE CREATEDB');
      await runOn(hosted, 'postgres', 'hoster', 'CREATE DATABASE maillage');
      await runOn(hosted, 'maillage', 'hoster', ROLES, ROLES);
      await migrate(hosted.superuserUrl('maillage', 'maillage_migrator'));
    } finally {
      await hosted.release();
      rmSync(elsewhere, { recursive: true });
    }
  });

  test('closes the database to every other role', async () => {
    await run('maillage', 'postgres', ROLES, 'CREATE ROLE passer_by LOGIN');
    await expect(run('maillage', 'passer_by', 'SELECT 1')).rejects.toThrow('permission denied for database');
  });
});
