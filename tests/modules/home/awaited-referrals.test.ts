import { type Actor, World } from '../../support/world';
import { daysAway, type People, referralIn, step } from '../referrals/stages';

let world: World;
let spip: Actor;
let host: Actor;
let adviser: Actor;
let care: Actor;
let people: People;

beforeAll(async () => {
  world = await World.create();
  [spip, host] = [await world.organisation('SPIP'), await world.organisation('HOST_ASSOCIATION')];
  [adviser, care] = [await world.organisation('MISSION_LOCALE'), await world.organisation('ADDICTION_ASSOCIATION')];
  for (const partner of [host, adviser, care]) await world.agreement(spip, partner);
  people = { spip, addressee: host, other: host };
});
afterAll(() => world.end());

const home = '{ awaited { kind record ref label count shortName age partnerName partnerKind since dueOn overdue } }';
type Item = { kind: string; ref: string };
const at = (day: string): Date => new Date(`${day}T09:00:00Z`);
const of = async (actor: Actor, ref: string, day?: string) =>
  (await world.tell<{ awaited: Item[] }>(actor, home, {}, day ? at(day) : undefined)).awaited.filter((item) => item.ref === ref);
const kinds = async (actor: Actor, ref: string, day?: string) => (await of(actor, ref, day)).map(({ kind }) => kind);

describe('referrals, from stage to stage', () => {
  test('what is to be done, and by whom, changes with each step', async () => {
    const draft = await world.draft(spip, host);
    const both = async () => [await kinds(spip, draft.ref), await kinds(host, draft.ref)];
    expect(await both()).toEqual([['SEND_REFERRAL'], []]);
    let now = await step(world, spip, 'sendReferral', draft);
    expect(await both()).toEqual([[], ['ACKNOWLEDGE_REFERRAL']]);
    now = await step(world, host, 'acknowledgeReferral', now);
    expect(await both()).toEqual([[], ['ASSESS_REFERRAL']]);
    now = await step(world, host, 'assessReferral', now);
    expect(await both()).toEqual([[], ['OFFER_INTERVIEWS']]);
    const dates = [{ day: daysAway(3), place: 'parloir' }, { day: daysAway(4) }];
    await step(world, host, 'offerInterviews', now, { dates });
    expect(await both()).toEqual([['CHOOSE_INTERVIEW'], []]);
    expect(await of(spip, draft.ref)).toMatchObject([
      {
        record: 'REFERRAL',
        count: 2,
        label: 'parloir',
        shortName: 'Karim D.',
        age: 27,
        partnerName: host.name,
        partnerKind: 'HOST_ASSOCIATION',
        dueOn: daysAway(2),
        overdue: false,
        since: expect.any(String),
      },
    ]);
    const { rows } = await world.owner.query('SELECT id FROM interview WHERE referral_id = $1 ORDER BY offered_on', [draft.id]);
    await world.done(spip, 'chooseInterview', { interviewId: rows[0].id, version: 1 });
    expect(await both()).toEqual([[], []]);
    expect(await kinds(host, draft.ref, daysAway(3))).toEqual(['RECORD_INTERVIEW']);
    await world.done(host, 'recordInterview', { interviewId: rows[0].id, version: 2, kept: true }, '', at(daysAway(3)));
    expect(await both()).toEqual([[], ['GIVE_OPINION']]);
    await world.done(host, 'giveOpinion', { referralId: draft.id, kind: 'FAVOURABLE', givenOn: daysAway(0) });
    expect(await both()).toEqual([[], ['ANSWER_REFERRAL']]);
    const { rows: read } = await world.owner.query('SELECT id, ref, version FROM referral WHERE id = $1', [draft.id]);
    now = await step(world, host, 'acceptReferral', read[0], { expectedOn: daysAway(1) });
    expect(await both()).toEqual([[], ['ENTER_PLACEMENT']]);
    expect(await of(host, draft.ref, daysAway(2))).toMatchObject([{ overdue: true, partnerName: spip.name, partnerKind: 'SPIP' }]);
    await step(world, host, 'enterPlacement', now, { enteredOn: daysAway(0) });
    expect(await both()).toEqual([[], []]);
  });

  test('a decline and a silence go back to the SPIP, and what began for a Mission Locale to it', async () => {
    expect(await kinds(spip, (await referralIn(world, 'DECLINED', people)).ref)).toEqual(['REORIENT_REFERRAL']);
    expect(await kinds(spip, (await referralIn(world, 'EXPIRED', people)).ref)).toEqual(['REORIENT_REFERRAL']);
    const accepted = await referralIn(world, 'ACCEPTED', { spip, addressee: adviser, other: adviser }, 'ACTION_PLAN');
    expect([await kinds(adviser, accepted.ref), await kinds(spip, accepted.ref)]).toEqual([['START_REFERRAL'], []]);
    const cared = await referralIn(world, 'ACCEPTED', { spip, addressee: care, other: care }, 'CARE');
    expect([await kinds(care, cared.ref), await kinds(spip, cared.ref)]).toEqual([[], ['START_REFERRAL']]);
  });
});
