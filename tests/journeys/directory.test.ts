import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { importDirectory } from '../../api/modules/directory/import-directory';
import { Product } from '../support/product';
import { publicLists } from '../support/public-lists';
import { type Actor, World } from '../support/world';

let world: World;
let product: Product;
let host: Actor;
let employer: Actor;

beforeAll(async () => {
  world = await World.create();
  host = await world.organisation('HOST_ASSOCIATION', 'L’Escale du journal');
  employer = await world.organisation('EMPLOYER');
  await importDirectory(world.db.migratorUrl, publicLists, { partial: false, progress: () => undefined });
  product = await Product.open(world);
}, 180_000);
afterAll(async () => {
  await product?.close();
  await world?.end();
});

const count = (page: Page) => page.getByRole('status').filter({ hasText: 'structure' });

test('somebody finds a workplace in the country, invites it, and its director comes in by the link', async () => {
  const page = await product.signIn(host, { permissions: [] });
  await page.goto(`${product.origin}/network`);
  await page.getByRole('tab', { name: 'Annuaire national' }).click();
  await count(page).filter({ hasText: '5\u202f469' }).waitFor();

  await page.getByRole('combobox', { name: 'Autour de' }).fill('peronne');
  await page.getByRole('option', { name: 'Péronne (80)' }).click();
  await page.getByRole('button', { name: /^ACI \d/ }).click();
  await page.getByLabel('Nom, ville').fill('COM DE PERONNE');
  await count(page)
    .filter({ hasText: /^1 structure$/ })
    .waitFor();
  expect(new URL(page.url()).searchParams.toString()).toBe('vue=france&autour=80620&genre=ACI&nom=COM+DE+PERONNE');
  await page.reload();
  await page.getByRole('link', { name: 'COM DE PERONNE' }).click();

  await page.getByRole('heading', { level: 1, name: 'COM DE PERONNE' }).waitFor();
  await page.getByText('Liste des structures d’insertion (ASP, GEIQ)').waitFor();
  await page.getByRole('button', { name: 'Inviter cette structure' }).click();
  await page.getByRole('button', { name: 'Faire le lien d’invitation' }).click();
  const link = await page.getByLabel('Lien d’invitation').inputValue();
  expect(link).toMatch(new RegExp(`^${product.origin}/invitation#[\\w-]{43}$`));

  // A mail scanner opens the link first, twice, and uses nothing up.
  for (let time = 0; time < 2; time++) {
    const scanner = await product.visitor();
    await scanner.goto(link);
    await scanner.getByRole('heading', { name: 'L’Escale du journal invite COM DE PERONNE' }).waitFor();
  }
  const director = await product.visitor();
  const sent: string[] = [];
  director.on('request', (request) => sent.push(request.url()));
  await director.goto(link);
  await director.getByRole('button', { name: 'Accepter l’invitation' }).click();
  expect(await director.getByText('À remplir pour continuer.').count()).toBe(4);
  await director.getByLabel('Prénom et nom').fill('Anne Leroy');
  await director.getByLabel('Fonction').fill('directrice');
  await director.getByLabel('Adresse électronique professionnelle').fill('anne.leroy@exemple.fr');
  await director.getByLabel('Mot de passe', { exact: true }).fill('un mot de passe assez long');
  await director.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await director.waitForURL(`${product.origin}/`);
  await director.getByText('Anne Leroy').first().waitFor();
  // The code stands in no address that was asked of a server.
  expect(sent.filter((address) => address.includes(link.split('#')[1] ?? ''))).toEqual([]);

  const late = await product.visitor();
  await late.goto(link);
  await late.getByRole('heading', { name: 'Cette invitation n’a plus cours.' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Proposer une convention' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Proposer une convention' }).waitFor();
}, 120_000);

test('the prisons say what is published, what is added up, and why they differ', async () => {
  const page = await product.signIn(host);
  await page.goto(`${product.origin}/network/prisons`);
  await page.getByRole('heading', { name: 'D’où vient l’écart de 163 personnes' }).waitFor();
  for (const text of ['DISP RENNES, 34', 'DISP TOULOUSE, 99', 'DSPOM, 30', 'hors QLCO']) await page.getByText(text).first().waitFor();
}, 60_000);

test('a search is downloaded in data.inclusion’s format', async () => {
  const page = await product.signIn(host);
  await page.goto(`${product.origin}/network?vue=france&dep=80&genre=ACI`);
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Télécharger (data.inclusion)' }).click();
  const file = await (await arriving).path();
  const structures = JSON.parse(readFileSync(file, 'utf8'));
  expect(structures.length).toBe(25);
  expect(structures.every((one: Record<string, unknown>) => one.source === 'asp' && !('_id' in one))).toBe(true);
}, 60_000);

test('an employer has no directory: its pages are not there', async () => {
  const page = await product.signIn(employer);
  for (const path of ['/network?vue=france', '/network/prisons']) {
    await page.goto(`${product.origin}${path}`);
    await page.waitForLoadState('networkidle');
    expect(await page.getByText(/prison|SPIP|annuaire/i).count()).toBe(0);
  }
}, 60_000);
