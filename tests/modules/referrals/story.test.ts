import { type Actor, World } from '../../support/world';
import { daysAway, referralIn, states, step } from './stages';

let world: World;
let spip: Actor;
let addressee: Actor;
let other: Actor;

beforeAll(async () => {
  world = await World.create();
  [spip, addressee, other] = [
    await world.organisation('SPIP'),
    await world.organisation('HOST_ASSOCIATION'),
    await world.organisation('HOST_ASSOCIATION'),
  ];
  await world.agreement(spip, addressee);
  await world.agreement(spip, other);
});
afterAll(() => world.end());

const day = daysAway;
const stage = `query Stage($ref: String!) { referral(ref: $ref) { id ref version state stateSince awaitedFrom awaitedSince dueOn outcome decidedAt closedAt viewerTurn availableActions
  interviews { id offeredOn time place state version } assessment { questionnaireSentOn version } opinions { kind givenBy } answer { declineReason message proposal answeredAt proposedOrganisation { name } }
  placementDates { expectedOn enteredOn exitedOn } placement { place exitReason } parties { id relationship organisation { name } } continues { ref }
  historyCount history { verb label compartment readers actorName } recent: history(first: 2) { verb } } }`;
const seen = async (actor: Actor, ref: string) => (await world.tell<any>(actor, stage, { ref })).referral;

test('a placement, from the draft to the exit: whose turn it is stands after each step', async () => {
  const draft = await world.draft(spip, addressee);
  expect(await seen(spip, draft.ref)).toMatchObject({ awaitedFrom: 'REFERRER', dueOn: null });
  let now = await step(world, spip, 'sendReferral', draft);
  expect(await seen(addressee, draft.ref)).toMatchObject({ state: 'SENT', awaitedFrom: 'RECIPIENT', dueOn: day(15), viewerTurn: true });
  now = await step(world, addressee, 'acknowledgeReferral', now);
  now = await step(world, addressee, 'assessReferral', now);
  expect(await seen(addressee, draft.ref)).toMatchObject({ state: 'ASSESSING', awaitedFrom: 'RECIPIENT', dueOn: day(30) });

  await world.done(addressee, 'recordQuestionnaire', {
    referralId: draft.id,
    version: 1,
    sentOn: day(-2),
    returnedOn: day(0),
    summary: 'Motivé',
  });
  now = await step(world, addressee, 'offerInterviews', now, {
    dates: [{ day: day(3), time: '10:00', place: 'parloir' }, { day: day(4) }],
  });
  const offered = await seen(spip, draft.ref);
  expect(offered).toMatchObject({ awaitedFrom: 'REFERRER', dueOn: day(2), viewerTurn: true });
  expect(offered.availableActions).toContain('chooseInterview');
  expect(offered.interviews.map((each: any) => each.state)).toEqual(['OFFERED', 'OFFERED']);

  await world.done(spip, 'chooseInterview', { interviewId: offered.interviews[0].id, version: 1 });
  const chosen = await seen(addressee, draft.ref);
  expect(chosen).toMatchObject({ awaitedFrom: 'RECIPIENT', dueOn: day(3) });
  expect(chosen.interviews.map((each: any) => each.state)).toEqual(['CHOSEN', 'DROPPED']);
  expect(await world.refused(addressee, 'recordInterview', { interviewId: chosen.interviews[0].id, version: 2, kept: true })).toEqual([
    'IN_THE_FUTURE',
  ]);
  await world.done(
    addressee,
    'recordInterview',
    { interviewId: chosen.interviews[0].id, version: 2, kept: true },
    '',
    new Date(Date.now() + 4 * 86_400_000),
  );
  expect(await seen(addressee, draft.ref)).toMatchObject({ awaitedFrom: 'RECIPIENT', dueOn: day(19) });

  await world.done(addressee, 'giveOpinion', { referralId: draft.id, kind: 'FAVOURABLE', givenOn: day(0), comment: 'Avis favorable' });
  expect(await seen(addressee, draft.ref)).toMatchObject({
    awaitedFrom: 'RECIPIENT',
    dueOn: day(7),
    opinions: [{ kind: 'FAVOURABLE', givenBy: expect.stringContaining('Membre') }],
  });

  now = await seen(addressee, draft.ref);
  now = await step(world, addressee, 'acceptReferral', now, { message: 'Bienvenue', expectedOn: day(10) });
  const accepted = await seen(addressee, draft.ref);
  expect(accepted).toMatchObject({
    state: 'ACCEPTED',
    awaitedFrom: 'HOST',
    dueOn: day(10),
    viewerTurn: true,
    placementDates: { expectedOn: day(10) },
    answer: { message: 'Bienvenue', declineReason: null },
  });
  expect(accepted.parties.map((each: any) => each.relationship)).toEqual(['REFERRER', 'HOST']);

  now = await step(world, addressee, 'enterPlacement', now, { enteredOn: day(0), place: 'Chambre 4', housingAtEntry: 'PRISON' });
  expect(await seen(spip, draft.ref)).toMatchObject({
    state: 'ACTIVE',
    awaitedFrom: null,
    dueOn: null,
    awaitedSince: null,
    placement: { place: 'Chambre 4' },
  });
  now = await step(world, spip, 'suspendReferral', now);
  now = await step(world, addressee, 'resumeReferral', now);
  expect(
    await world.refused(addressee, 'exitPlacement', {
      referralId: draft.id,
      version: now.version,
      exitedOn: day(-1),
      exitReason: 'PAROLE',
    }),
  ).toEqual(['EXIT_BEFORE_ENTRY']);
  await step(world, addressee, 'exitPlacement', now, { exitedOn: day(0), exitReason: 'PAROLE', workAtExit: 'CDI' });
  const closed = await seen(spip, draft.ref);
  expect(closed).toMatchObject({ state: 'CLOSED', outcome: 'WORK_OR_TRAINING', awaitedFrom: null, placementDates: { exitedOn: day(0) } });
  expect(closed.historyCount).toBe(closed.history.length);
  expect(closed.recent).toEqual(closed.history.slice(0, 2).map(({ verb }: any) => ({ verb })));
  expect(closed.history.find((entry: any) => entry.verb === 'INTERVIEWS_OFFERED').readers.sort()).toEqual(['HOST', 'REFERRER']);
});

test.each(states)('a referral is brought to %s by its own verbs', async (state) => {
  const referral = await referralIn(world, state, { spip, addressee, other });
  expect(await seen(spip, referral.ref)).toMatchObject({ state, version: referral.version });
});

test('what is awaited, who sees what, possible duplicates', async () => {
  const home = `query Home { awaited { kind record ref label count shortName age partnerName partnerKind since dueOn overdue } awaitedCounts { kind count overdue } accessTable { compartment cells { relationship access opensFor } } }`;
  const a = await world.tell<any>(spip, home);
  expect(a.awaited.length).toBeGreaterThan(0);
  await world.draft(spip, addressee, undefined, { lastName: 'Lefèvre-Ünal', firstName: 'Zoé', birthDate: '1990-05-12' });
  const find = `query Find($lastName: String!, $firstName: String!, $birthDate: LocalDate!) { possibleDuplicates(lastName: $lastName, firstName: $firstName, birthDate: $birthDate) { ref identity { lastName } } }`;
  const found = await world.tell<any>(spip, find, { lastName: 'LEFEVRE UNAL', firstName: 'zoe', birthDate: '1990-05-12' });
  expect(found.possibleDuplicates).toHaveLength(1);
});
