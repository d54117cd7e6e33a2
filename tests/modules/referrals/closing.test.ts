import { type Actor, World } from '../../support/world';
import { daysAway, type People, placementKind, referralIn, step } from './stages';

/** What a referral leaves open once it has ended, and what it never opened. */
let world: World;
let spip: Actor;
let host: Actor;
let otherHost: Actor;
let adviser: Actor;
let care: Actor;
let people: People;

beforeAll(async () => {
  world = await World.create();
  [spip, host, otherHost] = [
    await world.organisation('SPIP'),
    await world.organisation('HOST_ASSOCIATION'),
    await world.organisation('HOST_ASSOCIATION'),
  ];
  [adviser, care] = [await world.organisation('MISSION_LOCALE'), await world.organisation('ADDICTION_ASSOCIATION')];
  for (const partner of [host, otherHost, adviser, care]) await world.agreement(spip, partner);
  people = { spip, addressee: host, other: otherHost };
});
afterAll(() => world.end());

const page = `query Page($ref: String!) { referral(ref: $ref) { id ref version state outcome viewerAccess { readable }
  identity { lastName } contact { phone version } availability { hours } judicialSituation { prison } request { reason } answer { declineReason }
  parties { relationship organisation { name } } history { verb label readers } } }`;
const read = async (actor: Actor, ref: string) => (await world.tell<{ referral: any }>(actor, page, { ref })).referral;
const facts = ['contact', 'availability', 'judicialSituation'] as const;
const shown = (referral: any) => facts.filter((fact) => referral[fact] !== null);
const joins = (actor: Actor, referralId: string) =>
  world.done(spip, 'addReferralPartner', { referralId, organisationId: actor.organisationId });

test('who accompanied a person keeps the name, and not what another referral writes of the person', async () => {
  const active = await referralIn(world, 'ACTIVE', people);
  await joins(adviser, active.id);
  expect(shown(await read(host, active.ref))).toEqual([...facts]);
  const { version } = await read(host, active.ref);
  const ended = await step(world, host, 'exitPlacement', { ...active, version }, { exitedOn: daysAway(0), exitReason: 'PAROLE' });
  const next = await world.sent(spip, otherHost, placementKind, { beneficiaryOf: active.id });
  const { contact } = await read(spip, next.ref);
  await world.done(spip, 'changeBeneficiaryContact', { referralId: next.id, version: contact.version, phone: '07 77 77 77 77' });

  for (const partner of [host, adviser]) {
    const left = await read(partner, ended.ref);
    expect(left.identity.lastName).toMatch(/^Dupuis/);
    expect(shown(left)).toEqual([]);
    expect(left.viewerAccess.readable).toEqual(expect.not.arrayContaining(['BeneficiaryContact', 'Availability', 'JudicialSituation']));
  }
  // To the SPIP, which is a party of the second one too, the person is open.
  expect((await read(spip, ended.ref)).contact.phone).toBe('07 77 77 77 77');
  expect(
    await world.refused(host, 'changeBeneficiaryContact', { referralId: ended.id, version: contact.version + 1, phone: '06' }),
  ).not.toEqual([]);
});

test('who declined keeps its answer, and no name once the SPIP has gone on', async () => {
  for (const verb of ['reorientReferral', 'setReferralAside']) {
    const declined = await referralIn(world, 'DECLINED', people);
    expect((await read(host, declined.ref)).identity.lastName).toMatch(/^Dupuis/);
    expect(shown(await read(spip, declined.ref))).toEqual([...facts]);
    await step(world, spip, verb, declined, verb === 'reorientReferral' ? { addresseeId: otherHost.organisationId } : {});
    expect(await read(host, declined.ref)).toMatchObject({ identity: null, request: null, answer: { declineReason: expect.any(String) } });
  }
});

test('that the person is in care is told to those who read the care contract', async () => {
  const active = await referralIn(world, 'ACTIVE', people);
  for (const partner of [adviser, care]) await joins(partner, active.id);
  const told = async (actor: Actor) => JSON.stringify(await read(actor, active.ref));
  for (const actor of [spip, host, care]) {
    expect(await told(actor)).toContain(care.name);
    expect((await read(actor, active.ref)).history.flatMap(({ readers }: any) => readers)).toContain('CARE_PARTNER');
  }
  const { parties, history } = await read(adviser, active.ref);
  expect(parties.map(({ relationship }: any) => relationship).sort()).toEqual(['ADVISER', 'HOST', 'REFERRER']);
  expect(JSON.stringify({ parties, history })).not.toContain('CARE_PARTNER');
  expect(JSON.stringify({ parties, history })).not.toContain(care.name);
});

