import 'reflect-metadata';
import { isSiret } from '../../../api/modules/network/siret';
import { type Actor, World } from '../../support/world';

let world: World;
let spip: Actor;
let host: Actor;
let employer: Actor;

beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  host = await world.organisation('HOST_ASSOCIATION', 'L’Étape d’Albert');
  employer = await world.organisation('EMPLOYER');
  await world.agreement(spip, host);
});
afterAll(() => world.end());

let next = 0;
/** A SIRET that nobody has: the last digit is made to check. */
function freshSiret(): string {
  const start = `73282932${String(++next).padStart(5, '0')}`;
  return [...'0123456789'].map((last) => `${start}${last}`).find(isSiret) as string;
}
const input = (more: object = {}) => ({
  kind: 'MISSION_LOCALE',
  name: `Mission Locale ${++next}`,
  publicName: `Mission Locale ${next}`,
  ...more,
});

async function problems(actor: Actor, mutation: string, type: string, given: object) {
  const { data, errors } = await world
    .as(actor)
    .run(`mutation M($input: ${type}!) { ${mutation}(input: $input) { problems { code field message } } }`, { input: given });
  return errors.length ? errors.map((error) => error.extensions?.code) : (data as any)[mutation].problems;
}

const list = `query Directory($search: String, $kind: [OrganisationKind!], $departement: String, $partnersOnly: Boolean, $first: Int, $after: String) {
  organisations(search: $search, kind: $kind, departement: $departement, partnersOnly: $partnersOnly, first: $first, after: $after) {
    totalCount nodes { id name kind partner places { free total } } pageInfo { hasNextPage endCursor } } }`;
const find = async (actor: Actor, variables: object) => (await world.tell<any>(actor, list, variables as never)).organisations;

describe('SIRET', () => {
  test('the key of Luhn holds, La Poste has its own', () => {
    expect(isSiret('73282932000074')).toBe(true);
    expect(isSiret('73282932000075')).toBe(false);
    expect(isSiret('35600000000048')).toBe(true); // the seat of La Poste: Luhn
    expect(isSiret('35600000049837')).toBe(true); // a post office: the sum is 45
    expect(isSiret('35600000049838')).toBe(false);
    for (const bad of ['', '7328293200007', '732829320000740', '7328293200007A', '00000000000000'])
      expect({ bad, ok: isSiret(bad) }).toEqual({ bad, ok: false });
  });
});

test('an organisation is registered, found, changed by its manager and given a site', async () => {
  const siret = freshSiret();
  const spaced = siret.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 ');
  const { organisation } = (await world.done(
    spip,
    'registerOrganisation',
    input({ siret: spaced, departement: '2a', city: 'Ajaccio' }),
    'organisation { id name siret departement partner version }',
  )) as any;
  expect(organisation).toMatchObject({ siret, departement: '2A', partner: false, version: 1 });
  expect((await find(host, { search: siret })).nodes).toMatchObject([{ id: organisation.id }]);
  expect(await problems(host, 'registerOrganisation', 'RegisterOrganisationInput', input({ siret }))).toEqual([
    { code: 'SIRET_TAKEN', field: 'siret', message: `Ce SIRET est déjà celui de ${organisation.name}.` },
  ]);

  const changed = await world.done(
    host,
    'changeOrganisation',
    {
      organisationId: host.organisationId,
      version: 1,
      name: host.name,
      publicName: 'Association L’Étape',
      phone: '03 22 00 00 00',
      departement: '80',
    },
    'organisation { publicName phone city version }',
  );
  expect(changed.organisation).toEqual({ publicName: 'Association L’Étape', phone: '03 22 00 00 00', city: null, version: 2 });
  const site = await world.done(
    host,
    'addSite',
    { organisationId: host.organisationId, name: 'Maison Saint-Leu', city: 'Amiens', postalCode: '80000' },
    'organisation { sites { name postalCode } }',
  );
  expect(site.organisation).toEqual({ sites: [{ name: 'Maison Saint-Leu', postalCode: '80000' }] });
});

test('what the directory cannot hold names the field to mend', async () => {
  const refused = (given: object) => problems(spip, 'registerOrganisation', 'RegisterOrganisationInput', input(given));
  expect(await refused({ siret: '73282932000075' })).toMatchObject([{ code: 'WRONG_SIRET', field: 'siret' }]);
  expect(await refused({ departement: '99' })).toMatchObject([{ code: 'WRONG_DEPARTEMENT', field: 'departement' }]);
  expect(await refused({ name: '' })).toMatchObject([{ code: 'REQUIRED', field: 'name' }]);
  expect(await refused({ name: 'x'.repeat(201) })).toMatchObject([{ code: 'TOO_LONG', field: 'name' }]);
  for (const publicName of [
    'SPIP de la Somme',
    'Service Pénitentiaire',
    'Centre d’addictologie',
    'CHRS L’Escale',
    'Foyer d’hébergement',
    'Soins du Mail',
  ]) {
    expect(await refused({ publicName })).toMatchObject([{ code: 'TELLING_NAME', field: 'publicName' }]);
  }
  for (const publicName of ['Association L’Escale', 'Mission Locale du Vimeu', 'Aspirations', 'Les Jardins d’Hortillon']) {
    expect(await refused({ publicName })).toEqual([]);
  }
  expect(
    await problems(host, 'addSite', 'AddSiteInput', { organisationId: host.organisationId, name: 'X', city: 'Y', postalCode: '8000' }),
  ).toMatchObject([{ code: 'WRONG_POSTAL_CODE', field: 'postalCode' }]);
});

