import { manyRequests } from '../../support/many-requests';
import { type Actor, World } from '../../support/world';

let world: World;
let host: Actor;
beforeAll(async () => {
  world = await World.create();
  host = await world.organisation('HOST_ASSOCIATION', 'Un grand service');
  const other = await world.organisation('HOST_ASSOCIATION', 'Un autre service');
  const spips = [];
  for (const name of ['SPIP de la Somme', "SPIP de l'Oise", 'SPIP du Nord', 'SPIP de la Gironde'])
    spips.push(await world.organisation('SPIP', name));
  await manyRequests(world, host, spips, 5_000, 10, 2025);
  await manyRequests(world, other, spips, 1_000, 10, 2025);
}, 300_000);
afterAll(() => world.end());

/** Work of a quarter of a second on a machine with nothing else to do: what slows the report down now slows this down too. */
const quarter = `SELECT count(DISTINCT md5(n::text)) FROM generate_series(1, 250000) n`;

test('reports on 5,000 requests a year and ten years in under 2 seconds', async () => {
  const document = `query { report(kind: HOST, from: "2025-01-01", to: "2025-12-31") { tables { key total { cells { value earlier } } rows { key cells { value earlier } } } } }`;
  const times: number[] = [];
  const quarters: number[] = [];
  for (let round = 0; round < 5; round++) {
    const before = performance.now();
    await world.owner.query(quarter);
    const begun = performance.now();
    quarters.push(Math.round(begun - before));
    const { data, errors } = await world.as(host).run(document);
    times.push(Math.round(performance.now() - begun));
    expect(errors).toEqual([]);
    const tables: any[] = (data as any).report.tables;
    const [total] = tables.find(({ key }) => key === 'requests').rows;
    expect(total.cells[0]).toEqual({ value: 5000, earlier: [5000, 5000] });
  }
  process.stdout.write(`A report of 50,000 requests: ${times.join(', ')} ms; beside it ${quarters.join(', ')} ms\n`);
  // The best of five: what the others waited for is other work of this machine.
  expect(Math.min(...times) / Math.min(...quarters)).toBeLessThan(8);
}, 120_000);
