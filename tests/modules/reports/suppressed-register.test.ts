import { figuresOf } from '../../../api/modules/reports/identities';
import { inWords } from '../../../api/modules/reports/in-words';
import { suppressed } from '../../../api/modules/reports/suppressed';
import { RegisterWorld, realRegister } from '../../support/register';
import { attack, givenBack } from '../../support/report-attacker';
import { reportOf } from '../../support/reports';

let registers: RegisterWorld;
beforeAll(async () => {
  registers = await RegisterWorld.create();
  await registers.load(realRegister, { host: 'APREMIS', places: [{ places: 45, startsOn: '2022-01-01' }] });
});
afterAll(() => registers.end());

test('what a funder reads of the register of 2023', async () => {
  const report = await reportOf(registers.world, 'APREMIS', '2023-01-01', '2023-12-31');
  const shown = suppressed(report, { threshold: 11, before: [] });
  expect(attack([{ report, shown }], 11)).toEqual([]);
  expect(givenBack(report, shown)).toEqual([]);

  const figure = new Map(figuresOf(shown).map(({ address, values }) => [address, values[0]]));
  expect(figure.get('activity/HOSTED/n')).toBe(104);
  expect(figure.get('activity/ENTRIES/n')).toBe(69);
  expect(figure.get('activity/EXITS/n')).toBe(62);
  expect(figure.get('activity/PRESENT/n')).toBe(42);
  expect(figure.get('requests/TOTAL/n')).toBe(300);
  // 10 revocations, told neither by themselves nor as a rate; 10 women, nor by the men that are left.
  for (const hidden of [
    'activity/REVOCATIONS/n',
    'activity/REVOCATION_RATE/n',
    'durations/REVOKED/mean',
    'requests/WOMEN/n',
    'requests/MEN/n',
  ])
    expect(figure.get(hidden)).toBeNull();
  const words = inWords(shown);
  expect(words).toContain('Maison d’arrêt d’Amiens'.replaceAll('’', "'"));
  for (const prison of ['Poissy', 'Lannemezan', 'Joux-la-Ville']) {
    expect(inWords(report)).toContain(prison);
    expect(words).not.toContain(prison);
  }
});
