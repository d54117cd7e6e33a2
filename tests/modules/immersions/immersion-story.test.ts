import { dates, ImmersionStory, later, now } from './immersion-story';

let story: ImmersionStory;
beforeAll(async () => {
  story = await ImmersionStory.begin();
});
afterAll(() => story.world.end());

const page = `query Period($ref: String!) { immersionPeriod(ref: $ref) {
  ref prescriberName prescriberContact tradeCode tradeLabel object tasks place viewerTurn availableActions employer { name }
  schedule { startsOn endsOn weeklyHours dailyHours tutor version } answer { state declineReason message proposedStartsOn proposedEndsOn answerDueOn version }
  assessment { outcome skills wouldGoOn } person { lastName } availability { hours } referral { ref } renews { ref } } }`;
const read = async (actor: Parameters<ImmersionStory['world']['tell']>[0], ref: string, at = now) =>
  (await story.world.tell<any>(actor, page, { ref }, at)).immersionPeriod;
const actions = (record: any) => [...record.availableActions].sort();

test('asked, confirmed, held and assessed: each side reads what is its to read, and whose turn it is', async () => {
  const { by, employer } = story;
  const period = await story.asked();
  expect(period.ref).toMatch(/^I-2026-\d{4,}$/);
  const asked = await read(employer, period.ref);
  expect(asked).toMatchObject({
    tradeLabel: "Menuisier, menuisière d'atelier",
    object: 'DISCOVER_TRADE',
    viewerTurn: true,
    employer: { name: employer.name },
    prescriberName: `Association ${by.ADVISER.name}`,
    prescriberContact: `Membre de ${by.ADVISER.name}`,
    schedule: { ...dates, weeklyHours: 35, tutor: 'Paul Lefranc' },
    answer: { state: 'ASKED', answerDueOn: '2026-12-01' },
    person: null,
    referral: null,
    assessment: null,
    availability: { hours: 'du lundi au vendredi' },
  });
  expect(actions(asked)).toEqual(['confirmImmersionPeriod', 'declineImmersionPeriod', 'rescheduleImmersionPeriod']);
  const seen = await read(by.ADVISER, period.ref);
  expect(seen).toMatchObject({
    viewerTurn: false,
    person: { lastName: expect.stringContaining('Dupuis') },
    referral: { ref: expect.any(String) },
  });
  expect(actions(seen)).toEqual(['cancelImmersionPeriod', 'changeImmersionDates']);
  expect(actions(await read(by.REFERRER, period.ref))).toEqual([]);

  const confirmed = await story.moved(period, employer, 'confirmImmersionPeriod');
  const named = await read(employer, period.ref);
  expect(named).toMatchObject({
    viewerTurn: false,
    person: { lastName: expect.stringContaining('Dupuis') },
    referral: null,
    answer: { state: 'CONFIRMED' },
  });
  expect(actions(named)).toEqual(['changeImmersionTutor', 'declineImmersionPeriod', 'rescheduleImmersionPeriod']);
  await story.world.done(
    employer,
    'changeImmersionTutor',
    { immersionPeriodId: period.id, version: confirmed.scheduleVersion, tutor: 'Anne Petit' },
    '',
    now,
  );

  expect(await read(employer, period.ref, later('2026-12-10'))).toMatchObject({ viewerTurn: false, schedule: { tutor: 'Anne Petit' } });
  for (const actor of [employer, by.ADVISER])
    expect(await read(actor, period.ref, later('2026-12-19'))).toMatchObject({ viewerTurn: true });
  // Another partner of the referral reads the period, and did not ask for it.
  expect(await read(by.HOST, period.ref, later('2026-12-19'))).toMatchObject({ viewerTurn: false });
  expect(actions(await read(employer, period.ref, later('2026-12-19')))).toEqual(['changeImmersionTutor', 'reportImmersionOutcome']);
  const outcome = { outcome: 'REACHED', skills: 'Ponctuel, précis, à l’aise en équipe.', wouldGoOn: true };
  await story.moved(await story.current(period), employer, 'reportImmersionOutcome', outcome, later('2026-12-19'));
  for (const actor of [employer, by.ADVISER, by.REFERRER])
    expect(await read(actor, period.ref, later('2026-12-20'))).toMatchObject({
      answer: { state: 'REPORTED' },
      assessment: outcome,
      availableActions: [],
      viewerTurn: false,
    });
});