test('only its managers change an organisation, and one read earlier is a conflict', async () => {
  const own = await world.organisation('HOST_ASSOCIATION');
  const change = { organisationId: own.organisationId, version: 1, name: 'Autre nom', publicName: 'Autre nom' };
  const site = { organisationId: own.organisationId, name: 'Site', city: 'Amiens' };
  for (const [verb, given] of [
    ['changeOrganisation', change],
    ['addSite', site],
  ] as const) {
    expect(await world.refused(await world.member(own), verb, given)).toEqual(['MANAGERS_ONLY']);
    expect(await world.refused(spip, verb, given)).toEqual(['NOT_FOUND']);
    expect(await world.refused(employer, verb, given)).toEqual(['NOT_FOUND']);
    expect(await world.refused(null, verb, given)).toEqual(['UNAUTHENTICATED']);
  }
  expect(await world.refused(own, 'changeOrganisation', { ...change, version: 7 })).toEqual(['CONFLICT']);
  const { rows } = await world.owner.query(
    'SELECT name, version, (SELECT count(*)::int FROM site WHERE organisation_id = $1) AS sites FROM organisation WHERE id = $1',
    [own.organisationId],
  );
  expect(rows).toEqual([{ name: own.name, version: 1, sites: 0 }]);
});

test('the directory is for the network: an employer and a visitor find nothing, an employer registers nobody', async () => {
  for (const query of [
    '{ organisations { totalCount } }',
    `{ organisation(id: "${employer.organisationId}") { name } }`,
    '{ hostPlaces { free } }',
  ]) {
    expect((await world.as(employer).run(query)).errors[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await world.as(null).run(query)).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  }
  expect(await world.refused(employer, 'registerOrganisation', input())).toEqual(['FORBIDDEN']);
  expect(await world.refused(null, 'registerOrganisation', input())).toEqual(['UNAUTHENTICATED']);
});

test('an employer learns nothing of who is in the network by giving SIRETs', async () => {
  const [taken, free] = [freshSiret(), freshSiret()];
  await world.done(spip, 'registerOrganisation', input({ siret: taken }));
  const own = await world.organisation('EMPLOYER');
  const facts = { organisationId: own.organisationId, version: 1, name: own.name, publicName: own.name };
  const told = (siret: string) => problems(own, 'changeOrganisation', 'ChangeOrganisationInput', { ...facts, siret });
  const answer = await told(taken);
  expect(answer).toMatchObject([{ code: 'SIRET_BY_PARTNERS', field: 'siret' }]);
  expect(await told(free)).toEqual(answer);

  const mine = freshSiret();
  await world.owner.query('UPDATE organisation SET siret = $2 WHERE id = $1', [own.organisationId, mine]);
  expect(await told(taken)).toEqual(answer);
  await world.done(own, 'changeOrganisation', { ...facts, siret: mine });
  await world.done(own, 'changeOrganisation', { ...facts, version: 2, city: 'Albert' });
  expect((await world.owner.query('SELECT siret, city FROM organisation WHERE id = $1', [own.organisationId])).rows).toEqual([
    { siret: mine, city: 'Albert' },
  ]);
});

test('of two who register one SIRET in the same second, the later one is told so, and nobody is named', async () => {
  const siret = freshSiret();
  const given = [input({ siret }), input({ siret })];
  const answers = await Promise.all(given.map((one) => problems(spip, 'registerOrganisation', 'RegisterOrganisationInput', one)));
  const refused = answers.flat();
  expect(refused).toHaveLength(1);
  expect(['SIRET_JUST_TAKEN', 'SIRET_TAKEN']).toContain(refused[0].code);
  // Named is who holds it, never the one who asked.
  const loser = given[answers.findIndex((answer) => answer.length)];
  expect(refused[0].message).not.toContain(loser?.name);
});

test('search passes over case and accents, takes wildcards literally, and filters add up', async () => {
  expect((await find(spip, { search: 'ETAPE' })).nodes).toMatchObject([{ id: host.organisationId, partner: true }]);
  expect((await find(spip, { search: "l'étape d'albert amiens" })).totalCount).toBe(0); // its city was taken away above
  expect((await find(spip, { search: '%' })).totalCount).toBe(0);
  expect((await find(spip, { search: 'étape', kind: ['SPIP'] })).totalCount).toBe(0);
  expect((await find(spip, { partnersOnly: true })).nodes).toMatchObject([{ id: host.organisationId }]);
  expect((await find(host, { partnersOnly: true })).nodes).toMatchObject([{ id: spip.organisationId }]);
  expect((await find(spip, { departement: '2a' })).nodes.length).toBeGreaterThan(0);
  await world.owner.query('UPDATE organisation SET active = false WHERE id = $1', [
    (await world.organisation('FUNDER', 'Financeur parti')).organisationId,
  ]);
  expect((await find(spip, { search: 'financeur parti' })).totalCount).toBe(0);
});

test('pages of the directory hold each organisation once, by name', async () => {
  for (const name of ['Œuvre', 'Étoile', 'Etape', 'zèbre', 'Abri']) await world.organisation('MISSION_LOCALE', `Page ${name}`);
  const names: string[] = [];
  let after: string | null = null;
  do {
    const page: any = await find(spip, { search: 'page ', first: 2, after });
    names.push(...page.nodes.map(({ name }: { name: string }) => name));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(names).toEqual(['Page Abri', 'Page Etape', 'Page Étoile', 'Page Œuvre', 'Page zèbre']);
});

test('trades are found by code and by name', async () => {
  await world.owner.query(
    `INSERT INTO trade VALUES ('H2206', 'Réalisation de menuiserie bois'), ('F1607', 'Pose de fermetures menuisées'), ('A1203', 'Aménagement des espaces verts')`,
  );
  const trades = async (actor: Actor, search: string) =>
    (await world.tell<any>(actor, 'query T($search: String!) { trades(search: $search) { code label } }', { search })).trades.map(
      ({ code }: { code: string }) => code,
    );
  expect(await trades(spip, 'h2206')).toEqual(['H2206']);
  expect(await trades(employer, 'REALISATION')).toEqual(['H2206']);
  expect(await trades(spip, 'menuis')).toEqual(['F1607', 'H2206']);
  expect(await trades(spip, '_')).toEqual([]);
});

describe('free places', () => {
  const places = (actor: Actor) =>
    world.tell<any>(actor, '{ hostPlaces { total free freeFrom version organisation { name } } }').then((data) => data.hostPlaces);

  test('declared by the host, changed by version, read by its partners', async () => {
    const first = await world.done(
      host,
      'declareFreePlaces',
      { total: 45, free: 3, freeFrom: '2040-01-01' },
      'hostPlaces { total free freeFrom version }',
    );
    expect(first.hostPlaces).toEqual({ total: 45, free: 3, freeFrom: null, version: 1 });
    expect(await world.refused(host, 'declareFreePlaces', { total: 45, free: 2 })).toEqual(['CONFLICT']);
    await world.done(await world.member(host), 'declareFreePlaces', { version: 1, total: 45, free: 0, freeFrom: '2040-01-01' });
    expect(await world.refused(host, 'declareFreePlaces', { version: 1, total: 45, free: 1 })).toEqual(['CONFLICT']);
    expect(await places(spip)).toEqual([{ total: 45, free: 0, freeFrom: '2040-01-01', version: 2, organisation: { name: host.name } }]);
    expect(await places(host)).toHaveLength(1);
    expect(await places(await world.organisation('SPIP'))).toEqual([]);
  });

  test('by host associations only, and never more free than there are', async () => {
    expect(await problems(host, 'declareFreePlaces', 'DeclareFreePlacesInput', { version: 2, total: 3, free: 4 })).toMatchObject([
      { code: 'MORE_FREE_THAN_PLACES', field: 'free' },
    ]);
    expect(
      await problems(host, 'declareFreePlaces', 'DeclareFreePlacesInput', { version: 2, total: 3, free: 0, freeFrom: '2020-01-01' }),
    ).toMatchObject([{ code: 'FREE_FROM_PAST', field: 'freeFrom' }]);
    expect(await problems(host, 'declareFreePlaces', 'DeclareFreePlacesInput', { version: 2, total: 0, free: 0 })).toMatchObject([
      { code: 'TOO_SMALL', field: 'total' },
    ]);
    expect(await problems(host, 'declareFreePlaces', 'DeclareFreePlacesInput', { version: 2, total: 5, free: -1 })).toMatchObject([
      { code: 'TOO_SMALL', field: 'free' },
    ]);
    for (const kind of ['SPIP', 'MISSION_LOCALE', 'ADDICTION_ASSOCIATION', 'INSERTION_WORKPLACE', 'EMPLOYER', 'FUNDER'] as const) {
      expect(await world.refused(await world.organisation(kind), 'declareFreePlaces', { total: 5, free: 1 })).toEqual(['FORBIDDEN']);
    }
    expect(await world.refused(null, 'declareFreePlaces', { total: 5, free: 1 })).toEqual(['UNAUTHENTICATED']);
  });
});
