import { hostIdentities } from '../../../api/modules/reports/host-identities';
import { figuresOf, means } from '../../../api/modules/reports/identities';
import { reduced, relationsBetween } from '../../support/elimination';
import { invented, reportOver } from '../../support/report-worlds';

/** Calm worlds in which every row and column of the report is printed: one that is not would be zero in all, by chance. */
const reports = Array.from({ length: 330 }, (_, seed) =>
  reportOver(invented(seed, { asked: 110 + (seed % 90), years: 3, calm: true, women: 0.3, unrecorded: 0.25 })),
).filter(({ tables }) => tables.some(({ key, columns }) => key === 'ages' && columns.length === 3));
const firsts = reports.map(
  (report) =>
    new Map(
      figuresOf(report)
        .filter(({ count }) => count)
        .map(({ address, values }) => [address, values]),
    ),
);
const addresses = [...new Set(firsts.flatMap((figures) => [...figures.keys()]))];
/** The figures of the year and of the year before: what one report tells of both. */
const columns = addresses.flatMap((address) => [0, 1].map((no) => ({ address, no })));
const matrix = firsts.map((figures) => columns.map(({ address, no }) => figures.get(address)?.[no] ?? 0));

function declared(): number[][] {
  const { same, sums, chains, follows } = hostIdentities;
  const row = (adds: string[], takes: string[], no: number, takesNo = no) => {
    const factors = new Array<number>(columns.length).fill(0);
    const add = (name: string, which: number, factor: number) => {
      const at = columns.findIndex((column) => column.address === name && column.no === which);
      if (at >= 0) factors[at] = (factors[at] ?? 0) + factor;
    };
    for (const name of adds) add(name, no, 1);
    for (const name of takes) add(name, takesNo, -1);
    return factors;
  };
  const all = (patterns: string[]) => addresses.filter((address) => patterns.some((pattern) => means(pattern, address)));
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
  const within = [0, 1].flatMap((no) => [
    ...same.flatMap(([first, ...others]) => others.map((other) => row([other], [first], no))),
    ...sums.map(({ whole, parts }) => row(all(parts), [whole], no)),
    ...chains.flatMap(({ table, stock, into, out, end }) =>
      months.map((month, at) =>
        row(
          [`${table}/${month}/${stock}`, `${table}/${month}/${into}`],
          [`${table}/${month}/${out}`, at === 11 ? end : `${table}/${months[at + 1]}/${stock}`],
          no,
        ),
      ),
    ),
  ]);
  return [...within, ...follows.map(({ last, first }) => row([last], [first], 1, 0))];
}

const rank = (rows: number[][]): number => reduced(rows).pivots.length;
const inWords = (relation: number[]): string =>
  relation
    .flatMap((factor, at) => (Math.abs(factor) > 1e-6 ? [`${factor.toFixed(2)} ${columns[at]?.address} ${columns[at]?.no}`] : []))
    .join(' + ');
const found = relationsBetween(matrix);

test('every linear relation that holds between the printed counts of all worlds is declared', () => {
  expect(matrix.length).toBeGreaterThan(columns.length);
  const known = reduced(declared()).rows;
  expect(found.length).toBeGreaterThan(50);
  const forgotten = rank([...known, ...found]) > known.length ? found.filter((relation) => rank([...known, relation]) > known.length) : [];
  expect(forgotten.map(inWords)).toEqual([]);
});

test('every declared relation holds in calm worlds', () => {
  const holds = (relation: number[]) => matrix.every((row) => row.reduce((sum, value, at) => sum + value * (relation[at] ?? 0), 0) === 0);
  expect(
    declared()
      .filter((relation) => !holds(relation))
      .map(inWords),
  ).toEqual([]);
});

test('a relation that was forgotten is found', () => {
  const sums = hostIdentities.sums.filter(({ whole }) => whole !== 'activity/REVOCATIONS/n');
  const replaced = jest.replaceProperty(hostIdentities, 'sums', sums);
  const known = reduced(declared()).rows;
  replaced.restore();
  expect(rank([...known, ...found])).toBeGreaterThan(known.length);
});
