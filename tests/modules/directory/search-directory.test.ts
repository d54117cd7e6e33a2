import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { DirectoryWorld, publicLists } from '../../support/public-lists';
import type { Actor } from '../../support/world';

let directory: DirectoryWorld;
let locale: Actor;
let employer: Actor;
let funder: Actor;
beforeAll(async () => {
  directory = await DirectoryWorld.create();
  locale = await directory.world.organisation('MISSION_LOCALE');
  employer = await directory.world.organisation('EMPLOYER');
  funder = await directory.world.organisation('FUNDER');
  expect((await directory.load()).rejected).toEqual([]);
}, 120_000);
afterAll(() => directory.end());

const list = `query D($search: String, $kind: [DirectoryKind!], $departement: String, $near: String, $withinKm: Int, $keptApart: Boolean, $first: Int, $after: String) {
  directory(search: $search, kind: $kind, departement: $departement, near: $near, withinKm: $withinKm, keptApart: $keptApart, first: $first, after: $after) {
    totalCount nodes { id name kind city departement siret latitude longitude checked source sourceDate } pageInfo { hasNextPage endCursor } }
  directoryCounts(search: $search, kind: $kind, departement: $departement, near: $near, withinKm: $withinKm, keptApart: $keptApart) { kind count }
  directoryMap(search: $search, kind: $kind, departement: $departement, near: $near, withinKm: $withinKm, keptApart: $keptApart)
}`;
async function search(variables: object, actor: Actor = locale): Promise<any> {
  const { data, errors } = await directory.world.as(actor).run(list, variables as Record<string, unknown>);
  if (errors.length) throw new Error(JSON.stringify(errors));
  return data;
}
const names = async (variables: object): Promise<string[]> =>
  (await search(variables)).directory.nodes.map(({ name }: { name: string }) => name);

describe('by name', () => {
  test.each([
    ['maison d’arrêt amiens', "Maison d'arrêt d'Amiens"],
    ['MAISON ARRET AMIENS', "Maison d'arrêt d'Amiens"],
    ['amie arr', "Maison d'arrêt d'Amiens"],
    ['pénitentiaire probation Somme', "Service pénitentiaire d'insertion et de probation de la Somme"],
    ['penitentiaire probation somme', "Service pénitentiaire d'insertion et de probation de la Somme"],
    ['spip somme', "Service pénitentiaire d'insertion et de probation de la Somme"],
    ['prison amiens', "Maison d'arrêt d'Amiens"],
    ['saint quentin fallavier', 'Centre pénitentiaire de Saint-Quentin-Fallavier'],
    ['st quentin fallavier', 'Centre pénitentiaire de Saint-Quentin-Fallavier'],
  ])('%s', async (typed, name) => {
    expect(await names({ search: typed, kind: ['SPIP', 'PRISON'] })).toContain(name);
  });

  test('with and without accents the same is found', async () => {
    for (const [one, other] of [
      ['béthune', 'bethune'],
      ['Île', 'ile'],
      ['œuvre', 'oeuvre'],
    ] as const) {
      const [first, second] = [await search({ search: one }), await search({ search: other })];
      expect(first.directory.totalCount).toBeGreaterThan(0);
      expect(first).toEqual(second);
    }
  });

  test('by SIRET, with the spaces in which people write it', async () => {
    expect(await names({ search: '350 992 335 00025' })).toEqual(['ASSOC BOU SOL']);
  });

  test('words that no name begins with find nothing; signs alone neither; nothing typed finds all', async () => {
    expect((await search({ search: 'zzzzzz' })).directory.totalCount).toBe(0);
    expect((await search({ search: "& | ! :* '" })).directory.totalCount).toBe(0);
    expect((await search({ search: ' ' })).directory.totalCount).toBe(104 + 188 + 4 + 726 + 450 + 160 + 3848 - 11);
  });
});

