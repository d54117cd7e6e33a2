import { Client } from 'pg';
import type { Config } from '../config';
import { startEmbedded } from './embedded';

/** `migratorUrl` acts as the migrator, the owner of the tables; `applicationUrl` as who serves. */
export type Database = { applicationUrl: string; migratorUrl: string; release(): Promise<void> };

/**
 * The database of this configuration, migrated: the one that DATABASE_URL names, or the embedded one, started when
 * nothing else has. Throws StartupError, one sentence.
 */
export async function connect(config: Config): Promise<Database> {
  if (config.databaseUrl) {
    const { asRole, MIGRATOR, migrate } = await import('./migrate');
    const adminUrl = config.migratorDatabaseUrl ?? config.databaseUrl;
    await migrate(adminUrl);
    return { applicationUrl: config.databaseUrl, migratorUrl: asRole(adminUrl, MIGRATOR), release: async () => undefined };
  }
  const server = await startEmbedded(config.dataFolder);
  try {
    // Loaded while the server starts.
    const { APPLICATION, MIGRATOR, migrate } = await import('./migrate');
    await createDatabase(server.superuserUrl('postgres'));
    await migrate(server.superuserUrl('maillage'));
    return {
      applicationUrl: server.superuserUrl('maillage', APPLICATION),
      migratorUrl: server.superuserUrl('maillage', MIGRATOR),
      release: () => server.release(),
    };
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
    if (!rowCount)
      await client.query('CREATE DATABASE maillage').catch((error: { code?: string }) => {
        // Another process was first.
        if (error.code !== '42P04' && error.code !== '23505') throw error;
      });
  } finally {
    await client.end();
  }
}
