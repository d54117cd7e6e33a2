import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryResult } from '../../../api/modules/directory/import-directory';
import { DirectoryWorld, publicLists, workplaceHeader } from '../../support/public-lists';

let directory: DirectoryWorld;
let first: DirectoryResult;
beforeAll(async () => {
  directory = await DirectoryWorld.create();
  await directory.world.owner.query(`INSERT INTO trade (code, label) VALUES ('H2206', 'Menuiserie d’essai')`);
  first = await directory.load();
}, 120_000);
afterAll(() => directory.end());

describe('the public lists', () => {
  test('nothing is rejected', () => expect(first.rejected).toEqual([]));

  test.each([
    ['spip', 104],
    ['prisons', 188],
    ['missionLocaleSites', 726],
    ['missionLocales', 450],
    ['workplaces', 3848],
    ['branches', 160],
    ['tradeNames', 11_118],
    ['departements', 109],
    ['communes', 35_014],
    ['prisonQuarters', 278],
    ['prisonFigures', 186],
  ] as const)('%s: %d', (name, count) => {
    expect(first[name]).toMatchObject({ read: count, added: count, updated: 0, unchanged: 0 });
  });

  test('532 trades, one of which the demonstration had', async () => {
    expect(first.trades).toMatchObject({ read: 532, added: 531, updated: 1 });
    expect(await directory.rows(`SELECT label, source FROM trade WHERE code = 'H2206'`)).toEqual([
      { label: 'Réalisation de menuiserie bois et tonnellerie', source: 'ROME (France Travail)' },
    ]);
  });

  test('they stand in the database by kind, each with its source and its date', async () => {
    const counts = await directory.rows(
      `SELECT kind, count(*)::int AS n FROM directory_entry WHERE source_key NOT IN (SELECT name FROM prison_figures) GROUP BY kind ORDER BY kind`,
    );
    expect(Object.fromEntries(counts.map(({ kind, n }) => [kind, n]))).toEqual({
      ACI: 1815,
      AI: 620,
      EI: 942,
      ETTI: 299,
      GEIQ: 172,
      MISSION_LOCALE: 450,
      MISSION_LOCALE_SITE: 726,
      PRISON: 188,
      SPIP: 104,
      SPIP_BRANCH: 160,
    });
    expect(await directory.rows(`SELECT 1 FROM directory_entry WHERE source = '' OR source_date IS NULL OR words = ''`)).toEqual([]);
    const [ain] = await directory.rows(
      `SELECT street, postal_code, phone, latitude, departement, commune_code, source, source_date::text FROM directory_entry WHERE source_key = 'spip-01053-01'`,
    );
    expect(ain).toEqual({
      street: '6 rue Tony Ferret, BP 141',
      postal_code: '01004',
      phone: '+33 4 74 50 37 50',
      latitude: '46.196744',
      departement: '01',
      commune_code: '01053',
      source: 'Annuaire des services publics (DILA)',
      source_date: '2014-12-08',
    });
  });

  test('no e-mail address is kept', async () => {
    expect(await directory.rows(`SELECT name FROM directory_entry t WHERE t::text LIKE '%@%'`)).toEqual([]);
  });

  test('3,836 distinct SIRET; the 11 that fail their check are told with their lines, and kept apart', async () => {
    expect(first.workplaces).toMatchObject({ distinctSiret: 3836, keptApart: 11 });
    expect(first.keptApart.map(({ line, value, name }) => [line, value, name])).toEqual([
      [350, '34445638900012', 'BERTRANS'],
      [361, '34445638900018', 'METIERS ET PAYSAGES'],
      [398, '12345678901234', 'GEIQ Vertigo Films'],
      [717, '40014944900022', 'GEIQ BTP DE FRANCHE-COMTE'],
      [912, '50010961600027', 'ETTI Une nouvelle chance'],
      [2317, '38269518700000', 'Association Espoir'],
      [2318, '38269518700001', 'Association Espoir'],
      [2335, '80487601900000', 'OPALE  EMPLOI'],
      [2522, '42414308900019', 'GERMA AI'],
      [2532, '39392507800017', 'EBS Le Relais Est'],
      [3441, '34445638900019', 'JOB INSERTION 90'],
    ]);
    const lines = readFileSync(join(publicLists, '05-siae/siae.csv'), 'utf8').split('\n');
    for (const { line, value } of first.keptApart) expect(lines[(line ?? 0) - 1]).toContain(value);
    expect(await directory.rows(`SELECT count(*)::int AS n FROM directory_entry WHERE NOT checked`)).toEqual([{ n: 11 }]);
  });
});

