import { plainSchema } from '../../api/schema';
import { withoutRowSecurity } from './api-alone';
import { EveryCompartment } from './every-compartment';
import { mutationsByApi } from './mutations-alone';

// Thousands of questions, on a machine that may do other things besides.
jest.setTimeout(300_000);

test('every mutation is refused to all whom its row does not name, by the API with row security off', async () => {
  const every = await EveryCompartment.create();
  await withoutRowSecurity(every);
  const { checked, holes } = await mutationsByApi(every, plainSchema(), every.oneOfEach);
  process.stdout.write(`visibility: the API alone was asked for ${checked} mutations\n`);
  expect(holes).toEqual([]);
  await every.end();
});
