import { type Contender, contenders, type Ring } from './contenders';
import { operationOf, persisted, variablesOf, type Work, works } from './documents';
import { differences, factsOf } from './facts';
import { load, type Measure, once, rawRequest } from './load';
import { databaseCpu, memoryOf, type Server, serverCpu, usedBetween } from './processes';

export type Field = { ring: Ring; servers: Record<Contender, Server> };
export type Result = Measure & { serverCpu: number; databaseCpu: number; memory: number };
/** By rows, connections, work and contender. */
export type Results = Map<string, Result>;

export const keyOf = (rows: number, connections: number, work: Work, which: Contender): string =>
  [rows, connections, work, which].join('/');

/** Every viewer's requests for a piece of work, in turn. */
export function requestsOf(ring: Ring, work: Work): Buffer[] {
  const { hash } = persisted(operationOf[work]);
  const depth = work === 'list' ? 1 : 20;
  return Array.from({ length: depth }, (_, at) => at).flatMap((at) =>
    ring.viewers.map((viewer) =>
      rawRequest(
        '/graphql',
        { cookie: `__Host-maillage=${viewer.token}` },
        JSON.stringify({
          operationName: operationOf[work],
          variables: variablesOf(work, viewer.refs[at % viewer.refs.length]),
          extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
        }),
      ),
    ),
  );
}

/** All three answer the same facts, for every viewer. Throws otherwise. */
export async function checkFacts({ ring, servers }: Field): Promise<number> {
  let checked = 0;
  for (const work of works) {
    for (const request of requestsOf(ring, work).slice(0, 24)) {
      const [floor, rival, ours] = await Promise.all(contenders.map((which) => once(servers[which].port, request)));
      const wrong = [...differences(factsOf(ours), factsOf(floor), 'floor'), ...differences(factsOf(ours), factsOf(rival), 'postgraphile')];
      if (wrong.length)
        throw new Error(`They do not answer the same facts (${work}, ${ring.rows} referrals):\n${wrong.slice(0, 10).join('\n')}`);
      checked++;
    }
  }
  return checked;
}

/** One measure of each contender after another, over and over; of each, the best round counts. */
export async function measureAll(
  fields: Field[],
  postmaster: number,
  options: { connections: number[]; rounds: number; seconds: number; say(line: string): void },
): Promise<Results> {
  const best: Results = new Map();
  // What a server makes once for a document, it makes before anything is measured.
  for (const { ring, servers } of fields)
    for (const which of contenders) for (const work of works) await load(servers[which].port, requestsOf(ring, work), 4, 1);
  for (let round = 1; round <= options.rounds; round++) {
    for (const connections of options.connections) {
      for (const work of works) {
        for (const { ring, servers } of fields) {
          for (const which of contenders) {
            const result = await measure(servers[which], requestsOf(ring, work), connections, options.seconds, postmaster);
            const key = keyOf(ring.rows, connections, work, which);
            options.say(
              `round ${round} ${key}: ${result.rps}/s, p50 ${result.p50} ms, p99 ${result.p99} ms, server ${result.serverCpu} ms, database ${result.databaseCpu} ms`,
            );
            if (result.failed) throw new Error(`${key}: ${result.failed} of ${result.requests} requests failed`);
            const former = best.get(key);
            if (!former || former.rps < result.rps) best.set(key, result);
          }
        }
      }
    }
  }
  return best;
}

async function measure(server: Server, requests: Buffer[], connections: number, seconds: number, postmaster: number): Promise<Result> {
  await load(server.port, requests, connections, Math.min(1, seconds / 2));
  const before = [serverCpu(server), databaseCpu(postmaster)] as const;
  const measured = await load(server.port, requests, connections, seconds);
  const each = (milliseconds: number): number => Math.round((milliseconds / measured.requests) * 1000) / 1000;
  return {
    ...measured,
    serverCpu: each(serverCpu(server) - before[0]),
    databaseCpu: each(usedBetween(before[1], databaseCpu(postmaster))),
    memory: memoryOf(server),
  };
}
