import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DirectoryWorld, publicLists, workplaceHeader } from '../../support/public-lists';

let directory: DirectoryWorld;
beforeAll(async () => {
  directory = await DirectoryWorld.create();
});
afterAll(() => directory.end());

const read = (file: string): string => readFileSync(join(publicLists, file), 'utf8');
const services = '01-annuaire-services-publics/annuaire-2016-02.ndjson';
const locales = '04-missions-locales/referentiel_structures_milo.json';
const workplaces = '05-siae/siae.csv';
const article = '03-spip-code-procedure-penale/spip-siege-antenne-ressort.csv';
const quarters = '02-statistique-penitentiaire/detenus-par-etablissement-2026-07.csv';
const trades = '07-rome/romes.csv';
const row = (more: Record<string, string>) =>
  workplaceHeader
    .split(',')
    .map((column) => ({ kind: 'ACI', siret: '77554402601177', name: 'X', department: '01', ...more })[column] ?? '')
    .join(',');

const bad: [string, Record<string, string | Buffer>, object][] = [
  [
    'a missing column',
    { [workplaces]: read(workplaces).replace('siret,', 'numero,') },
    { file: 'siae.csv', line: 1, column: 'siret', problem: 'Cette colonne manque.' },
  ],
  ['an empty file', { [workplaces]: '' }, { file: 'siae.csv', problem: 'Ce fichier est vide.' }],
  [
    'a header and nothing else',
    { [article]: `${read(article).split('\n')[0]}\n` },
    { file: 'spip-siege-antenne-ressort.csv', problem: 'Ce fichier est vide.' },
  ],
  ['Latin-1', { [trades]: Buffer.from(read(trades), 'latin1') }, { file: 'romes.csv', line: 3, problem: expect.stringContaining('UTF-8') }],
  [
    'a line cut short',
    { [workplaces]: `${workplaceHeader}\nACI,77554402601177` },
    { file: 'siae.csv', line: 2, problem: expect.stringContaining('2 champs') },
  ],
  ['a quote that never ends', { [workplaces]: `${workplaceHeader}\n"ACI,77554402601177` }, { file: 'siae.csv', line: expect.any(Number) }],
  [
    'JSON that stops in the middle',
    { [locales]: read(locales).slice(0, 5000) },
    { file: 'referentiel_structures_milo.json', problem: expect.stringContaining('au milieu') },
  ],
  ['no JSON', { [locales]: 'id;nom' }, { file: 'referentiel_structures_milo.json', problem: expect.stringContaining('JSON') }],
  [
    'JSON that is no list',
    { [locales]: '{"id": 1}' },
    { file: 'referentiel_structures_milo.json', problem: expect.stringContaining('liste') },
  ],
  ['an empty list', { [locales]: '[]' }, { file: 'referentiel_structures_milo.json', problem: 'Ce fichier est vide.' }],
  ['a list of something else', { [locales]: '[1, 2]' }, { file: 'referentiel_structures_milo.json', line: 1 }],
  [
    'a line that is no JSON',
    { [services]: `${read(services).split('\n')[0]}\n{"id": oups}\n` },
    { file: 'annuaire-2016-02.ndjson', line: 2, problem: 'Ce n’est pas un objet JSON.' },
  ],
  [
    'an entry without a name',
    { [services]: '{"id":"a","type":"spip","codeinsee":"01053","update":"2014-01-01"}\n' },
    { line: 1, column: 'nom' },
  ],
  [
    'a date that is none',
    { [services]: '{"id":"a","nom":"b","type":"spip","codeinsee":"01053","update":"hier"}\n' },
    { line: 1, column: 'update', value: 'hier' },
  ],
  ['an unknown kind', { [workplaces]: `${workplaceHeader}\n${row({ kind: 'XYZ' })}` }, { line: 2, column: 'kind', value: 'XYZ' }],
  ['no SIRET', { [workplaces]: `${workplaceHeader}\n${row({ siret: '' })}` }, { line: 2, column: 'siret' }],
  [
    'a place off the globe',
    { [workplaces]: `${workplaceHeader}\n${row({ latitude: '462', longitude: '6' })}` },
    { line: 2, column: 'latitude' },
  ],
  [
    'the same one twice',
    { [workplaces]: `${workplaceHeader}\n${row({})}\n${row({})}` },
    { line: 3, column: 'siret', problem: 'Déjà lu à la ligne 2.' },
  ],
  [
    'a number that is none',
    { [quarters]: read(quarters).replace(',191,', ',beaucoup,') },
    { line: 2, column: 'ecroues_detenus', value: 'beaucoup' },
  ],
];

test.each(bad)('%s is rejected in words, and nothing at all is written', async (_, files, expected) => {
  const before = await directory.written();
  const { rejected } = await directory.load(directory.folderBut(files));
  expect(rejected).toEqual(expect.arrayContaining([expect.objectContaining(expected)]));
  for (const { problem } of rejected) expect(problem).toMatch(/\.$/);
  expect(await directory.written()).toEqual(before);
});

test('a list that is missing is rejected, and with --partial left as it is', async () => {
  const folder = directory.folderWith({ [trades]: true });
  const { rejected } = await directory.load(folder);
  expect(rejected).toEqual(expect.arrayContaining([expect.objectContaining({ file: '05-siae/siae.csv', problem: 'Ce fichier manque.' })]));
  const partly = await directory.load(folder, true);
  expect([partly.rejected, partly.trades?.added, partly.workplaces]).toEqual([[], 532, undefined]);
});

test('a folder without any list is rejected, also with --partial', async () => {
  const { rejected } = await directory.load(directory.folderWith({ 'notes.txt': '' }), true);
  expect(rejected).toHaveLength(1);
});
