import { Client } from 'pg';
import { give, go, linesOf, settled, shown, unagreed } from '../../support/imports';
import { header, line, RegisterWorld } from '../../support/register';
import type { Actor } from '../../support/world';

jest.setTimeout(120_000);

/** A register names a SPIP by its name, which anybody can bear: who reads what an import writes is said first, and confirmed. */
let registers: RegisterWorld;
let host: Actor;
let partner: Actor;
let usurper: Actor;
beforeAll(async () => {
  registers = await RegisterWorld.create();
  const { world } = registers;
  host = await world.organisation('HOST_ASSOCIATION');
  partner = await world.organisation('SPIP', 'SPIP de la Somme');
  usurper = await world.organisation('SPIP', 'SPIP de l’Aude');
  await world.agreement(partner, host);
  await world.member(partner);
});
afterAll(() => registers.end());

let files = 0;
const from = (...spips: string[]): string => {
  const file = ++files;
  return [header, ...spips.map((origine_spip, at) => line(at + 1, { numero: `L-${file}-${at}`, origine_spip }))].join('\n');
};
const counted = async (who: Actor): Promise<number> =>
  (await registers.world.tell<any>(who, '{ referrals { totalCount } }')).referrals.totalCount;
const written = async (): Promise<unknown> =>
  registers.rows(`SELECT (SELECT count(*)::int FROM referral) AS referrals, (SELECT count(*)::int FROM beneficiary) AS people,
    (SELECT count(*)::int FROM register_entry) AS entries, (SELECT count(*)::int FROM journal_entry WHERE verb LIKE 'REFERRAL%') AS told,
    (SELECT count(*)::int FROM organisation) AS organisations`);
/** An organisation that another one invited: nobody is in it yet, whoever holds the code will be. */
const invited = async (name: string): Promise<string> =>
  (
    await registers.rows(
      `INSERT INTO organisation (kind, name, public_name, active) VALUES ('SPIP', $1, 'Partenaire', false) RETURNING id`,
      [name],
    )
  )[0].id;

test('the preview says who will read, how many requests, and with an agreement or without', async () => {
  const { world } = registers;
  const waiting = await invited('SPIP de Lozère');
  const file = from('SPIP de la Somme', "SPIP de l'Aude", 'SPIP de la Somme', 'SPIP de Lozère', 'SPIP de Nulle-Part');
  const ready = await give(world, host, file);
  expect(ready.readers).toEqual([
    { organisationId: usurper.organisationId, name: 'SPIP de l’Aude', members: 1, agreement: false, requests: 1 },
    { organisationId: partner.organisationId, name: 'SPIP de la Somme', members: 2, agreement: true, requests: 2 },
    { organisationId: waiting, name: 'SPIP de Lozère', members: 0, agreement: false, requests: 1 },
  ]);
  // What was agreed once, or is not yet, is no agreement.
  const [past, proposed] = [await world.organisation('SPIP', 'SPIP du Cher'), await world.organisation('SPIP', 'SPIP du Gers')];
  await world.agreement(host, past, '2020-01-01', '2021-12-31');
  await registers.rows(
    `INSERT INTO agreement (proposer_id, partner_id, subject, state, starts_on, ends_on) VALUES ($1, $2, 'x', 'PROPOSED', '2020-01-01', '2040-12-31')`,
    [proposed.organisationId, host.organisationId],
  );
  expect(unagreed(await give(world, host, from('SPIP du Cher', 'SPIP du Gers')))).toEqual([past.organisationId, proposed.organisationId]);
  expect(
    (await world.tell<any>(partner, 'query Of($id: ID!) { registerImport(id: $id) { id } }', { id: ready.id })).registerImport,
  ).toBeNull();
});

