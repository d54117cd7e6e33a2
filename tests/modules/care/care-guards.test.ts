import { careContractTransitions, careReviewTransitions } from '../../../api/modules/care/care.transitions';
import { policy } from '../../../api/visibility/policy';
import type { Actor } from '../../support/world';
import { CareStory, type Contract, part, type Review } from './care-story';

let story: CareStory;
beforeAll(async () => {
  story = await CareStory.begin();
});
afterAll(() => story.world.end());

type Ask = { input: Record<string, unknown>; contract: { referralId: string } };
const onContract = (more: Record<string, unknown>) => async (): Promise<Ask> => {
  const contract = await story.contract();
  return { contract, input: { careContractId: contract.id, ...more } };
};
const onReview = (state: string, more: Record<string, unknown>) => async (): Promise<Ask> => {
  const review = await story.inState(state);
  if (state === 'WRITING') await story.save(review, story.by.CARE_PARTNER, 'à déposer');
  return { contract: review.contract, input: { careReviewId: review.id, version: 1, ...more } };
};

/** For each verb, a call that would be done. */
const calls: Record<string, () => Promise<Ask>> = {
  openCareContract: async () => {
    const referralId = await story.referral();
    return { contract: { referralId }, input: { referralId, obligation: 'CONTRACT' } };
  },
  changeCareContract: onContract({ version: 1, obligation: 'RESIDENTIAL' }),
  changeCareObjectives: onContract({ version: 1, text: 'Autrement' }),
  openCareReview: onContract({ version: 1, periodStartsOn: '2026-11-09', periodEndsOn: '2026-11-20', dueOn: '2026-11-27' }),
  recordCareAttendance: onContract({ appointmentOn: '2026-10-06', attendance: 'PRESENT' }),
  writeClinicalNote: onContract({ text: 'Une note' }),
  closeCareContract: onContract({ version: 1, endsOn: '2027-01-01' }),
  saveCareDraft: onReview('WRITING', part('repris')),
  depositCareDraft: onReview('WRITING', {}),
  writeCommonText: onReview('RECONCILING', { text: 'Autrement dit' }),
  agreeCommonText: onReview('RECONCILING', {}),
};
const verbs = ['openCareContract', ...Object.keys(careContractTransitions), ...Object.keys(careReviewTransitions)];
/** Who reads what the verb names, and may not do this to it. */
const readers: Record<string, string[]> = { openCareContract: Object.keys(policy.compartments.Referral?.cells ?? {}) };

test('each verb of the tables has a call here', () => expect(Object.keys(calls).sort()).toEqual([...verbs].sort()));

describe.each(verbs)('%s', (verb) => {
  const call = () => (calls[verb] as () => Promise<Ask>)();

  test('is done by the relationships of its row, and by nobody else', async () => {
    const by = policy.mutations[verb]?.by as string[];
    const actors: [string, Actor | null][] = [...Object.entries(story.by), ...story.outsiders.slice(3), ['signed out', null]];
    for (const [who, actor] of actors) {
      const { input, contract } = await call();
      const before = await story.written(contract);
      const code =
        who === 'signed out'
          ? 'UNAUTHENTICATED'
          : (readers[verb] ?? ['REFERRER', 'HOST', 'CARE_PARTNER']).includes(who)
            ? 'FORBIDDEN'
            : 'NOT_FOUND';
      expect([who, await story.world.refused(actor, verb, input)]).toEqual([who, by.includes(who) ? [] : [code]]);
      if (by.includes(who)) expect(await story.written(contract)).not.toBe(before);
      else expect(await story.written(contract)).toBe(before);
    }
  });

  test('is refused on a closed contract, and on a version that has changed', async () => {
    if (verb === 'openCareContract' || verb in careReviewTransitions) return;
    const { input, contract } = await call();
    const before = await story.written(contract);
    if ('version' in input) expect(await story.world.refused(story.by.CARE_PARTNER, verb, { ...input, version: 9 })).toEqual(['CONFLICT']);
    expect(await story.written(contract)).toBe(before);
    await story.world.owner.query(`UPDATE care_contract SET state = 'CLOSED' WHERE id = $1`, [input.careContractId]);
    const closed = await story.written(contract);
    expect(await story.world.refused(story.by.CARE_PARTNER, verb, input)).toEqual(['CARE_CONTRACT_CLOSED']);
    expect(await story.written(contract)).toBe(closed);
  });
});

const everything = `query Everything($ref: String!) { careContract(ref: $ref) { id ref obligation turn availableActions objectives { text }
  reviews { number drafts { attendance better attention next } contributions { attendance } commonText { text previousText } agreedText { text } }
  currentReview { drafts { attendance } commonText { text } } attendance { attendance } clinicalNotes { text }
  referral { history { verb compartment label } } } }`;

