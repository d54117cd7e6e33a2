import { readConfig } from '../../api/config';

test('the threshold under which a funder is shown no count: 11, and 5 at least', () => {
  const threshold = (value?: string) => readConfig({ NODE_ENV: 'test', MAILLAGE_REPORT_THRESHOLD: value }).reportThreshold;
  expect(threshold()).toBe(11);
  expect(threshold('')).toBe(11);
  expect(threshold('5')).toBe(5);
  for (const refused of ['4', '0', '-1', '7.5', 'eleven']) expect(() => threshold(refused)).toThrow('MAILLAGE_REPORT_THRESHOLD');
});
