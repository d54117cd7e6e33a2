import { ReferralState } from '../../../api/modules/referrals/referral-words';
import { PlanStory } from './plan-story';

let story: PlanStory;
beforeAll(async () => {
  story = await PlanStory.begin();
});
afterAll(() => story.world.end());

const page = `query Plan($ref: String!) { actionPlan(ref: $ref) {
  ref state openedOn meetingDue relayMissing nextDueOn relay relayDueOn availableActions months { month heldOn plannedOn }
  objectives { sphere title position } steps { title state dueOn doneOn comment overdue mine nextStates owner { name } objective { sphere } }
  meetings { plannedOn theme attendance minutes note }
  referral { ref identity { shortName } availability { hours } judicialSituation { prison } parties { relationship organisation { name } } history { verb label } } } }`;
const november = new Date('2026-11-20T09:00:00Z');

test('a plan is built by three: opened by the adviser, completed by the SPIP and the host, read by the workplace', async () => {
  const { world, by } = story;
  const september = new Date('2026-09-08T09:00:00Z');
  const plan = await story.plan('2026-09-08', september);
  expect(plan.ref).toMatch(/^P-2026-\d{4,}$/);
  await world.done(
    by.REFERRER,
    'addPlanObjective',
    { actionPlanId: plan.id, sphere: 'PAPERS_AND_RIGHTS', title: 'Être en règle' },
    '',
    september,
  );
  const { actionPlan } = (await world.done(
    by.HOST,
    'addPlanObjective',
    { actionPlanId: plan.id, sphere: 'WORK', title: 'Travailler le bois' },
    'actionPlan { objectives { id title } }',
    september,
  )) as any;
  const [papers, work] = actionPlan.objectives;
  await world.done(
    by.ADVISER,
    'addPlanStep',
    { objectiveId: papers.id, title: 'Refaire la carte d’identité', organisationId: by.REFERRER.organisationId, dueOn: '2026-11-08' },
    '',
    september,
  );
  await world.done(
    by.HOST,
    'addPlanStep',
    { objectiveId: work.id, title: 'Visiter l’atelier', organisationId: by.WORKPLACE.organisationId, dueOn: '2026-12-01' },
    '',
    september,
  );

  const read = (await world.tell<any>(by.WORKPLACE, page, { ref: plan.ref }, november)).actionPlan;
  expect(read).toMatchObject({
    state: 'OPEN',
    openedOn: '2026-09-08',
    meetingDue: true,
    nextDueOn: '2026-11-08',
    availableActions: ['recordPlanStep'],
    objectives: [
      { sphere: 'PAPERS_AND_RIGHTS', position: 0 },
      { sphere: 'WORK', position: 1 },
    ],
    steps: [
      { title: 'Refaire la carte d’identité', overdue: true, mine: false, nextStates: [], owner: { name: by.REFERRER.name } },
      { title: 'Visiter l’atelier', overdue: false, mine: true, owner: { name: by.WORKPLACE.name }, objective: { sphere: 'WORK' } },
    ],
    referral: { judicialSituation: null, availability: { hours: 'du lundi au vendredi' } },
  });
  expect([...read.steps[1].nextStates].sort()).toEqual(['DOING', 'DONE', 'DROPPED']);
  expect(read.months.map(({ month }: { month: string }) => month)).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
  expect(read.referral.history.map(({ verb }: { verb: string }) => verb).slice(0, 4)).toEqual([
    'PLAN_STEP_ADDED',
    'PLAN_STEP_ADDED',
    'PLAN_OBJECTIVE_ADDED',
    'PLAN_OBJECTIVE_ADDED',
  ]);
});

