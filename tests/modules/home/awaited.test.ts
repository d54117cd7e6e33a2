import { type Actor, World } from '../../support/world';
import { daysAway, type People, referralIn } from '../referrals/stages';

let world: World;
let spip: Actor;
let host: Actor;
let otherHost: Actor;
let adviser: Actor;
let care: Actor;
let workplace: Actor;
let employer: Actor;
let funder: Actor;
let stranger: Actor;
let people: People;

type Item = {
  kind: string;
  record: string;
  ref: string;
  label: string | null;
  count: number | null;
  shortName: string | null;
  age: number | null;
  partnerName: string | null;
  partnerKind: string | null;
  since: string | null;
  dueOn: string | null;
  overdue: boolean;
};
const home = `query Home($first: Int) { awaited(first: $first) { kind record ref label count shortName age partnerName partnerKind since dueOn overdue } awaitedCounts { kind count overdue } }`;
type Home = { awaited: Item[]; awaitedCounts: { kind: string; count: number; overdue: number }[] };

const at = (day: string): Date => new Date(`${day}T09:00:00Z`);
const awaited = async (actor: Actor, day?: string) => (await world.tell<Home>(actor, home, {}, day ? at(day) : undefined)).awaited;
const of = async (actor: Actor, ref: string, day?: string) => (await awaited(actor, day)).filter((item) => item.ref === ref);
const kinds = async (actor: Actor, ref: string, day?: string) => (await of(actor, ref, day)).map(({ kind }) => kind);

beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  [host, otherHost, stranger] = [
    await world.organisation('HOST_ASSOCIATION'),
    await world.organisation('HOST_ASSOCIATION'),
    await world.organisation('HOST_ASSOCIATION'),
  ];
  adviser = await world.organisation('MISSION_LOCALE');
  care = await world.organisation('ADDICTION_ASSOCIATION');
  workplace = await world.organisation('INSERTION_WORKPLACE');
  [employer, funder] = [await world.organisation('EMPLOYER'), await world.organisation('FUNDER')];
  for (const partner of [host, otherHost, adviser, care, workplace]) await world.agreement(spip, partner);
  people = { spip, addressee: host, other: otherHost };
});
afterAll(() => world.end());

const idOf = async (sql: string, values: unknown[]): Promise<string> => (await world.owner.query(sql, values)).rows[0].id;

