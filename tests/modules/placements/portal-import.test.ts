import { give, go, linesOf, settled, shown } from '../../support/imports';
import { header, line, lines, RegisterWorld, text } from '../../support/register';
import type { Actor } from '../../support/world';

jest.setTimeout(120_000);

let registers: RegisterWorld;
let host: Actor;
beforeAll(async () => {
  registers = await RegisterWorld.create();
});
beforeEach(async () => {
  host = await registers.world.organisation('HOST_ASSOCIATION');
});
afterAll(() => registers.end());

const csv = (...content: string[]): string => [header, ...content].join('\r\n');
/** Every record of the tables that an import writes, but for what the journal and the import keep. */
async function everything(): Promise<string> {
  // Counts are sums of differences: put together, they are what they were.
  await registers.rows('SELECT fold_worklist_tally()');
  const tables = await registers.rows(`SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    AND relname NOT IN ('journal_entry', 'register_import', 'migration', 'session', 'consultation') ORDER BY 1`);
  const parts = tables.map(
    ({ relname }) => `SELECT '${relname}' AS name, count(*)::int AS n,
    md5(COALESCE(string_agg((to_jsonb(t) - 'version')::text, ',' ORDER BY (to_jsonb(t) - 'version')::text), '')) AS sum FROM ${relname} t`,
  );
  return JSON.stringify(await registers.rows(parts.join(' UNION ALL ')));
}

test('the real register with two errors: shown, corrected, imported, seen by the SPIP, undone', async () => {
  const { world } = registers;
  const spip = await world.organisation('SPIP', 'SPIP de la Somme');
  const before = await everything();
  const planted = lines.map((one, at) =>
    at === 4 ? line(5, { date_sortie: '31/02/2023' }) : at === 200 ? line(201, { avis: 'favorables' }) : one,
  );
  const draft = await give(world, host, csv(...planted));
  expect(draft).toMatchObject({
    state: 'DRAFT',
    encoding: 'UTF_8',
    lineCount: 347,
    newCount: 345,
    rejectedCount: 2,
    changedCount: 0,
    unchangedCount: 0,
    problems: [],
    problemCounts: [
      { column: 'date_sortie', code: 'NO_SUCH_DAY', lines: 1 },
      { column: 'avis', code: 'UNKNOWN_VALUE', lines: 1 },
    ],
    availableActions: ['correctRegisterLine', 'discardRegisterImport'],
  });
  expect(await registers.count('register_piece')).toBe(0);
  expect(await world.refused(host, 'confirmRegisterImport', { importId: draft.id, version: draft.version })).toEqual(['STILL_REJECTED']);
  const page = await linesOf(world, host, draft.id);
  expect([page.totalCount, page.nodes.length, page.nodes.slice(0, 3).map((one: any) => [one.line, one.change])]).toEqual([
    347,
    50,
    [
      [6, 'REJECTED'],
      [202, 'REJECTED'],
      [2, 'NEW'],
    ],
  ]);
  expect(page.nodes[0].problems).toEqual([
    {
      column: 'date_sortie',
      value: '31/02/2023',
      code: 'NO_SUCH_DAY',
      fr: 'Le 31 février n’existe pas. Écrivez par exemple 28/02/2023.',
      en: 'There is no 31 February. Write for instance 28/02/2023.',
    },
  ]);
  const next = await linesOf(world, host, draft.id, { after: page.pageInfo.endCursor });
  expect(next.nodes[0].line).toBe(51);
  expect((await linesOf(world, host, draft.id, { problem: 'UNKNOWN_VALUE' })).nodes.map((one: any) => one.line)).toEqual([202]);
  const [first, second] = page.nodes;
  // A correction that is no better is told so.
  await world.done(host, 'correctRegisterLine', { lineId: first.id, version: first.version, column: 'date_sortie', value: '01/01/1999' });
  const still = (await linesOf(world, host, draft.id)).nodes[0];
  expect(still.problems.map((one: any) => one.code)).toEqual(['EXIT_BEFORE_ENTRY']);
  expect(await world.refused(host, 'correctRegisterLine', { lineId: first.id, version: first.version, column: 'nom', value: 'X' })).toEqual(
    ['CONFLICT'],
  );
  const [, , , , , , , , , , , , , , , , , , , , left] = (lines[4] ?? '').split(';');
  await world.done(host, 'correctRegisterLine', { lineId: first.id, version: still.version, column: 'date_sortie', value: left });
  await world.done(host, 'correctRegisterLine', {
    lineId: second.id,
    version: second.version,
    column: 'avis',
    value: (lines[200] ?? '').split(';')[12],
  });
  expect(await shown(world, host, draft.id)).toMatchObject({ state: 'READY', newCount: 347, rejectedCount: 0, problemCounts: [] });

  const imported = await go(world, host, 'confirmRegisterImport', draft.id);
  expect(imported).toMatchObject({
    state: 'IMPORTED',
    importedBy: `Membre de ${host.name}`,
    failure: null,
    availableActions: ['undoRegisterImport'],
    followUps: [],
  });
  const counted = async (actor: Actor) =>
    (await world.tell<{ referrals: { totalCount: number } }>(actor, '{ referrals { totalCount } }')).referrals.totalCount;
  expect(await counted(host)).toBe(347);
  expect(await counted(spip)).toBe(lines.filter((one) => one.split(';')[2] === 'SPIP de la Somme').length);
  // The lines' own words are in the records by now, and nowhere else.
  expect(
    await registers.rows(`SELECT 1 FROM register_import_line WHERE import_id = $1 AND (cells <> '[]' OR reading IS NOT NULL)`, [draft.id]),
  ).toEqual([]);
  // The command knows the same file again.
  expect(await registers.load(registers.written(text), { host: host.name, create: false })).toMatchObject({
    unchanged: 347,
    imported: 0,
    rejected: [],
  });

  const undone = await go(world, host, 'undoRegisterImport', draft.id);
  expect(undone).toMatchObject({ state: 'UNDONE', undoneBy: `Membre de ${host.name}`, availableActions: [] });
  expect(await everything()).toBe(before);
  const verbs = await registers.rows(
    `SELECT verb, count(*)::int AS n FROM journal_entry WHERE organisation_id = $1 GROUP BY 1 ORDER BY 1`,
    [host.organisationId],
  );
  expect(verbs).toEqual(
    expect.arrayContaining([
      { verb: 'REFERRAL_IMPORTED', n: 347 },
      { verb: 'REGISTER_IMPORTED', n: 1 },
      { verb: 'REGISTER_IMPORT_UNDONE', n: 1 },
      { verb: 'REGISTER_LINE_CORRECTED', n: 3 },
    ]),
  );
});