/** A contract with one word in each place where something can be written, and a review in each state. */
async function full(): Promise<{ contract: Contract; writing: Review }> {
  const { world, by } = story;
  const contract = await story.contract({ objectives: 'mot-objectif' });
  await world.done(by.CARE_PARTNER, 'recordCareAttendance', {
    careContractId: contract.id,
    appointmentOn: '2026-10-06',
    attendance: 'PRESENT',
  });
  await world.done(by.CARE_PARTNER, 'writeClinicalNote', { careContractId: contract.id, text: 'mot-clinique' });
  const agreed = await story.review(contract);
  await story.deposit(agreed, by.HOST, 'mot-apport-h');
  await story.deposit(agreed, by.CARE_PARTNER, 'mot-apport-s');
  await story.text(agreed, 'mot-ancien');
  await story.text(agreed, 'mot-accord', 1);
  for (const actor of [by.HOST, by.CARE_PARTNER]) expect(await story.agree(agreed, actor, 2)).toEqual([]);
  const writing = await story.review(contract);
  await story.save(writing, by.HOST, 'mot-part-h');
  await story.save(writing, by.CARE_PARTNER, 'mot-part-s');
  return { contract, writing };
}
const words = (told: unknown): string[] => [...new Set(JSON.stringify(told).match(/mot-[a-z]+(-[hs])?|PRESENT/g) ?? [])].sort();
const both = ['PRESENT', 'mot-accord', 'mot-ancien', 'mot-apport-h', 'mot-apport-s', 'mot-objectif'];
const reads: Record<string, string[]> = {
  REFERRER: ['PRESENT', 'mot-accord'],
  HOST: [...both, 'mot-part-h'].sort(),
  CARE_PARTNER: [...both, 'mot-clinique', 'mot-part-s'].sort(),
};

describe('who reads what', () => {
  const check = async () => {
    const { contract, writing } = await full();
    for (const [who, actor] of [...Object.entries(story.by), ...story.outsiders.slice(3)]) {
      const { data, errors } = await story.world.as(actor).run(everything, { ref: contract.ref });
      expect([who, words([data, errors])]).toEqual([who, reads[who] ?? []]);
      if (!reads[who]) expect(data?.careContract ?? null).toBeNull();
      // Opened by one, and still closed to the other.
      const { data: found } = await story.world
        .as(actor)
        .run('query R($search: String) { careContracts(search: $search) { totalCount } }', { search: contract.ref });
      if (who !== 'employer') expect([who, (found as any).careContracts.totalCount]).toEqual([who, reads[who] ? 1 : 0]);
    }
    await story.world.done(story.by.HOST, 'depositCareDraft', { careReviewId: writing.id, version: 1 });
    for (const who of ['REFERRER', 'CARE_PARTNER'] as const) {
      const { data } = await story.world.as(story.by[who]).run(everything, { ref: contract.ref });
      expect([who, words(data)]).toEqual([who, reads[who]]);
    }
    await story.world.done(story.by.CARE_PARTNER, 'depositCareDraft', { careReviewId: writing.id, version: 1 });
    expect(words((await story.world.as(story.by.HOST).run(everything, { ref: contract.ref })).data)).toContain('mot-part-s');
    expect(words((await story.world.as(story.by.REFERRER).run(everything, { ref: contract.ref })).data)).toEqual(reads.REFERRER);
    return contract;
  };

  test('with both guards; the journal says what happened and nothing of what was written', async () => {
    const contract = await check();
    const { rows } = await story.world.owner.query('SELECT verb, compartment, label FROM journal_entry WHERE referral_id = $1', [
      contract.referralId,
    ]);
    expect(words(rows)).toEqual([]);
    const spip = (await story.world.tell<any>(story.by.REFERRER, everything, { ref: contract.ref })).careContract.referral.history;
    const care = spip.filter(
      ({ verb }: { verb: string }) => verb.startsWith('CARE') || verb.startsWith('COMMON') || verb.startsWith('CLINICAL'),
    );
    expect([...new Set(care.map(({ compartment }: { compartment: string }) => compartment))].sort()).toEqual([
      'AgreedCareText',
      'CareAttendance',
      'CareContract',
      'CareReview',
    ]);
    expect([...new Set(care.map(({ verb }: { verb: string }) => verb))].sort()).toEqual(
      ['CARE_ATTENDANCE_RECORDED', 'CARE_CONTRACT_OPENED', 'CARE_DRAFT_DEPOSITED', 'CARE_REVIEW_AGREED', 'CARE_REVIEW_OPENED'].sort(),
    );
  });

  describe('by the API alone', () => {
    const tables = [
      'referral',
      'journal_entry',
      'care_contract',
      'care_objectives',
      'care_review',
      'care_draft',
      'care_contribution',
      'common_care_text',
      'agreed_care_text',
      'care_attendance',
      'clinical_note',
    ];
    const security = (what: 'DISABLE' | 'ENABLE') =>
      story.world.owner.query(tables.map((table) => `ALTER TABLE ${table} ${what} ROW LEVEL SECURITY`).join('; '));
    beforeAll(() => security('DISABLE'));
    afterAll(() => security('ENABLE'));
    test('the same', async () => void (await check()));
  });

  test('by the database alone', async () => {
    const { contract } = await full();
    const selects = ['care_objectives', 'care_draft', 'care_contribution', 'common_care_text', 'agreed_care_text', 'care_attendance'];
    const notes = `SELECT id::text FROM clinical_note WHERE referral_id = $1`;
    for (const [who, actor] of [...Object.entries(story.by), ...story.outsiders.slice(3)]) {
      const found: unknown[] = [];
      for (const table of selects)
        found.push(await story.sql(actor, `SELECT t::text FROM ${table} t WHERE referral_id = $1`, [contract.referralId]));
      expect([who, words(found)]).toEqual([who, (reads[who] ?? []).filter((word) => word !== 'mot-clinique')]);
      expect([who, (await story.sql(actor, notes, [contract.referralId])).length]).toEqual([who, who === 'CARE_PARTNER' ? 1 : 0]);
    }
  });
});