describe('around a placement', () => {
  let referral: { id: string; ref: string };
  let plan: string;
  let review: string;
  let immersion: string;

  beforeAll(async () => {
    referral = await referralIn(world, 'ACTIVE', people);
    for (const partner of [adviser, care, workplace])
      await world.done(spip, 'addReferralPartner', { referralId: referral.id, organisationId: partner.organisationId });
    plan = await idOf(`INSERT INTO action_plan (referral_id, ref, opened_on) VALUES ($1, 'P-HOME', '2026-11-02') RETURNING id`, [
      referral.id,
    ]);
    const objective = await idOf(
      `INSERT INTO plan_objective (action_plan_id, referral_id, sphere, title) VALUES ($1, $2, 'WORK', 'Un métier') RETURNING id`,
      [plan, referral.id],
    );
    for (const [title, dueOn, state, owner] of [
      ['En retard', '2026-11-10', 'TODO', workplace],
      ['Bientôt', '2026-11-27', 'DOING', workplace],
      ['Plus tard', '2026-11-28', 'TODO', workplace],
      ['Faite', '2026-11-10', 'DONE', workplace],
      ['Du SPIP', '2026-11-21', 'TODO', spip],
    ] as const) {
      await world.owner.query(
        `INSERT INTO plan_step (action_plan_id, referral_id, objective_id, organisation_id, title, state, due_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [plan, referral.id, objective, owner.organisationId, title, state, dueOn],
      );
    }
    const contract = await idOf(`INSERT INTO care_contract (referral_id, ref, obligation) VALUES ($1, 'C-HOME', 'CONTRACT') RETURNING id`, [
      referral.id,
    ]);
    review = await idOf(
      `INSERT INTO care_review (care_contract_id, referral_id, number, period_starts_on, period_ends_on, due_on, state_since) VALUES ($1, $2, 3, '2026-11-01', '2026-11-15', '2026-11-20', '2026-11-16') RETURNING id`,
      [contract, referral.id],
    );
    immersion = await idOf(
      `INSERT INTO immersion_period (referral_id, beneficiary_id, employer_id, prescriber_id, ref, prescriber_name, trade_code, trade_label, object, tasks)
        SELECT id, beneficiary_id, $2, $3, 'I-HOME', 'Association Neutre', 'H2206', 'Menuiserie', 'DISCOVER_TRADE', 'Poncer' FROM referral WHERE id = $1 RETURNING id`,
      [referral.id, employer.organisationId, adviser.organisationId],
    );
    await world.owner.query(
      `INSERT INTO immersion_answer (immersion_period_id, referral_id, answer_due_on) VALUES ($1, $2, '2026-11-25')`,
      [immersion, referral.id],
    );
    await world.owner.query(
      `INSERT INTO immersion_schedule (immersion_period_id, referral_id, starts_on, ends_on, weekly_hours) VALUES ($1, $2, '2026-12-01', '2026-12-12', 35)`,
      [immersion, referral.id],
    );
    await world.owner.query(
      `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, immersion_period_id, relationship, since)
        SELECT id, beneficiary_id, $2, $3, 'EMPLOYER_ASKED', '2026-11-18' FROM referral WHERE id = $1`,
      [referral.id, employer.organisationId, immersion],
    );
  });

  test('plan steps that are late or due within 7 days, for the organisation that does them', async () => {
    const steps = (await of(workplace, 'P-HOME', '2026-11-20')).map(({ kind, label, overdue, partnerName }) => [
      kind,
      label,
      overdue,
      partnerName,
    ]);
    expect(steps).toEqual([
      ['DO_PLAN_STEP', 'En retard', true, spip.name],
      ['DO_PLAN_STEP', 'Bientôt', false, spip.name],
    ]);
    expect((await of(spip, 'P-HOME', '2026-11-20')).map(({ label, partnerName }) => [label, partnerName])).toEqual([
      ['Du SPIP', host.name],
    ]);
    expect(await kinds(host, 'P-HOME', '2026-11-20')).toEqual([]);
  });

  test('the monthly meeting, from the second day of the month until it is held', async () => {
    const meeting = async (day: string) => (await of(adviser, 'P-HOME', day)).map(({ kind, dueOn, overdue }) => [kind, dueOn, overdue]);
    expect(await meeting('2026-12-01')).toEqual([]);
    expect(await meeting('2026-12-02')).toEqual([['HOLD_PLAN_MEETING', '2026-12-31', false]]);
    const held = await idOf(
      `INSERT INTO plan_meeting (action_plan_id, referral_id, planned_on, theme) VALUES ($1, $2, '2026-12-10', 'WORK') RETURNING id`,
      [plan, referral.id],
    );
    expect(await meeting('2026-12-11')).toEqual([['HOLD_PLAN_MEETING', '2026-12-10', true]]);
    await world.owner.query(`UPDATE plan_meeting SET attendance = 'ABSENT' WHERE id = $1`, [held]);
    expect(await meeting('2026-12-11')).toEqual([['HOLD_PLAN_MEETING', '2026-12-31', false]]);
    await world.owner.query(`UPDATE plan_meeting SET attendance = 'PRESENT' WHERE id = $1`, [held]);
    expect(await meeting('2026-12-11')).toEqual([]);
    expect(await meeting('2027-01-02')).toEqual([['HOLD_PLAN_MEETING', '2027-01-31', false]]);
    expect(await kinds(spip, 'P-HOME', '2027-01-02')).not.toContain('HOLD_PLAN_MEETING');
  });

  test('a co-review: each side its part, then a common text, then its agreement; nobody else learns of it', async () => {
    const sides = async () => [
      await kinds(host, 'C-HOME'),
      await kinds(care, 'C-HOME'),
      await kinds(spip, 'C-HOME'),
      await kinds(adviser, 'C-HOME'),
    ];
    expect(await sides()).toEqual([['WRITE_REVIEW_PART'], ['WRITE_REVIEW_PART'], [], []]);
    expect(await of(care, 'C-HOME', '2026-11-21')).toMatchObject([
      { record: 'CARE_CONTRACT', count: 3, dueOn: '2026-11-20', overdue: true, partnerName: host.name, partnerKind: 'HOST_ASSOCIATION' },
    ]);
    for (const side of [host, care])
      await world.owner.query(
        `INSERT INTO care_draft (care_review_id, referral_id, organisation_id, written_by, saved_at) VALUES ($1, $2, $3, 'Membre', now())`,
        [review, referral.id, side.organisationId],
      );
    await world.owner.query(`UPDATE care_draft SET deposited_at = now() WHERE care_review_id = $1 AND organisation_id = $2`, [
      review,
      host.organisationId,
    ]);
    expect(await sides()).toEqual([[], ['WRITE_REVIEW_PART'], [], []]);
    await world.owner.query(`UPDATE care_draft SET deposited_at = now() WHERE care_review_id = $1 AND organisation_id = $2`, [
      review,
      care.organisationId,
    ]);
    expect(await sides()).toEqual([['WRITE_COMMON_TEXT'], ['WRITE_COMMON_TEXT'], [], []]);
    await world.owner.query(
      `INSERT INTO common_care_text (care_review_id, referral_id, text, changed_by_id, changed_at, care_agreed_at, written_by) VALUES ($1, $2, 'Texte', $3, now(), now(), 'Membre')`,
      [review, referral.id, care.organisationId],
    );
    expect(await sides()).toEqual([['AGREE_COMMON_TEXT'], [], [], []]);
    await world.owner.query(`UPDATE care_review SET state = 'AGREED' WHERE id = $1`, [review]);
    expect(await sides()).toEqual([[], [], [], []]);
  });

  test('an immersion: the employer answers without learning who comes, the prescriber settles dates, both report', async () => {
    const set = (state: string) =>
      world.owner.query(
        `UPDATE immersion_answer SET state = $2, answered_at = now(), proposed_starts_on = '2026-12-08' WHERE immersion_period_id = $1`,
        [immersion, state],
      );
    expect(await awaited(employer, '2026-11-20')).toEqual([
      {
        kind: 'ANSWER_IMMERSION',
        record: 'IMMERSION_PERIOD',
        ref: 'I-HOME',
        label: 'Menuiserie',
        count: null,
        shortName: null,
        age: null,
        partnerName: 'Association Neutre',
        partnerKind: null,
        since: expect.any(String),
        dueOn: '2026-11-25',
        overdue: false,
      },
    ]);
    await set('RESCHEDULING');
    expect(await awaited(employer, '2026-11-20')).toEqual([]);
    expect(await of(adviser, 'I-HOME')).toMatchObject([
      { kind: 'SETTLE_IMMERSION_DATES', partnerName: employer.name, partnerKind: 'EMPLOYER', dueOn: '2026-12-07', shortName: 'Karim D.' },
    ]);
    await set('CONFIRMED');
    expect([await kinds(employer, 'I-HOME', '2026-12-12'), await kinds(adviser, 'I-HOME', '2026-12-12')]).toEqual([[], []]);
    expect(await kinds(adviser, 'I-HOME', '2026-12-13')).toEqual(['REPORT_IMMERSION']);
    expect(await of(employer, 'I-HOME', '2026-12-20')).toMatchObject([
      { kind: 'REPORT_IMMERSION', overdue: true, shortName: 'Karim D.', partnerName: 'Association Neutre', partnerKind: null },
    ]);
    await world.owner.query(
      `INSERT INTO immersion_assessment (immersion_period_id, referral_id, outcome, skills, reported_at) VALUES ($1, $2, 'REACHED', 'Soigneux', now())`,
      [immersion, referral.id],
    );
    expect([await kinds(employer, 'I-HOME', '2026-12-20'), await kinds(adviser, 'I-HOME', '2026-12-20')]).toEqual([[], []]);
    await world.owner.query('DELETE FROM immersion_assessment WHERE immersion_period_id = $1', [immersion]);
  });

  test('a former party, a stranger, a funder and who is not signed in are awaited for nothing', async () => {
    await world.owner.query(`UPDATE referral_party SET until = now() WHERE referral_id = $1 AND organisation_id = $2`, [
      referral.id,
      workplace.organisationId,
    ]);
    expect(await awaited(workplace, '2026-11-20')).toEqual([]);
    await world.owner.query(`UPDATE referral_party SET until = NULL WHERE referral_id = $1 AND organisation_id = $2`, [
      referral.id,
      workplace.organisationId,
    ]);
    for (const nobody of [stranger, funder]) expect(await world.tell<Home>(nobody, home)).toEqual({ awaited: [], awaitedCounts: [] });
    const { errors } = await world.as(null).run(home);
    expect(errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

test('overdue first, then by due date; counts tell the same', async () => {
  for (const state of ['DRAFT', 'SENT', 'DECLINED', 'ACCEPTED'] as const) await referralIn(world, state, people);
  const { awaited: items, awaitedCounts } = await world.tell<Home>(spip, home, {}, at(daysAway(10)));
  const order = items.map(({ overdue, dueOn }) => `${overdue ? 0 : 1} ${dueOn ?? '9999'}`);
  expect(order).toEqual([...order].sort());
  expect(new Set(items.map(({ overdue }) => overdue)).size).toBe(2);
  const counted = Object.fromEntries(awaitedCounts.map(({ kind, count }) => [kind, count]));
  for (const kind of new Set(items.map((item) => item.kind))) expect(counted[kind]).toBe(items.filter((item) => item.kind === kind).length);
  expect(Object.keys(counted)).toHaveLength(new Set(items.map((item) => item.kind)).size);
  expect((await world.tell<Home>(spip, home, { first: 1 }, at(daysAway(10)))).awaited).toEqual([items[0]]);
});

test('its audience holds without row security, for those who take part and for those who did', async () => {
  const everybody = [spip, host, otherHost, adviser, care, workplace, employer, funder, stranger];
  const told = () => Promise.all(everybody.map((actor) => world.tell<Home>(actor, home, {}, at('2026-12-20'))));
  const end = (until: Date | null) =>
    world.owner.query(`UPDATE referral_party SET until = $1 WHERE organisation_id = ANY ($2)`, [
      until,
      [workplace.organisationId, adviser.organisationId],
    ]);
  const now = await told();
  expect(now.flatMap(({ awaited: items }) => items).length).toBeGreaterThan(8);
  await end(new Date());
  const later = await told();
  expect(later).not.toEqual(now);
  const { rows } = await world.owner.query(`SELECT relname FROM pg_class WHERE relrowsecurity AND relkind = 'r'`);
  for (const { relname } of rows) await world.owner.query(`ALTER TABLE ${relname} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
  expect(await told()).toEqual(later);
  await end(null);
  expect(await told()).toEqual(now);
});
