import { databaseAlone } from './database-alone';
import { EveryCompartment } from './every-compartment';

// Thousands of questions, on a machine that may do other things besides.
jest.setTimeout(300_000);

let every: EveryCompartment;

beforeAll(async () => {
  every = await EveryCompartment.create();
});
afterAll(() => every.end());

test('every cell, by raw SQL as the application role', async () => {
  const { checked, holes } = await databaseAlone(every);
  process.stdout.write(`visibility: the database alone was asked ${checked} cells\n`);
  expect(holes).toEqual([]);
});
