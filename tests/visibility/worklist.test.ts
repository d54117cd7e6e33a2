import { Client } from 'pg';
import { randomOf } from '../support/random';
import { worklistFaults } from '../support/worklist';
import { AsApplication } from './database-alone';
import { EveryCompartment } from './every-compartment';

/** The lists and counts that the database keeps: they say what the parties say, to their own organisation alone. */
let every: EveryCompartment;
let application: AsApplication;

beforeAll(async () => {
  every = await EveryCompartment.create();
  application = await AsApplication.connect(every);
  await every.world.owner.query('SELECT rebuild_worklist()');
});
afterAll(async () => {
  await application.end();
  await every.end();
});

const owner = (): Client => every.world.owner;

/** Rows of others that somebody is shown, and rows of its own that it is not. */
async function holes(): Promise<string[]> {
  const found: string[] = [];
  for (const somebody of every.people) {
    await application.be(somebody);
    for (const table of ['worklist', 'worklist_tally']) {
      const mine = (await owner().query(`SELECT count(*)::int AS n FROM ${table} WHERE organisation_id = $1`, [somebody.organisationId]))
        .rows[0].n;
      const { rows } = await application.client.query(`SELECT organisation_id FROM ${table}`);
      const foreign = rows.filter((row) => row.organisation_id !== somebody.organisationId).length;
      if (foreign) found.push(`${somebody.name}: ${table} shows ${foreign} rows of others`);
      if (rows.length - foreign !== mine) found.push(`${somebody.name}: ${table} shows ${rows.length - foreign} of its ${mine} rows`);
    }
  }
  return found;
}

test('each organisation is shown its own rows, and nobody else’s', async () => {
  expect(await worklistFaults(owner())).toEqual([]);
  expect(await holes()).toEqual([]);
  const listing = await owner().query('SELECT DISTINCT o.kind FROM worklist w JOIN organisation o ON o.id = w.organisation_id');
  expect(listing.rows.map(({ kind }) => kind).sort()).toEqual([
    'ADDICTION_ASSOCIATION',
    'HOST_ASSOCIATION',
    'INSERTION_WORKPLACE',
    'MISSION_LOCALE',
    'SPIP',
  ]);
});

test.each(['worklist', 'worklist_tally'])('red when the policy of %s is opened', async (table) => {
  await owner().query(`ALTER POLICY reads ON ${table} USING (true)`);
  const found = await holes().finally(() =>
    owner().query(`ALTER POLICY reads ON ${table} USING (organisation_id = viewer_organisation())`),
  );
  expect(found.join('\n')).toMatch(new RegExp(`stranger SPIP: ${table} shows \\d+ rows of others`));
  expect(await holes()).toEqual([]);
});

test.each([
  ['v.reads_situation', /prison/],
  ['v.reads_identity', /name/],
])('red when what is kept leaves out %s', async (guard, column) => {
  const { rows } = await owner().query(`SELECT pg_get_functiondef('worklist_rows'::regproc) AS whole`);
  await owner().query('BEGIN');
  await owner().query(rows[0].whole.replace(`AND ${guard} OFFSET`, 'OFFSET'));
  await owner().query('SELECT rebuild_worklist()');
  const found = await worklistFaults(owner());
  await owner().query('ROLLBACK');
  expect(found.join('\n')).toMatch(column);
  expect(await worklistFaults(owner())).toEqual([]);
});

/** The list of everybody: as it is read with the lines, and as it is when something is asked for that no line holds. */
async function lists(): Promise<{ somebody: string; held: unknown; looked: unknown }[]> {
  const document = (identity: string, situation: string): string =>
    `{ referrals(first: 100) { nodes { ref identity { shortName age lastName ${identity} } judicialSituation { prison hearingOn ${situation} } } } }`;
  const found: { somebody: string; held: unknown; looked: unknown }[] = [];
  for (const { name, membershipId } of every.people) {
    const asked = every.stage.as(membershipId);
    const [held, looked] = [await asked.run(document('birthDate', ''), {}), await asked.run(document('birthDate sex', 'version'), {})];
    found.push({ somebody: name, held: held.data ?? held.errors, looked: looked.data ?? looked.errors });
  }
  return found;
}

/** Without what no line holds. */
const comparable = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value) => (key === 'sex' || key === 'version' ? undefined : value)));

test('what a line holds of a person is what the person’s own records say', async () => {
  const admin = new Client({ connectionString: every.world.db.adminUrl });
  await admin.connect();
  for (const [prison, firstName] of [
    ['Prison', 'Zoé'],
    ['', 'é'.repeat(100)],
    [null, 'Zoé'],
    ['É'.repeat(201), 'Zoé'],
  ]) {
    await admin.query('UPDATE judicial_situation SET prison = $1', [prison]);
    await admin.query('UPDATE beneficiary_identity SET first_name = $1', [firstName]);
    const found = await lists();
    for (const { somebody, held, looked } of found) expect({ somebody, answer: held }).toEqual({ somebody, answer: comparable(looked) });
    const shown = JSON.stringify(found.map(({ held }) => held));
    expect(shown.split(`"shortName":"${firstName} `).length).toBeGreaterThan(5);
    expect(shown.split(`"prison":${JSON.stringify(prison)}`).length).toBeGreaterThan(2);
  }
  await admin.end();
});

