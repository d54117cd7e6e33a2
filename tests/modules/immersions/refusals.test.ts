import 'reflect-metadata';
import { type ImmersionMoment, immersionTransitions } from '../../../api/modules/immersions/immersion.transitions';
import { ImmersionState } from '../../../api/modules/immersions/immersion-answer';
import { ReferralState } from '../../../api/modules/referrals/referral-words';
import { policy } from '../../../api/visibility/policy';
import { relationshipNames } from '../../../api/visibility/relationships';
import type { Actor } from '../../support/world';
import { ImmersionStory, later, now, type Period } from './immersion-story';

let story: ImmersionStory;
beforeAll(async () => {
  story = await ImmersionStory.begin();
});
afterAll(() => story.world.end());

/** What each verb is told besides the period and its version. */
const inputs: Record<keyof typeof immersionTransitions, Record<string, unknown>> = {
  confirmImmersionPeriod: {},
  declineImmersionPeriod: { reason: 'OTHER' },
  rescheduleImmersionPeriod: { startsOn: '2027-02-01', endsOn: '2027-02-12' },
  acceptImmersionDates: {},
  changeImmersionDates: { startsOn: '2027-02-01', endsOn: '2027-02-12' },
  cancelImmersionPeriod: {},
  changeImmersionTutor: { tutor: 'Anne Petit' },
  reportImmersionOutcome: { outcome: 'PARTLY_REACHED', skills: 'Précise.' },
};
const verbs = Object.keys(inputs) as (keyof typeof inputs)[];
const moments = [...Object.keys(ImmersionState), 'LAPSED', 'STARTED'] as ImmersionMoment[];

/** Puts the period where a story would have led it, and says on which day. */
async function put(period: Period, moment: ImmersionMoment): Promise<Date> {
  const { owner } = story.world;
  const state = moment === 'LAPSED' ? 'ASKED' : moment === 'STARTED' ? 'CONFIRMED' : moment;
  const { rows } = await owner.query('SELECT state FROM immersion_answer WHERE immersion_period_id = $1', [period.id]);
  if (rows[0].state !== state)
    await owner.query(
      `UPDATE immersion_answer SET state = $2, proposed_starts_on = '2027-02-01', proposed_ends_on = '2027-02-12' WHERE immersion_period_id = $1`,
      [period.id, state],
    );
  return moment === 'LAPSED' || moment === 'STARTED' ? later('2026-12-10') : now;
}

const callers = (): Record<string, Actor | null> => ({
  ...story.by,
  EMPLOYER_ASKED: story.employer,
  EMPLOYER: story.employer,
  OTHER_EMPLOYER: story.otherEmployer,
  FORMER: story.former,
  STRANGER: story.stranger,
  NOBODY: null,
});

/** Somebody whom the policy lets call the verb, for a period at this moment. */
function mayCall(verb: string, moment: ImmersionMoment): Actor {
  const { by } = policy.mutations[verb] as { by: string[] };
  if (by.includes('ADVISER')) return story.by.ADVISER;
  expect(by).toContain('EMPLOYER');
  expect(moment).toBeDefined();
  return story.employer;
}

test.each(verbs)('%s: from its moments, and from no other', async (verb) => {
  const from: readonly string[] = immersionTransitions[verb].from;
  for (const moment of moments) {
    const period = await story.asked();
    const at = await put(period, moment);
    const before = await story.written(period.referralId);
    const version = verb === 'changeImmersionTutor' ? period.scheduleVersion : (await story.current(period)).version;
    const told = await story.problems(mayCall(verb, moment), verb, { immersionPeriodId: period.id, version, ...inputs[verb] }, at);
    if (from.includes(moment)) {
      expect([moment, told]).toEqual([moment, []]);
      const { rows } = await story.world.owner.query('SELECT state FROM immersion_answer WHERE immersion_period_id = $1', [period.id]);
      const transition = immersionTransitions[verb];
      if ('to' in transition) expect(rows[0].state).toBe(transition.to);
    } else {
      expect([moment, told.length]).toEqual([moment, 1]);
      expect([moment, told[0]]).toEqual([
        moment,
        expect.stringMatching(/^(NOT_NOW|IMMERSION_LAPSED|IMMERSION_STARTED|IMMERSION_NOT_STARTED|FORBIDDEN|NOT_FOUND)$/),
      ]);
      expect(await story.written(period.referralId)).toBe(before);
    }
  }
});