test('a second file changes some lines, and its undo gives back what was there', async () => {
  const { world } = registers;
  const first = await give(world, host, csv(line(1), line(2), line(3, { date_sortie: '', motif_sortie: '' })));
  await go(world, host, 'confirmRegisterImport', first.id);
  const before = await everything();
  const changed = [line(1, { nom: 'AUTRE', obligation_soins: '', origine_spip: 'SPIP de Nulle-Part' }), line(2), line(3), line(4)];
  const second = await give(world, host, csv(...changed));
  expect(second).toMatchObject({ state: 'READY', newCount: 1, changedCount: 2, unchangedCount: 1 });
  await go(world, host, 'confirmRegisterImport', second.id);
  expect(await registers.rows(`SELECT 1 FROM organisation WHERE name = 'SPIP de Nulle-Part'`)).toHaveLength(1);
  // What a later import stands on is not taken from under it.
  const { version } = await shown(world, host, first.id);
  expect(await world.refused(host, 'undoRegisterImport', { importId: first.id, version })).toEqual(['BUILT_ON']);
  expect((await shown(world, host, first.id)).followUps.map((one: any) => one.verb)).toContain('REFERRAL_REIMPORTED');
  expect(await go(world, host, 'undoRegisterImport', second.id)).toMatchObject({ state: 'UNDONE' });
  const given = (await everything()).replaceAll(/"name":"register_\w+","n":\d+,"sum":"\w+"/g, '');
  expect(given).toBe(before.replaceAll(/"name":"register_\w+","n":\d+,"sum":"\w+"/g, ''));
  expect(await go(world, host, 'undoRegisterImport', first.id)).toMatchObject({ state: 'UNDONE' });
  expect(await registers.rows('SELECT 1 FROM referral WHERE addressee_id = $1', [host.organisationId])).toEqual([]);
});

