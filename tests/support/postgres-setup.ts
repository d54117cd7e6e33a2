import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

import { type EmbeddedDatabase, startEmbedded } from '../../api/database/embedded';
import { TEMPLATE } from './database';
import { openTemporaryFolder } from './open-folder';
import { prepareTemplate } from './template';

const FOLDER = 'maillage-tests-';

interface Started {
  folder: string;
  database: EmbeddedDatabase;
}
// jest loads its setup and its teardown apart from one another: only the process is common to them.
const shared = globalThis as typeof globalThis & { maillageTestPostgres?: Started };

export default async function startPostgres(): Promise<void> {
  removeLeftovers();
  const folder = openTemporaryFolder(`${FOLDER}${process.pid}-`);
  const database = await startEmbedded(folder, { disposable: true });
  shared.maillageTestPostgres = { folder, database };
  // Workers are other processes, and inherit the environment alone.
  process.env.TEST_POSTGRES_URL = database.superuserUrl('postgres');

  const client = new Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await prepareTemplate(database.superuserUrl(TEMPLATE));
}

export async function stopPostgres(): Promise<void> {
  const started = shared.maillageTestPostgres;
  if (!started) return;
  await started.database.release();
  rmSync(started.folder, { recursive: true, force: true });
}

/** A killed run leaves its folder and its server, which ends by itself once the folder is gone. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(FOLDER) ? Number.parseInt(name.slice(FOLDER.length), 10) : 0;
    if (pid && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