test('a referral has one plan, and only once it was accepted', async () => {
  const { world, by } = story;
  const plan = await story.plan();
  expect(await world.refused(by.HOST, 'openActionPlan', { referralId: plan.referralId, openedOn: '2026-02-01' })).toEqual(['PLAN_EXISTS']);
  expect(await world.refused(by.HOST, 'openActionPlan', { referralId: await story.referral(), openedOn: '2050-02-01' })).toEqual([
    'NOT_YET',
  ]);
  const accepted = ['ACCEPTED', 'ACTIVE', 'SUSPENDED'];
  for (const state of Object.keys(ReferralState)) {
    const referralId = await story.referral(state);
    expect([state, await world.refused(by.HOST, 'openActionPlan', { referralId, openedOn: '2026-02-01' })]).toEqual([
      state,
      accepted.includes(state) ? [] : ['NOT_NOW'],
    ]);
  }
});

test('two who open the plan of one referral at the same moment open one', async () => {
  const { world, by } = story;
  const referralId = await story.referral();
  const answers = await Promise.all(
    [by.HOST, by.ADVISER, by.REFERRER].map((actor) => world.refused(actor, 'openActionPlan', { referralId, openedOn: '2026-02-01' })),
  );
  expect(answers.flat().sort()).toEqual(['PLAN_EXISTS', 'PLAN_EXISTS']);
});

test('nothing of the sentence goes into a plan that the Mission Locale reads', async () => {
  const plan = await story.plan();
  const input = { actionPlanId: plan.id, sphere: 'SENTENCE_ADJUSTMENT', title: 'Obtenir une libération conditionnelle' };
  expect(await story.world.refused(story.by.REFERRER, 'addPlanObjective', input)).toEqual(['SENTENCE_APART']);
  expect(
    await story.world.refused(story.by.ADVISER, 'setPlanRelayDeadline', { actionPlanId: plan.id, version: 1, relayDueOn: '2027-02-12' }),
  ).toEqual(['FORBIDDEN']);
});

test('a step is owned by a party that reads the plan', async () => {
  const { world, by, employer, stranger, former } = story;
  const plan = await story.plan();
  const objective = await story.objective(plan);
  const readers = ['REFERRER', 'HOST', 'ADVISER', 'WORKPLACE'];
  for (const [relationship, { organisationId }] of Object.entries(by)) {
    const refused = await world.refused(by.ADVISER, 'addPlanStep', { objectiveId: objective.id, title: 'Une étape', organisationId });
    expect([relationship, refused]).toEqual([relationship, readers.includes(relationship) ? [] : ['WRONG_OWNER']]);
  }
  for (const { organisationId } of [employer, stranger, former]) {
    expect(await world.refused(by.ADVISER, 'addPlanStep', { objectiveId: objective.id, title: 'Une étape', organisationId })).toEqual([
      'WRONG_OWNER',
    ]);
  }
  const step = await story.step(plan, by.HOST, 'Appeler le foyer');
  expect(
    await world.refused(by.ADVISER, 'changePlanStep', { stepId: step.id, version: 1, title: 'x', organisationId: stranger.organisationId }),
  ).toEqual(['WRONG_OWNER']);
});

test('a step moves along its table, and nowhere else', async () => {
  const { world, by } = story;
  const plan = await story.plan();
  const ways: Record<string, string[]> = {
    TODO: ['DOING', 'DONE', 'DROPPED'],
    DOING: ['TODO', 'DONE', 'DROPPED'],
    DONE: ['TODO'],
    DROPPED: ['TODO'],
  };
  const states = Object.keys(ways);
  for (const from of states) {
    for (const to of states) {
      const step = await story.step(plan, by.HOST, `De ${from} à ${to}`);
      await world.owner.query('UPDATE plan_step SET state = $2 WHERE id = $1', [step.id, from]);
      const refused = await world.refused(by.HOST, 'recordPlanStep', { stepId: step.id, version: step.version, state: to });
      expect([from, to, refused]).toEqual([from, to, ways[from]?.includes(to) ? [] : ['STEP_NOT_NOW']]);
    }
  }
  const { steps } = (await world.tell<any>(by.HOST, page, { ref: plan.ref })).actionPlan;
  for (const step of steps) expect([step.state, [...step.nextStates].sort()]).toEqual([step.state, [...(ways[step.state] ?? [])].sort()]);
});

