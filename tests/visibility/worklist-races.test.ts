import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { worklistFaults } from '../support/worklist';
import { EveryCompartment } from './every-compartment';

/** The lists that the database keeps stay right when several people write at the same moment, and nobody waits for nothing. */
let every: EveryCompartment;

beforeAll(async () => {
  every = await EveryCompartment.create();
  await every.world.owner.query('SELECT rebuild_worklist()');
});
afterAll(() => every.end());

const owner = (): Client => every.world.owner;

/** Another connection, as the migrator. */
async function another(): Promise<Client> {
  const client = new Client({ connectionString: every.world.db.migratorUrl });
  await client.connect();
  return client;
}

test('of two who change one referral at the same moment, the second one’s list knows what the first one did', async () => {
  const [first, second] = [await another(), await another()];
  const { referralId } = every;
  try {
    await first.query('BEGIN');
    await first.query(`UPDATE referral SET state_since = state_since + interval '1 hour' WHERE id = $1`, [referralId]);
    const joining = second.query(
      `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, relationship, since)
        SELECT id, beneficiary_id, $2, 'ADVISER', now() FROM referral WHERE id = $1`,
      [referralId, every.who('stranger MISSION_LOCALE').organisationId],
    );
    const waiting = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    while ((await owner().query(waiting)).rows[0].n === 0) await sleep(10);
    await first.query('COMMIT');
    await joining;
    expect(await worklistFaults(owner())).toEqual([]);
  } finally {
    await first.end();
    await second.end();
  }
});

/** Begins a second referral of a person while the person is corrected; what is then wrong in the lists. */
async function correctedMeanwhile(first: 'begin' | 'correct', id: string): Promise<string[]> {
  const [begins, corrects] = [await another(), await another()];
  const { rows } = await owner().query(
    `SELECT string_agg(column_name, ', ') AS same FROM information_schema.columns WHERE table_name = 'referral' AND column_name NOT IN ('id', 'ref')`,
  );
  const [{ same }] = rows;
  const begin = async (): Promise<void> => {
    await begins.query(`INSERT INTO referral (id, ref, ${same}) SELECT '${id}', 'R-${id}', ${same} FROM referral WHERE id = $1`, [
      every.referralId,
    ]);
    await begins.query(
      `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, relationship, since) SELECT id, beneficiary_id, $2, 'REFERRER', now() FROM referral WHERE id = $1`,
      [id, every.who('REFERRER').organisationId],
    );
  };
  const correct = async (): Promise<void> => {
    const theirs = 'WHERE beneficiary_id = (SELECT beneficiary_id FROM referral WHERE id = $1)';
    await corrects.query(`UPDATE beneficiary_identity SET last_name = 'Nom ${id}' ${theirs}`, [every.referralId]);
    await corrects.query(`UPDATE judicial_situation SET prison = 'Prison ${id}' ${theirs}`, [every.referralId]);
  };
  const [early, late] = first === 'begin' ? [begins, corrects] : [corrects, begins];
  try {
    await early.query('BEGIN');
    await late.query('BEGIN');
    await (first === 'begin' ? begin() : correct());
    const second = first === 'begin' ? correct() : begin();
    // Whoever comes second waits; where it does not, the lists are wrong.
    const over = second.then(() => true);
    const blocked = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    while (!(await Promise.race([over, sleep(20)])) && (await owner().query(blocked)).rows[0].n === 0);
    await early.query('COMMIT');
    await second;
    await late.query('COMMIT');
    return await worklistFaults(owner());
  } finally {
    await begins.end();
    await corrects.end();
  }
}

test('a second referral of a person who is corrected meanwhile shows the person as corrected', async () => {
  expect(await correctedMeanwhile('begin', 'aaaaaaaa-0000-4000-8000-000000000001')).toEqual([]);
  expect(await correctedMeanwhile('correct', 'aaaaaaaa-0000-4000-8000-000000000002')).toEqual([]);
});

test('red when neither waits for the other', async () => {
  const { rows } = await owner().query(`SELECT pg_get_functiondef('worklist_follows_referral'::regproc) AS whole`);
  await owner().query(rows[0].whole.replaceAll(' FOR SHARE', ''));
  const found = await correctedMeanwhile('begin', 'aaaaaaaa-0000-4000-8000-000000000003');
  await owner().query(rows[0].whole);
  await owner().query('SELECT rebuild_worklist()');
  expect(found.join('\n')).toMatch(/worklist has .*aaaaaaaa-0000-4000-8000-000000000003/);
});

test('two who change two referrals of one organisation do not wait for each other', async () => {
  const [first, second] = [await another(), await another()];
  const { rows } = await owner().query('SELECT id FROM referral ORDER BY id LIMIT 2');
  const move = `UPDATE referral SET state = 'SUSPENDED' WHERE id = $1`;
  try {
    await second.query(`SET lock_timeout = '2s'`);
    for (const [client, at] of [
      [first, 0],
      [second, 1],
    ] as const) {
      await client.query('BEGIN');
      await client.query(move, [rows[at].id]);
    }
    await second.query('ROLLBACK');
    await first.query('ROLLBACK');
    expect(await worklistFaults(owner())).toEqual([]);
  } finally {
    await first.end();
    await second.end();
  }
});
