import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

import { MessageReader } from './wire-messages';

export interface WireCounts {
  /** Messages of the simple protocol (Q), each of which may hold several statements. */
  queries: number;
  executes: number;
  syncs: number;
  statements: number;
  /** How often the client handed over and waited for the answer. */
  roundTrips: number;
  /** The text of every statement that was sent, in order. */
  sql: string[];
}

export interface WireCounter {
  url: string;
  counts(): WireCounts;
  reset(): void;
  stop(): Promise<void>;
}

type Tally = Pick<WireCounts, 'queries' | 'executes' | 'syncs' | 'sql'> & { simpleStatements: number };

const none = (): Tally => ({ queries: 0, executes: 0, syncs: 0, simpleStatements: 0, sql: [] });

/** Stands between a client and PostgreSQL, and counts what passes. */
export async function startWireCounter(targetUrl: string): Promise<WireCounter> {
  let tally = none();
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(wayTo(targetUrl));
    relay(client, database, () => tally);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.setNoDelay();
      // One side gone, the other one has nobody left to talk to.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroySoon();
        database.destroySoon();
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: throughPort(targetUrl, (server.address() as AddressInfo).port),
    counts: () => ({
      queries: tally.queries,
      executes: tally.executes,
      syncs: tally.syncs,
      statements: tally.executes + tally.simpleStatements,
      roundTrips: tally.queries + tally.syncs,
      sql: [...tally.sql],
    }),
    reset: () => {
      tally = none();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function relay(client: Socket, database: Socket, tally: () => Tally): void {
  /** What the database still owes an answer to, oldest first: only of a simple query do we count the answers. */
  const owed: ('simple query' | 'other')[] = [];
  const fromClient = new MessageReader('client', ({ type, text }) => {
    if (type === 'encryption?') {
      // Refused here, so that what follows can be read.
      client.write('N');
      return false;
    }
    if (type === 'startup') owed.push('other');
    if (type === 'Q') {
      owed.push('simple query');
      tally().queries += 1;
      tally().sql.push(text(0));
    }
    if (type === 'P') tally().sql.push(text(1));
    if (type === 'E') tally().executes += 1;
    if (type === 'S') {
      owed.push('other');
      tally().syncs += 1;
    }
    return true;
  });
  const fromDatabase = new MessageReader('database', ({ type }) => {
    const answersStatement = type === 'C' || type === 'E';
    if (answersStatement && owed[0] === 'simple query') tally().simpleStatements += 1;
    if (type === 'Z') owed.shift();
    return true;
  });
  client.on('data', (chunk) => database.write(fromClient.read(chunk)));
  database.on('data', (chunk) => client.write(fromDatabase.read(chunk)));
}

function wayTo(targetUrl: string) {
  const url = new URL(targetUrl);
  const host = url.searchParams.get('host') ?? url.hostname;
  const port = Number(url.port || 5432);
  return host.startsWith('/') ? { path: join(host, `.s.PGSQL.${port}`) } : { host, port };
}

function throughPort(targetUrl: string, port: number): string {
  const url = new URL(targetUrl);
  url.searchParams.delete('host');
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return url.href;
}
