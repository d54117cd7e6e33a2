import { publishedShape } from '../../../api/modules/reports/published-shape';
import type { Report } from '../../../api/modules/reports/report';
import { line, published, RegisterWorld, realRegister } from '../../support/register';
import { reportOf } from '../../support/reports';

let registers: RegisterWorld;
beforeAll(async () => {
  registers = await RegisterWorld.create();
  const places = [
    { places: 40, startsOn: '2022-01-01' },
    { places: 45, startsOn: '2023-01-01' },
  ];
  await registers.load(realRegister, { host: 'APREMIS', places });
});
afterAll(() => registers.end());

test('the published figures of 2023, from the register of 2023', async () => {
  const report = await reportOf(registers.world, 'APREMIS', '2023-01-01', '2023-12-31');
  const { source: _, ...figures } = publishedShape(report) as Record<string, unknown>;
  const { source: __, ...expected } = published;
  expect(figures).toEqual(expected);
});

test('a year that is not over is counted until today, and compared with whole years', async () => {
  const running = await reportOf(registers.world, 'APREMIS', '2023-01-01', '2023-12-31', 'HOST', '2023-06-15');
  const half = await reportOf(registers.world, 'APREMIS', '2023-01-01', '2023-06-15');
  expect(running.countedUntil).toBe('2023-06-15');
  const shape = (report: Report) => publishedShape(report) as Record<string, Record<string, unknown>>;
  const [one, other] = [shape(running), shape(half)];
  expect(one.monthly).toEqual(other.monthly);
  expect(one.requests).toEqual(other.requests);
  expect(one.activity).toMatchObject({
    peopleHosted: other.activity?.peopleHosted,
    occupancyRatePercent: other.activity?.occupancyRatePercent,
  });
  const monthly = running.tables.find(({ key }) => key === 'monthly');
  expect(monthly?.rows.map(({ key }) => key)).toEqual(['01', '02', '03', '04', '05', '06']);
  expect(monthly?.checks).toEqual([]);
  expect(running.earlier.map(({ year }) => year)).toEqual([2022, 2021]);
  // A year to come has nothing yet.
  const future = await reportOf(registers.world, 'APREMIS', '2024-01-01', '2024-12-31', 'HOST', '2023-06-15');
  expect(shape(future).activity).toMatchObject({ peopleHosted: 0, placementDays: 0, occupancyRatePercent: null });
});

test('the movements of a first of the month are told apart from a contradiction', async () => {
  const report = await reportOf(registers.world, 'APREMIS', '2022-01-01', '2022-12-31');
  const checks = report.tables.find(({ key }) => key === 'monthly')?.checks ?? [];
  expect(checks.map(({ key, level, row }) => [key, level, row])).toEqual([
    ['FLOWS_DIFFER', 'NOTE', '07'],
    ['FLOWS_DIFFER', 'NOTE', '08'],
  ]);
});

test('what the records contradict or leave out is said beside the figure', async () => {
  await registers.load(
    registers.file(
      line(20, {
        numero: 'X-1',
        date_entree: '02/03/2023',
        date_sortie: '05/04/2023',
        motif_sortie: '',
        questionnaire_envoye: '',
        questionnaire_retourne: '03/02/2023',
      }),
    ),
    { host: 'Contradictions' },
  );
  const wrong = await reportOf(registers.world, 'Contradictions', '2023-01-01', '2023-12-31');
  await registers.rows(
    `UPDATE placement_dates SET exited_on = '2023-02-01' WHERE referral_id = (SELECT referral_id FROM register_entry WHERE number = 'X-1')`,
  );
  const worse = await reportOf(registers.world, 'Contradictions', '2023-01-01', '2023-12-31');
  const keys = (report: Report) =>
    report.tables.flatMap(({ checks }) => checks.filter(({ level }) => level === 'WARNING').map(({ key }) => key));
  expect(keys(wrong)).toEqual(expect.arrayContaining(['EXIT_WITHOUT_REASON', 'RETURNED_BEFORE_SENT', 'PLACES_MISSING']));
  expect(keys(wrong)).not.toContain('EXIT_BEFORE_ENTRY');
  expect(keys(worse)).toContain('EXIT_BEFORE_ENTRY');
  expect(keys(worse)).toContain('FLOWS_DIFFER');
  // Nobody stays for a negative number of days.
  expect((publishedShape(worse) as { durationsDays: object }).durationsDays).toMatchObject({ finishedMean: 0 });
});
