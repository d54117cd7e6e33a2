import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Stage } from '../../api/act';
import { readConfig } from '../../api/config';
import { openDatabase } from '../../api/database/data-source';
import { tellDemonstration } from '../../api/demonstration/tell';
import { nouns } from '../../api/nouns';
import { guardedSchema } from '../../api/schema';
import { freshDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(300_000);

/**
 * How often the telling reads a table whole by itself: it looks whether anybody works here, lets requests expire as is done
 * once a day, and forgets its sessions. Organisations are looked for by name: the network grows, not with its referrals.
 */
const SPARED: Record<string, number> = { account: 2, referral: 1, session: 1, organisation: Number.POSITIVE_INFINITY };

let db: TestDatabase;
const schema = guardedSchema();
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});

beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await db.drop();
});

async function asAdmin(statement: string): Promise<Record<string, unknown>[]> {
  const admin = new Client({ connectionString: db.adminUrl });
  await admin.connect();
  return (await admin.query(statement).finally(() => admin.end())).rows;
}

/** The mutations that the demonstration is told by, and the tables that they, their triggers or their foreign keys read whole meanwhile. */
async function tell(before: string): Promise<{ told: Set<string>; whole: string[] }> {
  // With this, PostgreSQL reads a table whole only where no index spares it.
  await asAdmin(`ALTER DATABASE ${db.name} SET enable_seqscan = off`);
  await asAdmin(before);
  const told = new Set<string>();
  const as = Stage.prototype.as;
  jest.spyOn(Stage.prototype, 'as').mockImplementation(function (this: Stage, membershipId) {
    const actor = as.call(this, membershipId);
    return {
      run: (query, ...others) => {
        for (const name of mutations) if (String(query).includes(` ${name}(`)) told.add(name);
        return actor.run(query, ...others);
      },
    };
  });
  const database = await openDatabase(db.appUrl, nouns, 4);
  const config = readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1' });
  await tellDemonstration(config, database, db.migratorUrl, schema).finally(() => database.destroy());
  // A connection says what it has read as it ends.
  const others = 'SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
  while ((await asAdmin(others)).length) await sleep(20);
  const rows = await asAdmin('SELECT relname, seq_scan::int AS times FROM pg_stat_user_tables WHERE seq_scan > 0 ORDER BY relname');
  const whole = rows.filter(({ relname, times }) => Number(times) > (SPARED[String(relname)] ?? 0));
  return { told, whole: whole.map(({ relname }) => String(relname)) };
}

test('no write of the demonstration reads a table that grows from one end to the other', async () => {
  const { told, whole } = await tell('SELECT 1');
  expect(whole).toEqual([]);
  process.stdout.write(`plans of writes: ${told.size} of ${mutations.length} mutations\n`);
  expect(told.size).toBeGreaterThan(mutations.length / 2);
});

test('red when an index that a write needs is dropped', async () => {
  const { whole } = await tell(`DO $$ DECLARE i record; BEGIN
    FOR i IN SELECT indexrelid::regclass AS name FROM pg_index WHERE indrelid = 'interview'::regclass AND NOT indisprimary LOOP
      EXECUTE 'DROP INDEX ' || i.name;
    END LOOP; END $$`);
  expect(whole).toEqual(['interview']);
});
