import { Stage } from '../../api/act';
import { readConfig } from '../../api/config';
import { openDatabase } from '../../api/database/data-source';
import { nouns } from '../../api/nouns';
import { persisted } from '../bench/documents';
import { CareStory } from '../modules/care/care-story';
import { ImmersionStory, now } from '../modules/immersions/immersion-story';
import { startWireCounter } from '../support/wire-counter';
import type { Actor, World } from '../support/world';

jest.setTimeout(120_000);

/** What the portal’s mutation costs on the wire, once its connection is warm. */
async function costOf(world: World, actor: Actor, verb: string, input: Record<string, unknown>, at?: Date) {
  const counter = await startWireCounter(world.db.appUrl);
  const database = await openDatabase(counter.url, nouns, 1);
  const stage = await Stage.open(readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1' }), database, world.db.migratorUrl);
  try {
    await stage.as(actor.membershipId).run('{ viewer { id } }');
    counter.reset();
    const { text } = persisted(`${verb[0]?.toUpperCase()}${verb.slice(1)}`);
    const { data, errors } = await stage.as(actor.membershipId).run(text, { input }, at ? { at } : {});
    expect({ data, errors }).toMatchObject({ data: { [verb]: { problems: [] } }, errors: [] });
    const { roundTrips, statements, sql } = counter.counts();
    expect(sql.filter((text) => /^(BEGIN|COMMIT|ROLLBACK)$/.test(text))).toEqual(['BEGIN', 'COMMIT']);
    return { roundTrips, statements };
  } finally {
    await stage.close();
    await database.destroy();
    await counter.stop();
  }
}

test('an employer confirms an immersion period in so many round trips', async () => {
  const story = await ImmersionStory.begin();
  const period = await story.asked();
  const input = { immersionPeriodId: period.id, version: period.version };
  // Viewer and relationships; period, schedule and answer; journal, change and answer; commit.
  expect(await costOf(story.world, story.employer, 'confirmImmersionPeriod', input, now)).toEqual({ roundTrips: 4, statements: 10 });
  await story.world.end();
});

test('a side agrees the common text of a review in so many round trips', async () => {
  const story = await CareStory.begin();
  const review = await story.reconciling();
  await story.text(review);
  const input = { careReviewId: review.id, version: 1 };
  // Viewer and relationships; lock, review, contract and text; change, journal and answer; commit.
  expect(await costOf(story.world, story.by.CARE_PARTNER, 'agreeCommonText', input)).toEqual({ roundTrips: 4, statements: 11 });
  await story.world.end();
});
