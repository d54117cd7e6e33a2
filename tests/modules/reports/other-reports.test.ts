import { readConfig } from '../../../api/config';
import { tellDemonstration } from '../../../api/demonstration/tell';
import { type Actor, World } from '../../support/world';

type Answer = any;

/** The reports of the other partners, over the demonstration network, counted once more from its rows in plain JavaScript. */
let world: World;
let from: string;
let to: string;
const rows: Record<string, Answer[]> = {};

beforeAll(async () => {
  world = await World.create();
  await tellDemonstration(readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1' }), world.database, world.db.migratorUrl);
  for (const table of [
    'referral',
    'referral_party',
    'referral_answer',
    'interview',
    'placement_dates',
    'action_plan',
    'plan_meeting',
    'plan_step',
    'plan_objective',
    'care_contract',
    'care_review',
    'care_attendance',
    'organisation',
  ])
    rows[table] = (await world.owner.query(`SELECT to_jsonb(t) AS row FROM ${table} t`)).rows.map(({ row }) => row);
  const { rows: found } = await world.owner.query(`SELECT (now() AT TIME ZONE 'Europe/Paris')::date::text AS today`);
  to = found[0].today;
  from = `${Number(to.slice(0, 4)) - 1}${to.slice(4).replace('-02-29', '-02-28')}`;
}, 240_000);
afterAll(() => world.end());

const REPORT = `query Report($kind: ReportKind!, $from: LocalDate!, $to: LocalDate!) { report(kind: $kind, from: $from, to: $to) {
  tables { key columns { key unit } rows { key unit cells { value drill } } checks { drill } } } }`;
const RECORDS = `query ReportRecords($kind: ReportKind!, $from: LocalDate!, $to: LocalDate!, $table: String!, $row: String, $column: String) {
  reportRecords(kind: $kind, from: $from, to: $to, table: $table, row: $row, column: $column, first: 100) { totalCount nodes { ref shortName times value } } }`;

const day = (instant: string | null): string =>
  instant ? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(instant)) : '';
const inside = (given: string | null): boolean => !!given && given >= from && given <= to;
const table = (name: string): Answer[] => rows[name] ?? [];
const of = (name: string, referralId: string): Answer[] => table(name).filter((row) => row.referral_id === referralId);

async function members(kind: string): Promise<Actor[]> {
  const { rows: found } = await world.owner.query(
    `SELECT DISTINCT ON (o.id) o.id AS "organisationId", m.id AS "membershipId", m.account_id AS "accountId", o.name FROM organisation o JOIN membership m ON m.organisation_id = o.id
      WHERE o.kind = $1 ORDER BY o.id, m.id`,
    [kind],
  );
  return found;
}

function mine(actor: Actor, relationship: string): Answer[] {
  const ids = table('referral_party')
    .filter((party) => party.organisation_id === actor.organisationId && party.relationship === relationship && party.until === null)
    .map((party) => party.referral_id);
  return table('referral').filter(({ id }) => ids.includes(id));
}

const reportFor = async (actor: Actor, kind: string): Promise<Answer> =>
  (await world.tell<Answer>(actor, REPORT, { kind, from, to })).report;

/** `table/row/column` → value, of what is not nought. */
function figures(report: Answer): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { key, columns, rows: lines } of report.tables)
    for (const row of lines)
      for (const [at, { value }] of row.cells.entries()) if (value) found[`${key}/${row.key}/${columns[at].key}`] = value;
  return found;
}

const without = (given: Record<string, number>, ...ends: string[]) =>
  Object.fromEntries(Object.entries(given).filter(([key]) => !ends.some((end) => key.endsWith(end))));

class Tally {
  readonly counts: Record<string, number> = {};
  add(key: string): void {
    this.counts[key] = (this.counts[key] ?? 0) + 1;
  }
  set(key: string, value: number): void {
    if (value) this.counts[key] = value;
  }
}

