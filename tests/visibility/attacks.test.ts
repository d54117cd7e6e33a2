import { attacksByDatabase, unguardedTables } from './attacks';
import { AsApplication } from './database-alone';
import { EveryCompartment } from './every-compartment';

let every: EveryCompartment;

beforeAll(async () => {
  every = await EveryCompartment.create();
});
afterAll(() => every.end());

test('nobody makes itself a party, forges a record or goes past row security by raw SQL', async () => {
  const { checked, holes } = await attacksByDatabase(every);
  process.stdout.write(`visibility: ${checked} attacks on the database\n`);
  expect(holes).toEqual([]);
});

test('every table that the application may touch has forced row security, and every view is a barrier', async () => {
  expect(await unguardedTables(every)).toEqual([]);
});

test('what the table `parties` allows is allowed', async () => {
  const application = await AsApplication.connect(every);
  const { referralId, beneficiaryId } = every.parties[0] ?? { referralId: '', beneficiaryId: '' };
  const add = (who: string, as: string) => `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, relationship, since)
    VALUES ('${referralId}', '${beneficiaryId}', '${every.who(who).organisationId}', '${as}', now())`;
  const told: string[] = [];
  for (const [by, statement] of [
    ['REFERRER', add('stranger HOST_ASSOCIATION', 'RECIPIENT')],
    ['HOST', add('stranger MISSION_LOCALE', 'ADVISER')],
    ['ADVISER', add('stranger INSERTION_WORKPLACE', 'WORKPLACE')],
    [
      'REFERRER',
      `UPDATE referral_party SET until = now() WHERE organisation_id = '${every.who('ADVISER').organisationId}' AND until IS NULL`,
    ],
    [
      'EMPLOYER',
      `INSERT INTO journal_entry (referral_id, at, verb, compartment, actor_name, actor_function, membership_id, organisation_id)
        SELECT '${referralId}', now(), 'REPORTED', 'ImmersionAssessment', display_name, function, id, organisation_id FROM membership WHERE id = viewer_membership()`,
    ],
    ['HOST', `UPDATE agreement SET state = 'SIGNED' WHERE partner_id = '${every.who('HOST').organisationId}'`],
  ]) {
    await application.be(every.who(by ?? ''));
    told.push(...(await application.try([statement ?? ''])));
  }
  await application.end();
  expect(told).toEqual(['1', '1', '1', '1', '1', '1']);
});

test('a function of the caller’s own is not shown the rows that the viewer’s parties leave out', async () => {
  const application = await AsApplication.connect(every);
  const { client } = application;
  const noticed: string[] = [];
  client.on('notice', ({ message }) => noticed.push(message ?? ''));
  await application.be(every.who('stranger SPIP'));
  await client.query(
    `CREATE FUNCTION pg_temp.peek(uuid) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$`,
  );
  await client.query('SELECT 1 FROM viewer_party WHERE pg_temp.peek(referral_id)');
  for (const { tableName } of every.world.database.entityMetadatas) {
    const key = every.rows.find(({ noun }) => every.metadata(noun).tableName === tableName)?.keyColumn;
    if (key && key !== 'code' && tableName !== 'journal_entry') await client.query(`SELECT 1 FROM ${tableName} WHERE pg_temp.peek(${key})`);
  }
  await application.end();
  const referrals = every.parties.flatMap(({ referralId, beneficiaryId }) => [referralId, beneficiaryId]);
  expect(noticed.filter((seen) => referrals.includes(seen))).toEqual([]);
  expect(noticed.length).toBeGreaterThan(0);
});
