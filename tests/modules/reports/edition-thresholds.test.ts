import { Stage } from '../../../api/act';
import { readConfig } from '../../../api/config';
import { RegisterWorld, realRegister } from '../../support/register';
import type { Actor, World } from '../../support/world';

const YEAR = { kind: 'HOST', from: '2023-01-01', to: '2023-12-31' };
const [lastDay, dayAfter] = [new Date('2023-12-31T20:00:00Z'), new Date('2023-12-31T23:30:00Z')];
let registers: RegisterWorld;
let world: World;
let host: Actor;
let funders: Actor[];

beforeAll(async () => {
  registers = await RegisterWorld.create();
  world = registers.world;
  await registers.load(realRegister, { host: 'APREMIS', places: [{ places: 45, startsOn: '2023-01-01' }] });
  const [{ id }] = await registers.rows(`SELECT id FROM organisation WHERE name = 'APREMIS'`);
  host = await world.member({ organisationId: id, membershipId: '', accountId: '', name: 'APREMIS' }, { role: 'MANAGER' });
  funders = [await world.organisation('FUNDER'), await world.organisation('FUNDER')];
  for (const funder of funders) await world.agreement(host, funder);
}, 60_000);
afterAll(() => registers.end());

type Edition = { id: string; version: number; number: number };
const FACTS = 'edition { id version number }';
const SUBMIT = `mutation Submit($input: SubmitReportInput!) { submitReport(input: $input) { problems { code }
  submission { threshold } } }`;
const lowered = () => {
  const config = readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1', MAILLAGE_REPORT_THRESHOLD: '5' });
  return Stage.open(config, world.database, world.db.migratorUrl);
};
const submit = async (stage: Stage, { id, version }: Edition, funder: Actor, at: Date, by = host): Promise<any> => {
  const input = { editionId: id, version, funderId: funder.organisationId };
  const { data, errors } = await stage.as(by.membershipId).run(SUBMIT, { input }, { at });
  expect(errors).toEqual([]);
  return (data as any).submitReport;
};

test('frozen on the last day of its period, an edition is frozen anew before it is submitted, whatever happened that evening', async () => {
  const early = (await world.done(host, 'freezeReport', YEAR, FACTS, lastDay)).edition as unknown as Edition;
  for (const at of [lastDay, dayAfter])
    expect((await submit(world.stage, early, funders[0] as Actor, at)).problems).toEqual([{ code: 'PERIOD_NOT_OVER' }]);
  const input = { editionId: early.id, version: early.version, correction: 'L’année est terminée.' };
  const late = (await world.done(host, 'correctReport', input, FACTS, dayAfter)).edition as unknown as Edition;
  expect(late.number).toBe(2);
  expect((await submit(world.stage, late, funders[0] as Actor, dayAfter)).problems).toEqual([]);
});

test('what one funder is not shown, another one is not shown at a lower threshold', async () => {
  const [edition] = await registers.rows(`SELECT id, version FROM report_edition WHERE state = 'SUBMITTED'`);
  const [first] = await registers.rows('SELECT document FROM report_submission');
  const lower = await lowered();
  const { submission, problems } = await submit(lower, edition, funders[1] as Actor, dayAfter);
  await lower.close();
  expect([problems, submission?.threshold]).toEqual([[], 5]);
  const [second] = await registers.rows('SELECT document FROM report_submission WHERE threshold = 5');
  const [before, after] = [figuresOf(first.document, true), figuresOf(second.document, false)];
  expect(before.length).toBeGreaterThan(10);
  expect(before.filter((figure) => after.includes(figure))).toEqual([]);
});

test('two editions submitted in the same moment know of one another', async () => {
  const other = await world.organisation('HOST_ASSOCIATION');
  await registers.load(realRegister, { host: other.name, places: [{ places: 45, startsOn: '2022-01-01' }] });
  for (const funder of funders) await world.agreement(other, funder);
  const [one, two] = (await Promise.all(
    [2022, 2023].map((year) =>
      world.done(other, 'freezeReport', { kind: 'HOST', from: `${year}-01-01`, to: `${year}-12-31` }, FACTS, dayAfter),
    ),
  )) as any[];
  const lower = await lowered();
  // Each stops before its end: the second one begins before the first one is done.
  await world.owner.query('BEGIN');
  await world.owner.query('LOCK TABLE journal_entry IN EXCLUSIVE MODE');
  const begun: Promise<any>[] = [];
  for (const [at, stage] of [world.stage, lower].entries()) {
    begun.push(submit(stage, at ? two.edition : one.edition, funders[at] as Actor, dayAfter, other));
    const waits = `SELECT count(*)::int AS n FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = current_database() AND NOT l.granted`;
    while ((await registers.rows(waits))[0].n <= at) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await world.owner.query('COMMIT');
  expect((await Promise.all(begun)).map(({ problems }) => problems)).toEqual([[], []]);
  await lower.close();
  const [first, second] = await registers.rows(
    'SELECT document FROM report_submission WHERE organisation_id = $1 ORDER BY threshold DESC',
    [other.organisationId],
  );
  const before = figuresOf(first.document, true).filter((figure) => figure.endsWith('2022-01-01'));
  expect(before.length).toBeGreaterThan(10);
  const after = figuresOf(second.document, false);
  expect(before.filter((figure) => after.includes(figure))).toEqual([]);
});

/** The figures of a copy that are hidden, or those that are not, each with the first day of its period. */
function figuresOf(document: string, hidden: boolean): string[] {
  const { report } = JSON.parse(document);
  const periods = [report.period, ...report.earlier];
  return report.tables.flatMap(({ key, rows }: any) =>
    rows.flatMap((row: any) =>
      row.cells.flatMap((cell: any, at: number) =>
        [cell.hidden, ...cell.earlierHidden].flatMap((is: boolean, no: number) =>
          is === hidden ? [`${key}/${row.key}/${at}/${periods[no].from}`] : [],
        ),
      ),
    ),
  );
}
