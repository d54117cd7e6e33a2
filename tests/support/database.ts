import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export const TEMPLATE = 'maillage_template';

export interface TestDatabase {
  name: string;
  adminUrl: string;
  migratorUrl: string;
  appUrl: string;
  drop(): Promise<void>;
}

/** The template is copied only while nobody is connected to it, another copy included. */
const TEMPLATE_IS_BUSY = '55006';
const ATTEMPTS = 200;

/** A database of one's own, migrated and empty; or nothing at all in it, copied from another template. */
export async function freshDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const name = `maillage_test_${randomBytes(6).toString('hex')}`;
  await createFromTemplate(name, template);
  return {
    name,
    adminUrl: urlOf(name, 'postgres'),
    migratorUrl: urlOf(name, 'maillage_migrator'),
    appUrl: urlOf(name, 'maillage_app'),
    drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function createFromTemplate(name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      // Copying the files is quickest for a small template, and the log of a test server serves nobody.
      return await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
    } catch (error) {
      if ((error as { code?: string }).code !== TEMPLATE_IS_BUSY || attempt === ATTEMPTS) throw error;
      await sleep(20 + Math.random() * 30);
    }
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlOf(database: string, user: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  url.username = user;
  return url.href;
}

function serverUrl(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('No test server is running: jest starts it in tests/support/postgres-setup.ts.');
  return url;
}
