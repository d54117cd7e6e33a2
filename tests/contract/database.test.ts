import { Client } from 'pg';

import { freshDatabase } from '../support/database';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0] ?? [];
  } finally {
    await client.end();
  }
}

describe('a fresh database', () => {
  test('is had at once by many who ask at the same instant, each with its own', async () => {
    const databases = await Promise.all(Array.from({ length: 8 }, () => freshDatabase()));
    expect(new Set(databases.map(({ name }) => name)).size).toBe(8);
    for (const { name, adminUrl } of databases) {
      expect(await ask(adminUrl, 'SELECT current_database()::text')).toEqual([name]);
    }
    await Promise.all(databases.map((database) => database.drop()));
  });

  test('lets the application in as itself, with no power over row security', async () => {
    const database = await freshDatabase();
    const powers = `SELECT session_user::text, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = session_user`;
    expect(await ask(database.appUrl, powers)).toEqual(['maillage_app', false, false]);
    expect(await ask(database.migratorUrl, powers)).toEqual(['maillage_migrator', false, false]);
    await expect(ask(database.appUrl, 'CREATE TABLE mine ()')).rejects.toThrow('permission denied');
    await database.drop();
  });

  test('is gone once dropped, even while someone is connected', async () => {
    const database = await freshDatabase();
    const left = new Client({ connectionString: database.appUrl });
    left.on('error', () => undefined);
    await left.connect();
    await database.drop();
    await expect(ask(database.adminUrl, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});
