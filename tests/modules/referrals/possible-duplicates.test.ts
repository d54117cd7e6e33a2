import { type Actor, World } from '../../support/world';

let world: World;
let spip: Actor;
let colleague: Actor;
let host: Actor;

beforeAll(async () => {
  world = await World.create();
  [spip, colleague, host] = [
    await world.organisation('SPIP'),
    await world.organisation('SPIP'),
    await world.organisation('HOST_ASSOCIATION'),
  ];
  await world.agreement(spip, host);
  await world.agreement(colleague, host);
});
afterAll(() => world.end());

const document = `query Find($lastName: String!, $firstName: String!, $birthDate: LocalDate!) {
  possibleDuplicates(lastName: $lastName, firstName: $firstName, birthDate: $birthDate) { id ref state identity { lastName firstName birthDate } judicialSituation { prison } } }`;
type Found = { ref: string; identity: { lastName: string } | null; judicialSituation: object | null };
const find = async (actor: Actor, lastName: string, firstName: string, birthDate: string) =>
  (await world.tell<{ possibleDuplicates: Found[] }>(actor, document, { lastName, firstName, birthDate })).possibleDuplicates;

test.each([
  ['the same', 'Lefèvre-Ünal', 'Zoé', '1990-05-12', true],
  ['no accents, no case, no hyphen', 'LEFEVRE UNAL', 'zoe', '1990-05-12', true],
  ['decomposed accents', 'Lefèvre Ünal'.normalize('NFD'), 'Zoé'.normalize('NFD'), '1990-05-12', true],
  ['a letter less', 'Lefevr Unal', 'Zoe', '1990-05-12', true],
  ['a letter more', 'Lefeuvre Unal', 'Zoe', '1990-05-12', true],
  ['a letter other', 'Lefebre Unal', 'Zoe', '1990-05-12', true],
  ['two letters exchanged', 'Lefevre Uanl', 'Zoe', '1990-05-12', true],
  ['the names exchanged', 'Zoe', 'Lefevre Unal', '1990-05-12', true],
  ['a longer first name', 'Lefevre Unal', 'Zoé-Marie', '1990-05-12', true],
  ['day and month exchanged', 'Lefevre Unal', 'Zoe', '1990-12-05', true],
  ['another year', 'Lefevre Unal', 'Zoe', '1991-05-12', true],
  ['another day', 'Lefevre Unal', 'Zoe', '1990-05-13', true],
  ['another day and month', 'Lefevre Unal', 'Zoe', '1990-06-13', false],
  ['a near name and another day', 'Lefebre Unal', 'Zoe', '1990-05-13', false],
  ['another name', 'Lambert', 'Zoe', '1990-05-12', false],
  ['another first name', 'Lefevre Unal', 'Karim', '1990-05-12', false],
  ['hardly anything typed', 'L', 'Z', '1990-05-12', false],
  ['wildcards', '%%', '%%', '1990-05-12', false],
  ['nothing but a NUL', '\u0000', '\u0000', '1990-05-12', false],
])('%s: %s %s, %s', async (_, lastName, firstName, birthDate, expected) => {
  referral ??= world.draft(spip, host, undefined, { lastName: 'Lefèvre-Ünal', firstName: 'Zoé', birthDate: '1990-05-12' });
  const { ref } = await referral;
  expect((await find(spip, lastName, firstName, birthDate)).map((each) => each.ref)).toEqual(expected ? [ref] : []);
});
let referral: Promise<{ ref: string }> | undefined;

test('only among what the viewer may see, and of that only what it may read', async () => {
  const name = { lastName: 'Bernadotte', firstName: 'Lise', birthDate: '1985-01-31' };
  const typed = [name.lastName, name.firstName, name.birthDate] as const;
  const sent = await world.sent(spip, host, undefined, name);
  const theirs = await world.draft(colleague, host, undefined, name);
  expect((await find(spip, ...typed)).map(({ ref }) => ref)).toEqual([sent.ref]);
  expect((await find(colleague, ...typed)).map(({ ref }) => ref)).toEqual([theirs.ref]);
  expect(await find(host, ...typed)).toMatchObject([{ ref: sent.ref, identity: { lastName: 'Bernadotte' }, judicialSituation: null }]);
  const { data, errors } = await world.as(await world.organisation('EMPLOYER')).run(document, name);
  expect([data, errors[0]?.extensions?.code]).toEqual([null, 'NOT_FOUND']);
});

test('the closest first, ten at most', async () => {
  const name = { lastName: 'Quatrevingt', firstName: 'Paul', birthDate: '1970-07-07' };
  const exact = await world.draft(spip, host, undefined, name);
  for (let at = 0; at < 11; at++) await world.draft(spip, host, undefined, { ...name, birthDate: `1970-07-${10 + at}` });
  const found = await find(spip, name.lastName, name.firstName, name.birthDate);
  expect(found).toHaveLength(10);
  expect(found[0]?.ref).toBe(exact.ref);
});
