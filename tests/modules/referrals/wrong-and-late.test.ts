import { type Actor, World } from '../../support/world';
import { daysAway, type People, referralIn } from './stages';

let world: World;
let spip: Actor;
let host: Actor;
let otherHost: Actor;
let unsigned: Actor;
let adviser: Actor;
let people: People;

beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  [host, otherHost, unsigned] = [
    await world.organisation('HOST_ASSOCIATION'),
    await world.organisation('HOST_ASSOCIATION'),
    await world.organisation('HOST_ASSOCIATION'),
  ];
  adviser = await world.organisation('MISSION_LOCALE');
  for (const partner of [host, otherHost, adviser]) await world.agreement(spip, partner);
  people = { spip, addressee: host, other: otherHost };
});
afterAll(() => world.end());

const page = `query Page($ref: String!) { referral(ref: $ref) { version state awaitedFrom dueOn identity { lastName birthDate version } assessment { questionnaireSentOn version }
  interviews { id } opinions { kind } answer { declineReason } placementDates { enteredOn exitedOn } availability { version } ownNotes { text } parties { relationship } history { verb } } }`;
type Page = any;
const seen = async (actor: Actor, ref: string) => (await world.tell<{ referral: Page }>(actor, page, { ref })).referral;

/** The problems of a refused call, with the field that each is about. */
async function problems(actor: Actor, verb: string, input: Record<string, unknown>): Promise<string[]> {
  const name = verb[0]?.toUpperCase() + verb.slice(1);
  const data = await world.tell<Record<string, { problems: Record<string, string>[] }>>(
    actor,
    `mutation M($input: ${name}Input!) { ${verb}(input: $input) { problems { code field message } } }`,
    { input },
  );
  return (data[verb]?.problems ?? []).map(({ code, field, message }) => (message ? `${code} ${field}` : 'no sentence'));
}

const person = { lastName: 'Dupuis', firstName: 'Karim', birthDate: '1999-03-02', sex: 'M' };

describe('what is typed wrong names its field, and nothing is written', () => {
  test.each([
    ['DRAFT', 'spip', 'changeReferralDraft', { ...person, birthDate: daysAway(2), addresseeId: 'host' }, 'IN_THE_FUTURE birthDate'],
    ['DRAFT', 'spip', 'changeReferralDraft', { ...person, lastName: ' ', addresseeId: 'host' }, 'REQUIRED lastName'],
    ['DRAFT', 'spip', 'changeReferralDraft', { ...person, addresseeId: 'adviser' }, 'WRONG_ADDRESSEE addresseeId'],
    ['ASSESSING', 'host', 'recordQuestionnaire', { version: 1, sentOn: daysAway(1) }, 'IN_THE_FUTURE sentOn'],
    ['ASSESSING', 'host', 'recordQuestionnaire', { version: 1, returnedOn: daysAway(1) }, 'IN_THE_FUTURE returnedOn'],
    [
      'ASSESSING',
      'host',
      'recordQuestionnaire',
      { version: 1, sentOn: '2026-01-05', returnedOn: '2026-01-04' },
      'RETURNED_BEFORE_SENT returnedOn',
    ],
    ['ASSESSING', 'host', 'recordQuestionnaire', { version: 7, sentOn: '2026-01-05' }, 'CONFLICT null'],
    ['ASSESSING', 'host', 'offerInterviews', { dates: [] }, 'REQUIRED dates'],
    ['ASSESSING', 'host', 'offerInterviews', { dates: Array.from({ length: 11 }, (_, at) => ({ day: daysAway(at) })) }, 'TOO_MANY dates'],
    [
      'ASSESSING',
      'host',
      'offerInterviews',
      { dates: [{ day: daysAway(1) }, { day: daysAway(1), time: '25:00' }] },
      'WRONG_FORMAT dates.1.time',
    ],
    ['ASSESSING', 'host', 'offerInterviews', { dates: [{ day: daysAway(-1) }] }, 'IN_THE_PAST dates.0.day'],
    ['ASSESSING', 'host', 'offerInterviews', { dates: [{ day: daysAway(1) }, { day: daysAway(1) }] }, 'SAME_DATE dates.1.day'],
    ['ASSESSING', 'host', 'giveOpinion', { kind: 'PENDING', givenOn: daysAway(1) }, 'IN_THE_FUTURE givenOn'],
    ['SENT', 'host', 'acceptReferral', { expectedOn: daysAway(-1) }, 'IN_THE_PAST expectedOn'],
    ['SENT', 'host', 'declineReferral', { reason: 'NO_PLACE', proposedOrganisationId: 'host' }, 'WRONG_ADDRESSEE proposedOrganisationId'],
    [
      'SENT',
      'host',
      'declineReferral',
      { reason: 'NO_PLACE', proposedOrganisationId: 'adviser' },
      'WRONG_ADDRESSEE proposedOrganisationId',
    ],
    ['SENT', 'host', 'declineReferral', { reason: 'NO_PLACE', proposal: 'x'.repeat(5001) }, 'TOO_LONG proposal'],
    ['SENT', 'spip', 'reorientReferral', { addresseeId: 'host' }, 'SAME_ADDRESSEE addresseeId'],
    ['SENT', 'spip', 'reorientReferral', { addresseeId: 'adviser' }, 'WRONG_ADDRESSEE addresseeId'],
    ['SENT', 'spip', 'reorientReferral', { addresseeId: 'unsigned' }, 'NO_AGREEMENT addresseeId'],
    ['ACCEPTED', 'host', 'enterPlacement', { enteredOn: daysAway(1) }, 'IN_THE_FUTURE enteredOn'],
    ['ACTIVE', 'host', 'exitPlacement', { exitedOn: daysAway(-1), exitReason: 'PAROLE' }, 'EXIT_BEFORE_ENTRY exitedOn'],
    ['ACTIVE', 'host', 'exitPlacement', { exitedOn: daysAway(1), exitReason: 'PAROLE' }, 'IN_THE_FUTURE exitedOn'],
    ['ACTIVE', 'spip', 'addReferralPartner', { organisationId: 'otherHost' }, 'WRONG_PARTNER organisationId'],
    ['ACTIVE', 'host', 'addReferralPartner', { organisationId: 'adviser' }, 'NO_AGREEMENT organisationId'],
    ['SENT', 'spip', 'changeBeneficiaryIdentity', { ...person, version: 1, birthDate: daysAway(1) }, 'IN_THE_FUTURE birthDate'],
    ['SENT', 'spip', 'writeOwnNote', { text: ' ' }, 'REQUIRED text'],
  ] as const)('%s, %s %s', async (state, who, verb, given, expected) => {
    const actors: Record<string, Actor> = { spip, host, otherHost, unsigned, adviser };
    const referral = await referralIn(world, state, people);
    const versioned = ['giveOpinion', 'addReferralPartner', 'writeOwnNote'].includes(verb) ? {} : { version: referral.version };
    const named = Object.entries(given).map(([key, value]) => [key, key.endsWith('Id') ? actors[value as string]?.organisationId : value]);
    const before = await seen(spip, referral.ref);
    expect(await problems(actors[who] as Actor, verb, { referralId: referral.id, ...versioned, ...Object.fromEntries(named) })).toEqual([
      expected,
    ]);
    expect(await seen(spip, referral.ref)).toEqual(before);
  });
});

