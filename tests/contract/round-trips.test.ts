import { Stage } from '../../api/act';
import { readConfig } from '../../api/config';
import { openDatabase } from '../../api/database/data-source';
import { nouns } from '../../api/nouns';
import { plainSchema } from '../../api/schema';
import { startWireCounter, type WireCounter } from '../support/wire-counter';
import { EveryCompartment } from '../visibility/every-compartment';
import { portalOperations } from '../visibility/operations';

jest.setTimeout(120_000);

let every: EveryCompartment;
let counter: WireCounter;
let stage: Stage;

beforeAll(async () => {
  every = await EveryCompartment.create();
  counter = await startWireCounter(every.world.db.appUrl);
  const database = await openDatabase(counter.url, nouns, 1);
  stage = await Stage.open(readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1' }), database, every.world.db.migratorUrl);
});
afterAll(async () => {
  await stage.close();
  await stage.database.destroy();
  await counter.stop();
  await every.end();
});

/** Answered before anybody is signed in, and in demonstration mode alone: its one statement comes after the viewer's. */
const notPlanned = ['Personas'];

test('each of the portal’s queries is answered in one round trip: the viewer, then one statement', async () => {
  const operations = portalOperations(plainSchema(), every).filter(({ kind, name }) => kind === 'query' && !notPlanned.includes(name));
  expect(operations.length).toBeGreaterThan(0);
  const wrong: string[] = [];
  for (const { name, document, variables } of operations) {
    for (const who of ['REFERRER', 'HOST', 'EMPLOYER']) {
      // The first time opens the session and the connection.
      await stage.as(every.who(who).membershipId).run(document, variables[0]);
      counter.reset();
      const { errors } = await stage.as(every.who(who).membershipId).run(document, variables[0]);
      const { roundTrips, statements } = counter.counts();
      if (roundTrips !== 1 || statements !== 2) wrong.push(`${name} as ${who}: ${roundTrips} round trips, ${statements} statements`);
      if (errors.some(({ extensions }) => extensions?.code !== 'NOT_FOUND')) wrong.push(`${name} as ${who}: ${JSON.stringify(errors)}`);
    }
  }
  process.stdout.write(`round trips: ${operations.length} queries of the portal, each in one\n`);
  expect(wrong).toEqual([]);
});

test('lists, pages, fragments and several root fields are still one statement', async () => {
  const document = `query Much($first: Int) { a: referrals(first: $first) { totalCount ...Page } b: referrals(state: [DRAFT]) { ...Page } viewer { id } counts: referralCounts { state } }
    fragment Page on ReferralConnection { nodes { ref identity { shortName } parties { relationship } } edges { cursor node { id } } }`;
  const member = every.who('HOST').membershipId;
  await stage.as(member).run(document, { first: 3 });
  counter.reset();
  const { errors } = await stage.as(member).run(document, { first: 5 });
  expect(errors).toEqual([]);
  expect(counter.counts()).toMatchObject({ roundTrips: 1, statements: 2 });
});

test('a mutation is one transaction, and its cost is known', async () => {
  const { world } = every;
  const spip = await world.organisation('SPIP');
  const host = await world.organisation('HOST_ASSOCIATION');
  await world.agreement(spip, host);
  const draft = await world.draft(spip, host);
  const send = 'mutation Send($input: SendReferralInput!) { sendReferral(input: $input) { problems { code } referral { ref } } }';
  await stage.as(spip.membershipId).run('{ viewer { id } }');
  counter.reset();
  const { data } = await stage.as(spip.membershipId).run(send, { input: { referralId: draft.id, version: draft.version } });
  expect(data).toMatchObject({ sendReferral: { problems: [] } });
  const { roundTrips, statements, sql } = counter.counts();
  expect(sql.filter((text) => /^(BEGIN|COMMIT|ROLLBACK)$/.test(text))).toEqual(['BEGIN', 'COMMIT']);
  // Viewer and relationships; referral; agreement and request; the change, party, journal and answer; commit.
  expect({ roundTrips, statements }).toEqual({ roundTrips: 5, statements: 11 });
});
