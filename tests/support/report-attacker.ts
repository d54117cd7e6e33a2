import { figuresOf } from '../../api/modules/reports/identities';
import type { Report } from '../../api/modules/reports/report';
import type { ShownReport } from '../../api/modules/reports/shown-report';
import { reduced } from './elimination';

/**
 * Somebody who reads all that a funder was shown, knows how such reports are made, and tries to tell what was hidden. Written
 * apart from the guard: its own list of what adds up to what, and its own way of computing.
 */
type Equation = Map<string, number>;

const { ceil, floor, max, min } = Math;

/** A hidden count that the attacker tells to within less than the threshold. */
export type Recovered = { figure: string; truth: number; from: number; to: number };

const range = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1).padStart(2, '0'));

/** In the printed report: these add up to that. `table/…` means all the rows of a table, `table/A…` those that begin so. */
const additions: [whole: string, ...parts: string[]][] = [
  ['activity/HOSTED/n', 'hostedOrigins/…'],
  ['activity/HOSTED/n', 'ages/…'],
  ['activity/HOSTED/n', 'care/…'],
  ['activity/HOSTED/n', 'housingAtEntry/…'],
  ['activity/HOSTED/n', 'activity/EXITS/n', 'activity/PRESENT/n'],
  ['activity/HOSTED/n', 'monthly/01/present', 'activity/ENTRIES/n'],
  ['activity/ENTRIES/n', 'requests/ENTRIES/n'],
  ['activity/EXITS/n', 'housingAtExit/…'],
  ['activity/EXITS/n', 'exitReasons/…'],
  ['activity/EXITS/n', 'workAtExit/…'],
  ['activity/EXITS/n', 'durations/FINISHED/n'],
  ['activity/REVOCATIONS/n', 'durations/REVOKED/n'],
  ['activity/REVOCATIONS/n', 'exitReasons/REVOKED…'],
  ['activity/PRESENT/n', 'durations/ONGOING/n'],
  ['requests/TOTAL/n', 'requests/MEN/n', 'requests/WOMEN/n', 'requests/SEX_NOT_RECORDED/n'],
  ['requests/TOTAL/n', 'requestOrigins/…'],
  ['activity/ENTRIES/n', ...range(12).map((month) => `monthly/${month}/entries`)],
  ['activity/EXITS/n', ...range(12).map((month) => `monthly/${month}/exits`)],
  ...['hostedOrigins', 'care', 'housingAtEntry'].map((table): [string, string] => ['activity/HOSTED/n', `${table}/=/n`]),
  ...['housingAtExit', 'exitReasons', 'workAtExit'].map((table): [string, string] => ['activity/EXITS/n', `${table}/=/n`]),
  ['requests/TOTAL/n', 'requestOrigins/=/n'],
];

function equationsOf(addresses: string[]): Equation[] {
  const rows = (word: string) =>
    word.endsWith('…')
      ? addresses.filter((one) => one.startsWith(word.slice(0, -1)) && !one.includes('/=/'))
      : addresses.filter((one) => one === word);
  const sums = additions.map(
    ([whole, ...parts]): Equation => new Map([[whole, -1], ...parts.flatMap(rows).map((part): [string, number] => [part, 1])]),
  );
  const months = range(12).map((month, at): Equation => {
    const next = at === 11 ? 'activity/PRESENT/n' : `monthly/${range(12)[at + 1]}/present`;
    return new Map([
      [`monthly/${month}/present`, 1],
      [`monthly/${month}/entries`, 1],
      [`monthly/${month}/exits`, -1],
      [next, -1],
    ]);
  });
  return [...sums, ...months].filter((equation) => [...equation.keys()].every((one) => addresses.includes(one)) && equation.size > 1);
}

type Known = { report: Report; shown: ShownReport };

/** What was told and what was not, of every edition; the difference by which a rule does not hold is whispered to the attacker. */
function unknowns(editions: Known[], targets: (truth: number, before: number | undefined, address: string) => boolean) {
  const equations: { left: Equation; right: number }[] = [];
  const truths = new Map<string, number>();
  const wanted = new Set<string>();
  const toldBefore = new Map<string, number>();
  // Rows that are not printed may be there all the same.
  const named = [
    ...new Set(editions.flatMap(({ report }) => figuresOf(report).filter(({ count }) => count)).map(({ address }) => address)),
  ];
  const latest = new Map<string, { truth: number; name: string }>();
  for (const [edition, { report, shown }] of editions.entries()) {
    const told = new Map(figuresOf(shown).map(({ address, values }) => [address, values]));
    const counts = figuresOf(report).filter(({ count }) => count);
    [report.period, ...report.earlier].forEach(({ from }, no) => {
      const counted = new Map(counts.map(({ address, values }) => [address, values[no] ?? 0]));
      const truth = new Map(named.map((address) => [address, counted.get(address) ?? 0]));
      // He supposes that what is hidden did not change since the edition before, and is right where it did not.
      const name = (address: string) => {
        const last = latest.get(`${from} ${address}`);
        return last && last.truth === truth.get(address) ? last.name : `${from} ${address} ${truth.get(address)} #${edition}`;
      };
      const isTold = (address: string) => (told.get(address)?.[no] ?? null) !== null;
      for (const [address, value] of truth) {
        if (isTold(address)) continue;
        truths.set(name(address), value);
        if (targets(value, toldBefore.get(`${from} ${address}`), address)) wanted.add(name(address));
      }
      for (const equation of equationsOf(named)) {
        const left: Equation = new Map();
        for (const [address, factor] of equation) if (!isTold(address)) left.set(name(address), (left.get(name(address)) ?? 0) + factor);
        equations.push({ left, right: [...left].reduce((sum, [one, factor]) => sum + factor * (truths.get(one) ?? 0), 0) });
      }
      for (const [address, value] of truth) latest.set(`${from} ${address}`, { truth: value, name: name(address) });
      for (const address of named) if (isTold(address)) toldBefore.set(`${from} ${address}`, truth.get(address) ?? 0);
    });
  }
  return { equations: equations.filter(({ left }) => left.size > 0), truths, wanted };
}

