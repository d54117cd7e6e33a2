import { type Actor, World } from '../support/world';

let world: World;
let spip: Actor;
let host: Actor;
let ref: string;
let id: string;

beforeAll(async () => {
  world = await World.create();
  [spip, host] = [await world.organisation('SPIP'), await world.organisation('HOST_ASSOCIATION')];
  await world.agreement(spip, host);
  ({ ref, id } = await world.sent(spip, host, 'PLACEMENT_EXTERIEUR', {
    lastName: 'Martin',
    firstName: 'Ana',
    reason: 'Un projet',
    askedFor: 'Une place',
  }));
  await world.sent(spip, host, 'PLACEMENT_EXTERIEUR', { lastName: 'Petit', firstName: 'Zoé' });
});
afterAll(() => world.end());

const ask = (query: string, variables: Record<string, unknown> = {}) => world.tell<Record<string, unknown>>(spip, query, variables);
const one = (selection: string, variables: Record<string, unknown> = {}, more = '', declared = '') =>
  ask(`query One($ref: String!${declared}) { referral(ref: $ref) { ${selection} } } ${more}`, { ref, ...variables });

test.each([
  ['plain fields', 'id ref state', { id: '', ref: '', state: 'SENT' }],
  ['an alias', 'what: state', { what: 'SENT' }],
  ['the same field twice under different names', 'a: kind b: kind', { a: 'PLACEMENT_EXTERIEUR', b: 'PLACEMENT_EXTERIEUR' }],
  ['an alias that is the name of another field', 'state: kind kind: state', { state: 'PLACEMENT_EXTERIEUR', kind: 'SENT' }],
  [
    'an alias of an edge that is the name of another edge',
    'contact: identity { lastName } identity: request { reason }',
    { contact: { lastName: 'Martin' }, identity: { reason: 'Un projet' } },
  ],
  [
    'one edge under two names, each with its own fields',
    'x: identity { lastName } y: identity { firstName }',
    { x: { lastName: 'Martin' }, y: { firstName: 'Ana' } },
  ],
  ['the same edge twice, merged', 'identity { lastName } identity { firstName }', { identity: { lastName: 'Martin', firstName: 'Ana' } }],
  [
    '__typename, and under another name',
    '__typename t: __typename identity { __typename }',
    { __typename: 'Referral', t: 'Referral', identity: { __typename: 'BeneficiaryIdentity' } },
  ],
  [
    'names of every object in JavaScript',
    'constructor: state toString: kind __proto__: state hasOwnProperty: ref',
    { constructor: 'SENT', toString: 'PLACEMENT_EXTERIEUR', hasOwnProperty: '' },
  ],
  ['an inline fragment, with and without a type', '... on Referral { state } ... { kind }', { state: 'SENT', kind: 'PLACEMENT_EXTERIEUR' }],
  ['what is skipped', 'state @skip(if: true) kind @skip(if: false)', { kind: 'PLACEMENT_EXTERIEUR' }],
  ['what is included', 'state @include(if: true) kind @include(if: false)', { state: 'SENT' }],
  ['a skipped fragment', '... @skip(if: true) { state } ... on Referral @include(if: true) { kind }', { kind: 'PLACEMENT_EXTERIEUR' }],
  [
    'a skipped edge',
    'identity @skip(if: true) { lastName } request @include(if: true) { askedFor }',
    { request: { askedFor: 'Une place' } },
  ],
])('reads %s', async (_, selection, expected) => {
  const { referral } = (await one(selection)) as { referral: Record<string, unknown> };
  const known = Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, value === '' ? (key === 'id' ? id : ref) : value]));
  expect(referral).toMatchObject(known);
  expect(
    Object.keys(referral)
      .filter((key) => key !== '__proto__')
      .sort(),
  ).toEqual(
    Object.keys(known)
      .filter((key) => key !== '__proto__')
      .sort(),
  );
});

test('reads fragments within fragments', async () => {
  const fragments =
    'fragment A on Referral { state ...B } fragment B on Referral { identity { ...C } } fragment C on BeneficiaryIdentity { lastName shortName }';
  expect(await one('...A', {}, fragments)).toEqual({ referral: { state: 'SENT', identity: { lastName: 'Martin', shortName: 'Ana M.' } } });
});

test('@skip and @include follow variables, and their defaults', async () => {
  const selection = 'state @include(if: $with) kind @skip(if: $with)';
  expect(await one(selection, { with: true }, '', ', $with: Boolean = false')).toEqual({ referral: { state: 'SENT' } });
  expect(await one(selection, {}, '', ', $with: Boolean = false')).toEqual({ referral: { kind: 'PLACEMENT_EXTERIEUR' } });
});

test('several root fields, one twice, each with its own arguments', async () => {
  const answer = await ask(
    `query Roots($ref: String!, $none: String!) { a: referral(ref: $ref) { ref } b: referral(ref: $none) { ref } __typename
      page: referrals(first: 1, sort: RECENT, descending: false) { totalCount nodes { ref } pageInfo { hasNextPage } }
      found: referrals(search: "petit") { nodes { identity { firstName } } } none: referrals(state: [CLOSED]) { totalCount nodes { id } edges { cursor } } }`,
    { ref, none: 'R-0-0' },
  );
  expect(answer).toEqual({
    __typename: 'Query',
    a: { ref },
    b: null,
    page: { totalCount: 2, nodes: [{ ref }], pageInfo: { hasNextPage: true } },
    found: { nodes: [{ identity: { firstName: 'Zoé' } }] },
    none: { totalCount: 0, nodes: [], edges: [] },
  });
});

test('a root field under the name of what every object has is its own', async () => {
  expect(await ask('{ toString: viewer { id } constructor: personas { id } }')).toMatchObject({ toString: { id: spip.membershipId } });
});

test('two mutations in one operation are refused, however they are written', async () => {
  const run = (query: string) => world.as(spip).run(query);
  for (const query of [
    'mutation { a: signOut { problems { code } } b: signOut { problems { code } } }',
    'mutation { ...F } fragment F on Mutation { a: signOut { problems { code } } b: signOut { problems { code } } }',
  ]) {
    expect((await run(query)).errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_REQUEST']);
  }
});

test('a document that asks for too much at once is refused', async () => {
  const many = Array.from({ length: 300 }, (_, at) => `a${at}: referral(ref: "x") { id ref state kind version sentAt }`).join(' ');
  expect((await world.as(spip).run(`{ ${many} }`)).errors.map(({ extensions }) => extensions?.code)).toEqual(['TOO_LARGE']);
});
