import { type Actor, World } from '../../support/world';

let world: World;
let spip: Actor;
let host: Actor;
let first: { ref: string };
let second: { ref: string };

beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  host = await world.organisation('HOST_ASSOCIATION');
  await world.agreement(spip, host);
  [first, second] = [await world.sent(spip, host), await world.sent(spip, host)];
});
afterAll(() => world.end());

/** What one operation of somebody new at the counsellor's left in the trace. */
async function traced(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
  const reader = await world.member(spip);
  await world.tell(reader, query, variables);
  const { rows } = await world.owner.query('SELECT reference, operation FROM consultation WHERE membership_id = $1 ORDER BY reference', [
    reader.membershipId,
  ]);
  return rows.map(({ operation, reference }) => `${operation} ${reference}`);
}

test('a record that is opened is traced, whatever the document calls it', async () => {
  const { ref } = first;
  expect(await traced('query Page($ref: String!) { referral(ref: $ref) { id } }', { ref })).toEqual([`Page ${ref}`]);
  expect(await traced('query Page($other: String!) { referral(ref: $other) { id } }', { other: ref })).toEqual([`Page ${ref}`]);
  expect(await traced(`query Page { hidden: referral(ref: "${ref}") { id } }`)).toEqual([`Page ${ref}`]);
  expect(await traced(`{ referral(ref: "${ref}") { id } }`)).toEqual([`query ${ref}`]);
  expect(await traced(`query Page($r: String = "${ref}") { ...F } fragment F on Query { referral(ref: $r) { id } }`)).toEqual([
    `Page ${ref}`,
  ]);
  expect(await traced(`{ organisation(id: "${host.organisationId}") { id } }`)).toEqual([`query ${host.organisationId}`]);
});

test('each of several records opened at once is traced, and each once', async () => {
  const query = `{ a: referral(ref: "${first.ref}") { id } b: referral(ref: "${second.ref}") { id } c: referral(ref: "${first.ref}") { ref } }`;
  expect(await traced(query)).toEqual([first.ref, second.ref].sort().map((ref) => `query ${ref}`));
});

test('what opens nothing leaves no trace: a list, a variable of that name, a field that is skipped', async () => {
  const { ref } = first;
  expect(await traced('{ referrals { nodes { ref } } }')).toEqual([]);
  expect(await traced('query List($ref: String) { referrals(search: $ref) { nodes { ref } } }', { ref })).toEqual([]);
  expect(
    await traced('query Page($ref: String!, $no: Boolean!) { referral(ref: $ref) @include(if: $no) { id } viewer { id } }', {
      ref,
      no: false,
    }),
  ).toEqual([]);
});

test('who is signed out leaves none, and spaces make no other record of one', async () => {
  const count = async () => Number((await world.owner.query('SELECT count(*) AS n FROM consultation')).rows[0].n);
  const before = await count();
  await world.as(null).run(`{ referral(ref: "${first.ref}") { id } }`);
  expect(await count()).toBe(before);
  expect(await traced('query Page($ref: String!) { referral(ref: $ref) { id } }', { ref: `${first.ref} R-2000-00001` })).toHaveLength(1);
});
