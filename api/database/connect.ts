import { Client } from 'pg';
import type { Config } from '../config';
import { startEmbedded } from './embedded';
import { APPLICATION, migrate } from './migrate';

export type Database = { applicationUrl: string; migratorUrl: string; release(): Promise<void> };

/**
 * The database of this configuration, migrated: the one that DATABASE_URL names, or the embedded one, started when
 * nothing else has. Throws StartupError, one sentence.
 */
export async function connect(config: Config): Promise<Database> {
  if (config.databaseUrl) {
    const migratorUrl = config.migratorDatabaseUrl ?? config.databaseUrl;
    await migrate(migratorUrl);
    return { applicationUrl: config.databaseUrl, migratorUrl, release: async () => undefined };
  }
  const server = await startEmbedded(config.dataFolder);
  try {
    await createDatabase(server.superuserUrl('postgres'));
    const migratorUrl = server.superuserUrl('maillage');
    await migrate(migratorUrl);
    return { applicationUrl: server.superuserUrl('maillage', APPLICATION), migratorUrl, release: () => server.release() };
  } catch (error) {
    await server.release();
    throw error;
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'maillage'`);
    if (!rowCount) await client.query('CREATE DATABASE maillage').catch((error: { code?: string }) => {
      // Another process was first.
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  } finally {
    await client.end();
  }
}