test('a step that is done keeps its day and what came of it, and can be taken up again', async () => {
  const { world, by } = story;
  const plan = await story.plan();
  const step = await story.step(plan, by.WORKPLACE, 'Essayer l’atelier');
  expect(await world.refused(by.WORKPLACE, 'recordPlanStep', { stepId: step.id, version: 1, state: 'DONE', doneOn: '2050-01-01' })).toEqual(
    ['NOT_YET'],
  );
  await world.done(by.WORKPLACE, 'recordPlanStep', {
    stepId: step.id,
    version: 1,
    state: 'DONE',
    doneOn: '2026-11-18',
    comment: 'Très à l’aise',
  });
  expect(
    await world.refused(by.ADVISER, 'changePlanStep', {
      stepId: step.id,
      version: 2,
      title: 'Autre',
      organisationId: by.HOST.organisationId,
    }),
  ).toEqual(['STEP_SETTLED']);
  const read = async () => (await world.tell<any>(by.HOST, page, { ref: plan.ref })).actionPlan.steps[0];
  expect(await read()).toMatchObject({ state: 'DONE', doneOn: '2026-11-18', comment: 'Très à l’aise' });
  expect(await world.refused(by.WORKPLACE, 'recordPlanStep', { stepId: step.id, version: 1, state: 'TODO' })).toEqual(['CONFLICT']);
  await world.done(by.WORKPLACE, 'recordPlanStep', { stepId: step.id, version: 2, state: 'TODO' });
  expect(await read()).toMatchObject({ state: 'TODO', doneOn: null, comment: 'Très à l’aise' });
});

test('a due date lies ahead; one that has passed is kept as it was', async () => {
  const { world, by } = story;
  const plan = await story.plan();
  const objective = await story.objective(plan);
  const input = { objectiveId: objective.id, title: 'Une étape', organisationId: by.HOST.organisationId, dueOn: '2026-01-06' };
  expect(await world.refused(by.HOST, 'addPlanStep', input)).toEqual(['DUE_IN_THE_PAST']);
  const step = await story.step(plan, by.HOST, 'Ancienne', '2026-02-01', new Date('2026-01-10T09:00:00Z'));
  const change = { stepId: step.id, version: 1, title: 'Même échéance', organisationId: by.HOST.organisationId, dueOn: '2026-02-01' };
  expect(await world.refused(by.HOST, 'changePlanStep', change)).toEqual([]);
  expect(await world.refused(by.HOST, 'changePlanStep', { ...change, version: 2, dueOn: '2026-02-02' })).toEqual(['DUE_IN_THE_PAST']);
});

