import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Product } from '../support/product';
import { header, line, lines, RegisterWorld } from '../support/register';
import type { Actor } from '../support/world';

let registers: RegisterWorld;
let product: Product;
let host: Actor;

beforeAll(async () => {
  registers = await RegisterWorld.create();
  host = await registers.world.organisation('HOST_ASSOCIATION');
  await registers.world.organisation('SPIP', 'SPIP de la Somme');
  product = await Product.open(registers.world);
});
afterAll(async () => {
  await product?.close();
  await registers?.end();
});

const referrals = async (): Promise<number> =>
  (await registers.rows('SELECT count(*)::int AS n FROM referral WHERE addressee_id = $1', [host.organisationId]))[0].n;

async function give(page: Page, path: string): Promise<void> {
  await page.goto(`${product.origin}/placements`);
  await page.getByRole('link', { name: 'Importer un registre' }).click();
  await page.getByRole('heading', { name: 'Importer un registre', level: 1 }).waitFor();
  await page.locator('input[type=file]').setInputFiles(path);
}

test('a manager imports the register of 2023, two lines corrected, and undoes it', async () => {
  const planted = lines.map((one, at) =>
    at === 9 ? line(10, { date_demande: '31/02/2022' }) : at === 99 ? line(100, { sexe: 'X' }) : one,
  );
  const path = registers.written([header, ...planted].join('\r\n'));
  const page = await product.signIn(host);
  await give(page, path);
  await page.getByText('2 lignes sont à corriger.').waitFor();
  const day = page.getByLabel('Date de la demande, ligne 11');
  await day.waitFor();
  expect(await page.getByRole('button', { name: 'Corriger', exact: true }).count()).toBe(2);
  expect(await day.inputValue()).toBe('31/02/2022');
  await page.getByText('Le 31 février n’existe pas').waitFor();
  await day.fill((lines[9] ?? '').split(';')[1] ?? '');
  await page.getByRole('button', { name: 'Corriger', exact: true }).first().click();
  await page.getByText('1 ligne est à corriger.').waitFor();
  // Another colleague, or a reload, finds it as it was left.
  await page.reload();
  await page.getByLabel('Sexe, ligne 101').fill((lines[99] ?? '').split(';')[7] ?? '');
  await page.getByLabel('Sexe, ligne 101').press('Enter');
  await page.getByText('Toutes les lignes sont bonnes.').waitFor();
  expect(await referrals()).toBe(0);

  const asked = lines.filter((one) => one.split(';')[2] === 'SPIP de la Somme').length;
  const named = `Le SPIP de la Somme (1 membre, sans convention) lira ${asked} demandes.`;
  await page.getByText(named).waitFor();
  await page.getByRole('button', { name: 'Importer 347 demandes' }).click();
  await page.getByText('Cochez d’abord qui lira sans convention avec votre association : SPIP de la Somme.').waitFor();
  expect(await referrals()).toBe(0);
  await page.getByRole('checkbox', { name: named }).check();
  await page.getByRole('button', { name: 'Importer 347 demandes' }).click();
  await page.getByText('Importé par').waitFor({ timeout: 60_000 });
  expect(await referrals()).toBe(347);
  await page.getByRole('link', { name: 'Voir les orientations' }).click();
  await page.getByText('347').first().waitFor();
  await page.goBack();

  await page.getByRole('button', { name: 'Annuler cet import' }).click();
  await page.getByRole('dialog').getByText('347 orientations créées').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler cet import' }).click();
  await page.getByText('Ce qui avait été créé est retiré').waitFor({ timeout: 60_000 });
  expect(await referrals()).toBe(0);
}, 180_000);

test('a PDF that calls itself CSV is told what it is, on a phone', async () => {
  const path = join(registers.folder, 'tableau.csv');
  writeFileSync(path, '%PDF-1.7\n');
  const page = await product.signIn(host, { viewport: { width: 390, height: 844 } });
  await page.goto(`${product.origin}/placements/import`);
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByText('Ce fichier est un PDF').waitFor();
  await page.getByRole('button', { name: 'Abandonner cet import' }).click();
  await page.getByRole('heading', { name: 'Importer un registre', level: 1 }).waitFor();
}, 60_000);

test('a member who does not manage the association reads, and is told whose it is; another organisation finds nothing', async () => {
  const page = await product.signIn(await registers.world.member(host));
  await page.goto(`${product.origin}/placements/import`);
  await page.getByText('Cela revient aux responsables').waitFor();
  expect(await page.locator('input[type=file]').count()).toBe(0);
  const other = await product.signIn(await registers.world.organisation('SPIP'));
  const [{ id }] = await registers.rows('SELECT id FROM register_import LIMIT 1');
  for (const address of ['/placements/import', `/placements/import/${id}`]) {
    await other.goto(`${product.origin}${address}`);
    await other.getByText('Il n’y a rien à cette adresse pour vous.').waitFor();
  }
}, 60_000);
