import { type Actor, World } from '../../support/world';
import { daysAway, type People, placementKind, referralIn, step } from './stages';

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

const page = `query Page($ref: String!) { referral(ref: $ref) { id ref version state kind outcome closedAt decidedAt sentAt awaitedFrom dueOn availableActions viewerRelationships
  request { reason askedFor wishedOn } answer { declineReason proposal proposedOrganisation { name } } continues { ref } addressee { name }
  identity { lastName version } contact { phone version } availability { hours version } judicialSituation { prison version } ownNotes { text writtenBy }
  interviews { id offeredOn time place state version } parties { id relationship organisation { name } contact { displayName } } history { verb label readers organisation { name } } } }`;
type Page = any;
const read = async (actor: Actor, ref: string) => (await world.tell<{ referral: Page | null }>(actor, page, { ref })).referral;
const seen = async (actor: Actor, ref: string) => (await read(actor, ref)) as Page;

const person = { lastName: 'Dupuis', firstName: 'Karim', birthDate: '1999-03-02', sex: 'M' };

test('a draft is saved as a whole; the facts of a person known from another referral stay', async () => {
  const draft = await world.draft(spip, host);
  const input = {
    ...person,
    referralId: draft.id,
    version: draft.version,
    lastName: 'Durand',
    addresseeId: otherHost.organisationId,
    reason: 'Autre',
  };
  await world.done(spip, 'changeReferralDraft', input);
  const saved = await seen(spip, draft.ref);
  expect(saved).toMatchObject({
    addressee: { name: otherHost.name },
    identity: { lastName: 'Durand' },
    contact: { phone: null },
    request: { reason: 'Autre', askedFor: '' },
  });
  expect(await world.refused(spip, 'changeReferralDraft', input)).toEqual(['CONFLICT']);

  const second = await world.draft(spip, host, placementKind, { beneficiaryOf: draft.id });
  await world.done(spip, 'changeReferralDraft', {
    ...input,
    referralId: second.id,
    version: second.version,
    lastName: 'Autre',
    addresseeId: host.organisationId,
  });
  expect((await seen(spip, second.ref)).identity.lastName).toBe('Durand');
});

test('acceptance opens what the new relationship reads, and closes nothing in between', async () => {
  const sent = await referralIn(world, 'SENT', people);
  expect(await seen(host, sent.ref)).toMatchObject({
    viewerRelationships: ['RECIPIENT'],
    judicialSituation: null,
    contact: null,
    availability: null,
  });
  await step(world, host, 'acceptReferral', sent);
  const accepted = await seen(host, sent.ref);
  expect(accepted).toMatchObject({
    viewerRelationships: ['HOST'],
    contact: { phone: '06 00 00 00 00' },
    awaitedFrom: 'HOST',
    dueOn: daysAway(30),
  });
  expect(accepted.judicialSituation.prison).toBeTruthy();
  expect(accepted.parties.find((party: any) => party.relationship === 'HOST').contact.displayName).toContain('Membre');
});

test('a care partner and a workplace do not write the stage: the SPIP says that it began', async () => {
  const sent = await referralIn(world, 'SENT', { spip, addressee: care, other: care }, 'CARE');
  await step(world, care, 'acceptReferral', sent);
  const accepted = await seen(care, sent.ref);
  expect(accepted).toMatchObject({
    viewerRelationships: ['CARE_PARTNER'],
    awaitedFrom: 'REFERRER',
    request: null,
    contact: { phone: expect.any(String) },
  });
  expect(await world.refused(care, 'startReferral', { referralId: sent.id, version: accepted.version })).toEqual(['FORBIDDEN']);
  await step(world, spip, 'startReferral', accepted);
});

test('a decline gives its reason and another proposal, and hands the ball back', async () => {
  const sent = await referralIn(world, 'SENT', people);
  await step(world, host, 'declineReferral', sent, {
    reason: 'NO_PLACE',
    proposal: 'Voir Terres Neuves',
    proposedOrganisationId: otherHost.organisationId,
  });
  const declined = await seen(spip, sent.ref);
  expect(declined).toMatchObject({
    state: 'DECLINED',
    awaitedFrom: 'REFERRER',
    dueOn: daysAway(7),
    answer: { declineReason: 'NO_PLACE', proposedOrganisation: { name: otherHost.name } },
  });
  expect(declined.availableActions).toEqual(expect.arrayContaining(['reorientReferral', 'setReferralAside']));
  const input = { referralId: sent.id, version: declined.version };
  await world.done(spip, 'setReferralAside', input);
  expect(await seen(spip, sent.ref)).toMatchObject({ state: 'DECLINED', awaitedFrom: null, dueOn: null });
  expect(await world.refused(spip, 'setReferralAside', { ...input, version: declined.version + 1 })).toEqual(['NOT_NOW']);
});

