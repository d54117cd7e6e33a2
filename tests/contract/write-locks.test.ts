import { Client } from 'pg';
import { Stage } from '../../api/act';
import { readConfig } from '../../api/config';
import { openDatabase, poolOf } from '../../api/database/data-source';
import { nouns } from '../../api/nouns';
import { persisted } from '../bench/documents';
import { CareStory } from '../modules/care/care-story';
import { ImmersionStory, now } from '../modules/immersions/immersion-story';
import type { Actor, World } from '../support/world';

jest.setTimeout(120_000);

type Handed = { statements?: { text: string }[] };
type Verb = 'sendReferral' | 'confirmImmersionPeriod' | 'agreeCommonText';
type Outcome = { data: Record<string, { problems: { code: string }[] }>; errors: unknown[] };

/** A stage of one connection that stops before the round trip in which a statement begins like `before`. */
class StoppedStage {
  private constructor(
    private readonly stage: Stage,
    private readonly pid: number,
    private readonly reached: Promise<void>,
    readonly goOn: () => void,
    private readonly owner: Client,
    /** The statements of each round trip so far. */
    readonly sent: string[][],
  ) {}

  static async open(world: World, before: RegExp): Promise<StoppedStage> {
    const database = await openDatabase(world.db.appUrl, nouns, 1);
    const stage = await Stage.open(readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1' }), database, world.db.migratorUrl);
    const client = await poolOf(database).connect();
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    const sent: string[][] = [];
    const alone = client.query.bind(client) as (...asked: unknown[]) => unknown;
    let goOn: () => void = () => undefined;
    const allowed = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      client.query = ((asked: Handed, ...more: unknown[]) => {
        const texts = asked.statements?.map(({ text }) => text) ?? [];
        sent.push(texts);
        if (!texts.some((text) => before.test(text))) return alone(asked, ...more);
        resolve();
        return allowed.then(() => alone(asked, ...more));
      }) as never;
    });
    client.release();
    const owner = new Client({ connectionString: world.db.adminUrl });
    await owner.connect();
    return new StoppedStage(stage, rows[0].pid, reached, goOn, owner, sent);
  }

  /** Begins, and waits until it has stopped. */
  async begin(actor: Actor, verb: Verb, input: Record<string, unknown>, at?: Date): Promise<{ outcome: Promise<Outcome> }> {
    const outcome = run(this.stage, actor, verb, input, at);
    await Promise.race([this.reached, outcome.then((early) => Promise.reject(new Error(`Did not stop: ${JSON.stringify(early)}`)))]);
    return { outcome };
  }

  /** What it holds that somebody could wait for: rows it wrote (known by its transaction's number), agreed names. */
  async holds(): Promise<string[]> {
    const { rows } = await this.owner.query(
      `SELECT DISTINCT CASE locktype WHEN 'relation' THEN 'rows' ELSE locktype END AS what FROM pg_locks
        WHERE pid = $1 AND (locktype IN ('transactionid', 'tuple', 'advisory') OR (locktype = 'relation' AND mode <> 'AccessShareLock')) ORDER BY 1`,
      [this.pid],
    );
    return rows.map(({ what }) => what);
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.stage.close();
    await this.stage.database.destroy();
  }
}

const documentOf = (verb: Verb): string => persisted(`${verb[0]?.toUpperCase()}${verb.slice(1)}`).text;

const run = (stage: Pick<Stage, 'as'>, actor: Actor, verb: Verb, input: Record<string, unknown>, at?: Date): Promise<Outcome> =>
  stage.as(actor.membershipId).run(documentOf(verb), { input }, at ? { at } : {}) as never;

const done = (verb: Verb) => ({ data: { [verb]: { problems: [] } }, errors: [] });
const CONFLICT = (verb: Verb) => ({ data: { [verb]: { problems: [{ code: 'CONFLICT' }] } }, errors: [] });

