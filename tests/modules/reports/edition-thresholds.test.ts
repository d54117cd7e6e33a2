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
  submission { threshold report { tables { key rows { key cells { value hidden earlierHidden } } } } } } }`;
const submit = async (stage: Stage, { id, version }: Edition, funder: Actor, at: Date): Promise<any> => {
  const input = { editionId: id, version, funderId: funder.organisationId };
  const { data, errors } = await stage.as(host.membershipId).run(SUBMIT, { input }, { at });
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
  const hidden = ({ report }: any) =>
    report.tables.flatMap(({ key, rows }: any) =>
      rows.flatMap((row: any) =>
        row.cells.flatMap(({ hidden: now, earlierHidden }: any, at: number) =>
          [now, ...earlierHidden].flatMap((one, no) => (one ? [`${key}/${row.key}/${at}/${no}`] : [])),
        ),
      ),
    );
  const [first] = await registers.rows('SELECT document FROM report_submission');
  const config = readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1', MAILLAGE_REPORT_THRESHOLD: '5' });
  const lower = await Stage.open(config, world.database, world.db.migratorUrl);
  const { submission, problems } = await submit(lower, edition, funders[1] as Actor, dayAfter);
  await lower.close();
  expect([problems, submission?.threshold]).toEqual([[], 5]);
  const before = hidden(JSON.parse(first.document));
  expect(before.length).toBeGreaterThan(10);
  expect(before.filter((figure: string) => !hidden(submission).includes(figure))).toEqual([]);
});
