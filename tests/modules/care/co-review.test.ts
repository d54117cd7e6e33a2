import { careReviewTransitions } from '../../../api/modules/care/care.transitions';
import { CareReviewState } from '../../../api/modules/care/care-words';
import { CareStory, part, type Review } from './care-story';

let story: CareStory;
beforeAll(async () => {
  story = await CareStory.begin();
});
afterAll(() => story.world.end());

const page = `query Contract($ref: String!) { careContract(ref: $ref) { state nextReviewOn turn reviews { number state stateSince availableActions
  drafts { attendance depositedAt version organisation { name } } contributions { attendance next writtenBy organisation { name } }
  commonText { text previousText version writtenBy hostAgreedAt hostAgreedBy careAgreedAt changedBy { name } } agreedText { text agreedAt } }
  referral { history { verb compartment label } } } }`;
const read = async (review: Review, actor = story.by.HOST) =>
  (await story.world.tell<any>(actor, page, { ref: review.contract.ref })).careContract;

test('a co-review, from two parts to one text that the SPIP reads', async () => {
  const { world, by } = story;
  const review = await story.review();
  expect(await read(review)).toMatchObject({ turn: 'PART', reviews: [{ number: 1, state: 'WRITING', commonText: null }] });
  await story.save(review, by.HOST, 'commencé');
  await story.save(review, by.HOST, 'repris', 1);
  await world.done(by.HOST, 'depositCareDraft', { careReviewId: review.id, version: 2 });
  expect(await read(review)).toMatchObject({ turn: null, reviews: [{ state: 'WRITING', contributions: [] }] });
  await story.deposit(review, by.CARE_PARTNER, 'du soin');
  const open = await read(review);
  expect(open).toMatchObject({ turn: 'TEXT', reviews: [{ state: 'RECONCILING' }] });
  expect(open.reviews[0].contributions.map((one: any) => [one.organisation.name, one.attendance, one.writtenBy]).sort()).toEqual(
    [
      [by.HOST.name, 'Venu deux fois, repris', `Membre de ${by.HOST.name}`],
      [by.CARE_PARTNER.name, 'Venu deux fois, du soin', `Membre de ${by.CARE_PARTNER.name}`],
    ].sort(),
  );

  await story.text(review, 'Il vient, il tient.');
  expect(await story.agree(review, by.HOST)).toEqual([]);
  expect(await story.agree(review, by.HOST)).toEqual(['ALREADY_AGREED']);
  // A later change asks both again, and shows what it changed.
  expect(
    await world.refused(by.CARE_PARTNER, 'writeCommonText', {
      careReviewId: review.id,
      version: 1,
      text: 'Il vient. Les dimanches pèsent.',
    }),
  ).toEqual([]);
  expect((await read(review)).reviews[0].commonText).toMatchObject({
    text: 'Il vient. Les dimanches pèsent.',
    previousText: 'Il vient, il tient.',
    version: 2,
    hostAgreedAt: null,
    hostAgreedBy: null,
    changedBy: { name: by.CARE_PARTNER.name },
  });
  expect(await story.agree(review, by.HOST, 1)).toEqual(['CONFLICT']);
  expect(await story.agree(review, by.HOST, 2)).toEqual([]);
  expect(await read(review, by.REFERRER)).toMatchObject({ reviews: [{ agreedText: null, commonText: null }] });
  expect(await read(review, by.CARE_PARTNER)).toMatchObject({ turn: 'AGREEMENT' });
  expect(await story.agree(review, by.CARE_PARTNER, 2)).toEqual([]);

  const spip = await read(review, by.REFERRER);
  expect(spip).toMatchObject({
    nextReviewOn: '2026-12-11',
    turn: null,
    reviews: [
      { state: 'AGREED', drafts: [], contributions: [], commonText: null, agreedText: { text: 'Il vient. Les dimanches pèsent.' } },
    ],
  });
  const next = await story.review(review.contract);
  expect((await read(next)).reviews.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
});

test('the same words again take back nobody’s agreement', async () => {
  const review = await story.inState('RECONCILING');
  await story.agree(review, story.by.HOST);
  await story.text(review, 'Il vient, il tient.', 1);
  expect((await read(review)).reviews[0].commonText).toMatchObject({ version: 1, previousText: null, hostAgreedAt: expect.any(String) });
});

test('a part is deposited whole, and then stands', async () => {
  const { world, by } = story;
  const review = await story.review();
  await world.done(by.HOST, 'saveCareDraft', { careReviewId: review.id, version: 0, attendance: 'Venu', better: '  ' });
  const { data } = await world
    .as(by.HOST)
    .run('mutation D($input: DepositCareDraftInput!) { depositCareDraft(input: $input) { problems { code field } } }', {
      input: { careReviewId: review.id, version: 1 },
    });
  const empty = ['better', 'attention', 'next'].map((field) => ({ code: 'REQUIRED', field }));
  expect((data as any).depositCareDraft.problems).toEqual(empty);
  await story.save(review, by.HOST, 'entier', 1);
  expect(await world.refused(by.HOST, 'depositCareDraft', { careReviewId: review.id, version: 1 })).toEqual(['CONFLICT']);
  await world.done(by.HOST, 'depositCareDraft', { careReviewId: review.id, version: 2 });
  const before = await story.written(review.contract);
  expect(await world.refused(by.HOST, 'saveCareDraft', { careReviewId: review.id, version: 3, ...part('changé') })).toEqual([
    'PART_DEPOSITED',
  ]);
  expect(await world.refused(by.HOST, 'depositCareDraft', { careReviewId: review.id, version: 3 })).toEqual(['PART_DEPOSITED']);
  await expect(
    story.sql(by.HOST, `UPDATE care_draft SET attendance = 'changé' WHERE care_review_id = $1`, [review.id], true),
  ).rejects.toThrow('no longer changes');
  expect(await story.written(review.contract)).toBe(before);
});

test('two colleagues who write the same part: the second one learns of it', async () => {
  const { world, by } = story;
  const review = await story.review();
  const colleague = await world.member(by.HOST);
  await story.save(review, by.HOST, 'le mien');
  expect(await world.refused(colleague, 'saveCareDraft', { careReviewId: review.id, version: 0, ...part('le sien') })).toEqual([
    'CONFLICT',
  ]);
  await story.save(review, colleague, 'la suite', 1);
  expect((await read(review)).reviews[0].drafts).toMatchObject([{ attendance: 'Venu deux fois, la suite', version: 2 }]);
});

describe.each(Object.keys(careReviewTransitions))('%s', (verb) => {
  const from = careReviewTransitions[verb as keyof typeof careReviewTransitions].from as readonly string[];
  const inputs: Record<string, (id: string) => Record<string, unknown>> = {
    saveCareDraft: (careReviewId) => ({ careReviewId, version: 1, ...part('encore') }),
    depositCareDraft: (careReviewId) => ({ careReviewId, version: 1 }),
    writeCommonText: (careReviewId) => ({ careReviewId, version: 1, text: 'Autrement dit' }),
    agreeCommonText: (careReviewId) => ({ careReviewId, version: 1 }),
  };
  const why: Record<string, string> = { WRITING: 'PARTS_AWAITED', RECONCILING: 'BOTH_PARTS_DEPOSITED', AGREED: 'REVIEW_AGREED' };

  test.each(Object.keys(CareReviewState))('in %s', async (state) => {
    const review = await story.inState(state);
    const input = inputs[verb]?.(review.id) ?? {};
    const before = await story.written(review.contract);
    if (from.includes(state)) {
      const stale = await story.world.refused(story.by.HOST, verb, { ...input, version: 9 });
      expect(stale).toEqual(['CONFLICT']);
      expect(await story.written(review.contract)).toBe(before);
      expect(await story.world.refused(story.by.HOST, verb, input)).toEqual([]);
      expect(await story.written(review.contract)).not.toBe(before);
    } else {
      expect(await story.world.refused(story.by.HOST, verb, input)).toEqual([why[state]]);
      expect(await story.written(review.contract)).toBe(before);
    }
  });

  test('in a closed contract', async () => {
    const review = await story.inState(from[0] ?? '');
    await story.world.owner.query(`UPDATE care_contract SET state = 'CLOSED' WHERE id = $1`, [review.contract.id]);
    const before = await story.written(review.contract);
    expect(await story.world.refused(story.by.HOST, verb, inputs[verb]?.(review.id) ?? {})).toEqual(['CARE_CONTRACT_CLOSED']);
    expect(await story.written(review.contract)).toBe(before);
    expect((await read(review)).reviews[0].availableActions).toEqual([]);
  });
});

test('one review at a time', async () => {
  for (const state of Object.keys(CareReviewState)) {
    const { contract } = await story.inState(state);
    const { rows } = await story.world.owner.query('SELECT version FROM care_contract WHERE id = $1', [contract.id]);
    const input = {
      careContractId: contract.id,
      version: rows[0].version,
      periodStartsOn: '2026-11-21',
      periodEndsOn: '2026-12-04',
      dueOn: '2026-12-11',
    };
    expect([state, await story.world.refused(story.by.HOST, 'openCareReview', input)]).toEqual([
      state,
      state === 'AGREED' ? [] : ['REVIEW_UNDER_WAY'],
    ]);
  }
});

describe('at the same instant', () => {
  const count = async (table: string, review: Review) =>
    Number((await story.world.owner.query(`SELECT count(*) FROM ${table} WHERE care_review_id = $1`, [review.id])).rows[0].count);

  test('both deposit: the parts open once', async () => {
    for (let round = 0; round < 5; round++) {
      const review = await story.review();
      const sides = [story.by.HOST, story.by.CARE_PARTNER];
      for (const actor of sides) await story.save(review, actor, 'prêt');
      const refused = await Promise.all(
        sides.map((actor) => story.world.refused(actor, 'depositCareDraft', { careReviewId: review.id, version: 1 })),
      );
      expect(refused).toEqual([[], []]);
      expect(await count('care_contribution', review)).toBe(2);
      expect((await read(review)).reviews[0]).toMatchObject({ state: 'RECONCILING' });
    }
  });

  test('both deposit in the database alone: the parts open once', async () => {
    const review = await story.review();
    const sides = [story.by.HOST, story.by.CARE_PARTNER];
    for (const actor of sides) await story.save(review, actor, 'prêt');
    await Promise.all(
      sides.map((actor) => story.sql(actor, 'UPDATE care_draft SET deposited_at = now() WHERE care_review_id = $1', [review.id], true)),
    );
    expect(await count('care_contribution', review)).toBe(2);
    expect((await read(review)).reviews[0]).toMatchObject({ state: 'RECONCILING' });
  });

  test('both agree: one agreed text', async () => {
    for (let round = 0; round < 5; round++) {
      const review = await story.inState('RECONCILING');
      expect(await Promise.all([story.agree(review, story.by.HOST), story.agree(review, story.by.CARE_PARTNER)])).toEqual([[], []]);
      expect(await count('agreed_care_text', review)).toBe(1);
      const read1 = await read(review);
      expect(read1.reviews[0]).toMatchObject({ state: 'AGREED' });
      expect(read1.referral.history.filter(({ verb }: { verb: string }) => verb === 'CARE_REVIEW_AGREED')).toHaveLength(1);
    }
  });

  test('one changes the text while the other agrees: one of them learns of it, and nothing is half-written', async () => {
    for (let round = 0; round < 8; round++) {
      const review = await story.inState('RECONCILING');
      await story.agree(review, story.by.HOST);
      const write = () =>
        story.world.refused(story.by.HOST, 'writeCommonText', { careReviewId: review.id, version: 1, text: 'Un autre texte' });
      const agree = () => story.agree(review, story.by.CARE_PARTNER);
      const [written, agreed] = round % 2 ? await Promise.all([write(), agree()]) : (await Promise.all([agree(), write()])).reverse();
      const { state, commonText, agreedText } = (await read(review)).reviews[0];
      if (written?.length === 0) {
        expect(agreed).toEqual(['CONFLICT']);
        expect(state).toBe('RECONCILING');
        expect(agreedText).toBeNull();
        expect(commonText).toMatchObject({ text: 'Un autre texte', version: 2, hostAgreedAt: null, careAgreedAt: null });
      } else {
        expect([written, agreed]).toEqual([['REVIEW_AGREED'], []]);
        expect(state).toBe('AGREED');
        expect(agreedText.text).toBe('Il vient, il tient.');
        expect(commonText).toMatchObject({ text: 'Il vient, il tient.', version: 1 });
      }
    }
  });

  test('two open the next review: one is opened', async () => {
    const contract = await story.contract();
    const input = {
      careContractId: contract.id,
      version: 1,
      periodStartsOn: '2026-11-09',
      periodEndsOn: '2026-11-20',
      dueOn: '2026-11-27',
    };
    const refused = await Promise.all(
      [story.by.HOST, story.by.CARE_PARTNER].map((actor) => story.world.refused(actor, 'openCareReview', input)),
    );
    expect(refused.flat()).toEqual(['REVIEW_UNDER_WAY']);
  });
});
