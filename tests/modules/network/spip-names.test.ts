import { type Actor, World } from '../../support/world';

/** Imported registers find a SPIP by its name: who bears the name of another one would read its people, or stop the import. */
let world: World;
let aisne: Actor;
let oise: Actor;
beforeAll(async () => {
  world = await World.create();
  [aisne, oise] = [await world.organisation('SPIP', 'SPIP de l’Aisne'), await world.organisation('SPIP', 'SPIP de l’Oise')];
});
afterAll(() => world.end());

const facts = (name: string) => ({ name, publicName: 'Organisme partenaire' });
const borne = ['SPIP de l’Aisne', "SPIP de l'Aisne", 'spip de l’aisne'];

test.each(borne)('no SPIP is registered under the name of another one, nor takes it: %s', async (name) => {
  const host = await world.organisation('HOST_ASSOCIATION');
  expect(await world.refused(host, 'registerOrganisation', { kind: 'SPIP', ...facts(name) })).toEqual(['SPIP_NAME_TAKEN']);
  const change = { organisationId: oise.organisationId, version: 1, ...facts(name) };
  expect(await world.refused(oise, 'changeOrganisation', change)).toEqual(['SPIP_NAME_TAKEN']);
});

test('another kind may bear it, a SPIP keeps its own and takes a free one', async () => {
  await world.done(oise, 'registerOrganisation', { kind: 'MISSION_LOCALE', ...facts('SPIP de l’Oise') });
  await world.done(aisne, 'changeOrganisation', { organisationId: aisne.organisationId, version: 1, ...facts(aisne.name), city: 'Laon' });
  await world.done(oise, 'changeOrganisation', {
    organisationId: oise.organisationId,
    version: 1,
    ...facts('SPIP de l’Oise et du Valois'),
  });
  await world.done(aisne, 'registerOrganisation', { kind: 'SPIP', ...facts('SPIP de l’Oise') });
});
