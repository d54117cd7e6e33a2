import { Client } from 'pg';
import { give, go } from '../../support/imports';
import { header, line, RegisterWorld } from '../../support/register';
import type { Actor } from '../../support/world';

/** By raw SQL, as the application's role: what an import of one's own could be made to do to the referrals of others. */
let registers: RegisterWorld;
let host: Actor;
let stranger: Actor;
let theirs: string;
let theirImport: string;
let application: Client;
beforeAll(async () => {
  registers = await RegisterWorld.create();
  const { world } = registers;
  [host, stranger] = [await world.organisation('HOST_ASSOCIATION'), await world.organisation('HOST_ASSOCIATION')];
  theirImport = (await give(world, host, [header, line(1)].join('\n'))).id;
  await go(world, host, 'confirmRegisterImport', theirImport);
  const [entry] = await registers.rows('SELECT referral_id FROM register_entry WHERE organisation_id = $1', [host.organisationId]);
  theirs = entry.referral_id;
  application = new Client({ connectionString: world.db.appUrl });
  await application.connect();
  await be(stranger);
});
afterAll(async () => {
  await application.end();
  await registers.end();
});

const be = ({ organisationId, membershipId }: Actor) =>
  application.query(
    `SELECT set_config('maillage.organisation', $1, false), set_config('maillage.membership', $2, false), set_config('maillage.standing', 'NETWORK', false)`,
    [organisationId, membershipId],
  );
const imported = async (state: string): Promise<string> => {
  const { rows } = await application.query(
    `INSERT INTO register_import (organisation_id, file_name, state, size, started_by, started_at, changed_at)
      VALUES ($1, 'x', $2, 1, 'x', now(), now()) RETURNING id`,
    [stranger.organisationId, state],
  );
  return rows[0].id;
};
const plant = (importId: string, referralId: string | null, no = 1) =>
  application.query(
    `INSERT INTO register_import_line (import_id, organisation_id, line, change, referral_id) VALUES ($1, $2, $3, 'NEW', $4)`,
    [importId, stranger.organisationId, no, referralId],
  );
const REFUSED = { code: '42501' };

test('an undo removes nothing of another association, whatever is written into one’s own import before', async () => {
  for (const state of ['WRITING', 'IMPORTED', 'UNDOING', 'UNDONE']) await expect(imported(state)).rejects.toMatchObject(REFUSED);
  const draft = await imported('DRAFT');
  await plant(draft, theirs);
  expect(await registers.rows('SELECT referral_id FROM register_import_line WHERE import_id = $1', [draft])).toEqual([
    { referral_id: null },
  ]);
  for (const state of ['IMPORTED', 'UNDOING', 'UNDONE'])
    await expect(application.query('UPDATE register_import SET state = $2 WHERE id = $1', [draft, state])).rejects.toMatchObject(REFUSED);
  await expect(application.query('SELECT undo_register_import($1, now())', [draft])).rejects.toMatchObject(REFUSED);
  // As if a line had come to name it all the same.
  await registers.rows(`UPDATE register_import SET state = 'UNDOING' WHERE id = $1`, [draft]);
  await registers.rows('UPDATE register_import_line SET referral_id = $2 WHERE import_id = $1', [draft, theirs]);
  await application.query('SELECT undo_register_import($1, now())', [draft]).catch(() => undefined);
  expect(await registers.rows('SELECT 1 FROM referral WHERE id = $1', [theirs])).toHaveLength(1);
});

test('nobody puts a line into an import of another association, nor into one that is written', async () => {
  await expect(plant(theirImport, theirs, 99)).rejects.toMatchObject(REFUSED);
  await be(host);
  await expect(
    application.query(`UPDATE register_import_line SET change = 'CHANGED' WHERE import_id = $1`, [theirImport]),
  ).rejects.toMatchObject(REFUSED);
  await be(stranger);
});
