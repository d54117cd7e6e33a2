import { ReferralState } from '../../../api/modules/referrals/referral-words';
import { CareStory } from './care-story';

let story: CareStory;
beforeAll(async () => {
  story = await CareStory.begin();
});
afterAll(() => story.world.end());

const page = `query Contract($ref: String!) { careContract(ref: $ref) {
  ref obligation followedBy rhythm state startsOn endsOn nextReviewOn version turn availableActions objectives { text version }
  currentReview { number dueOn } attendance { appointmentOn attendance } referral { identity { shortName } history { verb compartment label } } } }`;
const november = new Date('2026-11-20T09:00:00Z');
const read = async (ref: string, actor = story.by.CARE_PARTNER) =>
  (await story.world.tell<any>(actor, page, { ref }, november)).careContract;

test('a contract is opened by one side and followed by both; the SPIP reads its dates', async () => {
  const contract = await story.contract({ followedBy: 'Docteur Blin', endsOn: '2027-06-30' }, november);
  expect(contract.ref).toMatch(/^C-2026-\d{4,}$/);
  const own = await read(contract.ref);
  expect(own).toMatchObject({
    obligation: 'OBLIGATION',
    followedBy: 'Docteur Blin',
    rhythm: 'TWO_WEEKS',
    state: 'OPEN',
    nextReviewOn: '2026-10-19',
    turn: null,
    objectives: { text: 'Tenir les soirées' },
    currentReview: null,
  });
  expect(own.availableActions.sort()).toEqual(
    [
      'changeCareContract',
      'changeCareObjectives',
      'openCareReview',
      'recordCareAttendance',
      'writeClinicalNote',
      'closeCareContract',
    ].sort(),
  );
  expect((await read(contract.ref, story.by.HOST)).availableActions).not.toContain('writeClinicalNote');
  const spip = await read(contract.ref, story.by.REFERRER);
  expect(spip).toMatchObject({ ref: contract.ref, nextReviewOn: '2026-10-19', objectives: null, availableActions: [], turn: null });
  expect(spip.referral.history).toContainEqual({ verb: 'CARE_CONTRACT_OPENED', compartment: 'CareContract', label: contract.ref });
});

test('says who is missing, and opens only for a referral that was accepted', async () => {
  const { world, by } = story;
  const ask = (referralId: string, actor = by.HOST) => world.refused(actor, 'openCareContract', { referralId, obligation: 'CONTRACT' });
  expect(await ask(await story.referral('ACTIVE', ['CARE_PARTNER']))).toEqual(['NO_CARE_PARTNER']);
  expect(await ask(await story.referral('ACTIVE', ['HOST']), by.CARE_PARTNER)).toEqual(['NO_HOST']);
  for (const state of Object.keys(ReferralState)) {
    const expected = ['ACCEPTED', 'ACTIVE', 'SUSPENDED'].includes(state) ? [] : ['NOT_NOW'];
    expect([state, await ask(await story.referral(state))]).toEqual([state, expected]);
  }
});

test('a change of the rhythm moves the next review, unless one is under way', async () => {
  const { world, by } = story;
  const contract = await story.contract();
  const change = { careContractId: contract.id, version: 1, obligation: 'INJUNCTION', rhythm: 'TWO_MONTHS', startsOn: '2026-10-31' };
  await world.done(by.HOST, 'changeCareContract', change);
  expect(await read(contract.ref)).toMatchObject({ obligation: 'INJUNCTION', nextReviewOn: '2026-12-31', followedBy: null });
  await story.review(contract);
  expect((await read(contract.ref)).nextReviewOn).toBe('2026-11-27');
  await world.done(by.HOST, 'changeCareContract', { ...change, version: 3, rhythm: 'MONTH' });
  expect((await read(contract.ref)).nextReviewOn).toBe('2026-11-27');
});

test('no review is expected past the end of the contract', async () => {
  const contract = await story.contract({ endsOn: '2026-10-10' });
  expect((await read(contract.ref)).nextReviewOn).toBeNull();
});

test('objectives are written by both, each on what it has read', async () => {
  const { world, by } = story;
  const contract = await story.contract({ objectives: null });
  const write = (actor: typeof by.HOST, version: number, text: string) =>
    world.refused(actor, 'changeCareObjectives', { careContractId: contract.id, version, text });
  expect(await write(by.HOST, 0, 'Tenir')).toEqual([]);
  expect(await write(by.CARE_PARTNER, 0, 'Autre')).toEqual(['CONFLICT']);
  expect(await write(by.CARE_PARTNER, 1, 'Tenir les soirées')).toEqual([]);
  expect((await read(contract.ref)).objectives).toEqual({ text: 'Tenir les soirées', version: 2 });
});

test('attendance is attested by the addiction association, corrected on the same day, and read by the SPIP', async () => {
  const { world, by } = story;
  const contract = await story.contract();
  const attest = (appointmentOn: string, attendance: string) =>
    world.done(by.CARE_PARTNER, 'recordCareAttendance', { careContractId: contract.id, appointmentOn, attendance }, '', november);
  await attest('2026-11-12', 'ABSENT');
  await attest('2026-11-19', 'PRESENT');
  await attest('2026-11-12', 'EXCUSED');
  expect((await read(contract.ref, by.REFERRER)).attendance).toEqual([
    { appointmentOn: '2026-11-19', attendance: 'PRESENT' },
    { appointmentOn: '2026-11-12', attendance: 'EXCUSED' },
  ]);
});

