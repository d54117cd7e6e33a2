import 'reflect-metadata';
import { lastDayOfMonthFrom } from '../../../api/modules/immersions/immersion-limits';
import { ImmersionStory, later, now } from './immersion-story';

let story: ImmersionStory;
beforeAll(async () => {
  story = await ImmersionStory.begin();
});
afterAll(() => story.world.end());

const propose = (input: Record<string, unknown>, by = story.by.ADVISER, at = now) =>
  story.problems(by, 'proposeImmersionPeriod', input, at);

test('a month runs from date to date', () => {
  for (const [from, until] of [
    ['2026-12-14', '2027-01-13'],
    ['2026-12-01', '2026-12-31'],
    ['2027-01-31', '2027-02-28'],
    ['2027-01-30', '2027-02-28'],
    ['2027-01-29', '2027-02-28'],
    ['2027-01-28', '2027-02-27'],
    ['2027-02-01', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-10-31', '2026-11-30'],
  ] as const)
    expect([from, lastDayOfMonthFrom(from)]).toEqual([from, until]);
});

test('each limit refuses on its own field, and the day before it is accepted', async () => {
  const { world } = story;
  const of = async (more: Record<string, unknown>) => propose(story.proposal(await story.referral(), more));
  expect(await of({ startsOn: '2026-12-14', endsOn: '2027-01-14' })).toEqual(['IMMERSION_TOO_LONG endsOn']);
  expect(await of({ startsOn: '2026-12-14', endsOn: '2027-01-13' })).toEqual([]);
  expect(await of({ endsOn: '2026-12-06' })).toEqual(['IMMERSION_END_BEFORE_START endsOn']);
  expect(await of({ endsOn: '2026-12-07' })).toEqual([]);
  expect(await of({ startsOn: '2026-11-19', answerDueOn: null })).toEqual(['IMMERSION_IN_THE_PAST startsOn']);
  expect(await of({ startsOn: '2026-11-20', answerDueOn: null })).toEqual([]);
  for (const weeklyHours of [48.5, 0, -3]) expect(await of({ weeklyHours })).toEqual(['IMMERSION_HOURS weeklyHours']);
  expect(await of({ weeklyHours: 48 })).toEqual([]);
  expect(await of({ tradeCode: 'Z9999' })).toEqual(['UNKNOWN_TRADE tradeCode']);
  expect(await of({ answerDueOn: '2026-12-08' })).toEqual(['ANSWER_DUE_OUTSIDE answerDueOn']);
  expect(await of({ answerDueOn: '2026-11-19' })).toEqual(['ANSWER_DUE_OUTSIDE answerDueOn']);
  expect(await of({ tasks: '' })).toEqual(['REQUIRED tasks']);
  expect(await of({ object: 'TWO_OBJECTS' })).toEqual(['BAD_USER_INPUT']);
  const spip = await world.organisation('SPIP');
  const unknown = await world.organisation('EMPLOYER');
  expect(await of({ employerId: spip.organisationId })).toEqual(['WRONG_EMPLOYER employerId']);
  expect(await of({ employerId: unknown.organisationId })).toEqual(['NO_AGREEMENT employerId']);
  await world.agreement(story.by.ADVISER, unknown, '2020-01-01', '2026-11-19');
  expect(await of({ employerId: unknown.organisationId })).toEqual(['NO_AGREEMENT employerId']);
  const own = story.proposal(await story.referral(), { employerId: story.by.WORKPLACE.organisationId });
  expect(await propose(own, story.by.WORKPLACE)).toEqual(['WRONG_EMPLOYER employerId']);
});

test('the first day is the sixteenth birthday or later', async () => {
  const of = async (birthDate: string) => propose(story.proposal(await story.referral({ birthDate })));
  expect(await of('2010-12-08')).toEqual(['IMMERSION_TOO_YOUNG startsOn']);
  expect(await of('2010-12-07')).toEqual([]);
});

test('each message names its article, in both languages', async () => {
  const referralId = await story.referral();
  const cases: [Record<string, unknown>, RegExp][] = [
    [{ endsOn: '2027-02-01' }, /D5135-3/],
    [{ endsOn: '2026-12-01' }, /D5135-2/],
    [{ startsOn: '2026-01-01' }, /L5135-4/],
    [{ weeklyHours: 60 }, /L3121-20/],
  ];
  for (const [more, article] of cases) {
    for (const locale of ['fr', 'en'] as const) {
      const { data } = await story.world
        .as(story.by.ADVISER)
        .run(
          'mutation P($input: ProposeImmersionPeriodInput!) { proposeImmersionPeriod(input: $input) { problems { message } } }',
          { input: story.proposal(referralId, more) },
          { at: now, locale },
        );
      const [{ message }] = (data as any).proposeImmersionPeriod.problems;
      expect(message).toMatch(article);
      expect(message).not.toMatch(/\{/);
    }
  }
});

test('with one employer: two agreements in twelve months, with different objects, and no third', async () => {
  const { by } = story;
  const referralId = await story.referral();
  await story.asked({ referralId });
  const same = story.proposal(referralId, { startsOn: '2027-01-04', endsOn: '2027-01-08' });
  expect(await propose(same)).toEqual(['IMMERSION_LIMIT employerId']);
  // Another partner of the person cannot see who prescribed the first: it is refused all the same, in the same words.
  await story.asked({ referralId, startsOn: '2027-01-04', endsOn: '2027-01-08', tradeCode: 'G1602' }, by.HOST);
  const third = { startsOn: '2027-12-06', endsOn: '2027-12-10', object: 'START_RECRUITMENT', answerDueOn: null };
  expect(await propose(story.proposal(referralId, third), by.WORKPLACE)).toEqual(['IMMERSION_LIMIT employerId']);
  expect(await propose(story.proposal(referralId, { ...third, startsOn: '2027-12-07' }))).toEqual([]);
  expect(
    await propose(
      story.proposal(referralId, {
        ...third,
        startsOn: '2027-02-01',
        endsOn: '2027-02-05',
        employerId: story.otherEmployer.organisationId,
      }),
    ),
  ).toEqual([]);
});

test('with one employer: sixty days in twelve months', async () => {
  const referralId = await story.referral();
  await story.asked({ referralId, startsOn: '2026-12-01', endsOn: '2026-12-31', answerDueOn: null });
  const second = { startsOn: '2027-03-01', object: 'CONFIRM_PROJECT', answerDueOn: null };
  expect(await propose(story.proposal(referralId, { ...second, endsOn: '2027-03-30' }))).toEqual(['IMMERSION_LIMIT employerId']);
  expect(await propose(story.proposal(referralId, { ...second, endsOn: '2027-03-29' }))).toEqual([]);
});

test('what was declined, called off or never answered does not count', async () => {
  const referralId = await story.referral();
  const again = { startsOn: '2027-01-04', endsOn: '2027-01-08' };
  const declined = await story.asked({ referralId });
  expect(await propose(story.proposal(referralId, again))).toEqual(['IMMERSION_LIMIT employerId']);
  await story.moved(declined, story.employer, 'declineImmersionPeriod', { reason: 'DATES' });
  await story.moved(await story.asked({ referralId }), story.by.ADVISER, 'cancelImmersionPeriod');
  await story.asked({ referralId });
  expect(await propose(story.proposal(referralId, { ...again, answerDueOn: null }), story.by.ADVISER, later('2026-12-08'))).toEqual([]);
});

test('of two proposals made at the same moment, by partners who do not see one another, one is refused', async () => {
  const { by } = story;
  const referralId = await story.referral();
  const told = await Promise.all([by.HOST, by.ADVISER, by.WORKPLACE].map((actor) => propose(story.proposal(referralId), actor)));
  expect(told.flat()).toEqual(['IMMERSION_LIMIT employerId', 'IMMERSION_LIMIT employerId']);
});

test('a person in two referrals is one person, and the refusal says nothing of the other', async () => {
  const { world, by } = story;
  const referralId = await story.referral();
  const { rows } = await world.owner.query('SELECT beneficiary_id FROM referral WHERE id = $1', [referralId]);
  const other = await story.referral();
  for (const table of ['referral', 'referral_party'])
    await world.owner.query(`UPDATE ${table} SET beneficiary_id = $2 WHERE ${table === 'referral' ? 'id' : 'referral_id'} = $1`, [
      other,
      rows[0].beneficiary_id,
    ]);
  await world.owner.query(`UPDATE referral_party SET until = now() WHERE referral_id = $1 AND relationship <> 'HOST'`, [other]);
  const hidden = await story.asked({ referralId: other }, by.HOST);
  const { data } = await world
    .as(by.ADVISER)
    .run(
      'mutation P($input: ProposeImmersionPeriodInput!) { proposeImmersionPeriod(input: $input) { problems { code field message } } }',
      { input: story.proposal(referralId, { startsOn: '2027-01-04', endsOn: '2027-01-08' }) },
      { at: now },
    );
  const { problems } = (data as any).proposeImmersionPeriod;
  expect(problems).toMatchObject([{ code: 'IMMERSION_LIMIT', field: 'employerId', message: expect.stringContaining('D5135-3') }]);
  for (const secret of [hidden.ref, by.HOST.name, story.employer.name, '2026-12-07', '07/12/2026', 'Dupuis'])
    expect(problems[0].message).not.toContain(secret);
});

test('the limits are asked by those who prescribe for the person, and by nobody else', async () => {
  const { world, by, employer, stranger } = story;
  const period = await story.asked();
  const { rows } = await world.owner.query('SELECT beneficiary_id FROM immersion_period WHERE id = $1', [period.id]);
  const ask = (organisationId: string) =>
    world.database.transaction(async (manager) => {
      await manager.query(`SELECT set_config('maillage.organisation', $1, true)`, [organisationId]);
      return manager.query(
        `SELECT immersion_allowed($1, $2, '2027-01-04', '2027-01-08', 'DISCOVER_TRADE', 'H2206', NULL, NULL) AS allowed`,
        [rows[0].beneficiary_id, employer.organisationId],
      );
    });
  expect(await ask(by.WORKPLACE.organisationId)).toEqual([{ allowed: false }]);
  for (const { organisationId } of [employer, stranger, by.REFERRER, by.CARE_PARTNER, by.RECIPIENT])
    await expect(ask(organisationId)).rejects.toMatchObject({ code: '42501' });
});

test('an employer that proposes dates learns nothing of the person from a refusal', async () => {
  const { by, employer } = story;
  const referralId = await story.referral({ birthDate: '2010-12-07' });
  const period = await story.asked({ referralId, object: 'CONFIRM_PROJECT' });
  await story.asked({ referralId, startsOn: '2027-01-04', endsOn: '2027-02-03', answerDueOn: null });
  // Too young on that day, and too many days in all: the employer is not told, those who asked are.
  const young = await story.moved(period, employer, 'rescheduleImmersionPeriod', { startsOn: '2026-12-01', endsOn: '2026-12-05' });
  expect(await story.problems(by.ADVISER, 'acceptImmersionDates', { immersionPeriodId: period.id, version: young.version })).toEqual([
    'IMMERSION_TOO_YOUNG startsOn',
  ]);
  const long = await story.moved(young, employer, 'rescheduleImmersionPeriod', { startsOn: '2027-03-01', endsOn: '2027-03-31' });
  expect(await story.problems(by.ADVISER, 'acceptImmersionDates', { immersionPeriodId: period.id, version: long.version })).toEqual([
    'IMMERSION_LIMIT startsOn',
  ]);
  expect(
    await story.problems(employer, 'rescheduleImmersionPeriod', {
      immersionPeriodId: period.id,
      version: long.version,
      startsOn: '2027-03-01',
      endsOn: '2027-04-01',
    }),
  ).toEqual(['IMMERSION_TOO_LONG endsOn']);
});

test('a renewal: once, of a period whose object was not reached, the same in all but its dates', async () => {
  const renewed = { startsOn: '2027-01-04', endsOn: '2027-01-15', answerDueOn: null };
  const of = (first: { id: string; referralId: string }, more: Record<string, unknown> = {}) =>
    story.proposal(first.referralId, { ...renewed, renewsId: first.id, ...more });
  const at = later('2026-12-20');
  expect(await propose(of(await story.confirmed()), story.by.ADVISER, now)).toEqual(['RENEWAL_REACHED renewsId']);
  expect(await propose(of(await story.reported('REACHED')), story.by.ADVISER, at)).toEqual(['RENEWAL_REACHED renewsId']);
  const first = await story.reported('PARTLY_REACHED');
  for (const more of [{ object: 'CONFIRM_PROJECT' }, { tradeCode: 'G1602' }, { employerId: story.otherEmployer.organisationId }])
    expect(await propose(of(first, more), story.by.ADVISER, at)).toEqual(['RENEWAL_DIFFERS renewsId']);
  const second = await story.asked({ referralId: first.referralId, ...renewed, renewsId: first.id }, story.by.HOST, at);
  expect(await propose(of(first, { startsOn: '2027-02-01', endsOn: '2027-02-02' }), story.by.ADVISER, at)).toEqual([
    'RENEWAL_ONCE renewsId',
  ]);
  await story.moved(second, story.employer, 'confirmImmersionPeriod', {}, at);
  await story.moved(
    await story.current(second),
    story.employer,
    'reportImmersionOutcome',
    { outcome: 'NOT_REACHED', skills: 'En progrès.' },
    later('2027-01-15'),
  );
  expect(await propose(of(second, { startsOn: '2027-02-01', endsOn: '2027-02-02' }), story.by.ADVISER, later('2027-01-16'))).toEqual([
    'RENEWAL_ONCE renewsId',
  ]);
  const elsewhere = await story.reported('NOT_REACHED');
  expect(await propose(of(elsewhere, { referralId: await story.referral() }), story.by.ADVISER, at)).toEqual(['RENEWAL_DIFFERS renewsId']);
});