test('whatever is written, the lists and their counts follow', async () => {
  const random = randomOf(20261122);
  const referrals: string[] = (await owner().query('SELECT id FROM referral ORDER BY id')).rows.map(({ id }) => id);
  const organisations: string[] = (await owner().query('SELECT id FROM organisation ORDER BY id')).rows.map(({ id }) => id);
  const states = ['SENT', 'ASSESSING', 'ACCEPTED', 'ACTIVE', 'CLOSED', 'DECLINED', 'EXPIRED'];
  const relationships = ['REFERRER', 'RECIPIENT', 'HOST', 'ADVISER', 'CARE_PARTNER', 'WORKPLACE'];
  const writes: (() => Promise<unknown>)[] = [
    () =>
      owner().query('UPDATE referral SET state = $2, state_since = now(), closed_at = $3 WHERE id = $1', [
        random.oneOf(referrals),
        random.oneOf(states),
        random.chance(0.3) ? new Date() : null,
      ]),
    () =>
      owner().query('UPDATE referral SET awaited_from = $2, due_on = $3 WHERE id = $1', [
        random.oneOf(referrals),
        random.chance(0.8) ? random.oneOf(relationships) : null,
        random.chance(0.5) ? '2027-01-15' : null,
      ]),
    () =>
      owner().query('UPDATE referral_party SET until = $2 WHERE referral_id = $1 AND immersion_period_id IS NULL', [
        random.oneOf(referrals),
        random.chance(0.5) ? new Date() : null,
      ]),
    () =>
      owner().query(
        `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, relationship, since) SELECT id, beneficiary_id, $2, $3, now() FROM referral WHERE id = $1`,
        [random.oneOf(referrals), random.oneOf(organisations), random.oneOf(relationships)],
      ),
    () =>
      owner().query(
        `UPDATE judicial_situation SET hearing_on = $2 WHERE beneficiary_id = (SELECT beneficiary_id FROM referral WHERE id = $1)`,
        [random.oneOf(referrals), random.chance(0.7) ? `2027-02-1${random.whole(0, 9)}` : null],
      ),
    () =>
      owner().query(
        'DELETE FROM referral_party WHERE id = (SELECT id FROM referral_party WHERE referral_id = $1 AND immersion_period_id IS NULL ORDER BY since DESC, id LIMIT 1)',
        [random.oneOf(referrals)],
      ),
    () =>
      owner().query(
        `UPDATE judicial_situation SET prison = $2 WHERE beneficiary_id = (SELECT beneficiary_id FROM referral WHERE id = $1)`,
        [random.oneOf(referrals), random.oneOf([null, '', 'Prison É', 'É'.repeat(201)])],
      ),
    () =>
      owner().query(
        `UPDATE beneficiary_identity SET last_name = $2, first_name = $3, birth_date = $4 WHERE beneficiary_id = (SELECT beneficiary_id FROM referral WHERE id = $1)`,
        [random.oneOf(referrals), `Nom ${random.whole(0, 999)}`, random.oneOf(['Zoé', 'é'.repeat(99)]), `199${random.whole(0, 9)}-03-01`],
      ),
    // One statement for many referrals, as an import writes.
    () => owner().query('UPDATE referral SET due_on = $1', [`2027-03-1${random.whole(0, 9)}`]),
    () => owner().query('SELECT fold_worklist_tally()'),
  ];
  await owner().query('BEGIN');
  try {
    for (let step = 0; step < 150; step++) {
      await owner().query('SAVEPOINT before');
      try {
        await writes[random.whole(0, writes.length - 1)]?.();
      } catch (error) {
        // Twice the same party: that one is not written.
        expect(error).toMatchObject({ code: '23505' });
        await owner().query('ROLLBACK TO before');
      }
      if (step % 5 === 0) expect(await worklistFaults(owner())).toEqual([]);
    }
    expect(await worklistFaults(owner())).toEqual([]);
    expect((await owner().query('SELECT count(*)::int AS n FROM worklist')).rows[0].n).toBeGreaterThan(2);
  } finally {
    await owner().query('ROLLBACK');
  }
});

test('red when a line holds something else than the person’s own records', async () => {
  const admin = new Client({ connectionString: every.world.db.adminUrl });
  await admin.connect();
  await admin.query(`UPDATE worklist SET last_name = 'Autre', prison = 'Ailleurs'`);
  const wrong = (await lists()).filter(({ held, looked }) => JSON.stringify(held) !== JSON.stringify(comparable(looked)));
  await admin.query('SELECT rebuild_worklist()');
  await admin.end();
  expect(wrong.length).toBeGreaterThan(2);
});

test('a line that is wrong, or lacks, is found', async () => {
  await owner().query('BEGIN');
  await owner().query(`UPDATE worklist SET name = 'Quelqu’un' WHERE record_id = $1`, [every.referralId]);
  expect((await worklistFaults(owner())).join('\n')).toMatch(/worklist has/);
  await owner().query('ROLLBACK');
  await owner().query('BEGIN');
  await owner().query('DELETE FROM worklist_tally');
  expect((await worklistFaults(owner())).join('\n')).toMatch(/counts lacks/);
  await owner().query('ROLLBACK');
});
