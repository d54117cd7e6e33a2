import { startWireCounter } from '../support/wire-counter';
import { type Ring, startContender } from './contenders';
import { persisted } from './documents';
import { exhaust, type Measure, once, rawRequest } from './load';
import type { Place } from './place';
import { databaseCpu, serverCpu, usedBetween } from './processes';
import { allWrites, documentOf, type ReadyWrite, type Spread, spreads, type Write, WritesData } from './writes-data';

/** How many writes of a verb one measure sends: fewer where they come one after the other. */
const each = (connections: number): number => Math.min(320, 100 + 20 * connections);
const WARM = 320;

type WriteResult = Measure & { serverCpu: number; databaseCpu: number };
/** What each verb costs on the wire, and its best round by spread and connections. */
export type WriteFigures = Record<
  Write,
  { roundTrips: number; statements: number } & Record<Spread, Record<string, Omit<WriteResult, 'requests' | 'seconds'>>>
>;

const asRequests = (write: Write, ready: ReadyWrite[]): Buffer[] =>
  ready.map(({ token, input }) =>
    rawRequest(
      '/graphql',
      { cookie: `__Host-maillage=${token}` },
      JSON.stringify({
        operationName: documentOf[write],
        variables: { input },
        extensions: { persistedQuery: { version: 1, sha256Hash: persisted(documentOf[write]).hash } },
      }),
    ),
  );

/** It was done: nothing was refused. */
const done = (answer: Buffer): boolean => answer.includes('"problems":[]');

/** Round trips and statements of a write, read off the wire once its connection is warm. */
async function countWrites(place: Place, ring: Ring, data: WritesData): Promise<Record<Write, { roundTrips: number; statements: number }>> {
  const counter = await startWireCounter(place.url(ring.database, 'maillage_app'));
  const server = await startContender('maillage', place, ring, () => counter.url);
  const ready = await data.make(4, 'one');
  const counts = {} as Record<Write, { roundTrips: number; statements: number }>;
  for (const write of allWrites) {
    for (const request of asRequests(write, ready[write])) {
      counter.reset();
      const answer = await once(server.port, request);
      if (!done(Buffer.from(JSON.stringify(answer)))) throw new Error(`${write}: ${JSON.stringify(answer).slice(0, 300)}`);
    }
    const { roundTrips, statements } = counter.counts();
    counts[write] = { roundTrips, statements };
  }
  await server.stop();
  await counter.stop();
  return counts;
}

type Options = { connections: number[]; rounds: number; say(line: string): void };

/**
 * The mutations that the portal sends, each over a record of its own: spread over eight organisations of each kind, and
 * all by and to the same organisations. Throws when one of them is refused or fails.
 */
export async function measureWrites(place: Place, ring: Ring, { connections, rounds, say }: Options): Promise<WriteFigures> {
  const data = await WritesData.open(place.url(ring.database));
  try {
    const counts = await countWrites(place, ring, data);
    const figures = Object.fromEntries(allWrites.map((write) => [write, { ...counts[write], spread: {}, one: {} }])) as WriteFigures;
    const server = await startContender('maillage', place, ring);
    try {
      const warm = await data.make(WARM, 'spread');
      for (const write of allWrites) await exhaust(server.port, asRequests(write, warm[write]), 20, done);
      for (let round = 1; round <= rounds; round++) {
        for (const many of connections) {
          for (const spread of Object.keys(spreads) as Spread[]) {
            const ready = await data.make(each(many), spread);
            for (const write of allWrites) {
              const before = [serverCpu(server), databaseCpu(place.postmaster)] as const;
              const { requests, seconds: _, ...measured } = await exhaust(server.port, asRequests(write, ready[write]), many, done);
              const perWrite = (milliseconds: number): number => Math.round((milliseconds / requests) * 100) / 100;
              const result = {
                ...measured,
                serverCpu: perWrite(serverCpu(server) - before[0]),
                databaseCpu: perWrite(usedBetween(before[1], databaseCpu(place.postmaster))),
              };
              say(`round ${round} ${write}/${spread}/${many}: ${JSON.stringify(result)}`);
              if (result.failed) throw new Error(`${write}: ${result.failed} of ${requests} writes failed`);
              const former = figures[write][spread][many];
              if (!former || former.rps < result.rps) figures[write][spread][many] = result;
            }
          }
        }
      }
    } finally {
      await server.stop();
    }
    return figures;
  } finally {
    await data.close();
  }
}

/** The figures as lines of a table. */
export function writesTable(figures: WriteFigures): string {
  const lines = [
    '| write | round trips | statements | organisations | connections | writes/s | p50 ms | p99 ms | server CPU ms | database CPU ms | failed |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (const write of allWrites) {
    const { roundTrips, statements } = figures[write];
    for (const spread of Object.keys(spreads) as Spread[])
      for (const [connections, { rps, p50, p99, serverCpu, databaseCpu, failed }] of Object.entries(figures[write][spread]))
        lines.push(
          `| ${[write, roundTrips, statements, spreads[spread], connections, rps, p50, p99, serverCpu, databaseCpu, failed].join(' | ')} |`,
        );
  }
  return lines.join('\n');
}