describe('two people at once', () => {
  test.each([
    'sendReferral',
    'acknowledgeReferral',
    'assessReferral',
    'acceptReferral',
    'withdrawReferral',
    'suspendReferral',
    'closeReferral',
  ])('%s with a version that was read before somebody else wrote is a conflict', async (verb) => {
    const at = { sendReferral: 'DRAFT', suspendReferral: 'ACTIVE', closeReferral: 'ACCEPTED' }[verb] ?? 'SENT';
    const referral = await referralIn(world, at as 'SENT', people);
    const actor = ['acknowledgeReferral', 'assessReferral', 'acceptReferral'].includes(verb) ? host : spip;
    const more = verb === 'closeReferral' ? { outcome: 'OTHER' } : {};
    expect(await world.refused(actor, verb, { referralId: referral.id, version: referral.version - 1, ...more })).toEqual(['CONFLICT']);
  });

  test('of two colleagues who change the same availability, one is told', async () => {
    const { id, ref } = await referralIn(world, 'ACTIVE', people);
    const { version } = (await seen(spip, ref)).availability;
    const change = (actor: Actor, hours: string) => world.refused(actor, 'changeAvailability', { referralId: id, version, hours });
    const told = await Promise.all([change(spip, 'le matin'), change(host, 'le soir')]);
    expect(told.flat()).toEqual(['CONFLICT']);
  });

  test('of two colleagues who answer at once, one is told, and there is one answer', async () => {
    const referral = await referralIn(world, 'SENT', people);
    const input = { referralId: referral.id, version: referral.version };
    const told = await Promise.all([
      world.refused(host, 'acceptReferral', input),
      world.refused(host, 'declineReferral', { ...input, reason: 'NO_PLACE' }),
    ]);
    expect(told.flat()).toHaveLength(1);
    expect(['CONFLICT', 'NOT_NOW', 'NOT_FOUND', 'FORBIDDEN']).toContain(told.flat()[0]);
  });

  test('of two colleagues who add the same partner at once, one is told', async () => {
    const { id, ref } = await referralIn(world, 'ACTIVE', people);
    const add = () => world.refused(spip, 'addReferralPartner', { referralId: id, organisationId: adviser.organisationId });
    expect((await Promise.all([add(), add()])).flat()).toEqual(['ALREADY_PARTNER']);
    expect((await seen(spip, ref)).parties.filter((party: any) => party.relationship === 'ADVISER')).toHaveLength(1);
  });
});
