import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Context, Viewer } from '../../context';
import { poolOf } from '../../database/data-source';
import { log, tellable } from '../../errors';
import { Unreadable } from './read-register';
import type { RegisterProblem } from './register-problem';
import { type Fault, told } from './register-sentences';
import { onProgress } from './register-staging';

/** So many works at once: each holds a connection of the server, also while it waits for the one that writes. */
const MOST_AT_ONCE = 2;
/** Between two signs of life of a work in progress. */
const BEAT_MS = 5000;
/** What the database says by the code of its error: something still names what would be removed; somebody would read unconfirmed. */
const FAILURES: Record<string, string> = { '23503': 'BUILT_ON', MR001: 'NOT_CONFIRMED' };

type Tell = (share: number) => void;
/** What goes on after its mutation is committed: one transaction, as whoever asked for it. */
export type Work = (client: PoolClient, tell: Tell) => Promise<void>;

/**
 * Does the work once the mutation is committed. Whatever happens to it, or to this server, its transaction is whole or
 * nothing; meanwhile the import tells how far it is, over another connection.
 */
export function workAfterwards({ database, me, afterwards }: Context, importId: string, work: Work): void {
  afterwards.push(() => {
    run(database, me, importId, work).catch((error: Error) =>
      log.error({ importId, ...tellable(error) }, 'the work on an import was lost'),
    );
  });
}

async function run(database: DataSource, viewer: Viewer, importId: string, work: Work): Promise<void> {
  let share = 0;
  let beating: Promise<unknown> | null = null;
  const beat = (): void => {
    beating ??= asViewer(database, viewer, (client) =>
      client.query(
        `UPDATE register_import SET progress = $2, progress_at = now() WHERE id = $1 AND state IN ('READING', 'WRITING', 'UNDOING')`,
        [importId, share],
      ),
    )
      .catch(() => undefined)
      .finally(() => {
        beating = null;
      });
  };
  const tell = (now: number): void => {
    share = now;
    beat();
  };
  const timer = setInterval(beat, BEAT_MS);
  try {
    await inTurn(() =>
      asViewer(database, viewer, async (client) => {
        const stop = onProgress(client, tell);
        await work(client, tell).finally(stop);
      }),
    );
  } catch (error) {
    clearInterval(timer);
    await beating;
    await giveUp(database, viewer, importId, error as Error);
  } finally {
    clearInterval(timer);
    await beating;
  }
}

let atWork = 0;
const waiting: (() => void)[] = [];

/** First come, first served. Who waits gives signs of life as well, and holds no connection. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  if (atWork < MOST_AT_ONCE) atWork += 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else atWork -= 1;
  }
}

/** Says on the import why its work did not come to its end. */
async function giveUp(database: DataSource, viewer: Viewer, importId: string, error: Error & { code?: string }): Promise<void> {
  const faults = error instanceof UnreadableFile ? error.faults : error instanceof Unreadable ? [error.fault] : [];
  const failure = faults.length ? null : (FAILURES[error.code ?? ''] ?? 'FAILED');
  if (failure === 'FAILED') log.error({ importId, ...tellable(error) }, 'an import failed');
  await asViewer(database, viewer, (client) =>
    client.query('SELECT fail_register_import($1, $2, $3)', [importId, failure, JSON.stringify(faults.map(asProblem))]),
  );
}

/** A file of which nothing can be imported, with all that is wrong about it. */
export class UnreadableFile extends Error {
  constructor(readonly faults: Fault[]) {
    super('unreadable file');
  }
}

/** A fault as it is kept beside a line, or an import. */
export const asProblem = (fault: Fault): RegisterProblem => ({
  column: fault.column,
  value: fault.value,
  code: fault.code,
  fr: told(fault, 'fr'),
  en: told(fault, 'en'),
});

async function asViewer<T>(database: DataSource, viewer: Viewer, act: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await poolOf(database).connect();
  // The query under way tells of a connection that is lost: the server is not to fall over it.
  const heard = (): void => undefined;
  client.on('error', heard);
  try {
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('maillage.organisation', $1, true), set_config('maillage.membership', $2, true), set_config('maillage.standing', 'NETWORK', true),
        set_config('statement_timeout', '0', true), set_config('client_connection_check_interval', '1s', true)`,
      [viewer.organisationId, viewer.membershipId],
    );
    const result = await act(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // A connection that was lost, or whose transaction cannot be ended, is not used again.
    const ended = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    );
    client.release(!ended);
    throw error;
  } finally {
    client.off('error', heard);
  }
}