async function opens(actor: Actor, kind: string, report: Answer): Promise<Answer[]> {
  const found: Answer[] = [];
  for (const { columns, rows: lines, checks } of report.tables) {
    for (const { cells, unit } of lines)
      for (const [at, { value, drill }] of cells.entries()) {
        if (!drill || !value || unit === 'PERCENT' || columns[at].unit !== 'COUNT') continue;
        const [name, row, column] = drill.split('/').map(decodeURIComponent);
        const { reportRecords } = await world.tell<Answer>(actor, RECORDS, { kind, from, to, table: name, row, column });
        expect([drill, reportRecords.nodes.reduce((sum: number, { times }: Answer) => sum + times, 0)]).toEqual([drill, value]);
        found.push(...reportRecords.nodes);
      }
    for (const { drill } of checks) {
      const [name, row] = drill.split('/');
      expect((await world.tell<Answer>(actor, RECORDS, { kind, from, to, table: name, row })).reportRecords.totalCount).toBeGreaterThan(0);
    }
  }
  return found;
}

const accepted = ['ACCEPTED', 'ACTIVE', 'SUSPENDED', 'CLOSED'];
const waiting = ['SENT', 'ASSESSING'];
const answerOf = (state: string): string => (waiting.includes(state) ? 'WAITING' : accepted.includes(state) ? 'ACCEPTED' : state);
const days = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / 86_400_000;
const half = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
};

test('a SPIP: its referrals by partner, answers, delays with their medians, entries', async () => {
  let sent = 0;
  for (const spip of await members('SPIP')) {
    const all = mine(spip, 'REFERRER').filter((referral) => referral.sent_at);
    const asked = all.filter((referral) => inside(day(referral.sent_at)));
    const tally = new Tally();
    const partner = (referral: Answer): string => table('organisation').find(({ id }) => id === referral.addressee_id)?.name;
    const delays: Record<string, number[]> = { ACKNOWLEDGED: [], INTERVIEW: [], ANSWER: [], ENTRY: [] };
    for (const referral of asked) {
      const answer = answerOf(referral.state);
      tally.add('activity/SENT/n');
      tally.add(`answers/${answer}/n`);
      tally.add(`kinds/${referral.kind}/n`);
      tally.add(`partners/${partner(referral)}/sent`);
      tally.add(`partners/${partner(referral)}/${{ ACCEPTED: 'accepted', DECLINED: 'declined', WAITING: 'waiting' }[answer] ?? 'other'}`);
      if (answer === 'ACCEPTED' || answer === 'WAITING') tally.add(`activity/${answer}/n`);
      if (answer === 'DECLINED') tally.add(`declines/${of('referral_answer', referral.id)[0]?.decline_reason ?? 'NOT_RECORDED'}/n`);
      const [kept] = of('interview', referral.id)
        .filter(({ state }) => state === 'KEPT')
        .map((interview) => interview.offered_on)
        .sort();
      const reached = {
        ACKNOWLEDGED: day(referral.acknowledged_at),
        INTERVIEW: kept,
        ANSWER: day(referral.decided_at),
        ENTRY: of('placement_dates', referral.id)[0]?.entered_on,
      };
      for (const [stage, on] of Object.entries(reached))
        if (on && on >= day(referral.sent_at)) delays[stage]?.push(days(day(referral.sent_at), on));
    }
    tally.set('activity/PEOPLE/n', new Set(asked.map((referral) => referral.beneficiary_id)).size);
    for (const referral of all)
      if (inside(of('placement_dates', referral.id)[0]?.entered_on)) {
        tally.add('activity/ENTRIES/n');
        tally.add(`partners/${partner(referral)}/entries`);
      }
    for (const [stage, values] of Object.entries(delays)) {
      tally.set(`delays/${stage}/n`, values.length);
      if (values.length) tally.set(`delays/${stage}/median`, half(values));
    }
    const report = await reportFor(spip, 'SPIP');
    expect(without(figures(report), 'ACCEPTED_RATE/n', '/mean')).toEqual(tally.counts);
    sent += asked.length;
    if (asked.length < 100) await opens(spip, 'SPIP', report);
  }
  expect(sent).toBeGreaterThan(10);
}, 120_000);