test('the journal tells the partners who did what, and the employer nothing', async () => {
  const { by, employer, world } = story;
  const period = await story.reported();
  const history = `query H($ref: String!) { immersionPeriod(ref: $ref) { referral { history { verb label actorName organisation { name } } } } }`;
  const entries = (await world.tell<any>(by.ADVISER, history, { ref: period.ref })).immersionPeriod.referral.history;
  const told = entries.filter((entry: any) => entry.verb.startsWith('IMMERSION'));
  expect(told.map((entry: any) => entry.verb)).toEqual([
    'IMMERSION_OUTCOME_REPORTED',
    'IMMERSION_PERIOD_CONFIRMED',
    'IMMERSION_PERIOD_PROPOSED',
  ]);
  expect(told[1]).toMatchObject({
    label: "Menuisier, menuisière d'atelier",
    actorName: `Membre de ${employer.name}`,
    organisation: { name: employer.name },
  });
});

test('other dates: proposed by the employer, accepted by those who asked', async () => {
  const { by, employer } = story;
  const period = await story.moved(await story.asked(), employer, 'rescheduleImmersionPeriod', {
    startsOn: '2026-12-14',
    endsOn: '2026-12-24',
    message: 'Atelier fermé la semaine du 7.',
  });
  expect(await read(employer, period.ref)).toMatchObject({
    viewerTurn: false,
    person: null,
    schedule: dates,
    answer: { state: 'RESCHEDULING', proposedStartsOn: '2026-12-14' },
  });
  const proposed = await read(by.ADVISER, period.ref);
  expect(proposed).toMatchObject({ viewerTurn: true, answer: { message: 'Atelier fermé la semaine du 7.' } });
  expect(actions(proposed)).toEqual(['acceptImmersionDates', 'cancelImmersionPeriod', 'changeImmersionDates']);
  await story.moved(period, by.HOST, 'acceptImmersionDates');
  expect(await read(employer, period.ref)).toMatchObject({
    person: { lastName: expect.any(String) },
    schedule: { startsOn: '2026-12-14', endsOn: '2026-12-24' },
    answer: { state: 'CONFIRMED', proposedStartsOn: null, proposedEndsOn: null },
  });
});

test('other dates: asked in turn by those who asked, even of an employer that had confirmed', async () => {
  const { by, employer } = story;
  const countered = await story.moved(await story.asked(), employer, 'rescheduleImmersionPeriod', {
    startsOn: '2026-12-14',
    endsOn: '2026-12-24',
  });
  await story.moved(countered, by.ADVISER, 'changeImmersionDates', {
    startsOn: '2027-01-04',
    endsOn: '2027-01-15',
    answerDueOn: '2026-12-10',
  });
  const again = await read(employer, countered.ref);
  expect(again).toMatchObject({
    viewerTurn: true,
    person: null,
    schedule: { startsOn: '2027-01-04', weeklyHours: 35 },
    answer: { state: 'ASKED', proposedStartsOn: null, answerDueOn: '2026-12-10' },
  });

  const moved = await story.moved(await story.confirmed(), by.WORKPLACE, 'changeImmersionDates', {
    startsOn: '2027-01-04',
    endsOn: '2027-01-15',
    weeklyHours: 28,
    dailyHours: 'le matin',
  });
  expect(await read(employer, moved.ref)).toMatchObject({
    viewerTurn: true,
    schedule: { weeklyHours: 28, dailyHours: 'le matin' },
    answer: { state: 'ASKED' },
  });
  await story.moved(moved, employer, 'confirmImmersionPeriod');
  expect(await read(employer, moved.ref)).toMatchObject({ answer: { state: 'CONFIRMED' }, person: { lastName: expect.any(String) } });
});

test('an employer that declined, stepped back or was called off sees nothing any more', async () => {
  const { by, employer, world } = story;
  const answer = { reason: 'NO_TUTOR', message: 'Notre tuteur est absent.' };
  for (const period of [await story.asked(), await story.confirmed()]) {
    const { immersionPeriod } = (await world.done(
      employer,
      'declineImmersionPeriod',
      { immersionPeriodId: period.id, version: period.version, ...answer },
      'immersionPeriod { ref }',
      now,
    )) as any;
    expect(immersionPeriod).toBeNull();
    expect(await read(employer, period.ref)).toBeNull();
    expect(await read(by.ADVISER, period.ref)).toMatchObject({
      answer: { state: 'DECLINED', declineReason: 'NO_TUTOR', message: answer.message },
      availableActions: [],
    });
  }
  for (const period of [await story.asked(), await story.confirmed()]) {
    await story.moved(period, by.ADVISER, 'cancelImmersionPeriod', { message: 'La personne travaille.' });
    expect(await read(employer, period.ref)).toBeNull();
    expect(await read(by.REFERRER, period.ref)).toMatchObject({ answer: { state: 'CANCELLED', message: 'La personne travaille.' } });
  }
});

