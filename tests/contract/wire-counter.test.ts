import { Client, Pool } from 'pg';

import { startWireCounter, type WireCounter } from '../support/wire-counter';

describe('the wire counter', () => {
  let counter: WireCounter;
  let client: Client;

  beforeAll(async () => {
    counter = await startWireCounter(process.env.TEST_POSTGRES_URL ?? '');
    client = new Client({ connectionString: counter.url });
    await client.connect();
  });
  beforeEach(() => counter.reset());
  afterAll(async () => {
    await client.end();
    await counter.stop();
  });

  test('counts a query with parameters as one statement and one round trip', async () => {
    const { rows } = await client.query('SELECT $1::int + 1 AS two', [1]);
    expect(rows).toEqual([{ two: 2 }]);
    expect(counter.counts()).toMatchObject({ queries: 0, executes: 1, syncs: 1, statements: 1, roundTrips: 1 });
    expect(counter.counts().sql).toEqual(['SELECT $1::int + 1 AS two']);
  });

  test('counts a transaction for what it costs', async () => {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('maillage.viewer', $1, true)`, ['x']);
    await client.query('SELECT 1');
    await client.query('COMMIT');
    expect(counter.counts()).toMatchObject({ statements: 4, roundTrips: 4 });
  });

  test('counts each statement of a simple query, and one wait for all of them', async () => {
    await client.query(`BEGIN; SELECT ';' AS "not;one"; COMMIT`);
    expect(counter.counts()).toMatchObject({ queries: 1, statements: 3, roundTrips: 1 });
  });

  test('counts a statement that fails, and goes on', async () => {
    await expect(client.query('SELECT 1/0')).rejects.toThrow('division by zero');
    await expect(client.query('SELECT 1/$1::int', [0])).rejects.toThrow('division by zero');
    await client.query('SELECT 1');
    expect(counter.counts()).toMatchObject({ statements: 3, roundTrips: 3 });
  });

  test('counts a prepared statement each time it runs, and its text once', async () => {
    for (const n of [1, 2, 3]) await client.query({ name: 'twice', text: 'SELECT $1::int * 2', values: [n] });
    expect(counter.counts()).toMatchObject({ executes: 3, statements: 3, roundTrips: 3, sql: ['SELECT $1::int * 2'] });
  });

  test('passes messages larger than a packet unharmed', async () => {
    const long = 'é'.repeat(3_000_000);
    const { rows } = await client.query('SELECT $1::text AS back', [long]);
    expect(rows[0].back === long).toBe(true);
    expect(counter.counts()).toMatchObject({ statements: 1, roundTrips: 1 });
  });

  test('adds up every connection of a pool, and begins at zero again', async () => {
    const pool = new Pool({ connectionString: counter.url, max: 4 });
    await Promise.all(Array.from({ length: 12 }, (_, n) => pool.query('SELECT pg_sleep(0.01), $1::int', [n])));
    expect(counter.counts()).toMatchObject({ statements: 12, roundTrips: 12 });
    counter.reset();
    expect(counter.counts()).toMatchObject({ statements: 0, roundTrips: 0, sql: [] });
    await pool.end();
  });

  test('refuses encryption, so that it can read', async () => {
    const wary = new Client({ connectionString: counter.url, ssl: true });
    await expect(wary.connect()).rejects.toThrow('does not support SSL');
  });
});
