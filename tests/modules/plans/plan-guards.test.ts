import { planTransitions } from '../../../api/modules/plans/plan.transitions';
import { policy } from '../../../api/visibility/policy';
import type { Actor } from '../../support/world';
import { type Plan, PlanStory } from './plan-story';

let story: PlanStory;
beforeAll(async () => {
  story = await PlanStory.begin();
});
afterAll(() => story.world.end());

type Ask = { input: Record<string, unknown>; plan: Plan };

/** For each verb, a call that would be done. */
const calls: Record<string, () => Promise<Ask>> = {
  async openActionPlan() {
    const referralId = await story.referral();
    return { input: { referralId, openedOn: '2026-02-01' }, plan: { id: referralId, ref: '', version: 1, referralId } };
  },
  async addPlanObjective() {
    const plan = await story.plan();
    return { plan, input: { actionPlanId: plan.id, sphere: 'WORK', title: 'Travailler' } };
  },
  async changePlanObjective() {
    const plan = await story.plan();
    return { plan, input: { objectiveId: (await story.objective(plan)).id, version: 1, title: 'Travailler le bois' } };
  },
  async addPlanStep() {
    const plan = await story.plan();
    return {
      plan,
      input: { objectiveId: (await story.objective(plan)).id, title: 'Écrire', organisationId: story.by.HOST.organisationId },
    };
  },
  async changePlanStep() {
    const plan = await story.plan();
    const step = await story.step(plan, story.by.WORKPLACE, 'Appeler');
    return { plan, input: { stepId: step.id, version: 1, title: 'Rappeler', organisationId: story.by.WORKPLACE.organisationId } };
  },
  async recordPlanStep() {
    const plan = await story.plan();
    return { plan, input: { stepId: (await story.step(plan, story.by.WORKPLACE, 'Appeler')).id, version: 1, state: 'DONE' } };
  },
  async schedulePlanMeeting() {
    const plan = await story.plan();
    return { plan, input: { actionPlanId: plan.id, plannedOn: '2026-11-15', theme: 'WORK' } };
  },
  async recordPlanMeeting() {
    const plan = await story.plan();
    return { plan, input: { meetingId: (await story.meeting(plan, '2026-02-01')).id, version: 1, attendance: 'PRESENT' } };
  },
  async setPlanRelay() {
    const plan = await story.plan();
    return { plan, input: { actionPlanId: plan.id, version: 1, relay: 'Une voisine' } };
  },
  async setPlanRelayDeadline() {
    const plan = await story.plan();
    return { plan, input: { actionPlanId: plan.id, version: 1, relayDueOn: '2050-02-01' } };
  },
  async closeActionPlan() {
    const plan = await story.plan();
    return { plan, input: { actionPlanId: plan.id, version: 1 } };
  },
};

const verbs = ['openActionPlan', ...Object.keys(planTransitions)];
/** A verb that names what a party may not read finds nothing; one that it may read is not its to change. */
const seesNothing: Record<string, string[]> = { openActionPlan: [] };

test('each verb of the table has a call here', () => expect(Object.keys(calls).sort()).toEqual(verbs.sort()));

describe.each(verbs)('%s', (verb) => {
  const call = () => (calls[verb] as () => Promise<Ask>)();

  test('is done by the relationships of its row, and by no other', async () => {
    const by = policy.mutations[verb]?.by as string[];
    for (const [relationship, actor] of Object.entries(story.by)) {
      const { input, plan } = await call();
      const before = await story.written(plan);
      const refused = await story.world.refused(actor, verb, input);
      const hidden = (seesNothing[verb] ?? ['RECIPIENT', 'CARE_PARTNER']).includes(relationship);
      expect([relationship, refused]).toEqual([relationship, by.includes(relationship) ? [] : [hidden ? 'NOT_FOUND' : 'FORBIDDEN']]);
      if (!by.includes(relationship)) expect(await story.written(plan)).toBe(before);
      else if (verb !== 'openActionPlan') expect(await story.written(plan)).not.toBe(before);
    }
  });

  test('is refused to a stranger, a former party, an employer and a signed-out visitor, who learn nothing', async () => {
    const { input, plan } = await call();
    const before = await story.written(plan);
    const outsiders: [Actor | null, string][] = [
      [story.stranger, 'NOT_FOUND'],
      [story.former, 'NOT_FOUND'],
      [story.employer, 'NOT_FOUND'],
      [null, 'UNAUTHENTICATED'],
    ];
    for (const [actor, code] of outsiders) expect(await story.world.refused(actor, verb, input)).toEqual([code]);
    expect(await story.written(plan)).toBe(before);
  });

  test('is refused on a closed plan, and on a version that has changed', async () => {
    if (verb === 'openActionPlan') return;
    const actor = story.by.HOST;
    const { input, plan } = await call();
    if ('version' in input) {
      const before = await story.written(plan);
      expect(await story.world.refused(actor, verb, { ...input, version: 7 })).toEqual(['CONFLICT']);
      expect(await story.written(plan)).toBe(before);
    }
    await story.world.owner.query(`UPDATE action_plan SET state = 'CLOSED' WHERE id = $1`, [plan.id]);
    const before = await story.written(plan);
    expect(await story.world.refused(actor, verb, input)).toEqual(['PLAN_CLOSED']);
    expect(await story.written(plan)).toBe(before);
  });
});

