import { Client } from 'pg';
import { Stage } from '../../api/act';
import { readConfig } from '../../api/config';
import { openDatabase } from '../../api/database/data-source';
import { AccessTableResolver } from '../../api/modules/home/access-table.resolver';
import { hashOf } from '../../api/modules/identity/session-payload';
import { nouns } from '../../api/nouns';
import { type BenchViewer, fill, openViewers, sizeOf } from '../bench/data';
import { operationOf, persisted, variablesOf, works } from '../bench/documents';
import { differences, factsOf } from '../bench/facts';
import { floorStatements } from '../bench/floor-sql';
import { readSettings } from '../bench/settings';
import { allWrites, documentOf, WritesData } from '../bench/writes-data';
import { freshDatabase, type TestDatabase } from '../support/database';

/** What `npm run bench` measures stays what the product answers: its data, its documents, its floor. */
let db: TestDatabase;
let stage: Stage;
let floor: Client;
let viewers: BenchViewer[];

beforeAll(async () => {
  db = await freshDatabase();
  await fill(db.adminUrl, 2000);
  let tokens = 0;
  viewers = await openViewers(db.adminUrl, hashOf, () => `bench-${++tokens}`);
  stage = await Stage.open(readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1' }), await openDatabase(db.appUrl, nouns, 1), db.migratorUrl);
  floor = new Client({ connectionString: db.appUrl });
  await floor.connect();
});
afterAll(async () => {
  await floor.end();
  await stage.close();
  await stage.database.destroy();
  await db.drop();
});

const accessTable = JSON.stringify(new AccessTableResolver().accessTable());

async function ofTheFloor(viewer: BenchViewer, work: (typeof works)[number], ref: string | undefined): Promise<unknown> {
  const variables = variablesOf(work, ref);
  await floor.query('BEGIN');
  await floor.query(
    `SELECT set_config('maillage.organisation', $1, true), set_config('maillage.membership', $2, true), set_config('maillage.standing', $3, true)`,
    [viewer.organisation, viewer.membership, viewer.standing],
  );
  const { rows } = await floor.query(floorStatements(accessTable)[work], [work === 'page' ? variables.ref : variables.soon]);
  await floor.query('COMMIT');
  return Object.values(rows[0])[0];
}

test.each(works)('the hand-written statement of the floor answers the facts that Maillage answers: %s', async (work) => {
  expect(viewers).toHaveLength(8);
  for (const viewer of viewers) {
    const ref = viewer.refs[0];
    const { data, errors } = await stage.as(viewer.membership).run(persisted(operationOf[work]).text, variablesOf(work, ref));
    expect(errors).toEqual([]);
    expect(differences(factsOf({ data }), factsOf(await ofTheFloor(viewer, work, ref)))).toEqual([]);
  }
});

test('a fact that differs is found', () => {
  expect(differences(factsOf({ data: { a: [{ b: 1 }] } }), factsOf({ data: { a: [{ b: 2 }] } }))).toEqual(['.data.a.0.b: 1 | 2']);
  expect(differences(factsOf({ at: '2026-01-01T00:00:00Z' }), factsOf({ at: '2026-01-01T00:00:00.000+00:00' }))).toEqual([]);
});

test('each referral has about 3 parties, 4 steps and 6 events', async () => {
  const { rows } = await sizeOf(db.adminUrl);
  const each = (table: string): number => (rows[table] ?? 0) / (rows.referral ?? 1);
  expect(each('referral_party')).toBeCloseTo(3, 0);
  expect(each('plan_step')).toBe(4);
  expect(each('journal_entry')).toBe(6);
  expect(rows.organisation).toBe(300);
});

test('each record that is made to be written to is good for the portal’s mutation', async () => {
  const data = await WritesData.open(db.adminUrl);
  try {
    for (const spread of ['spread', 'one'] as const) {
      const ready = await data.make(10, spread);
      for (const write of allWrites) {
        expect(ready[write]).toHaveLength(10);
        expect(new Set(ready[write].map(({ membership }) => membership)).size > 2).toBe(spread === 'spread');
        for (const { membership, input } of ready[write]) {
          const { data: answered, errors } = await stage.as(membership).run(persisted(documentOf[write]).text, { input });
          expect(errors).toEqual([]);
          expect(answered).toMatchObject({ [write]: { problems: [] } });
        }
      }
    }
  } finally {
    await data.close();
  }
});

test('the arguments of a quick try are read, and others are refused', () => {
  expect(readSettings(['--rows', '20000', '--seconds', '2'])).toMatchObject({
    rows: [20000],
    seconds: 2,
    rounds: 6,
    connections: [1, 16, 64],
  });
  expect(readSettings(['--growth'])).toMatchObject({ growth: true, rows: [10000, 100000, 1000000] });
  expect(readSettings(['--writes'])).toMatchObject({ writes: true, rows: [100000] });
  expect(() => readSettings(['--rows', 'many'])).toThrow('wants a number');
  expect(() => readSettings(['--row', '5'])).toThrow('no argument of the bench');
});
