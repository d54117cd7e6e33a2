import type { QueryRunner } from 'typeorm';
import { ImportGuards1763769600012 } from '../../../migrations/0012-import-guards';
import { ImportReaders1763769600013 } from '../../../migrations/0013-import-readers';
import { give, go } from '../../support/imports';
import { header, line, RegisterWorld } from '../../support/register';
import type { Actor } from '../../support/world';

let registers: RegisterWorld;
let host: Actor;
let spip: Actor;
beforeAll(async () => {
  registers = await RegisterWorld.create();
  [host, spip] = [await registers.world.organisation('HOST_ASSOCIATION'), await registers.world.organisation('SPIP', 'SPIP de la Somme')];
});
afterAll(() => registers.end());

const nobody = { date_entree: '', date_sortie: '', motif_sortie: '', logement_entree: '', logement_sortie: '', emploi_sortie: '' };
const asked = (number: string, avis: string) =>
  line(1, { ...nobody, numero: number, origine_spip: 'SPIP de la Somme', avis, date_avis: avis ? '15/03/2023' : '' });
const imported = async (...content: string[]): Promise<string> => {
  const { id } = await give(registers.world, host, [header, ...content].join('\n'));
  expect(await go(registers.world, host, 'confirmRegisterImport', id)).toMatchObject({ state: 'IMPORTED' });
  return id;
};
const read = async (number: string, who: Actor): Promise<any> => {
  const [{ ref }] = await registers.rows('SELECT r.ref FROM referral r JOIN register_entry e ON e.referral_id = r.id WHERE e.number = $1', [
    number,
  ]);
  const { referral } = await registers.world.tell<any>(
    who,
    `query One($ref: String!) { referral(ref: $ref) { state closedAt identity { lastName } request { reason } answer { declineReason }
      registerEntry { number } requestFacts { birthYear } availableActions } }`,
    { ref },
  );
  return referral;
};
const closed = { state: 'DECLINED', closedAt: expect.stringContaining('2023-03-15'), identity: null, request: null };

test('who declined keeps its answer and what its report counts, not the name; who asked keeps both', async () => {
  await imported(asked('d1', 'défavorable'), asked('d2', 'sans suite'), asked('d3', 'en attente'), asked('d4', 'favorable'));
  for (const [number, declineReason] of [
    ['d1', 'UNFAVOURABLE_OPINION'],
    ['d2', 'NO_FOLLOW_UP'],
  ] as const)
    expect(await read(number, host)).toMatchObject({
      ...closed,
      answer: { declineReason },
      registerEntry: { number },
      requestFacts: { birthYear: expect.any(Number) },
    });
  expect(await read('d1', spip)).toMatchObject({
    identity: { lastName: expect.any(String) },
    availableActions: expect.arrayContaining(['reorientReferral']),
  });
  for (const number of ['d3', 'd4'])
    expect(await read(number, host)).toMatchObject({ closedAt: null, identity: { lastName: expect.any(String) } });
});

test('a later register that says otherwise opens it again, its undo closes it', async () => {
  await imported(asked('d5', 'défavorable'));
  expect(await read('d5', host)).toMatchObject(closed);
  const later = await imported(asked('d5', 'favorable'));
  expect(await read('d5', host)).toMatchObject({ state: 'ACCEPTED', closedAt: null, identity: { lastName: expect.any(String) } });
  expect(await go(registers.world, host, 'undoRegisterImport', later)).toMatchObject({ state: 'UNDONE' });
  expect(await read('d5', host)).toMatchObject(closed);
});

test('what was imported before is closed by the migration, and stays closed after an undo', async () => {
  await imported(asked('d6', 'défavorable'), asked('d7', 'en attente'));
  const open = async (records: string) => {
    await registers.rows(`UPDATE referral SET closed_at = NULL WHERE id IN (SELECT referral_id FROM register_entry WHERE number = 'd6')`);
    await registers.rows(records);
  };
  await open('SELECT 1');
  const later = await imported(asked('d6', 'favorable'));
  await open(
    `UPDATE register_snapshot SET record = record || '{"closed_at": null, "closes_at": null}' WHERE name IN ('referral', 'referral_party')`,
  );
  const { owner } = registers.world;
  const runner = { query: (statement: string) => (/^(DO|CREATE)/.test(statement) ? undefined : owner.query(statement)) };
  await new ImportGuards1763769600012().up(runner as unknown as QueryRunner);
  expect(await go(registers.world, host, 'undoRegisterImport', later)).toMatchObject({ state: 'UNDONE' });
  expect(await read('d6', host)).toMatchObject(closed);

  await open('SELECT 1');
  expect(await read('d6', host)).toMatchObject({ closedAt: null, identity: { lastName: expect.any(String) } });
  await new ImportGuards1763769600012().up(runner as unknown as QueryRunner);
  expect(await read('d6', host)).toMatchObject(closed);
  expect(await read('d7', host)).toMatchObject({ closedAt: null, identity: { lastName: expect.any(String) } });
});

test('what was declined keeps no open care contract, whether it is imported now or was before', async () => {
  const cared = (number: string, avis: string): string => {
    const cells = asked(number, avis).split(';');
    cells[header.split(';').indexOf('obligation_soins')] = 'Obligation de soins (CSAPA)';
    return cells.join(';');
  };
  const contracts = async () =>
    Object.fromEntries(
      (
        await registers.rows(`SELECT e.number, c.state FROM care_contract c JOIN register_entry e ON e.referral_id = c.referral_id
          WHERE e.number LIKE 'c%'`)
      ).map(({ number, state }) => [number, state]),
    );
  await imported(cared('c1', 'défavorable'), cared('c2', 'sans suite'), cared('c3', 'en attente'), cared('c4', 'favorable'));
  const right = { c1: 'CLOSED', c2: 'CLOSED', c3: 'OPEN', c4: 'OPEN' };
  expect(await contracts()).toEqual(right);
  const { owner } = registers.world;
  const runner = { query: (statement: string) => (statement.startsWith('UPDATE') ? owner.query(statement) : undefined) };
  const migrated = () => new ImportReaders1763769600013().up(runner as unknown as QueryRunner);
  const asBefore = `UPDATE care_contract SET state = 'OPEN' WHERE referral_id IN (SELECT referral_id FROM register_entry WHERE number LIKE 'c%')`;
  await registers.rows(asBefore);
  await migrated();
  expect(await contracts()).toEqual(right);

  const later = await imported(cared('c1', 'favorable'), cared('c3', 'défavorable'));
  expect(await contracts()).toEqual({ ...right, c1: 'OPEN', c3: 'CLOSED' });
  await registers.rows(`UPDATE register_snapshot SET record = record || '{"state": "OPEN"}' WHERE name = 'care_contract'`);
  await migrated();
  expect(await go(registers.world, host, 'undoRegisterImport', later)).toMatchObject({ state: 'UNDONE' });
  expect(await contracts()).toEqual(right);
});