test('an import on which something stands is not undone, and says what; what is not shared is not named', async () => {
  const { world } = registers;
  const spip = await world.organisation('SPIP', 'SPIP du Lot');
  const done = await give(world, host, csv(line(1, { origine_spip: 'SPIP du Lot', date_sortie: '', motif_sortie: '' }), line(2)));
  await go(world, host, 'confirmRegisterImport', done.id);
  const [referral] = await registers.rows(
    `SELECT r.id, r.ref FROM referral r JOIN register_entry e ON e.referral_id = r.id WHERE e.organisation_id = $1 AND e.number = 'PE-2021-001'`,
    [host.organisationId],
  );
  await world.done(spip, 'writeOwnNote', { referralId: referral.id, text: 'Une note' });
  const now = await shown(world, host, done.id);
  expect(now).toMatchObject({ followedUpCount: 1, followUps: [{ ref: referral.ref, verb: null, actorName: null }] });
  const before = await everything();
  expect(await world.refused(host, 'undoRegisterImport', { importId: done.id, version: now.version })).toEqual(['BUILT_ON']);
  expect(await everything()).toBe(before);
  await world.done(host, 'openActionPlan', { referralId: referral.id, openedOn: '2026-11-20' });
  expect((await shown(world, host, done.id)).followUps).toContainEqual({
    ref: referral.ref,
    verb: 'ACTION_PLAN_OPENED',
    actorName: `Membre de ${host.name}`,
  });
});

test('what somebody does between the question and the undo stops it, whole', async () => {
  const { world } = registers;
  const done = await give(world, host, csv(line(1, { date_sortie: '', motif_sortie: '' }), line(2)));
  await go(world, host, 'confirmRegisterImport', done.id);
  const { version } = await shown(world, host, done.id);
  // The undo waits for its turn; a row that no journal tells of is added meanwhile.
  await registers.world.owner.query('BEGIN');
  await registers.world.owner.query('SELECT pg_advisory_xact_lock(7236101)');
  await world.done(host, 'undoRegisterImport', { importId: done.id, version });
  await registers.world.owner.query(
    `INSERT INTO own_note (referral_id, organisation_id, text, written_by, written_at) SELECT referral_id, organisation_id, 'x', 'y', now() FROM register_entry WHERE organisation_id = $1 LIMIT 1`,
    [host.organisationId],
  );
  expect(await shown(world, host, done.id)).toMatchObject({ state: 'UNDOING', availableActions: [] });
  await registers.world.owner.query('COMMIT');
  expect(await settled(world, host, done.id)).toMatchObject({ state: 'IMPORTED', failure: 'BUILT_ON' });
  expect(await registers.rows('SELECT 1 FROM register_entry WHERE organisation_id = $1', [host.organisationId])).toHaveLength(2);
});

test('a line that was changed in Maillage since it was checked stops the import, whole', async () => {
  const { world } = registers;
  const open = { date_sortie: '', motif_sortie: '', logement_sortie: '', emploi_sortie: '' };
  const first = await give(world, host, csv(line(1, open), line(2)));
  await go(world, host, 'confirmRegisterImport', first.id);
  const second = await give(world, host, csv(line(1), line(2), line(3)));
  expect(second).toMatchObject({ state: 'READY', changedCount: 1, newCount: 1 });
  const [referral] = await registers.rows(
    `SELECT r.id, r.version FROM referral r JOIN register_entry e ON e.referral_id = r.id WHERE e.organisation_id = $1 AND e.number = 'PE-2021-001'`,
    [host.organisationId],
  );
  await world.done(host, 'exitPlacement', {
    referralId: referral.id,
    version: referral.version,
    exitedOn: '2023-05-01',
    exitReason: 'PAROLE',
  });
  expect(await go(world, host, 'confirmRegisterImport', second.id)).toMatchObject({
    state: 'DRAFT',
    rejectedCount: 1,
    problemCounts: [{ code: 'CHANGED_SINCE', column: 'numero', lines: 1 }],
  });
  expect(await registers.rows('SELECT 1 FROM register_entry WHERE organisation_id = $1', [host.organisationId])).toHaveLength(2);
});