/** A story: two records of the same organisations, each to be written once by `actor`. */
type Told = {
  world: World;
  verb: Verb;
  actor: Actor;
  inputs: Record<string, unknown>[];
  at?: Date;
  before: string[];
  written: string;
  id: string;
};

async function drafts(): Promise<Told> {
  const story = await CareStory.begin();
  const { world, by } = story;
  const made = [await world.draft(by.REFERRER, by.HOST), await world.draft(by.REFERRER, by.HOST)];
  const inputs = made.map(({ id, version }) => ({ referralId: id, version }));
  return { world, verb: 'sendReferral', actor: by.REFERRER, inputs, before: [], written: 'REFERRAL_SENT', id: String(made[0]?.id) };
}

async function periods(): Promise<Told> {
  const story = await ImmersionStory.begin();
  const made = [await story.asked(), await story.asked()];
  const inputs = made.map(({ id, version }) => ({ immersionPeriodId: id, version }));
  const [verb, written] = ['confirmImmersionPeriod', 'IMMERSION_PERIOD_CONFIRMED'] as const;
  return { world: story.world, verb, actor: story.employer, inputs, at: now, before: [], written, id: String(made[0]?.referralId) };
}

async function texts(): Promise<Told> {
  const story = await CareStory.begin();
  const made = [await story.reconciling(), await story.reconciling()];
  for (const review of made) await story.text(review);
  const inputs = made.map(({ id }) => ({ careReviewId: id, version: 1 }));
  const [verb, written] = ['agreeCommonText', 'COMMON_TEXT_AGREED'] as const;
  // Both sides of one contract act one after the other: the other contracts of the same organisations do not wait.
  return {
    world: story.world,
    verb,
    actor: story.by.HOST,
    inputs,
    before: ['advisory'],
    written,
    id: String(made[0]?.contract.referralId),
  };
}

describe.each([
  ['sending', drafts],
  ['confirming', periods],
  ['agreeing', texts],
])('%s', (_, tell) => {
  let told: Told;
  beforeAll(async () => {
    told = await tell();
  });
  afterAll(() => told.world.end());

  test('what was read is not locked, and writers of one organisation do not wait for one another', async () => {
    const { world, verb, actor, inputs, at, before } = told;
    const reading = await StoppedStage.open(world, /^UPDATE/);
    const writing = await StoppedStage.open(world, /^COMMIT$/);
    try {
      const first = await reading.begin(actor, verb, inputs[0] as never, at);
      expect(await reading.holds()).toEqual(before);
      // Another record of the same organisations is written, up to its commit; neither waits for the other.
      const second = await writing.begin(actor, verb, inputs[1] as never, at);
      expect(await writing.holds()).toEqual(expect.arrayContaining(['rows', 'transactionid']));
      const writes = writing.sent.map((texts) => texts.some((text) => /^(INSERT|UPDATE|DELETE)/.test(text)));
      expect(writes.indexOf(true)).toBe(writing.sent.length - 2);
      reading.goOn();
      expect(await first.outcome).toMatchObject(done(verb));
      writing.goOn();
      expect(await second.outcome).toMatchObject(done(verb));
    } finally {
      reading.goOn();
      writing.goOn();
      await reading.close();
      await writing.close();
    }
  });
});

test.each([
  ['sending', drafts],
  ['confirming', periods],
])('%s: who was overtaken between reading and writing is told so, and writes nothing', async (_, tell) => {
  const { world, verb, actor, inputs, at, written, id } = await tell();
  const slow = await StoppedStage.open(world, /^UPDATE/);
  try {
    const overtaken = await slow.begin(actor, verb, inputs[0] as never, at);
    expect(await run(world.stage, actor, verb, inputs[0] as never, at)).toMatchObject(done(verb));
    slow.goOn();
    expect(await overtaken.outcome).toMatchObject(CONFLICT(verb));
    const { rows } = await world.owner.query('SELECT count(*)::int AS n FROM journal_entry WHERE referral_id = $1 AND verb = $2', [
      id,
      written,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
  } finally {
    slow.goOn();
    await slow.close();
    await world.end();
  }
});
