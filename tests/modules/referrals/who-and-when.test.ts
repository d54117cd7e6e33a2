import { policy } from '../../../api/visibility/policy';
import { type Relationship, relationshipNames } from '../../../api/visibility/relationships';
import { type Actor, World } from '../../support/world';
import { referralIn, states, type Told } from './stages';
import { type Cast, castOf, inputOf, snapshot, startsFrom, verbNames, verbs } from './verbs';

let world: World;
let cast: Cast;
const standing: Record<string, Promise<Told>> = {};

beforeAll(async () => {
  world = await World.create();
  cast = await castOf(world);
});
afterAll(() => world.end());

const kindOf = (verb: (typeof verbNames)[number]) => verbs[verb]?.kind ?? 'PLACEMENT_EXTERIEUR';

/** One of those who may call the verb, on this referral as its story left it. */
function caller(verb: (typeof verbNames)[number], state: string): Actor {
  const by = policy.mutations[verb]?.by ?? [];
  if (by.includes('REFERRER')) return cast.spip;
  const { addressee, other } = cast[kindOf(verb)];
  return state === 'REORIENTED' ? other : addressee;
}

test('every verb of a referral is told here', () => {
  expect(Object.keys(verbs).sort()).toEqual([...verbNames].sort());
});

describe.each(verbNames)('%s', (verb) => {
  const from = startsFrom(verb);
  const mutation = policy.mutations[verb];
  const allowed = relationshipNames.filter((relationship) => mutation?.by.includes(relationship));
  const refused = relationshipNames.filter((relationship) => !mutation?.by.includes(relationship));

  test.each(states.filter((state) => from.includes(state)))('is done at %s', async (state) => {
    const referral = await referralIn(world, state, cast[kindOf(verb)], kindOf(verb));
    await world.done(caller(verb, state), verb, await inputOf(world, verb, referral, cast));
  });

  test.each(states.filter((state) => !from.includes(state)))('is refused at %s', async (state) => {
    // Nothing is written by what is refused: one referral a state serves every verb.
    const key = `${kindOf(verb)} ${state}`;
    standing[key] ??= referralIn(world, state, cast[kindOf(verb)], kindOf(verb));
    const referral = await standing[key];
    const actor = await partyWhere(verb, referral);
    const input = await inputOf(world, verb, referral, cast);
    const before = await snapshot(world, referral);
    expect(await world.refused(actor, verb, input)).toEqual(['NOT_NOW']);
    expect(await snapshot(world, referral)).toBe(before);
  });

  test.each(allowed)('is open to %s', async (relationship) => {
    const referral = await referralIn(world, from[0] ?? 'DRAFT', cast[kindOf(verb)], kindOf(verb));
    await world.done(await as(relationship, referral), verb, await inputOf(world, verb, referral, cast));
  });

  test('is refused to every other relationship, a former party, a stranger and who is not signed in', async () => {
    const referral = await referralIn(world, from[0] ?? 'DRAFT', cast[kindOf(verb)], kindOf(verb));
    const input = await inputOf(world, verb, referral, cast);
    for (const relationship of refused) if (relationship !== 'REFERRER') await as(relationship, referral);
    await world.party(referral.id, cast.former, 'HOST', new Date());
    const before = await snapshot(world, referral);
    for (const relationship of refused) {
      const actor = relationship === 'REFERRER' ? cast.spip : cast.as[relationship];
      expect([relationship, ...(await world.refused(actor, verb, input))]).toEqual([
        relationship,
        expect.stringMatching(/^(FORBIDDEN|NOT_FOUND)$/),
      ]);
    }
    expect(await world.refused(cast.stranger, verb, input)).toEqual(['NOT_FOUND']);
    expect(await world.refused(cast.former, verb, input)).toEqual(['NOT_FOUND']);
    expect(await world.refused(null, verb, input)).toEqual(['UNAUTHENTICATED']);
    expect(await snapshot(world, referral)).toBe(before);
  });
});

/** A party of this relationship: the SPIP itself, or somebody made one. */
async function as(relationship: Relationship, referral: { id: string }): Promise<Actor> {
  if (relationship === 'REFERRER') return cast.spip;
  await world.party(referral.id, cast.as[relationship], relationship);
  return cast.as[relationship];
}

/** Somebody who may call the verb whatever the story did to the parties. */
async function partyWhere(verb: (typeof verbNames)[number], referral: { id: string }): Promise<Actor> {
  const by = policy.mutations[verb]?.by ?? [];
  return as(by.includes('REFERRER') ? 'REFERRER' : (by[0] as Relationship), referral);
}
