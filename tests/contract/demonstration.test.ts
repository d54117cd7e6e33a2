import 'reflect-metadata';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { Stage } from '../../api/act';
import { readConfig } from '../../api/config';
import { openDatabase } from '../../api/database/data-source';
import { tellDemonstration } from '../../api/demonstration/tell';
import { ReferralState } from '../../api/modules/referrals/referral-words';
import { nouns } from '../../api/nouns';
import { freshDatabase, type TestDatabase } from '../support/database';
import { worklistFaults } from '../support/worklist';

let db: TestDatabase;
let database: DataSource;
let owner: Client;
const config = readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1' });

beforeAll(async () => {
  db = await freshDatabase();
  database = await openDatabase(db.appUrl, nouns, 4);
  owner = new Client({ connectionString: db.migratorUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.destroy();
  await db.drop();
});

const counted = async (statement: string): Promise<number> =>
  Number((await owner.query(`SELECT count(*) AS n FROM ${statement}`)).rows[0].n);

test('about sixty referrals in every state, told once and whole', async () => {
  // As if a first telling had been cut off in the middle.
  await owner.query(`INSERT INTO organisation (kind, name, public_name) VALUES ('SPIP', 'SPIP interrompu', 'Service')`);
  await owner.query(
    `INSERT INTO account (email, display_name, demonstration) VALUES ('interrompu@demonstration.example', 'Interrompu', true)`,
  );
  expect(await tellDemonstration(config, database, db.migratorUrl)).toBe(true);
  expect(await counted(`organisation WHERE name = 'SPIP interrompu'`)).toBe(0);
  const told = await counted('referral r WHERE NOT EXISTS (SELECT 1 FROM register_entry e WHERE e.referral_id = r.id)');
  expect(told).toBeGreaterThanOrEqual(55);
  expect(told).toBeLessThanOrEqual(75);
  const all = await counted('referral');
  expect(await tellDemonstration(config, database, db.migratorUrl)).toBe(false);
  expect(await counted('referral')).toBe(all);

  const { rows } = await owner.query('SELECT DISTINCT state FROM referral');
  const states = rows.map(({ state }) => state);
  for (const state of Object.keys(ReferralState)) expect(states).toContain(state);
});

test('every organisation’s list and its counts say what the parties say', async () => {
  expect(await counted('worklist')).toBeGreaterThan(100);
  expect(await worklistFaults(owner)).toEqual([]);
});

test('histories are coherent: entries follow one another, none lies in the future, some are long', async () => {
  expect(await counted('journal_entry WHERE at > now()')).toBe(0);
  expect(
    await counted(
      `(SELECT at < lag(at) OVER (PARTITION BY referral_id, compartment ORDER BY id) AS back FROM journal_entry WHERE compartment = 'Referral') e WHERE back`,
    ),
  ).toBe(0);
  expect(await counted('(SELECT referral_id FROM journal_entry GROUP BY 1 HAVING count(*) >= 14) long')).toBeGreaterThan(5);
});

test('each persona has something on its home; nobody of another département sees the Somme', async () => {
  const stage = await Stage.open(config, database, db.migratorUrl);
  try {
    const { rows } = await owner.query('SELECT * FROM personas()');
    const empty: string[] = [];
    for (const persona of rows) {
      const { data, errors } = await stage.as(persona.id).run('{ awaited { kind ref } }');
      expect(errors).toEqual([]);
      if (!(data as unknown as { awaited: unknown[] }).awaited.length) empty.push(persona.organisation_name);
    }
    // A funder reads no person; the Mission Locale of the Médoc has no referral yet, nor has the second host anything but one request.
    expect(empty.filter((name) => !['DISP de Lille', 'Mission Locale du Médoc'].includes(name))).toEqual([]);
    const stranger = rows.find(({ organisation_name: name }) => name === 'La Halte de Garonne');
    const { data } = await stage.as(stranger.id).run('{ referrals { nodes { referrer { name } } } }');
    const names = (data as unknown as { referrals: { nodes: { referrer: { name: string } }[] } }).referrals.nodes.map(
      ({ referrer }) => referrer.name,
    );
    expect(new Set(names)).toEqual(new Set(['SPIP de la Gironde']));
  } finally {
    await stage.close();
  }
});

test('for everybody, what the home page awaits of immersions is what their own pages say', async () => {
  const stage = await Stage.open(config, database, db.migratorUrl);
  const query = `{ awaited { record ref } immersionPeriods(turn: true, first: 100) { totalCount nodes { ref } } }`;
  let waiting = 0;
  for (const { id } of (await owner.query('SELECT id FROM membership')).rows) {
    const { data, errors } = await stage.as(id).run(query);
    expect(errors).toEqual([]);
    const { awaited, immersionPeriods } = data as any;
    const home = awaited.filter(({ record }: { record: string }) => record === 'IMMERSION_PERIOD').map(({ ref }: { ref: string }) => ref);
    expect(home.sort()).toEqual(immersionPeriods.nodes.map(({ ref }: { ref: string }) => ref).sort());
    waiting += home.length;
  }
  await stage.close();
  expect(waiting).toBeGreaterThan(3);
});
