import { readFileSync, rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

import { type Binaries, findBinaries } from './embedded-binaries';
import { ensureCluster, passwordFile } from './embedded-cluster';
import { findPlace, type Place } from './embedded-place';
import { isServing, type Launch, launch, type Running, readRunning, removeStale, stop } from './embedded-server';
import { reasonOf, StartupError } from './startup-error';

export interface EmbeddedDatabase {
  socketFolder: string;
  port: number;
  superuserUrl(database: string, user?: string): string;
  /** Lets go of the server. The last process to do so stops it. */
  release(): Promise<void>;
}

/** A server whose folder was removed notices within a minute, and then makes way. */
const PATIENCE = 90_000;
/** Every holder shares this lock; the one who gets it alone is the last, and may stop the server. */
const HOLDERS_LOCK = 1_296_123_468;

/**
 * Starts the PostgreSQL of this data folder, or joins the one that runs. Any number of processes
 * may do so at once; after a crash of any of them, the next start puts things right.
 */
export async function startEmbedded(dataFolder: string, { disposable = false }: { disposable?: boolean } = {}): Promise<EmbeddedDatabase> {
  const place = findPlace(dataFolder);
  let found: Binaries | undefined;
  const binaries = () => (found ??= findBinaries(place.account, place.dataFolder));
  await ensureCluster(place, binaries, disposable);
  const { client, running } = await join(place, binaries, disposable);
  // A server that stops under us is seen by the queries of the application, which can say so better.
  client.on('error', () => undefined);
  return {
    socketFolder: running.socketFolder,
    port: running.port,
    superuserUrl: (database, user) => urlOf(place, running, database, user),
    release: onlyOnce(() => leave(place, binaries, client, disposable)),
  };
}

async function join(place: Place, binaries: () => Binaries, disposable: boolean) {
  const deadline = Date.now() + PATIENCE;
  let attempt: Launch | undefined;
  let refusal: unknown = 'it does not answer';
  while (Date.now() < deadline) {
    const running = readRunning(place.cluster);
    if (running && isServing(running, place.cluster)) {
      try {
        if (listens(running)) return { client: await hold(place, running), running };
      } catch (error) {
        refusal = error;
      }
    } else if (!attempt || attempt.hasEnded()) {
      const failure = attempt?.failure();
      if (failure && !failure.passes) {
        throw new StartupError(`PostgreSQL does not start: ${failure.reason} (see ${place.log}).`);
      }
      if (failure) {
        refusal = failure.reason;
        await sleep(250);
      }
      if (running) removeStale(place.cluster, running);
      attempt = await launch(place, binaries(), disposable);
    }
    await sleep(5);
  }
  throw new StartupError(`PostgreSQL cannot be reached: ${reasonOf(refusal)} (see ${place.log}).`);
}

function listens({ port, socketFolder }: Running): boolean {
  return port > 0 && (socketFolder !== '' || process.platform === 'win32');
}

async function hold(place: Place, running: Running): Promise<Client> {
  const client = new Client({
    connectionString: urlOf(place, running, 'postgres'),
    application_name: 'maillage holder',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1)', [HOLDERS_LOCK]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

async function leave(place: Place, binaries: () => Binaries, client: Client, disposable: boolean): Promise<void> {
  let alone = false;
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [HOLDERS_LOCK]);
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS alone', [HOLDERS_LOCK]);
    alone = rows[0].alone;
  } catch {
    // The server went before us: nothing is left to stop.
  }
  // The lock is held until the server is gone: whoever arrives meanwhile waits, then starts anew.
  if (alone) await stop(place, binaries);
  await client.end().catch(() => undefined);
  if (alone && disposable && place.socketFolder) removeIfEmpty(place.socketFolder);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Someone has started again.
  }
}

function urlOf(place: Place, { port, socketFolder }: Running, database: string, user = 'postgres'): string {
  if (socketFolder) {
    return `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(socketFolder)}`;
  }
  // Only the superuser has the password; the others are roles it takes on.
  const password = readFileSync(passwordFile(place.dataFolder), 'utf8');
  const role = user === 'postgres' ? '' : `?options=${encodeURIComponent(`-c role=${user}`)}`;
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}${role}`;
}

function onlyOnce(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= action());
}