test('each month asks for a meeting at which the person came', async () => {
  const { world, by } = story;
  const plan = await story.plan('2026-09-08', new Date('2026-09-08T09:00:00Z'));
  const held = await story.meeting(plan, '2026-09-15', new Date('2026-09-10T09:00:00Z'));
  const missed = await story.meeting(plan, '2026-10-13', new Date('2026-10-01T09:00:00Z'));
  await world.done(
    by.ADVISER,
    'recordPlanMeeting',
    { meetingId: held.id, version: 1, attendance: 'PRESENT', minutes: 45, note: 'Elle veut essayer le bois.' },
    '',
    new Date('2026-09-15T18:00:00Z'),
  );
  await world.done(
    by.ADVISER,
    'recordPlanMeeting',
    { meetingId: missed.id, version: 1, attendance: 'ABSENT' },
    '',
    new Date('2026-10-13T18:00:00Z'),
  );
  const next = await story.meeting(plan, '2026-11-25', november);
  const read = async (at: Date) => (await world.tell<any>(by.HOST, page, { ref: plan.ref }, at)).actionPlan;
  expect(await read(november)).toMatchObject({
    meetingDue: true,
    months: [
      { month: '2026-09-01', heldOn: '2026-09-15' },
      { month: '2026-10-01', heldOn: null, plannedOn: null },
      { month: '2026-11-01', heldOn: null, plannedOn: '2026-11-25' },
    ],
    meetings: [{ attendance: 'PRESENT', minutes: 45 }, { attendance: 'ABSENT' }, { attendance: 'PLANNED' }],
  });
  const record = { meetingId: next.id, version: 1, attendance: 'PRESENT' };
  expect(
    (
      await world
        .as(by.HOST)
        .run(
          `mutation M($input: RecordPlanMeetingInput!) { recordPlanMeeting(input: $input) { problems { code field } } }`,
          { input: record },
          { at: november },
        )
    ).data,
  ).toEqual({ recordPlanMeeting: { problems: [{ code: 'NOT_YET', field: 'heldOn' }] } });
  await world.done(by.HOST, 'recordPlanMeeting', { ...record, heldOn: '2026-11-19' }, '', november);
  expect(await read(november)).toMatchObject({ meetingDue: false, months: [{}, {}, { heldOn: '2026-11-19', plannedOn: null }] });
  expect(await world.refused(by.HOST, 'recordPlanMeeting', { ...record, version: 2 })).toEqual(['MEETING_RECORDED']);
});

test('a relay is due by a day that the host or the SPIP sets, until somebody is named', async () => {
  const { world, by } = story;
  const plan = await story.plan();
  await world.done(by.HOST, 'setPlanRelayDeadline', { actionPlanId: plan.id, version: 1, relayDueOn: '2027-02-12' }, '', november);
  const read = async () => (await world.tell<any>(by.ADVISER, page, { ref: plan.ref }, november)).actionPlan;
  expect(await read()).toMatchObject({ relayMissing: true, relayDueOn: '2027-02-12' });
  await world.done(
    by.ADVISER,
    'setPlanRelay',
    { actionPlanId: plan.id, version: 2, relay: 'Mission Locale de Lille, Mme Delattre' },
    '',
    november,
  );
  expect(await read()).toMatchObject({ relayMissing: false, relay: 'Mission Locale de Lille, Mme Delattre' });
  await world.done(by.ADVISER, 'setPlanRelay', { actionPlanId: plan.id, version: 3, relay: ' ' }, '', november);
  expect(await read()).toMatchObject({ relayMissing: true, relay: null });
});

test('a plan closes once each step is done or given up, and says which ones are not', async () => {
  const { world, by } = story;
  const plan = await story.plan();
  const done = await story.step(plan, by.HOST, 'Faire la demande SIAO');
  const left = await story.step(plan, by.REFERRER, 'Renouveler le titre');
  await world.done(by.HOST, 'recordPlanStep', { stepId: done.id, version: 1, state: 'DONE' });
  const close = { actionPlanId: plan.id, version: 1 };
  const answer = await world
    .as(by.ADVISER)
    .run(
      `mutation C($input: CloseActionPlanInput!) { closeActionPlan(input: $input) { problems { code message } actionPlan { state } } }`,
      { input: close },
    );
  expect(answer.data).toEqual({
    closeActionPlan: {
      problems: [{ code: 'STEPS_OPEN', message: 'Des étapes ne sont ni faites ni abandonnées : Renouveler le titre.' }],
      actionPlan: null,
    },
  });
  await world.done(by.REFERRER, 'recordPlanStep', { stepId: left.id, version: 1, state: 'DROPPED' });
  await world.done(by.ADVISER, 'closeActionPlan', close);
  const closed = (await world.tell<any>(by.HOST, page, { ref: plan.ref })).actionPlan;
  expect(closed).toMatchObject({ state: 'CLOSED', meetingDue: false, availableActions: [] });
  expect(closed.steps.flatMap((step: { nextStates: string[] }) => step.nextStates)).toEqual([]);
});
