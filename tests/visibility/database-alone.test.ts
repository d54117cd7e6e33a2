import { databaseAlone } from './database-alone';
import { EveryCompartment } from './every-compartment';

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
