import { Client } from 'pg';
import { RegisterImportState } from '../../../api/modules/placements/register-import';
import { type RegisterImportVerb, registerImportTransitions } from '../../../api/modules/placements/register-import.transitions';
import { give, go, type ShownImport, settled, shown } from '../../support/imports';
import { header, line, RegisterWorld } from '../../support/register';
import type { Actor } from '../../support/world';

let registers: RegisterWorld;
let host: Actor;
let draft: ShownImport;
let lineId: string;
beforeAll(async () => {
  registers = await RegisterWorld.create();
  host = await registers.world.organisation('HOST_ASSOCIATION');
  draft = await give(registers.world, host, [header, line(1)].join('\n'));
  lineId = (await registers.rows('SELECT id FROM register_import_line WHERE import_id = $1', [draft.id]))[0].id;
});
afterAll(() => registers.end());

const inputs = (version: number): Record<RegisterImportVerb, Record<string, unknown>> => ({
  addRegisterPiece: { importId: draft.id, position: 0, content: 'YQ==' },
  correctRegisterLine: { lineId, version: 1, column: 'nom', value: 'X' },
  confirmRegisterImport: { importId: draft.id, version },
  undoRegisterImport: { importId: draft.id, version },
  discardRegisterImport: { importId: draft.id },
});
const verbs = Object.keys(registerImportTransitions) as RegisterImportVerb[];
const kept = () =>
  registers.rows(`SELECT i.*, l.cells, l.version AS line_version FROM register_import i JOIN register_import_line l ON l.import_id = i.id`);

describe.each(verbs)('%s', (verb) => {
  const from: readonly string[] = registerImportTransitions[verb].from;
  const others = Object.keys(RegisterImportState).filter((state) => !from.includes(state));

  test.each(others)('is refused when the import is %s', async (state) => {
    await registers.world.owner.query('UPDATE register_import SET state = $2, progress_at = now() WHERE id = $1', [draft.id, state]);
    const now = await shown(registers.world, host, draft.id);
    expect(now.availableActions).not.toContain(verb);
    const before = await kept();
    const expected = verb === 'confirmRegisterImport' && state === 'DRAFT' ? 'STILL_REJECTED' : 'NOT_NOW';
    expect(await registers.world.refused(host, verb, inputs(now.version)[verb])).toEqual([expected]);
    expect(await kept()).toEqual(before);
  });

  test('is for managers of the association, and for nobody else', async () => {
    const { world } = registers;
    await world.owner.query('UPDATE register_import SET state = $2, progress_at = NULL WHERE id = $1', [draft.id, from[0]]);
    const { version } = await shown(world, host, draft.id);
    const before = await kept();
    const input = inputs(version)[verb];
    expect(await world.refused(await world.member(host), verb, input)).toEqual(['MANAGERS_ONLY']);
    for (const kind of ['HOST_ASSOCIATION', 'SPIP', 'EMPLOYER', 'FUNDER'] as const)
      expect(await world.refused(await world.organisation(kind), verb, input)).toEqual(['NOT_FOUND']);
    expect(await world.refused(null, verb, input)).toEqual(['UNAUTHENTICATED']);
    expect(await kept()).toEqual(before);
  });

  if (!['addRegisterPiece', 'discardRegisterImport', 'correctRegisterLine'].includes(verb))
    test('is refused over a version that is no longer', async () => {
      const { world } = registers;
      await world.owner.query('UPDATE register_import SET state = $2, progress_at = NULL WHERE id = $1', [draft.id, from[0]]);
      expect(await world.refused(host, verb, { ...inputs(0)[verb], version: 999 })).toEqual(['CONFLICT']);
    });
});

test('a connection that is lost in the middle of the work leaves nothing written, and the import can be confirmed again', async () => {
  const { world } = registers;
  const other = await world.organisation('HOST_ASSOCIATION');
  const { id, version } = await give(world, other, [header, line(1)].join('\n'));
  await world.owner.query('BEGIN');
  await world.owner.query('SELECT pg_advisory_xact_lock(7236101)');
  await world.done(other, 'confirmRegisterImport', { importId: id, version });
  const admin = new Client({ connectionString: world.db.adminUrl });
  await admin.connect();
  const stop = () =>
    admin.query(`SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`);
  while (!(await stop()).rowCount) await new Promise((resolve) => setTimeout(resolve, 50));
  await admin.end();
  await world.owner.query('COMMIT');
  expect(await settled(world, other, id)).toMatchObject({
    state: 'READY',
    failure: 'FAILED',
    availableActions: ['correctRegisterLine', 'confirmRegisterImport', 'discardRegisterImport'],
  });
  expect(await registers.rows('SELECT 1 FROM register_entry WHERE organisation_id = $1', [other.organisationId])).toEqual([]);
  expect(await go(world, other, 'confirmRegisterImport', id)).toMatchObject({ state: 'IMPORTED', failure: null });
});

test('only a host association begins an import, and not without end', async () => {
  const { world } = registers;
  const input = { fileName: 'x.csv', size: 10 };
  for (const kind of ['SPIP', 'MISSION_LOCALE', 'ADDICTION_ASSOCIATION', 'INSERTION_WORKPLACE', 'EMPLOYER', 'FUNDER'] as const)
    expect(await world.refused(await world.organisation(kind), 'openRegisterImport', input)).toEqual(['FORBIDDEN']);
  expect(await world.refused(await world.member(host), 'openRegisterImport', input)).toEqual(['MANAGERS_ONLY']);
  const other = await world.organisation('HOST_ASSOCIATION');
  for (let at = 0; at < 10; at++) await world.done(other, 'openRegisterImport', input);
  expect(await world.refused(other, 'openRegisterImport', input)).toEqual(['IMPORTS_OPEN']);
});
