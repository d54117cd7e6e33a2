import { type Actor, World } from '../../support/world';

let world: World;
let spip: Actor;
let host: Actor;
let stranger: Actor;

beforeAll(async () => {
  world = await World.create();
  [spip, host, stranger] = [
    await world.organisation('SPIP'),
    await world.organisation('HOST_ASSOCIATION'),
    await world.organisation('HOST_ASSOCIATION'),
  ];
  await world.agreement(spip, host);
});
afterAll(() => world.end());

const page = `query Referral($ref: String!) { referral(ref: $ref) {
  ref state viewerRelationships viewerTurn availableActions viewerAccess { readable editable }
  who: identity { shortName age } identity { lastName }
  request { reason } contact { address } judicialSituation { prison } availability { hours }
  history { verb actorName organisation { name } } parties { relationship organisation { name kind } contact { displayName } } } }`;

test('a draft is read by its SPIP alone; once sent, the addressee reads what is its to read', async () => {
  const draft = await world.draft(spip, host);
  const own = (await world.tell<any>(spip, page, { ref: draft.ref })).referral;
  expect(own).toMatchObject({ state: 'DRAFT', viewerRelationships: ['REFERRER'], viewerTurn: true, who: { shortName: 'Karim D.' } });
  expect(own.availableActions).toContain('sendReferral');
  expect((await world.tell<any>(host, page, { ref: draft.ref })).referral).toBeNull();

  await world.done(spip, 'sendReferral', { referralId: draft.id, version: draft.version });
  const asked = (await world.tell<any>(host, page, { ref: draft.ref })).referral;
  expect(asked).toMatchObject({
    state: 'SENT',
    viewerTurn: true,
    request: { reason: 'Projet solide' },
    judicialSituation: null,
    contact: null,
    availability: null,
  });
  expect(asked.viewerAccess.readable).not.toContain('JudicialSituation');
  expect(asked.history.map((entry: { verb: string }) => entry.verb)).toEqual(['REFERRAL_SENT', 'REFERRAL_DRAFTED']);
  expect((await world.tell<any>(stranger, page, { ref: draft.ref })).referral).toBeNull();
});

test('nothing is sent without an agreement in force', async () => {
  const draft = await world.draft(spip, stranger);
  expect(await world.refused(spip, 'sendReferral', { referralId: draft.id, version: draft.version })).toEqual(['NO_AGREEMENT']);
  expect((await world.tell<any>(spip, page, { ref: draft.ref })).referral.state).toBe('DRAFT');
});

test('a version read before somebody else wrote is a conflict', async () => {
  const draft = await world.draft(spip, host);
  await world.done(spip, 'sendReferral', { referralId: draft.id, version: draft.version });
  const sent = await world.refused(host, 'acknowledgeReferral', { referralId: draft.id, version: draft.version });
  expect(sent).toEqual(['CONFLICT']);
});

test('the list counts and pages what the viewer may read, and nothing else', async () => {
  const refs = new Set<string>();
  for (let at = 0; at < 5; at++) refs.add((await world.sent(spip, host)).ref);
  const list = `query List($first: Int, $after: String) { referrals(first: $first, after: $after) { totalCount nodes { ref identity { shortName } addressee { name } } edges { cursor node { ref } } pageInfo { hasNextPage endCursor } } }`;
  const seen: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const { referrals } = (await world.tell<any>(host, list, { first: 2, after })) as any;
    seen.push(...referrals.nodes.map((node: { ref: string }) => node.ref));
    total = referrals.totalCount;
    after = referrals.pageInfo.hasNextPage ? referrals.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
  expect((await world.tell<any>(stranger, list, {})).referrals).toMatchObject({ totalCount: 0, nodes: [] });
});
