import { type Actor, World } from '../../support/world';

let world: World;
let spip: Actor;
let colleague: Actor;
let hosts: Actor[];

beforeAll(async () => {
  world = await World.create();
  [spip, colleague] = [await world.organisation('SPIP', 'SPIP de l’Authie'), await world.organisation('SPIP', 'SPIP du Vimeu')];
  hosts = [await world.organisation('HOST_ASSOCIATION', 'Zéphyr'), await world.organisation('HOST_ASSOCIATION', 'Étape')];
  for (const host of hosts) for (const one of [spip, colleague]) await world.agreement(one, host);
  await world.sent(spip, hosts[0] as Actor, 'PLACEMENT_EXTERIEUR', { prison: 'Maison d’arrêt d’Amiens' });
  await world.sent(spip, hosts[1] as Actor, 'PLACEMENT_EXTERIEUR', { prison: 'Centre de détention de Laon' });
  await world.sent(spip, hosts[0] as Actor, 'PLACEMENT_EXTERIEUR', { prison: 'Maison d’arrêt d’Amiens' });
  await world.sent(colleague, hosts[1] as Actor, 'PLACEMENT_EXTERIEUR', { prison: 'Centre pénitentiaire de Liancourt' });
});
afterAll(() => world.end());

const choices = async (actor: Actor) => {
  const told = await world.tell<any>(actor, '{ referralPartners { name } referralPrisons }');
  return { partners: told.referralPartners.map((one: { name: string }) => one.name), prisons: told.referralPrisons };
};

test('a SPIP narrows its list to its addressees and to the prisons of its people, each said once, in order', async () => {
  expect(await choices(spip)).toEqual({
    partners: ['Étape', 'Zéphyr'],
    prisons: ['Centre de détention de Laon', 'Maison d’arrêt d’Amiens'],
  });
  expect(await choices(colleague)).toEqual({ partners: ['Étape'], prisons: ['Centre pénitentiaire de Liancourt'] });
});

test('an addressee finds the SPIP that wrote to it, and no prison that it may not read', async () => {
  expect(await choices(hosts[1] as Actor)).toEqual({ partners: ['SPIP de l’Authie', 'SPIP du Vimeu'], prisons: [] });
});

test('who takes part in nothing finds nothing; an employer and a visitor are not answered', async () => {
  expect(await choices(await world.organisation('SPIP'))).toEqual({ partners: [], prisons: [] });
  for (const query of ['{ referralPartners { name } }', '{ referralPrisons }']) {
    expect((await world.as(await world.organisation('EMPLOYER')).run(query)).errors[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await world.as(null).run(query)).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  }
});