test('a change that is being made while the import begins is not overwritten', async () => {
  const { world } = registers;
  const open = { date_sortie: '', motif_sortie: '', logement_sortie: '', emploi_sortie: '' };
  const first = await give(world, host, csv(line(1, open)));
  await go(world, host, 'confirmRegisterImport', first.id);
  const second = await give(world, host, csv(line(1)));
  const [referral] = await registers.rows(`SELECT referral_id AS id FROM register_entry WHERE organisation_id = $1`, [host.organisationId]);
  await world.owner.query('BEGIN');
  await world.owner.query('UPDATE referral SET version = version + 1 WHERE id = $1', [referral.id]);
  await world.owner.query(
    `INSERT INTO journal_entry (referral_id, at, verb, compartment, actor_name, actor_function, membership_id, organisation_id)
      VALUES ($1, now(), 'PLACEMENT_EXITED', 'Placement', 'x', 'y', $2, $3)`,
    [referral.id, host.membershipId, host.organisationId],
  );
  const { version } = await shown(world, host, second.id);
  await world.done(host, 'confirmRegisterImport', { importId: second.id, version });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await world.owner.query('COMMIT');
  expect(await settled(world, host, second.id)).toMatchObject({ state: 'DRAFT', problemCounts: [{ code: 'CHANGED_SINCE' }] });
});

test('numbers that are there twice are rejected until one is corrected', async () => {
  const { world } = registers;
  const draft = await give(world, host, csv(line(1), line(2), line(3, { numero: 'PE-2021-001' })));
  const [twice] = (await linesOf(world, host, draft.id, { change: ['REJECTED'] })).nodes;
  expect([twice.line, twice.problems[0].fr]).toEqual([4, expect.stringContaining('ligne 2')]);
  const [first] = (await linesOf(world, host, draft.id, { change: ['NEW'] })).nodes;
  // The other one may be corrected as well.
  await world.done(host, 'correctRegisterLine', { lineId: first.id, version: first.version, column: 'numero', value: 'PE-2021-009' });
  expect(await shown(world, host, draft.id)).toMatchObject({ state: 'READY', newCount: 3 });
  await world.done(host, 'correctRegisterLine', { lineId: first.id, version: first.version + 1, column: 'numero', value: 'PE-2021-002' });
  expect(await shown(world, host, draft.id)).toMatchObject({ state: 'DRAFT', rejectedCount: 1 });
  expect(
    await world.refused(host, 'correctRegisterLine', {
      lineId: first.id,
      version: first.version + 2,
      column: 'numero',
      value: 'x'.repeat(301),
    }),
  ).toEqual(['TOO_LONG']);
});

test('what was being done when a server stopped is not done, and is started again', async () => {
  const { world } = registers;
  const ready = await give(world, host, csv(line(1)));
  await registers.world.owner.query(`UPDATE register_import SET state = 'WRITING', progress_at = now() WHERE id = $1`, [ready.id]);
  expect(await shown(world, host, ready.id)).toMatchObject({ interrupted: false, availableActions: [] });
  expect(await world.refused(host, 'confirmRegisterImport', { importId: ready.id, version: ready.version })).toEqual(['AT_WORK']);
  await registers.world.owner.query(`UPDATE register_import SET progress_at = now() - interval '1 minute' WHERE id = $1`, [ready.id]);
  expect(await shown(world, host, ready.id)).toMatchObject({ interrupted: true, availableActions: ['confirmRegisterImport'] });
  expect(await go(world, host, 'confirmRegisterImport', ready.id)).toMatchObject({ state: 'IMPORTED' });
});

test('an import that is given up leaves nothing of its file; so does one that nobody ends', async () => {
  const { world } = registers;
  const draft = await give(world, host, csv(line(1)));
  await world.done(host, 'discardRegisterImport', { importId: draft.id });
  const forgotten = await give(world, host, csv(line(1)));
  await registers.world.owner.query(`UPDATE register_import SET changed_at = now() - interval '31 days' WHERE id = $1`, [forgotten.id]);
  await world.database.query('SELECT discard_stale_register_imports()');
  expect(await registers.rows('SELECT 1 FROM register_import_line WHERE organisation_id = $1', [host.organisationId])).toEqual([]);
  const listed = await world.tell<{ registerImports: { totalCount: number } }>(host, '{ registerImports { totalCount } }');
  expect(listed.registerImports.totalCount).toBe(0);
});
