import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, World } from '../../support/world';
import { referralIn, step, type Told } from '../referrals/stages';

type Answer = any;

let world: World;
let spip: Actor;
let addressee: Actor;
let other: Actor;
beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  addressee = await world.organisation('HOST_ASSOCIATION');
  other = await world.organisation('HOST_ASSOCIATION');
  await world.agreement(spip, addressee);
  await world.agreement(spip, other);
});
afterAll(() => world.end());

const DOCUMENT = `query Facts($ref: String!) { referral(ref: $ref) { requestFacts { sex birthYear originSpip } placementOrigin { setting prison firstConviction } } }`;
const read = async (actor: Actor, { ref }: Told) => (await world.tell<Answer>(actor, DOCUMENT, { ref })).referral;
const kept = async (referral: Told) =>
  (
    await world.owner.query(
      `SELECT f.sex, f.birth_year, f.origin_spip, o.setting, o.prison, o.first_conviction FROM request_facts f FULL JOIN placement_origin o USING (referral_id) WHERE referral_id = $1`,
      [referral.id],
    )
  ).rows[0];
const version = async (table: string, referral: Told) =>
  (
    await world.owner.query(`SELECT t.version FROM ${table} t JOIN referral r ON r.beneficiary_id = t.beneficiary_id WHERE r.id = $1`, [
      referral.id,
    ])
  ).rows[0].version;
const people = () => ({ spip, addressee, other });

test('a request that is received is noted, a draft is not, nor what is asked of another kind', async () => {
  expect(await kept(await referralIn(world, 'DRAFT', people()))).toBeUndefined();
  const sent = await referralIn(world, 'SENT', people(), undefined, {
    prison: 'Maison d’arrêt A',
    sex: 'F',
    birthDate: '1990-05-05',
    firstConviction: true,
  });
  expect(await kept(sent)).toEqual({
    sex: 'F',
    birth_year: 1990,
    origin_spip: spip.name,
    setting: 'CLOSED',
    prison: 'Maison d’arrêt A',
    first_conviction: true,
  });
  const adviser = await world.organisation('MISSION_LOCALE');
  await world.agreement(spip, adviser);
  expect(await kept(await world.sent(spip, adviser, 'ACTION_PLAN'))).toBeUndefined();
});

test('the addressee reads what the register keeps of the request, the host where the person came from, the SPIP neither', async () => {
  const sent = await referralIn(world, 'SENT', people(), undefined, { prison: 'Maison d’arrêt B' });
  expect(await read(addressee, sent)).toEqual({
    requestFacts: { sex: 'M', birthYear: 1999, originSpip: spip.name },
    placementOrigin: null,
  });
  expect(await read(spip, sent)).toEqual({ requestFacts: null, placementOrigin: null });
  expect(await read(other, sent)).toBeNull();
  const active = await referralIn(world, 'ACTIVE', people(), undefined, { prison: 'Maison d’arrêt B' });
  expect(await read(addressee, active)).toMatchObject({ placementOrigin: { prison: 'Maison d’arrêt B' } });
});

test('a correction reaches the register while the referral goes on; the origin stands from the entry on', async () => {
  const correct = async (referral: Told, prison: string) => {
    await world.done(spip, 'changeBeneficiaryIdentity', {
      referralId: referral.id,
      version: await version('beneficiary_identity', referral),
      lastName: 'Corrigé',
      firstName: 'Karim',
      birthDate: '1980-01-01',
      sex: 'F',
    });
    await world.done(spip, 'changeJudicialSituation', {
      referralId: referral.id,
      version: await version('judicial_situation', referral),
      setting: 'OPEN',
      prison,
      firstConviction: false,
    });
  };
  const sent = await referralIn(world, 'SENT', people(), undefined, { prison: 'Avant' });
  await correct(sent, 'Après');
  expect(await kept(sent)).toMatchObject({ sex: 'F', birth_year: 1980, prison: 'Après', setting: 'OPEN', first_conviction: false });
  const active = await referralIn(world, 'ACTIVE', people(), undefined, { prison: 'Avant' });
  await correct(active, 'Après');
  expect(await kept(active)).toMatchObject({ sex: 'F', birth_year: 1980, prison: 'Avant', setting: 'CLOSED', first_conviction: false });
});

test('a request sent on to another host is noted for that one too, and who declined keeps its own', async () => {
  const declined = await referralIn(world, 'DECLINED', people(), undefined, { prison: 'Maison d’arrêt C' });
  await step(world, spip, 'reorientReferral', declined, { addresseeId: other.organisationId });
  const [next] = (await world.owner.query('SELECT id, ref, version FROM referral WHERE continues_id = $1', [declined.id])).rows;
  expect(await kept(next)).toMatchObject({ birth_year: 1999, prison: 'Maison d’arrêt C' });
  expect((await read(addressee, declined)).requestFacts).toEqual({ sex: 'M', birthYear: 1999, originSpip: spip.name });
});

test('what was received before there were such facts is noted by the migration', async () => {
  const all = async () =>
    (await world.owner.query('SELECT * FROM request_facts f FULL JOIN placement_origin o USING (referral_id) ORDER BY 1')).rows;
  const sent = await referralIn(world, 'SENT', people());
  const before = await all();
  await world.owner.query('BEGIN');
  await world.owner.query('DELETE FROM request_facts');
  await world.owner.query('DELETE FROM placement_origin');
  const text = readFileSync(join(__dirname, '../../../migrations/0006-register-facts.ts'), 'utf8');
  const statements = [...text.matchAll(/^ {2}`(INSERT INTO (?:request_facts|placement_origin)[^`]*)`/gm)].map(
    ([, statement]) => statement ?? '',
  );
  expect(statements).toHaveLength(2);
  for (const statement of statements) await world.owner.query(statement);
  const after = await all();
  await world.owner.query('ROLLBACK');
  expect(after.map((row) => row.referral_id)).toEqual(before.map((row) => row.referral_id));
  expect(after.find((row) => row.referral_id === sent.id)).toEqual(before.find((row) => row.referral_id === sent.id));
});
