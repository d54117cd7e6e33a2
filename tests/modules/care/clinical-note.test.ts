import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stage } from '../../../api/act';
import { type Config, readConfig } from '../../../api/config';
import { clinicalKey, seal, unseal } from '../../../api/modules/care/clinical-cipher';
import { CareStory } from './care-story';

const SECRET = 'Zopiclone arrêté, rechute du 3 novembre';
let story: CareStory;
let folder: string;
beforeAll(async () => {
  story = await CareStory.begin();
  folder = mkdtempSync(join(tmpdir(), 'maillage-key-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await story.world.end();
});

const page = `query Notes($ref: String!) { careContract(ref: $ref) { ref notes: clinicalNotes { words: text text writtenBy } clinicalNotes { text } } }`;
const note = async () => {
  const contract = await story.contract();
  await story.world.done(story.by.CARE_PARTNER, 'writeClinicalNote', { careContractId: contract.id, text: SECRET });
  return contract;
};

test('is read by the addiction association, under any name the document gives it', async () => {
  const { ref } = await note();
  const { careContract } = await story.world.tell<any>(story.by.CARE_PARTNER, page, { ref });
  expect(careContract.notes).toEqual([{ words: SECRET, text: SECRET, writtenBy: `Membre de ${story.by.CARE_PARTNER.name}` }]);
  expect(careContract.clinicalNotes).toEqual([{ text: SECRET }]);
  expect((await story.world.tell<any>(story.by.HOST, page, { ref })).careContract).toEqual({ ref, notes: [], clinicalNotes: [] });
});

test('stands nowhere in the database as it was written', async () => {
  await note();
  const { rows: tables } = await story.world.owner.query(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThan(30);
  const bytes = Buffer.from(SECRET);
  const forms = [
    SECRET,
    'Zopiclone',
    bytes.toString('hex'),
    Buffer.from('Zopiclone').toString('hex'),
    bytes.toString('base64').slice(0, 20),
  ];
  let scanned = 0;
  for (const { name } of tables) {
    const { rows } = await story.world.owner.query(`SELECT t::text AS row FROM ${name} t`);
    scanned += rows.length;
    for (const { row } of rows) for (const form of forms) expect(row.includes(form)).toBe(false);
  }
  expect(scanned).toBeGreaterThan(20);
  // The scan finds what is written plainly.
  const { rows } = await story.world.owner.query(`SELECT t::text AS row FROM care_objectives t`);
  expect(rows.some(({ row }) => row.includes('Tenir les soirées'))).toBe(true);
});

test('another key opens nothing, and says nothing of the note', async () => {
  const { ref } = await note();
  const file = join(folder, 'other.key');
  writeFileSync(file, randomBytes(32).toString('base64'));
  const config = { ...readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1' }), clinicalKeyFile: file };
  const stage = await Stage.open(config, story.world.database, story.world.db.migratorUrl);
  const { data, errors } = await stage.as(story.by.CARE_PARTNER.membershipId).run(page, { ref });
  await stage.close();
  expect((data as any).careContract).toMatchObject({ ref, clinicalNotes: [{ text: null }] });
  expect(errors.length).toBeGreaterThan(0);
  expect(new Set(errors.map(({ extensions }) => extensions?.code))).toEqual(new Set(['BUG']));
  expect(JSON.stringify([data, errors])).not.toContain('Zopiclone');
});

test('opens under its own record only, and not once a byte has changed', () => {
  const [key, id] = [randomBytes(32), randomUUID()];
  const sealed = seal(key, id, SECRET);
  expect(unseal(key, id, sealed)).toBe(SECRET);
  expect(seal(key, id, SECRET).equals(sealed)).toBe(false);
  expect(() => unseal(key, randomUUID(), sealed)).toThrow('does not open');
  expect(() => unseal(randomBytes(32), id, sealed)).toThrow('does not open');
  for (const at of [0, 20, sealed.length - 1]) {
    const touched = Buffer.from(sealed);
    touched[at] = (touched[at] ?? 0) ^ 1;
    expect(() => unseal(key, id, touched)).toThrow('does not open');
  }
  expect(() => unseal(key, id, Buffer.alloc(3))).toThrow();
});

test('the key is made once in the data folder, closed to others; production makes none', () => {
  const config = (more: Partial<Config>): Config => ({ ...readConfig({ NODE_ENV: 'test' }), dataFolder: join(folder, 'data'), ...more });
  const key = clinicalKey(config({}));
  const file = join(folder, 'data', 'clinical.key');
  expect(key).toHaveLength(32);
  expect(Buffer.from(readFileSync(file, 'utf8'), 'base64').equals(key)).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(clinicalKey(config({})).equals(key)).toBe(true);
  expect(() => clinicalKey(config({ production: true, dataFolder: join(folder, 'production') }))).toThrow();
  writeFileSync(join(folder, 'short.key'), 'dHJvcCBjb3VydA==');
  expect(() => clinicalKey(config({ clinicalKeyFile: join(folder, 'short.key') }))).toThrow('32 bytes');
});