test('a reorientation sends the same request on, and the one who never answered sees nothing more', async () => {
  const sent = await referralIn(world, 'SENT', people, placementKind, { wishedOn: '2027-01-01' });
  const payload = await world.done(
    spip,
    'reorientReferral',
    { referralId: sent.id, version: sent.version, addresseeId: otherHost.organisationId },
    'referral { ref }',
  );
  const { ref } = payload.referral as never as { ref: string };
  expect(await seen(spip, ref)).toMatchObject({
    state: 'SENT',
    awaitedFrom: 'RECIPIENT',
    dueOn: daysAway(15),
    continues: { ref: sent.ref },
    request: { reason: 'Projet solide', askedFor: 'Une place', wishedOn: '2027-01-01' },
  });
  expect(await seen(spip, sent.ref)).toMatchObject({ state: 'REORIENTED', awaitedFrom: null, closedAt: expect.any(String) });
  expect(await read(host, sent.ref)).toBeNull();
  expect(await read(host, ref)).toBeNull();
  expect(await seen(otherHost, ref)).toMatchObject({
    viewerRelationships: ['RECIPIENT'],
    continues: null,
    identity: { lastName: expect.any(String) },
  });

  const declined = await referralIn(world, 'DECLINED', people);
  await step(world, spip, 'reorientReferral', declined, { addresseeId: otherHost.organisationId, message: 'Autre chose' });
  expect(await read(host, declined.ref)).toMatchObject({ state: 'REORIENTED', answer: { declineReason: 'NO_PLACE' } });
});

test('a withdrawal leaves nothing to the others, and waits for an immersion to be called off', async () => {
  const accepted = await referralIn(world, 'ACCEPTED', people);
  const employer = await world.organisation('EMPLOYER');
  await world.owner.query(
    `WITH p AS (INSERT INTO immersion_period (referral_id, beneficiary_id, employer_id, prescriber_id, ref, prescriber_name, trade_code, trade_label, object, tasks)
      SELECT id, beneficiary_id, $2, addressee_id, 'I-TEST-1', 'Association', 'H2206', 'Menuiserie', 'DISCOVER_TRADE', 'Poncer' FROM referral WHERE id = $1 RETURNING id, referral_id),
    s AS (INSERT INTO immersion_schedule (immersion_period_id, referral_id, starts_on, ends_on, weekly_hours)
      SELECT id, referral_id, current_date + 1, current_date + 9, 35 FROM p)
    INSERT INTO immersion_answer (immersion_period_id, referral_id, state) SELECT id, referral_id, 'CONFIRMED' FROM p`,
    [accepted.id, employer.organisationId],
  );
  const input = { referralId: accepted.id, version: accepted.version };
  expect(await world.refused(spip, 'withdrawReferral', input)).toEqual(['IMMERSION_RUNNING']);
  await world.owner.query(`UPDATE immersion_answer SET state = 'CANCELLED' WHERE referral_id = $1`, [accepted.id]);
  await world.done(spip, 'withdrawReferral', input);
  expect(await read(host, accepted.ref)).toBeNull();
  expect((await seen(spip, accepted.ref)).parties.map((party: any) => party.relationship)).toEqual(['REFERRER']);
});

test('a partner joins once, reads its part, and leaves', async () => {
  const active = await referralIn(world, 'ACTIVE', people);
  await world.done(spip, 'addReferralPartner', { referralId: active.id, organisationId: care.organisationId });
  expect(await world.refused(spip, 'addReferralPartner', { referralId: active.id, organisationId: care.organisationId })).toEqual([
    'ALREADY_PARTNER',
  ]);
  expect(await seen(care, active.ref)).toMatchObject({ viewerRelationships: ['CARE_PARTNER'], judicialSituation: null, request: null });
  const { parties } = await seen(spip, active.ref);
  const partyOf = (relationship: string) => parties.find((party: any) => party.relationship === relationship).id;
  for (const relationship of ['REFERRER', 'HOST'])
    expect(await world.refused(spip, 'endReferralPartner', { partyId: partyOf(relationship) })).toEqual(['NOT_A_PARTNER']);
  await world.done(spip, 'endReferralPartner', { partyId: partyOf('CARE_PARTNER') });
  expect(await world.refused(spip, 'endReferralPartner', { partyId: partyOf('CARE_PARTNER') })).toEqual(['NOT_NOW']);
  expect(await read(care, active.ref)).toBeNull();
  expect(await world.refused(care, 'writeOwnNote', { referralId: active.id, text: 'Encore' })).toEqual(['NOT_FOUND']);
});

test('an adviser added beside a placement follows the plan, not the stage', async () => {
  const active = await referralIn(world, 'ACTIVE', people);
  await world.done(spip, 'addReferralPartner', { referralId: active.id, organisationId: adviser.organisationId });
  const { availableActions, version } = await seen(adviser, active.ref);
  expect(availableActions).not.toEqual(expect.arrayContaining(['suspendReferral']));
  expect(await world.refused(adviser, 'suspendReferral', { referralId: active.id, version })).toEqual(['NOT_NOW']);
});