describe('the database alone', () => {
  const denied = (actor: Actor, statement: string, values: unknown[]) =>
    expect(story.sql(actor, statement, values, true)).rejects.toThrow();

  test('lets nobody write for the other side, nor what the database writes itself', async () => {
    const review = await story.inState('RECONCILING');
    const { HOST, CARE_PARTNER, REFERRER } = story.by;
    const before = await story.written(review.contract);
    const on = [review.id];
    await denied(HOST, 'UPDATE common_care_text SET care_agreed_at = now() WHERE care_review_id = $1', on);
    await denied(CARE_PARTNER, 'UPDATE common_care_text SET host_agreed_at = now() WHERE care_review_id = $1', on);
    // A text that changes keeps no agreement, and says which side changed it.
    await denied(
      HOST,
      `UPDATE common_care_text SET text = 'x', previous_text = text, version = 2, host_agreed_at = now(), changed_by_id = viewer_organisation() WHERE care_review_id = $1`,
      on,
    );
    await denied(CARE_PARTNER, `UPDATE common_care_text SET text = 'x', previous_text = text, version = 2 WHERE care_review_id = $1`, on);
    await denied(HOST, `UPDATE common_care_text SET version = 5 WHERE care_review_id = $1`, on);
    const { rows } = await story.world.owner.query('SELECT referral_id FROM care_review WHERE id = $1', on);
    for (const actor of [HOST, CARE_PARTNER, REFERRER]) {
      await denied(actor, `INSERT INTO agreed_care_text (care_review_id, referral_id, text, agreed_at) VALUES ($1, $2, 'x', now())`, [
        review.id,
        rows[0].referral_id,
      ]);
      await denied(actor, `UPDATE care_review SET state = 'AGREED' WHERE id = $1`, on);
      await denied(actor, `UPDATE care_contribution SET attendance = 'x' WHERE care_review_id = $1`, on);
    }
    await denied(
      CARE_PARTNER,
      `INSERT INTO care_draft (care_review_id, referral_id, organisation_id, written_by, saved_at) VALUES ($1, $2, '${HOST.organisationId}', 'x', now())`,
      [review.id, rows[0].referral_id],
    );
    expect(await story.written(review.contract)).toBe(before);
  });

  test('keeps what both agreed', async () => {
    const review = await story.inState('AGREED');
    await denied(
      story.by.HOST,
      `UPDATE common_care_text SET text = 'x', previous_text = text, version = 2, changed_by_id = viewer_organisation(), host_agreed_at = NULL, host_agreed_by = NULL, care_agreed_at = NULL, care_agreed_by = NULL WHERE care_review_id = $1`,
      [review.id],
    );
    await denied(story.by.HOST, `UPDATE agreed_care_text SET text = 'x' WHERE care_review_id = $1`, [review.id]);
  });

  test('a part left by a former addiction association is not opened by the next one', async () => {
    const { world, by, former } = story;
    const review = await story.review();
    const follows = async (there: Actor, gone: Actor) => {
      for (const [actor, until] of [
        [gone, new Date()],
        [there, null],
      ] as const)
        await world.owner.query(`UPDATE referral_party SET until = $3 WHERE referral_id = $1 AND organisation_id = $2`, [
          review.contract.referralId,
          actor.organisationId,
          until,
        ]);
    };
    await follows(former, by.CARE_PARTNER);
    await story.deposit(review, former, 'mot-ancien');
    await follows(by.CARE_PARTNER, former);
    await story.deposit(review, by.HOST, 'mot-part-h');
    const page = 'query P($ref: String!) { careContract(ref: $ref) { currentReview { state contributions { attendance } } } }';
    expect((await world.tell<any>(by.HOST, page, { ref: review.contract.ref })).careContract.currentReview).toEqual({
      state: 'WRITING',
      contributions: [],
    });
    await story.deposit(review, by.CARE_PARTNER, 'mot-part-s');
    expect(words((await world.tell<any>(by.HOST, page, { ref: review.contract.ref })).careContract)).toEqual(['mot-part-h', 'mot-part-s']);
  });
});
