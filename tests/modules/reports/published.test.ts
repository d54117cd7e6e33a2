import { publishedShape } from '../../../api/modules/reports/published-shape';
import { published, RegisterWorld, realRegister } from '../../support/register';
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
