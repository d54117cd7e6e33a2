import { Client } from 'pg';
import { readConfig } from '../config';
import { connect } from '../database/connect';
import { asRole, MIGRATOR } from '../database/migrate';
import { StartupError } from '../database/startup-error';
import { log } from '../errors';

/** What is wrong with what was typed, said in one sentence. */
export class CommandError extends Error {}

/**
 * Runs a command of whoever keeps this installation, as the role that owns the tables, whether the product runs or not.
 * Stdout is one JSON object; what goes wrong is a sentence on stderr, exit code 1, and nothing is written.
 */
export async function command(usage: string, work: (database: Client) => Promise<object>): Promise<void> {
  try {
    const database = await connect(readConfig());
    try {
      console.log(JSON.stringify(await inTransaction(asRole(database.migratorUrl, MIGRATOR), work)));
    } finally {
      await database.release();
    }
  } catch (error) {
    failed(error, usage);
  }
}

/** What went wrong, as a sentence on stderr; exit code 1. */
export function failed(error: unknown, usage: string): void {
  process.exitCode = 1;
  if (error instanceof CommandError || error instanceof StartupError) console.error(error.message);
  // An option that does not exist, as node:util's parseArgs says it.
  else if ((error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) console.error(`${(error as Error).message}\n${usage}`);
  else log.error({ err: error }, 'The command failed');
}

async function inTransaction(url: string, work: (database: Client) => Promise<object>): Promise<object> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    const done = await work(client);
    await client.query('COMMIT');
    return done;
  } finally {
    await client.end();
  }
}
