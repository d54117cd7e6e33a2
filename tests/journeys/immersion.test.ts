import type { Page } from 'playwright-core';
import { ImmersionStory } from '../modules/immersions/immersion-story';
import { Product } from '../support/product';
import { inDays } from '../support/real-time';

let story: ImmersionStory;
let product: Product;
let ref: string;
let referralRef: string;

beforeAll(async () => {
  story = await ImmersionStory.begin();
  const referralId = await story.referral();
  const { rows } = await story.world.owner.query('SELECT ref FROM referral WHERE id = $1', [referralId]);
  referralRef = rows[0].ref;
  product = await Product.open(story.world);
});
afterAll(async () => {
  await product?.close();
  await story?.world.end();
});

const french = (day: string): string => day.split('-').reverse().join('/');

/** What the page shows besides the reader's own name and organisation. */
const shown = (page: Page) => page.locator('main').textContent();

test('a Mission Locale adviser proposes an immersion', async () => {
  const page = await product.signIn(story.by.ADVISER);
  await page.goto(`${product.origin}/immersions/new?referral=${referralRef}`);
  await page.getByLabel('Entreprise').selectOption({ label: `${story.employer.name}, Amiens` });
  await page.getByRole('combobox', { name: 'Métier' }).fill('menuis');
  await page.getByRole('option', { name: /Menuisier/ }).click();
  await page.getByText('Découvrir un métier ou un secteur').click();
  await page.getByLabel('Premier jour').fill(french(inDays(10)));
  await page.getByLabel('Dernier jour').fill(french(inDays(60)));
  await page.getByLabel('Ce que la personne fera').fill('Préparer les pièces, poncer, monter.');
  await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await page.getByText('Un mois au plus, de date à date (Code du travail, D5135-3)').waitFor();
  await page.getByLabel('Dernier jour').fill(french(inDays(21)));
  await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await page.waitForURL(/\/immersions\/I-/);
  ref = page.url().split('/').at(-1) ?? '';
  await page.getByRole('heading', { level: 1, name: /Karim D\./ }).waitFor();
  await page.getByText(`La balle est chez ${story.employer.name}`).waitFor();
  await page.context().close();
});

test('the employer finds it on its home page, proposes other dates on a phone, and learns the name once they suit', async () => {
  const { by, employer } = story;
  const page = await product.signIn(employer, { viewport: { width: 390, height: 844 } });
  await page.goto(`${product.origin}/immersions`);
  await page.getByRole('link', { name: /Menuisier/ }).click();
  await page.getByRole('button', { name: 'Oui, je confirme' }).waitFor();
  const asked = await shown(page);
  for (const secret of ['Dupuis', 'Karim', referralRef, by.REFERRER.name, by.HOST.name, 'SPIP', 'écrou'])
    expect(asked).not.toContain(secret);
  expect(asked).toContain(`Association ${by.ADVISER.name}`);
  await page.getByRole('button', { name: 'Oui, à d’autres dates' }).click();
  await page
    .getByLabel('Du', { exact: false })
    .first()
    .fill(french(inDays(14)));
  await page
    .getByLabel('Au', { exact: false })
    .first()
    .fill(french(inDays(25)));
  await page.getByRole('button', { name: /^Proposer du/ }).click();
  await page.getByText('Votre proposition est transmise').waitFor();

  const partner = await product.signIn(by.ADVISER);
  await partner.goto(`${product.origin}/immersions?vue=tour`);
  await partner.getByRole('link', { name: 'Karim D.' }).click();
  await partner.getByText('La balle est dans votre camp').waitFor();
  await partner.getByRole('button', { name: /^Accepter/ }).click();
  await partner.getByText('a accepté les dates de l’entreprise').waitFor({ timeout: 5000 });
  await partner.context().close();

  await page.reload();
  await page.getByRole('heading', { name: /vous accueillez Karim D\./ }).waitFor();
  const named = await shown(page);
  expect(named).toContain('Dupuis');
  for (const secret of [referralRef, by.REFERRER.name, by.HOST.name, 'SPIP', 'écrou']) expect(named).not.toContain(secret);
  await page.getByRole('button', { name: 'Changer de tuteur' }).click();
  await page.getByLabel('Nom du tuteur').fill('Anne Petit');
  await page.getByRole('button', { name: 'Enregistrer le tuteur' }).click();
  await page.getByText('Anne Petit', { exact: true }).waitFor();
});

test('the employer assesses it, and the partners read the assessment', async () => {
  const { by, employer, world } = story;
  await world.owner.query(
    `UPDATE immersion_schedule SET starts_on = current_date - 12, ends_on = current_date - 1 WHERE immersion_period_id = (SELECT id FROM immersion_period WHERE ref = $1)`,
    [ref],
  );
  const page = await product.signIn(employer, { viewport: { width: 390, height: 844 } });
  await page.goto(`${product.origin}/immersions/${ref}`);
  await page.getByText('L’objectif est atteint', { exact: true }).click();
  await page.getByLabel('Ce que la personne a montré').fill('Précise, à l’heure, à l’aise en équipe.');
  await page.getByRole('button', { name: 'Envoyer le bilan' }).click();
  await page.getByText('Merci pour votre bilan').waitFor();

  const spip = await product.signIn(by.REFERRER);
  await spip.goto(`${product.origin}/immersions/${ref}`);
  await spip.getByText('Précise, à l’heure, à l’aise en équipe.').waitFor();
  const stranger = await product.signIn(story.stranger);
  await stranger.goto(`${product.origin}/immersions/${ref}`);
  await stranger.getByText('Il n’y a rien à cette adresse pour vous.').waitFor();
});
