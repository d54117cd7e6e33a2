import { compared } from '../../../api/modules/reports/funder-comparison';
import type { ShownReport, ShownTable } from '../../../api/modules/reports/shown-report';
import { suppressed } from '../../../api/modules/reports/suppressed';
import { invented, reportOver } from '../../support/report-worlds';

const association = (organisation: string, asked: number, seed = 1): ShownReport =>
  suppressed({ ...reportOver(invented(seed, { asked, years: 4, calm: false, women: 0.08 })), organisation }, { threshold: 11, before: [] });
const cellsOf = (table: ShownTable, column: string) => {
  const at = table.columns.findIndex(({ key }) => key === column);
  return { rows: table.rows.map(({ label, cells }) => [label.fr, cells[at]?.value, cells[at]?.hidden]), total: table.total?.cells[at] };
};

const large = [association('Le Mail', 400), association('Apremis', 300), association('Élan', 500)];
const small = association('La Sasson', 40);

test('associations side by side, in the order of their names, with the sum of what was shown of each', () => {
  const { rows, total } = cellsOf(compared(large), 'activity/REVOCATIONS/n');
  expect(rows.map(([name]) => name)).toEqual(['Apremis', 'Élan', 'Le Mail']);
  const values = rows.map(([, value]) => Number(value));
  expect(Math.min(...values)).toBeGreaterThanOrEqual(11);
  expect(total).toMatchObject({ value: values.reduce((sum, value) => sum + value), hidden: false });
});

test('a figure hidden of one association is hidden in the sum: it cannot be found by leaving the others out', () => {
  const { rows, total } = cellsOf(compared([...large, small]), 'activity/REVOCATIONS/n');
  expect(rows.at(-2)).toEqual(['La Sasson', null, true]);
  expect(total).toMatchObject({ value: null, hidden: true });
});

test('whoever is chosen, the sum is one of figures that were shown', () => {
  const all = [...large, small, association('Emmaüs', 120, 2), association('Arapej', 25, 3)];
  const shown = new Set<number>();
  for (let chosen = 1; chosen < 2 ** all.length; chosen += 1) {
    const table = compared(all.filter((_, at) => chosen & (1 << at)));
    for (const { key } of table.columns) {
      const { rows, total } = cellsOf(table, key);
      const told = rows.every(([, value]) => value !== null);
      if (total?.value != null) shown.add(chosen);
      if (!told) expect(total?.value ?? null).toBeNull();
    }
  }
  expect(shown.size).toBeGreaterThan(10);
});

test('rates are compared and not added up', () => {
  const { rows, total } = cellsOf(compared(large), 'activity/REVOCATION_RATE/n');
  expect(rows.every(([, value]) => typeof value === 'number')).toBe(true);
  expect(total).toMatchObject({ value: null, hidden: false });
});

test('different periods are not compared', () => {
  const [first] = large;
  if (!first) throw new Error('no association');
  const other = { ...first, period: { from: '2022-01-01', to: '2022-12-31', year: 2022 } };
  expect(() => compared([first, other])).toThrow('one period');
});