test('a SPIP without an agreement reads nothing until it is ticked, and is named when it is not', async () => {
  const { world } = registers;
  const { id, version, readers } = await give(world, host, from('SPIP de la Somme', 'SPIP de l’Aude', 'SPIP de Lozère'));
  const waiting = readers[2].organisationId;
  const before = await written();
  for (const readerIds of [undefined, null, [], [partner.organisationId], [waiting], [usurper.organisationId]]) {
    const { confirmRegisterImport } = await world.tell<any>(
      host,
      'mutation C($input: ConfirmRegisterImportInput!) { confirmRegisterImport(input: $input) { problems { code field message } registerImport { id } } }',
      { input: { importId: id, version, readerIds } },
    );
    const missing = ['SPIP de l’Aude', 'SPIP de Lozère'].filter(
      (_, at) => !readerIds?.includes([usurper.organisationId, waiting][at] ?? ''),
    );
    expect(confirmRegisterImport).toEqual({
      problems: [{ code: 'READERS_NOT_CONFIRMED', field: 'readerIds', message: expect.stringContaining(`: ${missing.join(', ')}.`) }],
      registerImport: null,
    });
  }
  expect(await world.refused(host, 'confirmRegisterImport', { importId: id, version, readerIds: ['x'] })).toEqual(['WRONG_FORMAT']);
  expect(await written()).toEqual(before);
  expect(await shown(world, host, id)).toMatchObject({ state: 'READY', version, failure: null });
  expect([await counted(partner), await counted(usurper)]).toEqual([0, 0]);

  await world.done(host, 'confirmRegisterImport', { importId: id, version, readerIds: [usurper.organisationId.toUpperCase(), waiting] });
  expect(await settled(world, host, id)).toMatchObject({ state: 'IMPORTED', readers: [] });
  expect([await counted(partner), await counted(usurper)]).toEqual([1, 1]);
  await go(world, host, 'undoRegisterImport', id);
  expect([await counted(partner), await counted(usurper)]).toEqual([0, 0]);
});

test('with agreements alone, nothing is to be ticked; a correction of the SPIP is asked about anew', async () => {
  const { world } = registers;
  const ready = await give(world, host, from('SPIP de la Somme', 'SPIP de Nulle-Part'));
  expect(unagreed(ready)).toEqual([]);
  const [, second] = (await linesOf(world, host, ready.id)).nodes;
  await world.done(host, 'correctRegisterLine', {
    lineId: second.id,
    version: second.version,
    column: 'origine_spip',
    value: 'SPIP de l’Aude',
  });
  const { version } = await shown(world, host, ready.id);
  expect(await world.refused(host, 'confirmRegisterImport', { importId: ready.id, version })).toEqual(['READERS_NOT_CONFIRMED']);
  await world.done(host, 'correctRegisterLine', {
    lineId: second.id,
    version: second.version + 1,
    column: 'origine_spip',
    value: 'SPIP de la Somme',
  });
  await world.done(host, 'confirmRegisterImport', { importId: ready.id, version: (await shown(world, host, ready.id)).version });
  expect(await settled(world, host, ready.id)).toMatchObject({ state: 'IMPORTED' });
  expect(await counted(partner)).toBe(2);
  await go(world, host, 'undoRegisterImport', ready.id);
});

test('a SPIP that came after the question reads nothing: the import stands as before, and says so', async () => {
  const { world } = registers;
  const name = 'SPIP de la Creuse';
  const { id, version } = await give(world, host, from('SPIP de la Somme', name));
  const before = (await written()) as [{ organisations: number }];
  // The work waits for its turn; somebody takes the name meanwhile.
  await world.owner.query('BEGIN');
  await world.owner.query('SELECT pg_advisory_xact_lock(7236101)');
  await world.done(host, 'confirmRegisterImport', { importId: id, version });
  await world.owner.query(`INSERT INTO organisation (kind, name, public_name, active) VALUES ('SPIP', $1, 'Partenaire', false)`, [name]);
  await world.owner.query('COMMIT');
  const stopped = await settled(world, host, id);
  expect(stopped).toMatchObject({
    state: 'READY',
    failure: 'NOT_CONFIRMED',
    readers: [{ name, requests: 1 }, { name: 'SPIP de la Somme' }],
  });
  expect(await written()).toEqual([{ ...before[0], organisations: before[0].organisations + 1 }]);
  expect(await world.refused(host, 'confirmRegisterImport', { importId: id, version: stopped.version })).toEqual(['READERS_NOT_CONFIRMED']);
  expect(await go(world, host, 'confirmRegisterImport', id)).toMatchObject({ state: 'IMPORTED', failure: null });
  await go(world, host, 'undoRegisterImport', id);
});