describe('article A44', () => {
  test('510 links: 160 branches, 173 prisons, 163 courts, 14 lists of cantons', async () => {
    expect(first.links).toMatchObject({ read: 510, added: 510, prisonsLinked: 166 });
    const counts = await directory.rows(`SELECT relation, count(*)::int AS n FROM directory_link GROUP BY relation ORDER BY relation`);
    expect(counts.map(({ relation, n }) => [relation, n])).toEqual([
      ['BRANCH', 160],
      ['CANTONS', 14],
      ['COURT_DISTRICT', 163],
      ['PRISON', 173],
    ]);
  });

  test('every SPIP of the article is one of the directory, every branch hangs on its SPIP', async () => {
    const rows =
      await directory.rows(`SELECT count(DISTINCT f.id)::int AS spips, count(DISTINCT t.id)::int AS branches FROM directory_link l
      JOIN directory_entry f ON f.id = l.from_id AND f.kind = 'SPIP' JOIN directory_entry t ON t.id = l.to_id AND t.kind = 'SPIP_BRANCH' WHERE relation = 'BRANCH'`);
    expect(rows[0].branches).toBe(160);
    expect(
      await directory.rows(
        `SELECT 1 FROM directory_link l JOIN directory_entry e ON e.id = l.from_id WHERE e.kind NOT IN ('SPIP', 'SPIP_BRANCH')`,
      ),
    ).toEqual([]);
  });

  test.each([
    ["Maison d'arrêt de Digne", "Maison d'arrêt de Digne-les-Bains"],
    ['Centre pénitentiaire de Marseille', 'Centre pénitentiaire de Marseille-Baumettes'],
    ["Maison d'arrêt de Saint-Denis", 'Centre pénitentiaire de Saint-Denis'],
    ['Centre pénitentiaire Sud francilien', 'Centre pénitentiaire du Sud-Francilien'],
    ['Centre de semi-liberté de Corbeil', 'Centre de semi-liberté de Corbeil-Essonnes'],
  ])('« %s » is %s', async (label, name) => {
    expect(
      await directory.rows(`SELECT e.name FROM directory_link l JOIN directory_entry e ON e.id = l.to_id WHERE l.label = $1`, [label]),
    ).toEqual([{ name }]);
  });

  test('what fits no prison, or two, is told and linked with none', () => {
    expect(first.links?.notLinked.map(({ prison }) => prison)).toEqual([
      'Centre de semi-liberté de Montpellier',
      'Centre pénitentiaire de Rennes',
      "Maison d'arrêt de Compiègne",
      "Maison d'arrêt de Clermont-Ferrand",
      'Centre pénitentiaire de Lannemazan',
      'Etablissement public de santé national de Fresnes',
      "Maison d'arrêt d'Osny-Pontoise",
    ]);
  });
});

describe('the prisons of July 2026', () => {
  test('their sums are the published ones; of detainees 163 are missing, and it is said where', () => {
    expect(first.months).toEqual([
      {
        month: '2026-07-01',
        prisons: 186,
        quarters: 278,
        places: 63_289,
        homeDetention: 17_105,
        outside: 1136,
        semiLiberty: 2063,
        detainees: 89_283,
        published: 89_446,
        difference: 163,
        parts: [
          { region: 'DISP RENNES', difference: 34, quartersWithheld: 0, leftOut: 'hors QLCO' },
          { region: 'DISP TOULOUSE', difference: 99, quartersWithheld: 2, leftOut: null },
          { region: 'DSPOM', difference: 30, quartersWithheld: 4, leftOut: null },
        ],
      },
    ]);
  });

  test('every prison of the statistics has an entry, and no entry has two', async () => {
    expect(await directory.rows('SELECT name FROM prison_figures WHERE entry_id IS NULL')).toEqual([]);
    expect(await directory.rows('SELECT entry_id FROM prison_figures GROUP BY entry_id HAVING count(*) > 1')).toEqual([]);
    expect(first.prisonsOfStatisticsOnly).toMatchObject({ read: 4 });
  });

  test('a number that is not communicated is not nought', async () => {
    const rows =
      await directory.rows(`SELECT f.name, f.detainees, f.quarters_withheld, (SELECT count(*)::int FROM prison_quarter q WHERE q.figures_id = f.id AND q.detainees IS NULL) AS withheld
      FROM prison_figures f WHERE quarters_withheld > 0 ORDER BY name`);
    expect(rows.map(({ name, quarters_withheld, withheld }) => [name, quarters_withheld, withheld])).toEqual([
      ['CD ST SULPICE LA POINTE', 1, 1],
      ['CP LANNEMEZAN', 1, 1],
      ['CP MATA UTU', 1, 1],
      ['CP ST PIERRE ET MIQUELON', 1, 1],
      ['CP TAIOHAE', 1, 1],
      ['CP UTUROA', 1, 1],
    ]);
  });
});

describe('another run', () => {
  test('changes nothing', async () => {
    const before = await directory.written();
    const again = await directory.load();
    for (const value of Object.values(again))
      if (value && typeof value === 'object' && 'read' in value)
        expect(value).toMatchObject({ unchanged: value.read, added: 0, updated: 0 });
    expect(again.keptApart).toEqual(first.keptApart);
    expect(await directory.written()).toEqual(before);
  }, 60_000);

  test('with another edition of a list: what is new is added, what changed changed, what left said to be listed no more', async () => {
    const line = (siret: string, name: string) =>
      workplaceHeader
        .split(',')
        .map((column) => ({ kind: 'ACI', siret, name, post_code: '01000', city: 'Bourg-en-Bresse', department: '01' })[column] ?? '')
        .join(',');
    const folder = directory.folderWith({
      '05-siae/siae.csv': [workplaceHeader, line('77554402601177', 'ALFA 3A, nouveau nom'), line('73282932000074', 'Un chantier neuf')]
        .join('\n')
        .replace('3A, ', '3A '),
      'sources.json': JSON.stringify({ '05-siae/siae.csv': { date: '2026-10-01' } }),
    });
    const done = await directory.load(folder, true);
    expect([done.rejected, done.workplaces]).toEqual([
      [],
      { read: 2, added: 1, updated: 1, unchanged: 0, noLongerListed: 3847, distinctSiret: 2, keptApart: 0 },
    ]);
    expect(
      await directory.rows(
        `SELECT name, commune_code, source_date::text, listed FROM directory_entry WHERE siret IN ('77554402601177', '73282932000074', '35099233500025') ORDER BY name`,
      ),
    ).toEqual([
      { name: 'ALFA 3A nouveau nom', commune_code: '01053', source_date: '2026-10-01', listed: true },
      { name: 'ASSOC BOU SOL', commune_code: '01053', source_date: '2021-02-01', listed: false },
      { name: 'Un chantier neuf', commune_code: '01053', source_date: '2026-10-01', listed: true },
    ]);
  });
});