describe('filters', () => {
  test('counts by kind are those of the rest of the search, and the map holds every entry with a position', async () => {
    const { directory: found, directoryCounts, directoryMap } = await search({ departement: '80', kind: ['ACI'] });
    const all = Object.fromEntries(directoryCounts.map(({ kind, count }: any) => [kind, count]));
    expect(found.totalCount).toBe(all.ACI);
    expect(all).toMatchObject({ SPIP: 1, PRISON: 1, SPIP_BRANCH: 3 });
    expect(found.nodes.every(({ departement, kind }: any) => departement === '80' && kind === 'ACI')).toBe(true);
    expect(directoryMap.reduce((sum: number, [, , count]: number[]) => sum + (count ?? 0), 0)).toBe(
      found.nodes.filter(({ latitude }: any) => latitude).length,
    );
  });

  test('those kept apart are found when they are asked for, and then alone', async () => {
    const { directory: apart } = await search({ keptApart: true });
    expect([apart.totalCount, apart.nodes.some(({ checked }: any) => checked)]).toEqual([11, false]);
    expect((await search({ search: 'GEIQ Vertigo Films' })).directory.totalCount).toBe(0);
  });

  test('keyset pages give each entry once, in the order of its name', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { directory: page } = await search({ kind: ['MISSION_LOCALE'], first: 100, after });
      seen.push(...page.nodes.map(({ id }: any) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([450, 450]);
  });
});

test('the entries of one’s own département come first, also over pages', async () => {
  const own = await directory.world.organisation('MISSION_LOCALE');
  await directory.world.owner.query(`UPDATE organisation SET departement = '80' WHERE id = $1`, [own.organisationId]);
  const prisons = { kind: ['PRISON', 'SPIP'] };
  const [{ totalCount: mine }, all] = [
    (await search({ ...prisons, departement: '80' })).directory,
    (await search({ ...prisons, first: 100 }, own)).directory,
  ];
  expect(mine).toBeGreaterThan(1);
  expect(all.nodes.slice(0, mine).every(({ departement }: any) => departement === '80')).toBe(true);
  expect(all.nodes.slice(mine).some(({ departement }: any) => departement === '80')).toBe(false);
  const first = (await search({ ...prisons, first: 1 }, own)).directory;
  const next = (await search({ ...prisons, first: 5, after: first.pageInfo.endCursor }, own)).directory;
  expect(next.nodes.map(({ id }: any) => id)).toEqual(all.nodes.slice(1, 6).map(({ id }: any) => id));
});

describe('by distance from a commune', () => {
  const commune = async (typed: string) =>
    (
      await directory.world
        .as(locale)
        .run('query C($s: String!) { communes(search: $s) { code name latitude longitude positionFrom } }', { s: typed })
    ).data as any;

  test('a commune is found by its name with or without accents, and by its postal code', async () => {
    for (const typed of ['amiens', 'Amiens', '80000', '80021'])
      expect((await commune(typed)).communes[0]).toMatchObject({ code: '80021', positionFrom: 'COMMUNE' });
    expect((await commune('evreux')).communes[0].name).toBe('Évreux');
    expect((await commune('saint-quentin')).communes[0].name).toBe('Saint-Quentin');
    expect((await commune('st quentin')).communes[0].name).toBe('Saint-Quentin');
  });

  test('the nearest come first, none farther than asked, none of the near ones left out', async () => {
    const [amiens] = (await commune('80021')).communes;
    const far = ({ latitude, longitude }: any): number => {
      const rad = (degrees: number): number => (degrees * Math.PI) / 180;
      const a =
        Math.sin(rad(latitude - amiens.latitude) / 2) ** 2 +
        Math.cos(rad(latitude)) * Math.cos(rad(amiens.latitude)) * Math.sin(rad(longitude - amiens.longitude) / 2) ** 2;
      return 2 * 6371 * Math.asin(Math.sqrt(a));
    };
    const nodes: any[] = [];
    let after: string | null = null;
    do {
      const { directory: page } = await search({ near: '80021', withinKm: 40, first: 20, after });
      nodes.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    const distances = nodes.map(far);
    expect(distances).toEqual([...distances].sort((one, other) => one - other));
    expect(Math.max(...distances)).toBeLessThanOrEqual(40);
    const all = await directory.rows(
      'SELECT latitude::float8, longitude::float8 FROM directory_entry WHERE checked AND listed AND latitude IS NOT NULL',
    );
    expect(nodes).toHaveLength(all.filter((one) => far(one) <= 40).length);
    expect(nodes.length).toBeGreaterThan(20);
  });

  test('around a commune that does not exist there is nothing', async () => {
    expect((await search({ near: '99999' })).directory.totalCount).toBe(0);
  });
});

describe('a page of an entry', () => {
  const page = `query E($id: ID!) { directoryEntry(id: $id) { name source sourceDate organisation { id }
    links { relation label to { name kind } } linkedFrom { from { name kind linkedFrom { from { name } } } }
    figures { month places detainees quartersWithheld outsideLodged outsideNotLodged quarters { kind places detainees } } } }`;
  const entry = async (sql: string): Promise<any> => {
    const [{ id }] = await directory.rows(`SELECT id FROM directory_entry WHERE ${sql}`);
    return ((await directory.world.as(locale).run(page, { id })).data as any).directoryEntry;
  };

  test('a SPIP has its branches, a branch its prison, a prison the way back', async () => {
    const aisne = await entry(`source_key = 'spip-02408-01'`);
    expect(aisne.links.filter(({ relation }: any) => relation === 'BRANCH').map(({ label, to }: any) => [label, to.kind])).toEqual([
      ['Antenne de Château-Thierry', 'SPIP_BRANCH'],
      ['Antenne de Laon', 'SPIP_BRANCH'],
      ['Antenne de Saint-Quentin', 'SPIP_BRANCH'],
      ['Antenne de Soissons', 'SPIP_BRANCH'],
    ]);
    const laon = await entry(`kind = 'PRISON' AND name = 'Centre pénitentiaire de Laon'`);
    expect(laon.linkedFrom[0].from).toEqual({
      name: "Service pénitentiaire d'insertion et de probation de l'Aisne, antenne de Laon",
      kind: 'SPIP_BRANCH',
      linkedFrom: [{ from: { name: "Service pénitentiaire d'insertion et de probation de l'Aisne" } }],
    });
  });

  test('a prison has its figures, quarter by quarter; what is not communicated is null', async () => {
    const { figures } = await entry(`kind = 'PRISON' AND name LIKE '%Lannemezan%'`);
    expect(figures).toEqual([expect.objectContaining({ month: '2026-07-01', quartersWithheld: 1 })]);
    expect(figures[0].quarters).toContainEqual({ kind: 'CD/QCD', places: 10, detainees: null });
  });

  test('the regions say what is published, what is added up, and what is missing', async () => {
    const { data } = await directory.world
      .as(locale)
      .run('{ prisonRegions { name places listedPlaces detainees listedDetainees difference quartersWithheld placesWithheld leftOut } }');
    const regions = (data as any).prisonRegions;
    expect(regions.at(-1)).toEqual({
      name: 'France entière',
      places: 63_289,
      listedPlaces: 63_289,
      detainees: 89_446,
      listedDetainees: 89_283,
      difference: 163,
      quartersWithheld: 6,
      placesWithheld: 143,
      leftOut: null,
    });
    expect(regions.slice(0, -1).reduce((sum: number, { difference }: any) => sum + difference, 0)).toBe(163);
    expect(regions.find(({ name }: any) => name === 'DISP RENNES')).toMatchObject({
      difference: 34,
      quartersWithheld: 0,
      leftOut: 'hors QLCO',
    });
  });

  test('what is no identifier is nothing', async () => {
    expect(((await directory.world.as(locale).run(page, { id: "x' OR true" })).data as any).directoryEntry).toBeNull();
  });
});

test('trades are found by the names they are known by', async () => {
  const { data } = await directory.world.as(locale).run('{ trades(search: "elagueur") { code label source } }');
  expect((data as any).trades).toContainEqual({ code: 'A1201', label: 'Bûcheronnage et élagage', source: 'ROME (France Travail)' });
});

describe('who may', () => {
  const queries = [
    '{ directory { totalCount } }',
    '{ directoryCounts { count } }',
    '{ directoryMap }',
    '{ directoryStructures }',
    '{ communes(search: "amiens") { code } }',
    '{ departements { code } }',
    '{ prisonRegions { name } }',
    '{ directoryEntry(id: "x") { id } }',
  ];
  test.each(queries)('%s: not an employer, not a visitor', async (query) => {
    const asked = async (actor: Actor | null) =>
      (await directory.world.as(actor).run(query)).errors.map(({ extensions }) => extensions?.code);
    expect([await asked(employer), await asked(null), await asked(funder)]).toEqual([['NOT_FOUND'], ['UNAUTHENTICATED'], []]);
  });
});

test('the export holds to the schemas of data.inclusion, and nothing twice', async () => {
  const schema = JSON.parse(readFileSync(join(publicLists, '06-data-inclusion/v1/structure.json'), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const valid = ajv.compile(schema);
  const seen = new Set<string>();
  let afterId: string | null = null;
  for (;;) {
    const { data } = await directory.world.as(locale).run('query S($afterId: ID) { directoryStructures(afterId: $afterId) }', { afterId });
    const page: { _id: string; id: string }[] = JSON.parse((data as any).directoryStructures);
    if (!page.length) break;
    for (const { _id, ...structure } of page) {
      if (!valid(structure)) throw new Error(`${JSON.stringify(structure)} ${JSON.stringify(valid.errors)}`);
      seen.add(structure.id);
      afterId = _id;
    }
  }
  expect(seen.size).toBe(104 + 188 + 4 + 726 + 450 + 160 + 3848 - 11);
});
