import type { Page } from 'playwright-core';
import { Product } from '../support/product';
import { inDays } from '../support/real-time';
import { type Actor, World } from '../support/world';

let world: World;
let product: Product;
let host: Actor;
let partner: Actor;
let hostPage: Page;
let partnerPage: Page;

beforeAll(async () => {
  world = await World.create();
  host = await world.organisation('HOST_ASSOCIATION', 'La Maison du Gué');
  partner = await world.organisation('MISSION_LOCALE', 'Mission Locale de l’Étang');
  await world.organisation('MISSION_LOCALE', 'Mission Locale du Vimeu');
  product = await Product.open(world);
  hostPage = await product.signIn(host);
  partnerPage = await product.signIn(partner);
  for (const page of [hostPage, partnerPage]) page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await product?.close();
  await world?.end();
});

const french = (day: string): string => day.split('-').reverse().join('/');
const agreements = async () =>
  (
    await world.owner.query('SELECT state, subject FROM agreement WHERE proposer_id = $1 AND partner_id = $2', [
      host.organisationId,
      partner.organisationId,
    ])
  ).rows;

test('a host association finds a partner in the directory and opens its sheet', async () => {
  await hostPage.getByRole('link', { name: 'Réseau' }).first().click();
  await hostPage.getByPlaceholder('Nom, ville ou SIRET').fill('etang');
  await hostPage.getByText('1 structure', { exact: true }).waitFor();
  expect(await hostPage.getByRole('link', { name: 'Mission Locale du Vimeu' }).count()).toBe(0);
  await hostPage.getByRole('link', { name: 'Mission Locale de l’Étang' }).click();
  const sheet = hostPage.getByRole('dialog');
  await sheet.getByText('Aucune convention avec votre structure.').waitFor();
  await sheet.getByText(`Membre de ${partner.name}`).waitFor();
});

test('it proposes an agreement, whose missing terms are named first', async () => {
  await hostPage.getByRole('dialog').getByRole('link', { name: 'Proposer une convention' }).click();
  const form = hostPage.getByRole('dialog');
  await form.getByLabel('Objet').waitFor();
  await form.getByRole('button', { name: 'Proposer une convention' }).click();
  await form.getByText('À remplir pour continuer.').first().waitFor();
  expect(await agreements()).toEqual([]);
  await form.getByLabel('Objet').fill('Plans d’action suivis ensemble');
  await form.getByLabel('Premier jour').fill(french(inDays(0)));
  await form.getByLabel('Dernier jour').fill(french(inDays(365)));
  await form.getByRole('button', { name: 'Proposer une convention' }).click();
  await hostPage.getByText('Convention proposée : l’autre structure peut la signer.').waitFor();
  expect(await agreements()).toEqual([{ state: 'PROPOSED', subject: 'Plans d’action suivis ensemble' }]);
});

test('the partner reads it and signs; both see it in force', async () => {
  await partnerPage.goto(`${product.origin}/network`);
  await partnerPage.getByText('Une convention attend votre signature.').waitFor();
  await partnerPage.getByRole('tab', { name: /Conventions/ }).click();
  const row = partnerPage.getByRole('row').filter({ hasText: 'La Maison du Gué' });
  await row.getByText('Plans d’action suivis ensemble').waitFor();
  await row.getByRole('link', { name: 'Signer la convention' }).click();
  await partnerPage.getByRole('dialog').getByRole('button', { name: 'Signer la convention' }).click();
  await partnerPage.getByText('Convention signée.').waitFor();
  await row.getByText('en vigueur').waitFor();
  expect(await agreements()).toMatchObject([{ state: 'SIGNED' }]);

  await hostPage.goto(`${product.origin}/network`);
  await hostPage.getByRole('tab', { name: /Conventions/ }).click();
  await hostPage.getByRole('row').filter({ hasText: partner.name }).getByText('en vigueur').waitFor();
});