test('an agreement that ends while the import waits no longer stands for a tick', async () => {
  const { world } = registers;
  const brief = await world.organisation('SPIP', 'SPIP du Jura');
  await world.agreement(host, brief);
  const { id, version } = await give(world, host, from('SPIP du Jura'));
  await world.owner.query('BEGIN');
  await world.owner.query('SELECT pg_advisory_xact_lock(7236101)');
  await world.done(host, 'confirmRegisterImport', { importId: id, version });
  await world.owner.query(`UPDATE agreement SET state = 'ENDED' WHERE partner_id = $1`, [brief.organisationId]);
  await world.owner.query('COMMIT');
  expect(await settled(world, host, id)).toMatchObject({ state: 'READY', failure: 'NOT_CONFIRMED' });
  expect(await counted(brief)).toBe(0);
});

test('by SQL, as the application: nothing is written for whom nobody has confirmed', async () => {
  const { world } = registers;
  const { id } = await give(world, host, from('SPIP de la Somme', 'SPIP de l’Aude'));
  const before = await written();
  const application = new Client({ connectionString: world.db.appUrl });
  await application.connect();
  const be = ({ organisationId, membershipId }: Actor) =>
    application.query(
      `SELECT set_config('maillage.organisation', $1, false), set_config('maillage.membership', $2, false), set_config('maillage.standing', 'NETWORK', false)`,
      [organisationId, membershipId],
    );
  const sentences = '{}';
  try {
    await be(host);
    await application.query(`UPDATE register_import SET state = 'WRITING', progress_at = now() - interval '1 minute' WHERE id = $1`, [id]);
    for (const confirmed of [null, [], [null], [partner.organisationId]])
      await expect(
        application.query('SELECT write_register_import($1, now(), $2, $3::uuid[])', [id, sentences, confirmed]),
      ).rejects.toMatchObject({ code: 'MR001' });
    // Nor in the words of before, nor by the functions of the migrator.
    await expect(application.query('SELECT write_register_import($1, now(), $2)', [id, sentences])).rejects.toMatchObject({
      code: '42883',
    });
    for (const call of [
      `register_readers('${host.organisationId}', current_date)`,
      `write_register('${host.organisationId}', now(), '${id}')`,
    ])
      await expect(application.query(`SELECT ${call}`)).rejects.toMatchObject({ code: '42501' });
    expect(await written()).toEqual(before);
    expect((await application.query('SELECT name FROM register_import_readers($1, current_date)', [id])).rows).toHaveLength(2);
    await be(usurper);
    expect((await application.query('SELECT name FROM register_import_readers($1, current_date)', [id])).rows).toEqual([]);
  } finally {
    await application.end();
  }
});

test('the command asks nobody, and says who reads', async () => {
  const told: string[] = [];
  const file = registers.written(from('SPIP de la Somme', 'SPIP de l’Aude', 'SPIP de Nulle-Part').replaceAll('\n', '\r\n'));
  const progress = ((one: string) => void told.push(one)) as () => undefined;
  const load = () => registers.load(file, { host: host.name, create: false, progress });
  expect(await load()).toMatchObject({ imported: 3, rejected: [] });
  expect(told.filter((one) => one.startsWith('Le '))).toEqual([
    'Le SPIP de l’Aude (1 membre, sans convention) lira 1 demande.',
    'Le SPIP de la Somme (2 membres, convention en cours) lira 1 demande.',
  ]);
  told.length = 0;
  expect(await load()).toMatchObject({ unchanged: 3 });
  expect(told.filter((one) => one.startsWith('Le '))).toEqual([]);
  expect(await counted(usurper)).toBe(1);
});
