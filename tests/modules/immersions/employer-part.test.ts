import { ImmersionStory, later, now, type Period } from './immersion-story';

/** An employer's part is its own period: it reads the person there, for as long as that period concerns it. */
let story: ImmersionStory;
beforeAll(async () => {
  story = await ImmersionStory.begin();
});
afterAll(() => story.world.end());

const read = async ({ ref }: Period, actor = story.employer) =>
  (
    await story.world.tell<{ immersionPeriod: any }>(
      actor,
      'query Own($ref: String!) { immersionPeriod(ref: $ref) { person { lastName } availability { hours } answer { state } } }',
      { ref },
      now,
    )
  ).immersionPeriod;

/** The days pass: the period ended three months ago. */
const threeMonthsLater = ({ id }: Period) =>
  story.world.owner.query(
    `UPDATE immersion_schedule SET starts_on = current_date - 103, ends_on = current_date - 92 WHERE immersion_period_id = $1`,
    [id],
  );

test('two months after its last day the name and the hours are gone, for the employer alone', async () => {
  const period = await story.reported();
  expect(await read(period)).toMatchObject({
    person: { lastName: expect.stringMatching(/^Dupuis/) },
    availability: { hours: expect.any(String) },
  });
  await threeMonthsLater(period);
  expect(await read(period)).toEqual({ person: null, availability: null, answer: { state: 'REPORTED' } });
  expect(await read(period, story.by.ADVISER)).toMatchObject({ person: { lastName: expect.stringMatching(/^Dupuis/) } });
});

test('asked again for the same person, it is told no name, in no period', async () => {
  const period = await story.reported();
  await threeMonthsLater(period);
  const again = await story.asked({
    referralId: period.referralId,
    startsOn: '2027-02-01',
    endsOn: '2027-02-12',
    answerDueOn: '2027-01-20',
    tradeCode: 'G1602',
  });
  expect(await read(again)).toMatchObject({ person: null, availability: { hours: expect.any(String) } });
  expect(await read(period)).toMatchObject({ person: null, availability: null });
});

test('a name told by one period is not told by another', async () => {
  const period = await story.confirmed();
  const again = await story.asked({
    referralId: period.referralId,
    startsOn: '2027-02-01',
    endsOn: '2027-02-12',
    answerDueOn: '2027-01-20',
    tradeCode: 'G1602',
  });
  expect((await read(period)).person).not.toBeNull();
  expect((await read(again)).person).toBeNull();
});

test('a correction reaches the employer until the period has ended, and no copy has a writer', async () => {
  const [running, over] = [await story.confirmed(), await story.reported()];
  for (const [period, name] of [
    [running, 'Corrigé'],
    [over, 'Trop tard'],
  ] as const) {
    const { rows } = await story.world.owner.query(
      'SELECT i.version FROM beneficiary_identity i JOIN referral r USING (beneficiary_id) WHERE r.id = $1',
      [period.referralId],
    );
    const input = {
      referralId: period.referralId,
      version: rows[0].version,
      lastName: name,
      firstName: 'Karim',
      birthDate: '1999-03-02',
      sex: 'M',
    };
    await story.world.done(story.by.REFERRER, 'changeBeneficiaryIdentity', input);
  }
  expect((await read(running)).person.lastName).toBe('Corrigé');
  expect((await read(over)).person.lastName).toMatch(/^Dupuis/);
});

test('what another referral changes of the person reaches no period that has ended', async () => {
  const period = await story.confirmed();
  await threeMonthsLater(period);
  const change = (hours: string, version: number) =>
    story.world.done(story.by.REFERRER, 'changeAvailability', { referralId: period.referralId, version, hours });
  await change('le matin', 1);
  const { rows } = await story.world.owner.query('SELECT hours FROM immersion_availability WHERE immersion_period_id = $1', [period.id]);
  expect(rows[0].hours).toBe('du lundi au vendredi');
});

test('no text of the inside reaches the employer with a word of justice or of care', async () => {
  const { by } = story;
  const referralId = await story.referral({ hours: 'retour au centre de détention avant 18 h' });
  expect(await story.problems(by.ADVISER, 'proposeImmersionPeriod', story.proposal(referralId))).toEqual(['TELLING_AVAILABILITY']);
  const running = await story.confirmed();
  expect(
    await story.problems(by.HOST, 'changeAvailability', { referralId: running.referralId, version: 1, hours: 'bracelet jusqu’à 18 h' }),
  ).toEqual(['TELLING_TEXT hours']);
  const told = {
    immersionPeriodId: running.id,
    version: running.version,
    outcome: 'REACHED',
    skills: 'Précis.',
    comment: 'Sortant de prison',
  };
  expect(await story.problems(by.HOST, 'reportImmersionOutcome', told, later('2026-12-18'))).toEqual(['TELLING_TEXT comment']);
});

test('a referral does not close over an employer that waits', async () => {
  const { by } = story;
  const period = await story.confirmed({ referralId: await story.referral({}, 'ACCEPTED') });
  const { rows } = await story.world.owner.query('SELECT version FROM referral WHERE id = $1', [period.referralId]);
  const input = { referralId: period.referralId, version: rows[0].version, outcome: 'OTHER' };
  expect(await story.problems(by.HOST, 'closeReferral', input)).toEqual(['IMMERSION_RUNNING']);
  await story.moved(period, by.HOST, 'cancelImmersionPeriod');
  expect(await story.problems(by.HOST, 'closeReferral', input)).toEqual([]);
});
