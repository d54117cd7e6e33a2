import type { Contender } from './contenders';
import { contenders } from './contenders';
import type { Work } from './documents';
import { works } from './documents';
import type { PolicyCost } from './policy-cost';
import { keyOf, type Result, type Results } from './rounds';

export type Wire = Record<Work, Record<Contender, { statements: number; roundTrips: number }>>;

const round = (value: number): number => Math.round(value * 100) / 100;

function of(results: Results, rows: number, connections: number, work: Work, which: Contender): Result {
  const found = results.get(keyOf(rows, connections, work, which));
  if (!found) throw new Error(`Nothing was measured for ${keyOf(rows, connections, work, which)}`);
  return found;
}

/** The figures of one piece of work: ratios at 16 connections (or what was asked for instead), on the smaller database. */
function figures(results: Results, work: Work, sizes: number[], connections: number, wire: Wire) {
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  const at = (rows: number) => {
    const [floor, rival, ours] = contenders.map((which) => of(results, rows, connections, work, which)) as [Result, Result, Result];
    return {
      vsPostGraphile: round(ours.rps / rival.rps),
      vsFloor: round(ours.rps / floor.rps),
      serverCpuVsPostGraphile: round(ours.serverCpu / rival.serverCpu),
      rps: { floor: floor.rps, postgraphile: rival.rps, maillage: ours.rps },
    };
  };
  const { rps: _, ...ratios } = at(small);
  return {
    ...ratios,
    slowdown1MOver100k:
      small === large
        ? null
        : round(of(results, small, connections, work, 'maillage').rps / of(results, large, connections, work, 'maillage').rps),
    statements: wire[work].maillage.statements,
    roundTrips: wire[work].maillage.roundTrips,
    bySize: Object.fromEntries(sizes.map((rows) => [rows, at(rows)])),
  };
}

/** The one JSON object at the end. */
export function summary(
  results: Results,
  sizes: number[],
  connections: number,
  wire: Wire,
  costs: Record<string, Record<Work, PolicyCost>>,
) {
  const smallest = costs[Math.min(...sizes)];
  return {
    ...Object.fromEntries(works.map((work) => [work, figures(results, work, sizes, connections, wire)])),
    policyCost: smallest?.list.ratio,
    policyCosts: costs,
  };
}

/** Everything that was measured, as lines of a table. */
export function table(results: Results, wire: Wire): string {
  const lines = [
    '| referrals | connections | work | server | requests/s | p50 ms | p99 ms | server CPU ms | database CPU ms | memory MB | statements | round trips |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (const [key, result] of results) {
    const [rows, connections, work, which] = key.split('/') as [string, string, Work, Contender];
    const { statements, roundTrips } = wire[work][which];
    const { rps, p50, p99, serverCpu, databaseCpu, memory } = result;
    lines.push(
      `| ${[rows, connections, work, which, rps, p50, p99, serverCpu, databaseCpu, memory, statements, roundTrips].join(' | ')} |`,
    );
  }
  return lines.join('\n');
}