test('a request whose first day passed is no longer confirmed, and goes back to those who asked', async () => {
  const { by, employer } = story;
  const period = await story.asked();
  const day = later('2026-12-08');
  expect(await read(employer, period.ref, day)).toMatchObject({ viewerTurn: false });
  const seen = await read(by.ADVISER, period.ref, day);
  expect(seen.viewerTurn).toBe(true);
  expect(await story.problems(employer, 'confirmImmersionPeriod', { immersionPeriodId: period.id, version: period.version }, day)).toEqual([
    'IMMERSION_LAPSED',
  ]);
  expect(
    await story.problems(
      by.ADVISER,
      'changeImmersionDates',
      { immersionPeriodId: period.id, version: period.version, startsOn: '2026-12-14', endsOn: '2026-12-20' },
      day,
    ),
  ).toEqual([]);
});

test('the list filters, sorts and counts what the viewer reads', async () => {
  const { by, world } = story;
  const { otherEmployer } = story;
  const employerId = otherEmployer.organisationId;
  const [second, first] = [
    await story.asked({ employerId, startsOn: '2027-03-08', endsOn: '2027-03-12' }),
    await story.asked({ employerId, startsOn: '2027-03-01', endsOn: '2027-03-05', tradeCode: 'G1602' }, by.ADVISER, later('2026-11-21')),
  ];
  const third = await story.moved(
    await story.asked({ employerId, startsOn: '2027-03-15', endsOn: '2027-03-19' }, by.ADVISER, later('2026-11-22')),
    otherEmployer,
    'confirmImmersionPeriod',
  );
  const list = `query L($state: [ImmersionState!], $turn: Boolean, $search: String, $employerId: ID, $first: Int, $after: String, $sort: ImmersionSort, $descending: Boolean) {
    immersionPeriods(state: $state, turn: $turn, search: $search, employerId: $employerId, first: $first, after: $after, sort: $sort, descending: $descending) { totalCount nodes { ref } pageInfo { hasNextPage endCursor } } }`;
  const refs = async (actor: any, variables: Record<string, unknown>) => {
    const { immersionPeriods } = await world.tell<any>(actor, list, variables, now);
    expect(immersionPeriods.totalCount).toBeGreaterThanOrEqual(immersionPeriods.nodes.length);
    return immersionPeriods.nodes.map((node: any) => node.ref);
  };
  expect(await refs(otherEmployer, {})).toEqual([first.ref, second.ref, third.ref]);
  expect(await refs(by.ADVISER, { employerId, descending: true })).toEqual([third.ref, second.ref, first.ref]);
  expect(await refs(by.ADVISER, { employerId, sort: 'ASKED' })).toEqual([second.ref, first.ref, third.ref]);
  expect(await refs(otherEmployer, { state: ['CONFIRMED'] })).toEqual([third.ref]);
  expect(await refs(otherEmployer, { turn: true })).toEqual([first.ref, second.ref]);
  expect(await refs(by.ADVISER, { employerId, turn: true })).toEqual([]);
  expect(await refs(otherEmployer, { search: 'CUISINE' })).toEqual([first.ref]);
  expect(await refs(by.ADVISER, { search: otherEmployer.name })).toEqual([first.ref, second.ref, third.ref]);
  expect(await refs(by.ADVISER, { employerId: 'no such' })).toEqual([]);
  const { immersionPeriods: page1 } = await world.tell<any>(otherEmployer, list, { first: 2 }, now);
  expect(page1).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect(await refs(otherEmployer, { first: 2, after: page1.pageInfo.endCursor })).toEqual([third.ref]);
  // The count alone, of a list that is empty and of one that is longer than its page.
  const counts =
    'query C { none: immersionPeriods(state: [REPORTED], first: 1) { totalCount } all: immersionPeriods(first: 1) { totalCount } }';
  expect(await world.tell<any>(otherEmployer, counts, {}, now)).toEqual({ none: { totalCount: 0 }, all: { totalCount: 3 } });
  for (const actor of [story.stranger, story.former, by.CARE_PARTNER]) expect(await refs(actor, {})).toEqual([]);
});
