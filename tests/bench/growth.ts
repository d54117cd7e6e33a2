import { type Ring, startContender } from './contenders';
import { variablesOf } from './documents';
import { load, rawRequest } from './load';
import type { Place } from './place';

/**
 * What is asked again and again while the table grows. One line each: a name, a document, its variables.
 * The report and the import are added here when they have a document or a command to measure.
 */
const probes: { name: string; document: string; variables: (ref: string | undefined, at: number) => Record<string, unknown> }[] = [
  {
    name: 'list',
    document: `query List { referrals(first: 50) { nodes { id ref state viewerTurn identity { shortName age } addressee { name } } pageInfo { endCursor hasNextPage } } }`,
    variables: () => ({}),
  },
  {
    name: 'search by name',
    document: `query Search($search: String!) { referrals(first: 8, search: $search) { nodes { id ref identity { shortName age } } } }`,
    variables: (_, at) => ({ search: `Martin-${at * 10}` }),
  },
  {
    name: 'search by reference',
    document: `query Search($search: String!) { referrals(first: 8, search: $search) { nodes { id ref identity { shortName age } } } }`,
    variables: (ref) => ({ search: ref }),
  },
  { name: 'counts', document: `query Counts { referralCounts { state count turn } }`, variables: () => ({}) },
  {
    name: 'timeline',
    document: `query Timeline($ref: String!) { referral(ref: $ref) { history { id at verb label actorName readers organisation { name } } } }`,
    variables: (ref) => variablesOf('page', ref),
  },
];

/** Milliseconds of each probe (median, one connection) at each size, and how many times the last is of the first. */
export async function growth(place: Place, rings: Ring[], seconds: number, say: (line: string) => void): Promise<string> {
  const medians = new Map<string, number[]>(probes.map(({ name }) => [name, []]));
  for (const ring of rings) {
    const server = await startContender('maillage', place, ring);
    try {
      for (const { name, document, variables } of probes) {
        const requests = ring.viewers.flatMap(({ token, refs }) =>
          refs
            .slice(0, 5)
            .map((ref, at) =>
              rawRequest(
                '/graphql',
                { cookie: `__Host-maillage=${token}` },
                JSON.stringify({ query: document, variables: variables(ref, at) }),
              ),
            ),
        );
        await load(server.port, requests, 1, 1);
        const { p50, failed } = await load(server.port, requests, 1, seconds);
        if (failed) throw new Error(`${name}: ${failed} requests failed`);
        medians.get(name)?.push(p50);
        say(`${ring.rows} referrals, ${name}: ${p50} ms`);
      }
    } finally {
      await server.stop();
    }
  }
  const head = `| | ${rings.map(({ rows }) => `${rows} referrals`).join(' | ')} | last ÷ first |\n|---|${rings.map(() => '---|').join('')}---|`;
  const lines = [...medians].map(
    ([name, times]) =>
      `| ${name} | ${times.map((time) => `${time} ms`).join(' | ')} | ${((times.at(-1) ?? 0) / (times[0] ?? 1)).toFixed(1)} |`,
  );
  return [head, ...lines, JSON.stringify(Object.fromEntries(medians))].join('\n');
}