test('bad input names its field', async () => {
  const { world, by } = story;
  const plan = await story.plan();
  const said = async (verb: string, input: Record<string, unknown>) => {
    const name = verb[0]?.toUpperCase() + verb.slice(1);
    const { data } = await world
      .as(by.HOST)
      .run(`mutation M($input: ${name}Input!) { ${verb}(input: $input) { problems { code field } } }`, { input });
    return (data as any)?.[verb].problems;
  };
  expect(await said('addPlanObjective', { actionPlanId: plan.id, sphere: 'WORK', title: '  ' })).toEqual([
    { code: 'REQUIRED', field: 'title' },
  ]);
  expect(await said('addPlanObjective', { actionPlanId: plan.id, sphere: 'WORK', title: 'a'.repeat(201) })).toEqual([
    { code: 'TOO_LONG', field: 'title' },
  ]);
  const objective = await story.objective(plan);
  const step = { objectiveId: objective.id, organisationId: by.HOST.organisationId, title: '' };
  expect(await said('addPlanStep', step)).toEqual([{ code: 'REQUIRED', field: 'title' }]);
  expect(await said('addPlanStep', { ...step, title: 'Écrire', dueOn: '2020-01-01' })).toEqual([
    { code: 'DUE_IN_THE_PAST', field: 'dueOn' },
  ]);
  expect(await said('addPlanStep', { ...step, title: 'Écrire', organisationId: story.stranger.organisationId })).toEqual([
    { code: 'WRONG_OWNER', field: 'organisationId' },
  ]);
  expect(await said('setPlanRelayDeadline', { actionPlanId: plan.id, version: 1, relayDueOn: '2020-01-01' })).toEqual([
    { code: 'DUE_IN_THE_PAST', field: 'relayDueOn' },
  ]);
});

test('what is said of a meeting is checked', async () => {
  const { world, by } = story;
  const plan = await story.plan();
  expect(await world.refused(by.HOST, 'schedulePlanMeeting', { actionPlanId: plan.id, plannedOn: '2025-12-31', theme: 'WORK' })).toEqual([
    'BEFORE_PLAN',
  ]);
  expect(await world.refused(by.HOST, 'schedulePlanMeeting', { actionPlanId: plan.id, plannedOn: '2050-12-31', theme: 'WORK' })).toEqual([
    'TOO_FAR',
  ]);
  const meeting = await story.meeting(plan, '2026-02-01');
  const record = { meetingId: meeting.id, version: 1, attendance: 'PRESENT' };
  expect(await world.refused(by.HOST, 'recordPlanMeeting', { ...record, attendance: 'PLANNED' })).toEqual(['STILL_PLANNED']);
  expect(await world.refused(by.HOST, 'recordPlanMeeting', { ...record, heldOn: '2025-12-31' })).toEqual(['BEFORE_PLAN']);
  expect(await world.refused(by.HOST, 'recordPlanMeeting', { ...record, minutes: 0 })).toEqual(['TOO_SMALL']);
});

describe('a workplace and the steps of others', () => {
  const others = async () => {
    const plan = await story.plan();
    const step = await story.step(plan, story.by.HOST, 'Visiter le foyer');
    return { plan, input: { stepId: step.id, version: 1, state: 'DONE' } };
  };

  test('are readable, and not its to record', async () => {
    const { plan, input } = await others();
    const before = await story.written(plan);
    expect(await story.world.refused(story.by.WORKPLACE, 'recordPlanStep', input)).toEqual(['FORBIDDEN']);
    expect(await story.written(plan)).toBe(before);
  });

  test('the database alone refuses them', async () => {
    const { plan, input } = await others();
    const own = await story.step(plan, story.by.WORKPLACE, 'La sienne');
    const { database } = story.world;
    const update = (id: unknown) =>
      database.transaction(async (manager) => {
        await manager.query(`SELECT set_config('maillage.organisation', $1, true)`, [story.by.WORKPLACE.organisationId]);
        const [, changed] = await manager.query(`UPDATE plan_step SET state = 'DONE' WHERE id = $1`, [id]);
        return changed;
      });
    expect(await update(input.stepId)).toBe(0);
    expect(await update(own.id)).toBe(1);
  });
});

describe('with row security off, the API alone', () => {
  const tables = ['referral', 'action_plan', 'plan_objective', 'plan_step', 'plan_meeting'];
  const security = (what: 'DISABLE' | 'ENABLE') =>
    story.world.owner.query(tables.map((table) => `ALTER TABLE ${table} ${what} ROW LEVEL SECURITY`).join('; '));
  beforeAll(() => security('DISABLE'));
  afterAll(() => security('ENABLE'));

  test('lets a workplace record its own step, and no other', async () => {
    const plan = await story.plan();
    const [own, other] = [
      await story.step(plan, story.by.WORKPLACE, 'La sienne'),
      await story.step(plan, story.by.HOST, 'Celle de l’hébergeur'),
    ];
    const before = await story.written(plan);
    expect(await story.world.refused(story.by.WORKPLACE, 'recordPlanStep', { stepId: other.id, version: 1, state: 'DONE' })).toEqual([
      'FORBIDDEN',
    ]);
    expect(await story.written(plan)).toBe(before);
    expect(await story.world.refused(story.by.WORKPLACE, 'recordPlanStep', { stepId: own.id, version: 1, state: 'DONE' })).toEqual([]);
  });

  test.each(verbs.filter((verb) => verb !== 'openActionPlan'))(
    'refuses %s to who does not read plans, as if nothing was there',
    async (verb) => {
      const { input, plan } = await (calls[verb] as () => Promise<Ask>)();
      const before = await story.written(plan);
      for (const actor of [story.by.CARE_PARTNER, story.by.RECIPIENT, story.stranger, story.former])
        expect(await story.world.refused(actor, verb, input)).toEqual(['NOT_FOUND']);
      expect(await story.written(plan)).toBe(before);
    },
  );
});
