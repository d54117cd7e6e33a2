import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { importStructures } from '../../../api/modules/directory/import-structures';
import { checkBySchema, checkStructure } from '../../../api/modules/directory/structure-lines';
import { DirectoryWorld, publicLists } from '../../support/public-lists';

const root = resolve(__dirname, '../../..');
const schemas = join(publicLists, '06-data-inclusion/v1');
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const valid = ajv.compile(JSON.parse(readFileSync(join(schemas, 'structure.json'), 'utf8')));
const TOTAL = 104 + 188 + 4 + 726 + 450 + 160 + 3848 - 11;

let directory: DirectoryWorld;
beforeAll(async () => {
  directory = await DirectoryWorld.create();
  expect((await directory.load()).rejected).toEqual([]);
  execFileSync('npm', ['run', '-s', 'build:api'], { cwd: root });
}, 240_000);
afterAll(() => directory.end());

let files = 0;
const written = (content: unknown): string => {
  const file = join(directory.folder, `${++files}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const load = (content: unknown, check = checkStructure) =>
  importStructures(directory.world.db.migratorUrl, written(content), check, () => undefined);
const structure = (more: object = {}) => ({
  source: 'dora',
  id: 'dora--une',
  nom: 'Le Relais d’Amiens',
  date_maj: '2026-03-02',
  siret: '73282932000074',
  ...more,
});
function run(command: string, ...args: string[]) {
  const env = {
    ...process.env,
    DATABASE_URL: directory.world.db.appUrl,
    MIGRATOR_DATABASE_URL: directory.world.db.migratorUrl,
    NODE_ENV: 'development',
  };
  const { status, stdout } = spawnSync(process.execPath, [join(root, `build/api/commands/${command}.js`), ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return { status, stdout };
}

describe('the export', () => {
  test('writes every entry but those kept apart, each valid against the schema of version 1.0.8', () => {
    const { status, stdout } = run('export-directory', '--format', 'data-inclusion');
    const { structures, services } = JSON.parse(stdout);
    expect([status, structures.length, services]).toEqual([0, TOTAL, []]);
    for (const one of structures) if (!valid(one)) throw new Error(`${JSON.stringify(one)} ${JSON.stringify(valid.errors)}`);
    expect(new Set(structures.map(({ id }: { id: string }) => id)).size).toBe(TOTAL);
    expect(structures.find(({ id }: { id: string }) => id === 'asp--ACI-35099233500025')).toEqual({
      source: 'asp',
      id: 'asp--ACI-35099233500025',
      nom: 'ASSOC BOU SOL',
      date_maj: '2021-02-01',
      siret: '35099233500025',
      adresse: '18 Rue Montesquieu',
      complement_adresse: null,
      commune: 'Bourg-en-Bresse',
      code_postal: '01000',
      code_insee: '01053',
      latitude: 46.189336,
      longitude: 5.227153,
      telephone: null,
      courriel: null,
      site_web: null,
      description: null,
      horaires_accueil: null,
      accessibilite_lieu: null,
      lien_source: null,
      reseaux_porteurs: ['aci'],
    });
  });

  test('into a folder: two files, and their counts', () => {
    const folder = join(directory.folder, 'out');
    const { stdout } = run('export-directory', '--format', 'data-inclusion', '--output', folder);
    expect(JSON.parse(stdout)).toEqual({ structures: TOTAL, services: 0 });
    expect(JSON.parse(readFileSync(join(folder, 'structures.json'), 'utf8'))).toHaveLength(TOTAL);
    expect(JSON.parse(readFileSync(join(folder, 'services.json'), 'utf8'))).toEqual([]);
  });

  test('another format, or none, is refused', () => {
    expect([run('export-directory').status, run('export-directory', '--format', 'xml').status]).toEqual([1, 1]);
  });

  test('what was exported comes back as what is already here', () => {
    const file = written(run('export-directory', '--format', 'data-inclusion').stdout);
    const { status, stdout } = run('import-directory', file, '--format', 'data-inclusion', '--schemas', schemas);
    const { structures, rejected } = JSON.parse(stdout);
    expect([status, rejected]).toEqual([0, []]);
    expect(structures).toMatchObject({ read: 0, added: 0, updated: 0, alreadyHere: 3837, withoutSiret: TOTAL - 3837 });
  });
});

describe('the import', () => {
  test('the example of the real API: what has a SIRET becomes an entry, its source named', async () => {
    const { items } = JSON.parse(readFileSync(join(publicLists, '06-data-inclusion/exemple-structures.json'), 'utf8'));
    const good = items.filter((one: object) => valid(one));
    const { rejected, structures } = await load({ items: good });
    expect(rejected).toEqual([]);
    const withSiret = good.filter(({ siret }: { siret: string | null }) => siret).length;
    expect(structures).toMatchObject({ read: withSiret, added: withSiret, withoutSiret: good.length - withSiret });
    expect(
      await directory.rows(
        `SELECT name, kind, source, source_date::text, city, departement FROM directory_entry WHERE siret = '13003013300016'`,
      ),
    ).toContainEqual({
      name: "PLATEFORME DE L'INCLUSION",
      kind: 'STRUCTURE',
      source: 'data.inclusion : dora',
      source_date: '2024-02-02',
      city: 'Paris',
      departement: '75',
    });
  });

  test('a second run changes nothing, a new edition changes what changed, and it goes out as it came in', async () => {
    const given = structure({
      id: 'dora--aller-retour',
      reseaux_porteurs: ['chrs', 'ei'],
      site_web: 'https://exemple.fr/accueil',
      courriel: 'anne.leroy@exemple.fr',
      latitude: 49.9,
      longitude: 2.3,
    });
    expect((await load([given])).structures).toMatchObject({ added: 1 });
    expect((await load([given])).structures).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    expect((await load([{ ...given, nom: 'Un autre nom' }])).structures).toMatchObject({ updated: 1 });
    expect(
      await directory.rows(`SELECT kind, t::text LIKE '%@%' AS email FROM directory_entry t WHERE source_key = 'dora--aller-retour'`),
    ).toEqual([{ kind: 'EI', email: false }]);
    const { structures } = JSON.parse(run('export-directory', '--format', 'data-inclusion').stdout);
    expect(structures.find(({ id }: { id: string }) => id === 'dora--aller-retour')).toMatchObject({
      source: 'dora',
      nom: 'Un autre nom',
      date_maj: '2026-03-02',
      site_web: 'https://exemple.fr/accueil',
      courriel: null,
    });
  });

  test('a SIRET that fails its check is kept apart', async () => {
    const { keptApart, structures } = await load([structure({ id: 'dora--faux', siret: '12345678901234' })]);
    expect([keptApart, structures?.added]).toEqual([[expect.objectContaining({ line: 1, value: '12345678901234' })], 1]);
    expect(await directory.rows(`SELECT checked FROM directory_entry WHERE source_key = 'dora--faux'`)).toEqual([{ checked: false }]);
  });

  const bad: [string, object, string][] = [
    ['no source', { source: undefined }, 'source'],
    ['no identifier', { id: undefined }, 'id'],
    ['no name', { nom: '' }, 'nom'],
    ['a name of two letters', { nom: 'ab' }, 'nom'],
    ['a name without end', { nom: 'a'.repeat(151) }, 'nom'],
    ['no date', { date_maj: undefined }, 'date_maj'],
    ['a date that is none', { date_maj: '02/03/2026' }, 'date_maj'],
    ['a SIRET with letters', { siret: '7328293200007A' }, 'siret'],
    ['a postal code of four digits', { code_postal: '8000' }, 'code_postal'],
    ['a latitude in words', { latitude: 'nord' }, 'latitude'],
    ['a bearer that is no list', { reseaux_porteurs: 'ei' }, 'reseaux_porteurs'],
  ];
  test.each(bad)('%s: rejected by our own check and by the schema, and nothing is written', async (_, more, column) => {
    const before = await directory.written();
    for (const check of [checkStructure, checkBySchema(join(schemas, 'structure.json'))]) {
      const { rejected } = await load([structure({ id: 'dora--bonne' }), structure(more)], check);
      expect(rejected).toEqual([expect.objectContaining({ line: 1, column, problem: expect.stringMatching(/\.$/) })]);
    }
    expect(await directory.written()).toEqual(before);
  });

  test.each([
    ['an empty file', ''],
    ['no JSON', 'bonjour'],
    ['an empty list', '[]'],
    ['a list cut short', '[{"source": "dora"'],
    ['an object without a list', '{"id": "x"}'],
    ['more after the list', '[] x'],
  ])('%s is rejected', async (_, content) => {
    expect((await load(content)).rejected).toHaveLength(1);
  });

  test('the command: exit code 1 for what is rejected, and for words it does not know', () => {
    const file = written([structure({ nom: '' })]);
    for (const args of [
      [file, '--format', 'data-inclusion'],
      [file, '--format', 'xml'],
      [file, '--schemas', schemas],
      ['/no/file', '--format', 'data-inclusion'],
      [file, '--format', 'data-inclusion', '--schemas', root],
    ]) {
      const { status, stdout } = run('import-directory', ...args);
      expect([status, JSON.parse(stdout).rejected.length]).toEqual([1, 1]);
    }
  });
});