test('a Mission Locale: people met, meetings by theme, steps, ways out', async () => {
  let met = 0;
  for (const adviser of await members('MISSION_LOCALE')) {
    const tally = new Tally();
    const [followed, seen] = [new Set<string>(), new Set<string>()];
    for (const referral of mine(adviser, 'ADVISER')) {
      if (referral.state === 'CLOSED' && inside(day(referral.closed_at))) tally.add(`waysOut/${referral.outcome ?? 'NOT_RECORDED'}/n`);
      for (const meeting of of('plan_meeting', referral.id).filter((one) => inside(one.planned_on) && one.attendance !== 'PLANNED')) {
        tally.add(`themes/${meeting.theme}/${meeting.attendance.toLowerCase()}`);
        tally.add(meeting.attendance === 'PRESENT' ? 'activity/MEETINGS/n' : 'activity/ABSENCES/n');
        if (meeting.attendance === 'PRESENT') seen.add(referral.beneficiary_id);
      }
      for (const plan of of('action_plan', referral.id)) {
        const open = plan.opened_on <= to && !(plan.closed_on && plan.closed_on < from);
        if (open) followed.add(referral.beneficiary_id);
        if (inside(plan.opened_on)) tally.add('activity/OPENED/n');
        if (inside(plan.closed_on)) {
          tally.add('activity/CLOSED/n');
          tally.add(`relays/${plan.relay === null ? 'WITHOUT' : 'WITH'}/n`);
        }
        for (const step of of('plan_step', referral.id)) {
          const { sphere } = table('plan_objective').find(({ id }) => id === step.objective_id);
          if (step.state === 'DONE' && inside(step.done_on)) tally.add(`steps/${sphere}/done`);
          if (open && ['TODO', 'DOING'].includes(step.state)) tally.add(`steps/${sphere}/underway`);
        }
      }
    }
    tally.set('activity/FOLLOWED/n', followed.size);
    tally.set('activity/MET/n', seen.size);
    const report = await reportFor(adviser, 'MISSION_LOCALE');
    expect(figures(report)).toEqual(tally.counts);
    await opens(adviser, 'MISSION_LOCALE', report);
    met += seen.size;
  }
  expect(met).toBeGreaterThan(0);
}, 120_000);

test('an addiction association: contracts, co-reviews, attendance, and no name', async () => {
  let contracts = 0;
  for (const partner of await members('ADDICTION_ASSOCIATION')) {
    const tally = new Tally();
    const people = new Set<string>();
    for (const referral of mine(partner, 'CARE_PARTNER')) {
      for (const contract of of('care_contract', referral.id)) {
        if (inside(contract.starts_on)) tally.add('activity/OPENED/n');
        if (contract.state === 'CLOSED' && inside(contract.ends_on)) tally.add('activity/ENDED/n');
        if ((contract.starts_on ?? to) > to || (contract.ends_on ?? from) < from) continue;
        tally.add('activity/CONTRACTS/n');
        tally.add(`obligations/${contract.obligation}/n`);
        people.add(referral.beneficiary_id);
      }
      for (const review of of('care_review', referral.id).filter((one) => inside(one.due_on))) {
        const agreed = review.state === 'AGREED';
        tally.add(`reviews/${agreed ? (day(review.state_since) <= review.due_on ? 'AGREED_IN_TIME' : 'AGREED_LATE') : review.state}/n`);
        if (agreed) tally.add('activity/REVIEWS/n');
      }
      for (const one of of('care_attendance', referral.id).filter((each) => inside(each.appointment_on))) {
        tally.add(`attendance/${one.attendance}/n`);
        tally.add('activity/APPOINTMENTS/n');
      }
    }
    tally.set('activity/PEOPLE/n', people.size);
    const report = await reportFor(partner, 'CARE');
    expect(figures(report)).toEqual(tally.counts);
    const records = await opens(partner, 'CARE', report);
    expect(records.filter(({ shortName }) => shortName)).toEqual([]);
    contracts += tally.counts['activity/CONTRACTS/n'] ?? 0;
  }
  expect(contracts).toBeGreaterThan(0);
}, 120_000);

test('nobody counts by a relationship that it does not have', async () => {
  const kinds = { SPIP: 'SPIP', HOST: 'HOST_ASSOCIATION', MISSION_LOCALE: 'MISSION_LOCALE', CARE: 'ADDICTION_ASSOCIATION' };
  for (const [kind, own] of Object.entries(kinds))
    for (const other of [...Object.values(kinds), 'INSERTION_WORKPLACE', 'FUNDER'].filter((one) => one !== own))
      for (const actor of (await members(other)).slice(0, 2))
        expect([kind, other, without(figures(await reportFor(actor, kind)), 'PLACES/n', '/places')]).toEqual([kind, other, {}]);
}, 120_000);
