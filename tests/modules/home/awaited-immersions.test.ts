import type { Actor } from '../../support/world';
import { ImmersionStory, later, now, type Period } from '../immersions/immersion-story';

let story: ImmersionStory;
beforeAll(async () => {
  story = await ImmersionStory.begin();
});
afterAll(() => story.world.end());

const query = `{ awaited { kind record ref overdue } immersionPeriods(turn: true, first: 100) { nodes { ref viewerTurn } } }`;

/** What the home page says of this period; and the same from the list of periods must be as much. */
async function awaited(actor: Actor, { ref }: Period, at: Date): Promise<string[]> {
  const told = await story.world.tell<any>(actor, query, {}, at);
  const home = told.awaited.filter((item: any) => item.record === 'IMMERSION_PERIOD');
  expect(home.map((item: any) => item.ref).sort()).toEqual(told.immersionPeriods.nodes.map((node: any) => node.ref).sort());
  expect(told.immersionPeriods.nodes.every((node: any) => node.viewerTurn)).toBe(true);
  return home.filter((item: any) => item.ref === ref).map((item: any) => item.kind + (item.overdue ? ' late' : ''));
}

test('who was asked answers; once the first day has passed it is for those who asked', async () => {
  const period = await story.asked();
  expect(await awaited(story.employer, period, now)).toEqual(['ANSWER_IMMERSION']);
  expect(await awaited(story.by.ADVISER, period, now)).toEqual([]);
  const passed = later('2026-12-08');
  expect(await awaited(story.employer, period, passed)).toEqual([]);
  expect(await awaited(story.by.ADVISER, period, passed)).toEqual(['REVIVE_IMMERSION late']);
  expect(await awaited(story.by.HOST, period, passed)).toEqual([]);
});

test('an employer that had confirmed and is asked again answers again', async () => {
  const confirmed = await story.confirmed();
  expect(await awaited(story.employer, confirmed, now)).toEqual([]);
  const again = await story.moved(confirmed, story.by.ADVISER, 'changeImmersionDates', { startsOn: '2026-12-14', endsOn: '2026-12-18' });
  expect(await awaited(story.employer, again, now)).toEqual(['ANSWER_IMMERSION']);
  expect(await awaited(story.otherEmployer, again, now)).toEqual([]);
});

test('other dates are for those who asked, and a period that has ended for both', async () => {
  const asked = await story.asked();
  const other = await story.moved(asked, story.employer, 'rescheduleImmersionPeriod', { startsOn: '2026-12-14', endsOn: '2026-12-18' });
  expect(await awaited(story.by.ADVISER, other, now)).toEqual(['SETTLE_IMMERSION_DATES']);
  expect(await awaited(story.employer, other, now)).toEqual([]);
  const agreed = await story.moved(other, story.by.ADVISER, 'acceptImmersionDates');
  expect(await awaited(story.employer, agreed, later('2026-12-18'))).toEqual([]);
  for (const side of [story.employer, story.by.ADVISER])
    expect(await awaited(side, agreed, later('2026-12-19'))).toEqual(['REPORT_IMMERSION']);
});