test('nobody joins a referral to care, by whatever way', async () => {
  const sent = await world.sent(spip, care, 'CARE');
  await world.done(care, 'acceptReferral', { referralId: sent.id, version: sent.version });
  expect(await world.refused(spip, 'addReferralPartner', { referralId: sent.id, organisationId: adviser.organisationId })).toEqual([
    'CARE_ALONE',
  ]);
});

test('a partner reads that a placement ended early, and not that it was revoked', async () => {
  const active = await referralIn(world, 'ACTIVE', people);
  await joins(adviser, active.id);
  await step(world, host, 'exitPlacement', active, { exitedOn: daysAway(0), exitReason: 'REVOKED_RULES' });
  const told = await read(adviser, active.ref);
  expect(told.outcome).toBe('ENDED_EARLY');
  expect(JSON.stringify(told)).not.toContain('REVOKED');
});

test('the plan goes on with those who lead it, and nothing more is written of the care', async () => {
  const active = await referralIn(world, 'ACTIVE', people);
  for (const partner of [adviser, care]) await joins(partner, active.id);
  await world.done(adviser, 'openActionPlan', { referralId: active.id, openedOn: daysAway(0) });
  const { careContract } = (await world.done(
    host,
    'openCareContract',
    { referralId: active.id, obligation: 'OBLIGATION' },
    'careContract { id version availableActions }',
  )) as any;
  expect(careContract.availableActions).toContain('openCareReview');
  const { version } = await read(host, active.ref);
  await step(world, host, 'exitPlacement', { ...active, version }, { exitedOn: daysAway(0), exitReason: 'PAROLE' });
  const plan = 'query P($ref: String!) { referral(ref: $ref) { actionPlan { ref } careContracts { availableActions } } }';
  const seen = async (actor: Actor) => (await world.tell<any>(actor, plan, { ref: active.ref })).referral;
  expect((await seen(adviser)).actionPlan).not.toBeNull();
  expect((await seen(host)).actionPlan).toBeNull();
  expect((await seen(care)).careContracts).toEqual([{ availableActions: ['closeCareContract'] }]);
  for (const [verb, input] of [
    ['writeClinicalNote', { text: 'Suite du suivi' }],
    ['recordCareAttendance', { appointmentOn: daysAway(0), attendance: 'PRESENT' }],
  ] as const)
    expect(await world.refused(care, verb, { careContractId: careContract.id, ...input })).toEqual(['CARE_REFERRAL_CLOSED']);
});

test('a second association neither joins nor takes the place of the first', async () => {
  const second = await world.organisation('ADDICTION_ASSOCIATION');
  await world.agreement(spip, second);
  const active = await referralIn(world, 'ACTIVE', people);
  await joins(care, active.id);
  const adds = { referralId: active.id, organisationId: second.organisationId };
  expect(await world.refused(spip, 'addReferralPartner', adds)).toEqual(['CARE_FOLLOWED']);
  await world.done(host, 'openCareContract', { referralId: active.id, obligation: 'OBLIGATION' });
  const { rows } = await world.owner.query(`SELECT id FROM referral_party WHERE referral_id = $1 AND relationship = 'CARE_PARTNER'`, [
    active.id,
  ]);
  await world.done(spip, 'endReferralPartner', { partyId: rows[0].id });
  expect(await world.refused(spip, 'addReferralPartner', adds)).toEqual(['CARE_FOLLOWED']);
  await joins(care, active.id);
});

test('a request that ran out of time shows its addressee no name', async () => {
  const sent = await referralIn(world, 'SENT', people);
  expect((await read(host, sent.ref)).identity).not.toBeNull();
  await world.owner.query(`UPDATE referral SET due_on = current_date - 60 WHERE id = $1`, [sent.id]);
  await world.owner.query('SELECT expire_referrals()');
  expect(await read(host, sent.ref)).toMatchObject({ state: 'EXPIRED', identity: null, request: null });
  expect((await read(spip, sent.ref)).contact).not.toBeNull();
});
