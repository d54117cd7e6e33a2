import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { openDatabase } from '../../api/database/data-source';
import { arrived, letRide, ride } from '../../api/database/riding';
import { freshDatabase, type TestDatabase } from '../support/database';
import { startWireCounter, type WireCounter } from '../support/wire-counter';

let db: TestDatabase;
let counter: WireCounter;
let database: DataSource;
let runner: QueryRunner;
let alone: () => void;

beforeAll(async () => {
  db = await freshDatabase();
  counter = await startWireCounter(db.appUrl);
  database = await openDatabase(counter.url, [], 1);
});
afterAll(async () => {
  await database.destroy();
  await counter.stop();
  await db.drop();
});
beforeEach(async () => {
  runner = database.createQueryRunner();
  const client: PoolClient = await runner.connect();
  await runner.query('BEGIN');
  await runner.query('CREATE TEMPORARY TABLE told (word text UNIQUE)');
  alone = letRide(runner, client);
  counter.reset();
});
afterEach(async () => {
  await runner.query('ROLLBACK');
  alone();
  await runner.release();
});

const tell = (word: string) => ({ text: 'INSERT INTO told VALUES ($1)', values: [word] });
const words = (): Promise<{ word: string }[]> => runner.query('SELECT word FROM told ORDER BY word');
const none = (changed: number | null): void => {
  if (changed !== 0) throw new Error(`${changed} too many`);
};

test('what is asked at the same time goes in one round trip, after what rides, each with its own answer', async () => {
  await ride(runner.manager, tell('a'));
  const [all, one, nothing] = await Promise.all([
    words(),
    runner.query('SELECT 1 AS n, true AS yes'),
    runner.query('SELECT 1 WHERE false'),
  ]);
  expect([all, one, nothing]).toEqual([[{ word: 'a' }], [{ n: 1, yes: true }], []]);
  expect(counter.counts()).toMatchObject({ roundTrips: 1, statements: 4 });
});

test('one that fails fails what is asked after it, and not what was answered before', async () => {
  const asked = await Promise.allSettled([runner.query('SELECT 1 AS n'), runner.query('SELECT 1 / 0'), words()]);
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect((asked[2] as PromiseRejectedResult).reason.driverError.code).toBe('22012');
});

test('a check that fails is what the next answer fails with, whatever PostgreSQL says of those behind it', async () => {
  await ride(runner.manager, tell('a'), none);
  await ride(runner.manager, tell('a'));
  await expect(words()).rejects.toMatchObject({ driverError: { message: '1 too many' } });
});

test('who ends with a check still on its way waits for it, and for nothing else', async () => {
  await ride(runner.manager, tell('a'));
  await arrived(runner.manager);
  expect(counter.counts().roundTrips).toBe(0);
  await ride(runner.manager, tell('b'), none);
  await expect(arrived(runner.manager)).rejects.toThrow('1 too many');
  expect(counter.counts().roundTrips).toBe(1);
});

test('what has not left when the transaction is rolled back never leaves', async () => {
  await ride(runner.manager, tell('a'));
  const late = words();
  late.catch(() => undefined);
  // In the same breath: asked, and given up for another reason.
  await Promise.resolve();
  await runner.query('ROLLBACK');
  await expect(late).rejects.toThrow('The transaction is over');
  expect(counter.counts()).toMatchObject({ roundTrips: 1, sql: ['ROLLBACK'] });
});