test('a placement begins by its entry and ends by its exit', async () => {
  const accepted = await referralIn(world, 'ACCEPTED', people);
  expect(await world.refused(spip, 'startReferral', { referralId: accepted.id, version: accepted.version })).toEqual(['NOT_NOW']);
  const active = await step(world, host, 'enterPlacement', accepted, { enteredOn: daysAway(0) });
  expect(await world.refused(spip, 'closeReferral', { referralId: active.id, version: active.version, outcome: 'COMPLETED' })).toEqual([
    'NOT_NOW',
  ]);
  expect((await seen(spip, active.ref)).availableActions).not.toEqual(expect.arrayContaining(['closeReferral']));
});

test.each([
  ['REVOKED_RULES', 'CDI', 'ENDED_EARLY'],
  ['REVOKED_ESCAPE', null, 'ENDED_EARLY'],
  ['PAROLE', 'TRAINING', 'WORK_OR_TRAINING'],
  ['END_OF_SENTENCE', 'NONE', 'COMPLETED'],
  ['MEDICAL_SUSPENSION', null, 'ENDED_EARLY'],
])('an exit by %s with work %s ends as %s', async (exitReason, workAtExit, outcome) => {
  const active = await referralIn(world, 'ACTIVE', people);
  await step(world, host, 'exitPlacement', active, { exitedOn: daysAway(0), exitReason, workAtExit });
  expect((await seen(spip, active.ref)).outcome).toBe(outcome);
});

test('of the dates offered one is chosen, a missed one asks for others, and the first choice may change', async () => {
  const assessing = await referralIn(world, 'ASSESSING', people);
  await step(world, host, 'offerInterviews', assessing, { dates: [{ day: daysAway(1) }, { day: daysAway(9) }] });
  let now = await seen(spip, assessing.ref);
  expect(now.dueOn).toBe(daysAway(0));
  await world.done(spip, 'chooseInterview', { interviewId: now.interviews[0].id, version: 1 });
  now = await seen(host, assessing.ref);
  expect(await world.refused(spip, 'chooseInterview', { interviewId: now.interviews[1].id, version: 2 })).toEqual(['NOT_NOW']);
  await world.done(
    host,
    'recordInterview',
    { interviewId: now.interviews[0].id, version: 2, kept: false },
    '',
    new Date(Date.now() + 2 * 86_400_000),
  );
  now = await seen(host, assessing.ref);
  expect(now).toMatchObject({ awaitedFrom: 'RECIPIENT', dueOn: daysAway(9) });
  expect(now.interviews.map(({ state }: any) => state)).toEqual(['MISSED', 'DROPPED']);
});

test('a note is read by its own organisation alone, and so is its line in the history', async () => {
  const active = await referralIn(world, 'ACTIVE', people);
  await world.done(host, 'writeOwnNote', { referralId: active.id, text: 'Penser au linge' });
  const mine = await seen(host, active.ref);
  expect(mine.ownNotes).toMatchObject([{ text: 'Penser au linge' }]);
  expect(mine.history[0]).toMatchObject({ verb: 'OWN_NOTE_WRITTEN', readers: ['HOST'] });
  const theirs = await seen(spip, active.ref);
  expect(theirs.ownNotes).toEqual([]);
  expect(theirs.history.map(({ verb }: any) => verb)).not.toContain('OWN_NOTE_WRITTEN');
});

test('each entry of the history names who reads it today', async () => {
  const active = await referralIn(world, 'ACTIVE', people);
  await world.done(spip, 'addReferralPartner', { referralId: active.id, organisationId: adviser.organisationId });
  await world.done(spip, 'changeJudicialSituation', { referralId: active.id, version: 1, prison: 'Amiens' });
  await world.done(spip, 'changeBeneficiaryContact', { referralId: active.id, version: 1, phone: '1' });
  const { history } = await seen(spip, active.ref);
  const readers = (verb: string) => history.find((entry: any) => entry.verb === verb).readers.sort();
  expect(readers('JUDICIAL_SITUATION_CHANGED')).toEqual(['HOST', 'REFERRER']);
  expect(readers('BENEFICIARY_CONTACT_CHANGED')).toEqual(['ADVISER', 'HOST', 'REFERRER']);
  const theirs = (await seen(adviser, active.ref)).history.map(({ verb }: any) => verb);
  expect(theirs).toContain('BENEFICIARY_CONTACT_CHANGED');
  expect(theirs).not.toContain('JUDICIAL_SITUATION_CHANGED');
});

test('what nobody answered 30 days past its day expires, with an entry by Maillage, and nothing else does', async () => {
  const [late, recent] = [await referralIn(world, 'SENT', people), await referralIn(world, 'SENT', people)];
  await world.owner.query(`UPDATE referral SET due_on = viewer_today() - 31 WHERE id = $1`, [late.id]);
  await world.owner.query(`UPDATE referral SET due_on = viewer_today() - 30 WHERE id = $1`, [recent.id]);
  // As the application role, which may call it and nothing of what it does.
  await world.database.query('SELECT expire_referrals()');
  expect(await seen(spip, late.ref)).toMatchObject({
    state: 'EXPIRED',
    awaitedFrom: 'REFERRER',
    dueOn: daysAway(7),
    history: [{ verb: 'REFERRAL_EXPIRED' }, {}, {}],
  });
  expect(await seen(spip, recent.ref)).toMatchObject({ state: 'SENT' });
});
