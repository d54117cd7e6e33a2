import { RegisterWorld, realRegister } from '../../support/register';
import type { Actor } from '../../support/world';

type Answer = any;

let registers: RegisterWorld;
let host: Actor;
let spip: Actor;
beforeAll(async () => {
  registers = await RegisterWorld.create();
  host = await registers.world.organisation('HOST_ASSOCIATION', 'APREMIS');
  spip = await registers.world.organisation('SPIP', 'SPIP de la Somme');
  await registers.load(realRegister, { host: 'APREMIS', places: [{ places: 45, startsOn: '2022-01-01' }] });
});
afterAll(() => registers.end());

const from = '2023-01-01';
const to = '2023-12-31';
const REPORT = `query Report($kind: ReportKind!, $from: LocalDate!, $to: LocalDate!) { report(kind: $kind, from: $from, to: $to) { organisation period { year }
  tables { key columns { key unit } total { cells { value drill } } rows { key unit cells { value earlier drill } } checks { key sentence { fr } drill } } } }`;
const RECORDS = `query ReportRecords($kind: ReportKind!, $from: LocalDate!, $to: LocalDate!, $table: String!, $row: String, $column: String, $after: String) {
  reportRecords(kind: $kind, from: $from, to: $to, table: $table, row: $row, column: $column, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id ref shortName times value askedOn } } }`;

const parts = (drill: string) => {
  const [table = '', row = '', column = ''] = drill.split('/').map(decodeURIComponent);
  return { table, row, column };
};

async function records(actor: Actor, drill: string): Promise<Answer[]> {
  const nodes: Answer[] = [];
  for (let after: string | null = null; ; ) {
    const page: Answer = (await registers.world.tell<Answer>(actor, RECORDS, { kind: 'HOST', from, to, ...parts(drill), after }))
      .reportRecords;
    nodes.push(...page.nodes);
    expect(page.totalCount).toBeGreaterThanOrEqual(nodes.length);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

test('every figure opens the records that it counts, and they make the figure', async () => {
  const { report } = await registers.world.tell<Answer>(host, REPORT, { kind: 'HOST', from, to });
  expect(report).toMatchObject({ organisation: 'APREMIS', period: { year: 2023 } });
  let opened = 0;
  for (const table of report.tables) {
    for (const row of table.rows) {
      for (const [at, cell] of row.cells.entries()) {
        const unit = row.unit ?? table.columns[at].unit;
        if (!cell.drill || unit === 'PERCENT' || table.columns[at].key === 'mean') continue;
        const found = await records(host, cell.drill);
        const sum = found.reduce((all, { times, value }) => all + (unit === 'DAYS' ? value : times), 0);
        expect([cell.drill, sum]).toEqual([cell.drill, cell.value]);
        opened++;
      }
    }
    for (const check of table.checks.filter(({ drill }: Answer) => drill))
      expect((await records(host, check.drill)).length).toBeGreaterThan(0);
  }
  expect(opened).toBeGreaterThan(100);
}, 120_000);

test('the person without a recorded origin is said, and found', async () => {
  const { report } = await registers.world.tell<Answer>(host, REPORT, { kind: 'HOST', from, to });
  const [check] = report.tables.find(({ key }: Answer) => key === 'activity').checks;
  expect(check).toMatchObject({ key: 'ORIGIN_MISSING', sentence: { fr: expect.stringContaining('1 personne') } });
  expect(await records(host, check.drill)).toHaveLength(1);
});

test('a report is one’s own: nobody counts what another may read, and no name goes beyond the identity', async () => {
  const stranger = await registers.world.organisation('HOST_ASSOCIATION');
  const employer = await registers.world.organisation('EMPLOYER');
  for (const actor of [stranger, spip]) {
    const { report } = await registers.world.tell<Answer>(actor, REPORT, { kind: 'HOST', from, to });
    const values = report.tables.flatMap(({ rows }: Answer) =>
      rows.flatMap(({ cells }: Answer) => cells.map(({ value }: Answer) => value)),
    );
    expect(values.filter(Boolean)).toEqual([]);
    expect(await records(actor, 'requests/TOTAL/n')).toEqual([]);
  }
  for (const [actor, code] of [
    [employer, 'NOT_FOUND'],
    [null, 'UNAUTHENTICATED'],
  ] as const) {
    for (const [query, more] of [
      [REPORT, {}],
      [RECORDS, { table: 'requests' }],
    ] as const) {
      const { data, errors } = await registers.world.as(actor).run(query, { kind: 'HOST', from, to, ...more });
      expect([Object.values(data ?? {}).filter(Boolean), errors[0]?.extensions?.code]).toEqual([[], code]);
    }
  }
});

test('a request that was declined and closed stays counted; who it was is closed to the host', async () => {
  const before = await registers.world.tell<Answer>(host, REPORT, { kind: 'HOST', from, to });
  await registers.rows(`UPDATE referral SET closed_at = NULL WHERE state = 'DECLINED'`);
  expect((await records(host, 'opinions/UNFAVOURABLE/n')).every(({ shortName }) => shortName)).toBe(true);
  expect(await registers.world.tell<Answer>(host, REPORT, { kind: 'HOST', from, to })).toEqual(before);
  await registers.rows(`UPDATE referral SET closed_at = state_since WHERE state = 'DECLINED'`);
  const declined = await records(host, 'opinions/UNFAVOURABLE/n');
  expect(declined.length).toBeGreaterThan(0);
  expect(declined.some(({ shortName }) => shortName)).toBe(false);
});

test('a period that ends before it begins, or lasts for ever, is refused', async () => {
  for (const wrong of [
    { from: '2023-02-01', to: '2023-01-31' },
    { from: '1900-01-01', to: '2023-01-31' },
    { from: '0001-01-01', to: '0001-12-31' },
  ]) {
    const { errors } = await registers.world.as(host).run(REPORT, { kind: 'HOST', ...wrong });
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  }
});

test('who may not ask for a report learns nothing of its arguments', async () => {
  const { world } = registers;
  const employer = await world.organisation('EMPLOYER');
  const impossible = { kind: 'HOST', from: '2024-01-01', to: '2023-01-01', table: 'activity' };
  for (const document of [REPORT, RECORDS]) {
    for (const [who, code] of [
      [employer, 'NOT_FOUND'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      const wrong = await world.as(who).run(document, impossible);
      expect(wrong.errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
      expect(wrong).toEqual(await world.as(who).run(document, { ...impossible, from, to }));
    }
  }
});
