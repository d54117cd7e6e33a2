import { plainSchema } from '../../api/schema';
import { differencesByApi, readsByApi, withoutRowSecurity } from './api-alone';
import { EveryCompartment } from './every-compartment';

// Thousands of questions, on a machine that may do other things besides.
jest.setTimeout(300_000);

let every: EveryCompartment;
const schema = plainSchema();

beforeAll(async () => {
  every = await EveryCompartment.create();
  await withoutRowSecurity(every);
});
afterAll(() => every.end());

test('every cell, by the API with row security off', async () => {
  const { checked, holes, shown } = await readsByApi(every, schema);
  process.stdout.write(`visibility: the API alone was asked ${checked} cells, ${shown.size} compartments were shown to somebody\n`);
  expect(holes).toEqual([]);
});

test('no filter, sort, count or computed field tells of what is withheld', async () => {
  const { checked, holes } = await differencesByApi(every, schema, every.oneOfEach);
  process.stdout.write(`visibility: ${checked} filters, sorts and pages answered the same whatever is withheld\n`);
  expect(holes).toEqual([]);
});
