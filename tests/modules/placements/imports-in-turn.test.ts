import { give, settled } from '../../support/imports';
import { header, line, RegisterWorld } from '../../support/register';
import type { Actor } from '../../support/world';

let registers: RegisterWorld;
beforeAll(async () => {
  registers = await RegisterWorld.create();
});
afterAll(() => registers.end());

test('imports that wait for one another leave the others their connections', async () => {
  const { world } = registers;
  const waiting: { host: Actor; id: string; version: number }[] = [];
  for (let no = 0; no < 6; no++) {
    const host = await world.organisation('HOST_ASSOCIATION');
    waiting.push({ host, ...(await give(world, host, [header, line(1)].join('\n'))) });
  }
  await world.owner.query('BEGIN');
  await world.owner.query('SELECT pg_advisory_xact_lock(7236101)');
  for (const { host, id, version } of waiting) await world.done(host, 'confirmRegisterImport', { importId: id, version });
  // More questions at once than there are connections: each is answered all the same.
  const somebody = await world.organisation('SPIP');
  const answers = await Promise.all(Array.from({ length: 8 }, () => world.tell<any>(somebody, '{ referrals { totalCount } }')));
  expect(answers.map(({ referrals }) => referrals.totalCount)).toEqual(Array(8).fill(0));
  await world.owner.query('COMMIT');
  for (const { host, id } of waiting) expect(await settled(world, host, id)).toMatchObject({ state: 'IMPORTED', failure: null });
});
