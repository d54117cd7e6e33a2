import { PlanStory } from './plan-story';

let story: PlanStory;
const today = new Date('2026-11-20T09:00:00Z');
const then = new Date('2026-09-01T09:00:00Z');
let late: string;
let calm: string;
let relay: string;
let closed: string;

beforeAll(async () => {
  story = await PlanStory.begin();
  const { world, by } = story;
  const one = await story.plan('2026-09-01', then);
  await story.step(one, by.ADVISER, 'En retard', '2026-11-01', then);
  await story.step(one, by.HOST, 'En retard aussi', '2026-11-10', then);
  const two = await story.plan('2026-09-01', then);
  await story.step(two, by.ADVISER, 'À venir', '2026-12-24', then);
  const meeting = await story.meeting(two, '2026-11-03', then);
  await world.done(by.ADVISER, 'recordPlanMeeting', { meetingId: meeting.id, version: 1, attendance: 'PRESENT' }, '', today);
  const three = await story.plan('2026-10-01', new Date('2026-10-01T09:00:00Z'));
  await world.done(by.REFERRER, 'setPlanRelayDeadline', { actionPlanId: three.id, version: 1, relayDueOn: '2027-02-12' }, '', today);
  const four = await story.plan('2026-09-01', then);
  await world.done(by.HOST, 'closeActionPlan', { actionPlanId: four.id, version: 1 }, '', today);
  [late, calm, relay, closed] = [one.ref, two.ref, three.ref, four.ref];
});
afterAll(() => story.world.end());

const list = `query Plans($first: Int, $after: String, $sort: ActionPlanSort, $descending: Boolean, $state: [ActionPlanState!], $meetingDue: Boolean, $overdue: Boolean, $relayMissing: Boolean, $search: String) {
  actionPlans(first: $first, after: $after, sort: $sort, descending: $descending, state: $state, meetingDue: $meetingDue, overdue: $overdue, relayMissing: $relayMissing, search: $search) {
    totalCount nodes { ref } pageInfo { hasNextPage endCursor } } actionPlanCounts { open meetingDue overdue relayMissing stepsOverdue ownStepsOverdue } }`;
const refs = async (variables: Record<string, unknown>, actor = story.by.ADVISER) => {
  const { actionPlans } = (await story.world.tell<any>(actor, list, variables, today)) as any;
  expect(actionPlans.totalCount).toBe(actionPlans.nodes.length);
  return actionPlans.nodes.map(({ ref }: { ref: string }) => ref);
};

test('by next due date; plans without any come last', async () => {
  expect(await refs({ state: ['OPEN'] })).toEqual([late, calm, relay]);
  expect((await refs({ sort: 'RECENT' }))[0]).toBe(relay);
});

test('each filter finds what it says, and its contrary the rest', async () => {
  expect(await refs({ meetingDue: true })).toEqual([late, relay]);
  expect(await refs({ overdue: true })).toEqual([late]);
  expect(await refs({ relayMissing: true })).toEqual([relay]);
  expect(await refs({ state: ['CLOSED'] })).toEqual([closed]);
  expect((await refs({ overdue: false })).sort()).toEqual([calm, relay, closed].sort());
  expect(await refs({ search: late })).toEqual([late]);
  expect((await refs({ search: 'karim' })).length).toBe(4);
  expect(await refs({ search: '%' })).toEqual([]);
});

test('pages follow one another without loss', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { actionPlans } = (await story.world.tell<any>(story.by.HOST, list, { first: 1, after }, today)) as any;
    seen.push(...actionPlans.nodes.map(({ ref }: { ref: string }) => ref));
    after = actionPlans.pageInfo.hasNextPage ? actionPlans.pageInfo.endCursor : null;
  } while (after);
  expect(seen.slice().sort()).toEqual([late, calm, relay, closed].sort());
  expect(seen.slice(0, 2)).toEqual([late, calm]);
});

test('the week counts what the lists show', async () => {
  const counts = (await story.world.tell<any>(story.by.ADVISER, list, {}, today)).actionPlanCounts;
  expect(counts).toEqual({ open: 3, meetingDue: 2, overdue: 1, relayMissing: 1, stepsOverdue: 2, ownStepsOverdue: 1 });
});

test('who takes no part counts and finds nothing', async () => {
  for (const actor of [story.stranger, story.former, story.by.CARE_PARTNER, story.by.RECIPIENT]) {
    const { actionPlans, actionPlanCounts } = (await story.world.tell<any>(actor, list, {}, today)) as any;
    expect(actionPlans).toMatchObject({ totalCount: 0, nodes: [] });
    expect(actionPlanCounts).toMatchObject({ open: 0, stepsOverdue: 0 });
    const { actionPlan } = (await story.world.tell<any>(
      actor,
      'query P($ref: String!) { actionPlan(ref: $ref) { id } }',
      { ref: late },
      today,
    )) as any;
    expect(actionPlan).toBeNull();
  }
  const { errors } = await story.world.as(story.employer).run(list, {}, { at: today });
  expect(errors.length).toBeGreaterThan(0);
});