test('bad input names its field', async () => {
  const { world, by } = story;
  const contract = await story.contract();
  const said = async (verb: string, input: Record<string, unknown>) => {
    const name = verb[0]?.toUpperCase() + verb.slice(1);
    const told = await world
      .as(by.CARE_PARTNER)
      .run(`mutation M($input: ${name}Input!) { ${verb}(input: $input) { problems { code field } } }`, { input });
    return (told.data as any)?.[verb].problems;
  };
  const careContractId = contract.id;
  const opening = { referralId: contract.referralId, obligation: 'CONTRACT', startsOn: '2026-10-05', endsOn: '2026-10-04' };
  expect(await said('openCareContract', opening)).toEqual([{ code: 'ENDS_BEFORE_IT_STARTS', field: 'endsOn' }]);
  const review = { careContractId, version: 1, periodStartsOn: '2026-11-20', periodEndsOn: '2026-11-09', dueOn: '2026-11-27' };
  expect(await said('openCareReview', review)).toEqual([{ code: 'ENDS_BEFORE_IT_STARTS', field: 'periodEndsOn' }]);
  expect(await said('openCareReview', { ...review, periodEndsOn: '2026-11-28' })).toEqual([{ code: 'DUE_WITHIN_PERIOD', field: 'dueOn' }]);
  const attest = (appointmentOn: string) => said('recordCareAttendance', { careContractId, appointmentOn, attendance: 'PRESENT' });
  expect(await attest('2099-01-01')).toEqual([{ code: 'APPOINTMENT_TO_COME', field: 'appointmentOn' }]);
  expect(await attest('2026-10-04')).toEqual([{ code: 'BEFORE_CARE_CONTRACT', field: 'appointmentOn' }]);
  expect(await said('writeClinicalNote', { careContractId, text: ' ' })).toEqual([{ code: 'REQUIRED', field: 'text' }]);
  expect(await said('changeCareObjectives', { careContractId, version: 1, text: 'a'.repeat(5001) })).toEqual([
    { code: 'TOO_LONG', field: 'text' },
  ]);
  expect(await said('closeCareContract', { careContractId, version: 1, endsOn: '2026-01-01' })).toEqual([
    { code: 'ENDS_BEFORE_IT_STARTS', field: 'endsOn' },
  ]);
});

test('the list shows what awaits, counts it, and pages it by the next review', async () => {
  const { world, by } = story;
  const alone = await CareStory.begin();
  try {
    const late = await alone.contract({ rhythm: 'TWO_WEEKS' });
    const quiet = await alone.contract({ rhythm: null });
    const awaited = await alone.reconciling();
    await alone.text(awaited);
    await alone.agree(awaited, alone.by.HOST);
    const writing = await alone.review();
    const list = `query List($first: Int, $after: String, $search: String, $turn: [CareTurn!]) {
      awaited: careContracts(agreementAwaited: true, first: 1) { totalCount nodes { ref turn } }
      soon: careContracts(reviewDueWithin: 15) { nodes { ref } }
      careContracts(first: $first, after: $after, search: $search, turn: $turn) { totalCount nodes { ref turn nextReviewOn } pageInfo { hasNextPage endCursor } } }`;
    const ask = async (actor = alone.by.CARE_PARTNER, variables = {}) => alone.world.tell<any>(actor, list, variables, november);
    const order = [late.ref, awaited.contract.ref, writing.contract.ref, quiet.ref];
    const mine = await ask();
    expect(mine.careContracts.nodes.map(({ ref }: { ref: string }) => ref).sort()).toEqual([...order].sort());
    expect(mine.careContracts.nodes[0].ref).toBe(late.ref);
    expect(mine.careContracts.nodes[3].ref).toBe(quiet.ref);
    expect(mine.awaited).toEqual({ totalCount: 1, nodes: [{ ref: awaited.contract.ref, turn: 'AGREEMENT' }] });
    expect(mine.soon.nodes).toHaveLength(3);
    expect((await ask(alone.by.HOST)).awaited.totalCount).toBe(0);
    expect((await ask(alone.by.HOST, { turn: ['PART'] })).careContracts.nodes).toEqual([
      { ref: writing.contract.ref, turn: 'PART', nextReviewOn: '2026-11-27' },
    ]);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { careContracts } = await ask(alone.by.CARE_PARTNER, { first: 1, after });
      seen.push(...careContracts.nodes.map(({ ref }: { ref: string }) => ref));
      after = careContracts.pageInfo.hasNextPage ? careContracts.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(mine.careContracts.nodes.map(({ ref }: { ref: string }) => ref));
    expect((await ask(alone.by.CARE_PARTNER, { search: quiet.ref.toLowerCase() })).careContracts.totalCount).toBe(1);
    const spip = await ask(alone.by.REFERRER);
    expect(spip.careContracts).toMatchObject({ totalCount: 4 });
    expect(spip.careContracts.nodes.every(({ turn }: { turn: string | null }) => turn === null)).toBe(true);
    expect(spip.awaited.totalCount).toBe(0);
    for (const [, actor] of alone.outsiders.filter(([name]) => name !== 'employer'))
      expect((await ask(actor)).careContracts).toMatchObject({ totalCount: 0, nodes: [] });
  } finally {
    await alone.world.end();
  }
  const { errors } = await world.as(story.employer).run('{ careContracts { totalCount } }');
  expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  expect(by).toBeDefined();
});

test('a closed contract says its last day and expects no review', async () => {
  const contract = await story.contract();
  await story.world.done(story.by.HOST, 'closeCareContract', { careContractId: contract.id, version: 1 }, '', november);
  expect(await read(contract.ref)).toMatchObject({ state: 'CLOSED', endsOn: '2026-11-20', nextReviewOn: null, availableActions: [] });
});