/** Whether a figure tells something of people, and not only that they came and went. */
export const ofPeople = (address: string): boolean =>
  !['monthly/', '/=/', 'HOSTED', 'ENTRIES', 'EXITS', 'PRESENT', 'FINISHED', 'ONGOING', 'TOTAL', 'QUESTIONNAIRES', 'INTERVIEWS'].some(
    (word) => address.includes(word),
  );

/** Bounds that follow from the equations one by one, and from what elimination makes of them, again and again. */
export function attack(editions: Known[], threshold: number): Recovered[] {
  // That nothing is missing from the records tells of nobody.
  const complete = (truth: number, address: string) => truth === 0 && /not_?recorded/i.test(address);
  const small = (truth: number, before: number | undefined, address: string) =>
    (truth < threshold && !complete(truth, address)) ||
    (ofPeople(address) && before !== undefined && before !== truth && Math.abs(before - truth) < threshold);
  const { equations, truths, wanted } = unknowns(editions, small);
  const names = [...truths.keys()];
  const at = new Map(names.map((name, no) => [name, no]));
  const matrix = equations.map(({ left, right }) => {
    const row = new Array<number>(names.length + 1).fill(0);
    for (const [name, factor] of left) row[at.get(name) ?? 0] = factor;
    row[names.length] = right;
    return row;
  });
  const bounds = propagate([...matrix, ...reduced(matrix).rows], names.length);
  return names.flatMap((name, no) => {
    const [from, to] = bounds[no] as [number, number];
    return wanted.has(name) && to - from < threshold ? [{ figure: name, truth: truths.get(name) ?? 0, from, to }] : [];
  });
}

function propagate(rows: number[][], count: number): [number, number][] {
  const bounds = Array.from({ length: count }, (): [number, number] => [0, Number.POSITIVE_INFINITY]);
  const sparse = rows.map((row) => ({
    terms: row.slice(0, count).flatMap((factor, at) => (factor ? [[at, factor] as const] : [])),
    right: row[count] ?? 0,
  }));
  for (let changed = true, round = 0; changed && round < 200; round += 1) {
    changed = false;
    for (const { terms, right } of sparse) {
      for (const [at, factor] of terms) {
        let least = right;
        let most = right;
        for (const [other, times] of terms) {
          if (other === at) continue;
          const [from, to] = bounds[other] as [number, number];
          least -= times > 0 ? times * to : times * from;
          most -= times > 0 ? times * from : times * to;
        }
        const [low, high] = factor > 0 ? [least / factor, most / factor] : [most / factor, least / factor];
        const bound = bounds[at] as [number, number];
        const next: [number, number] = [max(bound[0], ceil(low - 1e-6)), min(bound[1], floor(high + 1e-6))];
        if (next[0] > bound[0] || next[1] < bound[1]) {
          bounds[at] = next;
          changed = true;
        }
      }
    }
  }
  return bounds;
}

/** Measures told while a count is hidden that they give back, or that they bound: days do that to the months. */
export function givenBack(report: Report, shown: ShownReport): string[] {
  const told = new Map(figuresOf(shown).map(({ address, values }) => [address, values]));
  const hosted = 'activity/HOSTED/n';
  const months = range(12).map((month) => `monthly/${month}/present`);
  const measures = figuresOf(report).flatMap(({ address }): [string, ...string[]][] => {
    const [table = '', row = '', column = ''] = address.split('/');
    if (column === 'percent') return [[address, `${table}/${row}/n`, hosted]];
    if (column === 'occupancy') return [[address, `${table}/${row}/present`]];
    if (column === 'mean') return [[address, `${table}/${row}/n`]];
    if (row === 'REVOCATION_RATE') return [[address, 'activity/REVOCATIONS/n', hosted]];
    return address === 'activity/DAYS/n' || row === 'OCCUPANCY' ? [[address, hosted, ...months]] : [];
  });
  return measures.flatMap(([measure, ...bases]) =>
    (told.get(measure) ?? []).flatMap((value, no) =>
      value !== null && bases.some((base) => (told.get(base)?.[no] ?? null) === null) ? [`${measure} ${no}`] : [],
    ),
  );
}
