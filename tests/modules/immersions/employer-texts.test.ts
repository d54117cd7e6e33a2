import { ImmersionStory, now } from './immersion-story';

let story: ImmersionStory;
beforeAll(async () => {
  story = await ImmersionStory.begin();
});
afterAll(() => story.world.end());

const tells = 'Rendez-vous au C.S.A.P.A. le jeudi';

test('no text of a proposal that an employer reads tells where the person comes from, and the field is named', async () => {
  const referralId = await story.referral();
  const before = await story.written(referralId);
  for (const field of ['tasks', 'place', 'dailyHours', 'tutor']) {
    const proposal = story.proposal(referralId, { [field]: tells });
    expect(await story.problems(story.by.ADVISER, 'proposeImmersionPeriod', proposal)).toEqual([`TELLING_TEXT ${field}`]);
  }
  expect(await story.written(referralId)).toBe(before);
});

test('nor do the hours of other dates, or the message of a cancellation', async () => {
  const period = await story.asked();
  const before = await story.written(period.referralId);
  const { id: immersionPeriodId, version } = period;
  const dates = { immersionPeriodId, version, startsOn: '2026-12-08', endsOn: '2026-12-17', dailyHours: 'Retour en semi-liberté à 18 h' };
  expect(await story.problems(story.by.ADVISER, 'changeImmersionDates', dates)).toEqual(['TELLING_TEXT dailyHours']);
  const cancellation = { immersionPeriodId, version, message: 'Levée d’écrou reportée' };
  expect(await story.problems(story.by.ADVISER, 'cancelImmersionPeriod', cancellation)).toEqual(['TELLING_TEXT message']);
  expect(await story.written(period.referralId)).toBe(before);
});

test('nor do the names under which it is proposed', async () => {
  const { world, by } = story;
  const referralId = await story.referral();
  const proposal = story.proposal(referralId);
  const rename = (name: string) =>
    world.owner.query('UPDATE organisation SET public_name = $2 WHERE id = $1', [by.ADVISER.organisationId, name]);
  const call = (name: string) =>
    world.owner.query('UPDATE membership SET display_name = $2 WHERE id = $1', [by.ADVISER.membershipId, name]);
  await rename('Antenne du S.P.I.P.');
  expect(await story.problems(by.ADVISER, 'proposeImmersionPeriod', proposal)).toEqual(['TELLING_SENDER']);
  await rename('Association Rivage');
  await call('Aline Robert (SPIP)');
  expect(await story.problems(by.ADVISER, 'proposeImmersionPeriod', proposal)).toEqual(['TELLING_SENDER']);
  await call('Aline Robert');
  await world.done(by.ADVISER, 'proposeImmersionPeriod', proposal, '', now);
});
