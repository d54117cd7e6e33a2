import type { Page } from 'playwright-core';
import { PASSWORD, Product } from '../support/product';
import { type Actor, World } from '../support/world';

let world: World;
let product: Product;
let spip: Actor;
let page: Page;

beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  const host = await world.organisation('HOST_ASSOCIATION', 'La Maison du Gué');
  await world.agreement(spip, host);
  product = await Product.open(world);
  page = await product.signIn(spip);
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await product?.close();
  await world?.end();
});

const text = (name: string) => page.getByRole('textbox', { name, exact: true });
const kept = async () =>
  (
    await world.owner.query(
      `SELECT r.ref, i.last_name, q.asked_for FROM referral r JOIN beneficiary_identity i USING (beneficiary_id) JOIN referral_request q ON q.referral_id = r.id`,
    )
  ).rows;

test('a draft keeps itself on the server as it is typed, without a button', async () => {
  await page.goto(`${product.origin}/referrals/new`);
  await text('Nom').fill('Lenoir');
  await page.getByText('Le brouillon s’enregistrera de lui-même').waitFor();
  await page.getByRole('radio', { name: 'La Maison du Gué' }).check();
  await text('Prénom').fill('Alix');
  await page.getByLabel('Date de naissance').fill('4/5/1998');
  await page.getByLabel('Sexe').selectOption({ label: 'féminin' });
  await page.getByText(/Enregistré à \d+\sh\s\d\d/).waitFor();
  expect(await kept()).toMatchObject([{ last_name: 'Lenoir', asked_for: '' }]);
});

test('the session ends while a form is half filled: one signs in again in the dialog, and nothing typed is lost', async () => {
  const { rowCount } = await world.owner.query('DELETE FROM session WHERE membership_id = $1', [spip.membershipId]);
  expect(rowCount).toBe(1);
  await page.getByLabel('Ce qui est demandé').fill('Une place à partir de mars');
  const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
  await dialog.waitFor();
  expect(await kept()).toMatchObject([{ asked_for: '' }]);

  const { rows } = await world.owner.query('SELECT email FROM account WHERE id = $1', [spip.accountId]);
  await dialog.getByLabel('Adresse électronique professionnelle').fill(rows[0].email);
  await dialog.locator('input[name=password]').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Se connecter' }).click();
  await dialog.waitFor({ state: 'hidden' });

  expect(await page.getByLabel('Ce qui est demandé').inputValue()).toBe('Une place à partir de mars');
  expect(await text('Nom').inputValue()).toBe('Lenoir');
  await page.getByLabel('Pourquoi cette personne, pourquoi cette structure').fill('Un projet solide');
  await page.getByText(/Enregistré à \d+\sh\s\d\d/).waitFor();
  expect(await kept()).toMatchObject([{ last_name: 'Lenoir', asked_for: 'Une place à partir de mars' }]);
  await page.reload();
  expect(await page.getByLabel('Ce qui est demandé').inputValue()).toBe('Une place à partir de mars');
});

test('a link does not leave what the server cannot keep yet without a word', async () => {
  await page.goto(`${product.origin}/referrals/new`);
  await text('Nom').fill('Sans prénom');
  await page.getByRole('link', { name: 'Réseau' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Quitter sans enregistrer' });
  await dialog.getByRole('button', { name: 'Rester sur cette page' }).click();
  expect(await text('Nom').inputValue()).toBe('Sans prénom');
  await page.getByRole('link', { name: 'Réseau' }).first().click();
  await dialog.getByRole('button', { name: 'Quitter sans enregistrer' }).click();
  await page.waitForURL(`${product.origin}/network`);
});

test('a record that is reloaded still knows the list that it was opened from', async () => {
  await page.goto(`${product.origin}/referrals?etape=DRAFT`);
  await page.getByRole('link', { name: 'Alix L.' }).click();
  await page.getByText('1 sur 1').waitFor();
  await page.reload();
  await page.getByText('1 sur 1').waitFor();
  await page.getByRole('link', { name: 'Orientations' }).last().click();
  await page.waitForURL(`${product.origin}/referrals?etape=DRAFT`);
});