test.each(verbs)('%s: by those whom the policy names, and by nobody else', async (verb) => {
  const { by } = policy.mutations[verb] as { by: string[] };
  const confirmed = immersionTransitions[verb].from.some((moment) => moment === 'CONFIRMED' || moment === 'STARTED');
  for (const [caller, actor] of Object.entries(callers())) {
    if (caller === 'EMPLOYER' && !confirmed) continue;
    const period = await story.asked();
    const first = immersionTransitions[verb].from[0] as ImmersionMoment;
    const moment =
      caller === 'EMPLOYER'
        ? (immersionTransitions[verb].from.find((one) => one === 'CONFIRMED' || one === 'STARTED') as ImmersionMoment)
        : first;
    // An employer that was only asked stays so: the state is put without its trigger.
    const at = caller === 'EMPLOYER_ASKED' && first !== 'ASKED' ? now : await put(period, moment);
    const before = await story.written(period.referralId);
    const version = verb === 'changeImmersionTutor' ? period.scheduleVersion : (await story.current(period)).version;
    const told = await story.problems(actor, verb, { immersionPeriodId: period.id, version, ...inputs[verb] }, at);
    if (by.includes(caller)) expect([caller, told]).toEqual([caller, []]);
    else {
      expect([caller, told]).toEqual([caller, [expect.stringMatching(/^(FORBIDDEN|NOT_FOUND|UNAUTHENTICATED)$/)]]);
      expect(await story.written(period.referralId)).toBe(before);
    }
  }
});

test('a period is proposed by those who may prescribe it, and by nobody else', async () => {
  const { by } = policy.mutations.proposeImmersionPeriod as { by: string[] };
  const referralId = await story.referral();
  await story.asked({ referralId, employerId: story.otherEmployer.organisationId });
  for (const [caller, actor] of Object.entries(callers())) {
    const fresh = by.includes(caller) ? await story.referral() : referralId;
    const before = await story.written(fresh);
    const told = await story.problems(actor, 'proposeImmersionPeriod', story.proposal(fresh));
    if (by.includes(caller)) expect([caller, told]).toEqual([caller, []]);
    else {
      expect([caller, told]).toEqual([caller, [expect.stringMatching(/^(FORBIDDEN|NOT_FOUND|UNAUTHENTICATED)$/)]]);
      expect(await story.written(fresh)).toBe(before);
    }
  }
  expect(by.every((name) => (relationshipNames as string[]).includes(name))).toBe(true);
});

test('a period is proposed for a referral that was accepted', async () => {
  for (const state of Object.keys(ReferralState)) {
    const referralId = await story.referral({}, state);
    const told = await story.problems(story.by.ADVISER, 'proposeImmersionPeriod', story.proposal(referralId));
    expect([state, told]).toEqual([state, ['ACCEPTED', 'ACTIVE'].includes(state) ? [] : ['NOT_NOW']]);
  }
});

test('a version read before somebody else wrote is a conflict', async () => {
  const period = await story.asked();
  await story.moved(period, story.employer, 'rescheduleImmersionPeriod', { startsOn: '2027-02-01', endsOn: '2027-02-12' });
  expect(
    await story.problems(story.by.ADVISER, 'cancelImmersionPeriod', { immersionPeriodId: period.id, version: period.version }),
  ).toEqual(['CONFLICT']);
});
