import type { Page } from 'playwright-core';
import { CareStory, type Contract } from '../modules/care/care-story';
import { Product } from '../support/product';
import { daysAgo, inDays } from '../support/real-time';

let story: CareStory;
let product: Product;
let contract: Contract;
let care: Page;
let host: Page;

beforeAll(async () => {
  story = await CareStory.begin();
  product = await Product.open(story.world);
  contract = await story.contract({ startsOn: daysAgo(40), obligation: 'OBLIGATION', rhythm: 'TWO_WEEKS' });
  care = await product.signIn(story.by.CARE_PARTNER);
  host = await product.signIn(story.by.HOST);
});
afterAll(async () => {
  await product?.close();
  await story?.world.end();
});

const french = (day: string): string => day.split('-').reverse().join('/');
const open = (page: Page) => page.goto(`${product.origin}/care-contracts/${contract.ref}`);
const typed = {
  'Présence aux rendez-vous': ['Venu aux deux rendez-vous.', 'venu aux deux  rendez-vous.'],
  'Ce qui va mieux': ['Se lève sans aide.', 'Parle plus facilement.'],
  'Ce qui demande attention': ['Les dimanches sont difficiles.', 'Les fins de journée sont fragiles.'],
  'Prochaine période': ['Garder un rendez-vous toutes les deux semaines.', 'Passer à un rendez-vous par mois.'],
};

test('the addiction association opens a review, attests attendance and writes a note of its own', async () => {
  await care.goto(`${product.origin}/care-contracts`);
  await care.getByRole('link', { name: 'Karim D.' }).click();
  await care.waitForURL(`${product.origin}/care-contracts/${contract.ref}`);
  await care.getByRole('button', { name: 'Ouvrir la revue n° 1' }).click();
  const dialog = care.getByRole('dialog');
  await dialog.getByLabel('Texte attendu avant le').fill(french(inDays(6)));
  await dialog.getByRole('button', { name: 'Ouvrir la revue' }).click();
  await care.getByText('La balle est dans votre camp').waitFor();

  await care.getByRole('button', { name: 'Attester une présence' }).click();
  await dialog.getByLabel('présence', { exact: true }).check();
  await dialog.getByRole('button', { name: 'Attester' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await care.getByText('présence', { exact: true }).waitFor();

  await care.getByRole('button', { name: 'Écrire une note' }).click();
  await dialog.getByLabel('Note, lue par votre équipe seulement').fill('Zopiclone arrêté.');
  await dialog.getByRole('button', { name: 'Enregistrer la note' }).click();
  await care.getByText('Zopiclone arrêté.').waitFor();
});

test('each side writes its part, kept on the server as it is typed, and reads the other’s once both are deposited', async () => {
  for (const [question, [, words]] of Object.entries(typed)) await care.getByLabel(question).fill(words ?? '');
  await care.getByText(/Brouillon gardé sur le serveur à/).waitFor();
  await care.reload();
  await care.getByText(/Brouillon gardé sur le serveur à/).waitFor();
  expect(await care.getByLabel('Ce qui va mieux').inputValue()).toBe('Parle plus facilement.');
  await care.getByRole('button', { name: 'Déposer votre part' }).click();
  await care.getByText('Votre part est déposée').waitFor();

  await open(host);
  await host.getByLabel('Prochaine période').waitFor();
  expect(await host.textContent('main')).not.toContain('Parle plus facilement.');
  expect(await host.textContent('main')).not.toContain('Zopiclone');
  await host.getByText('Notes cliniques : non partagé avec votre structure.').waitFor();
  await host.getByLabel('Ce qui va mieux').fill('Se lève sans aide.');
  await host.getByRole('button', { name: 'Déposer votre part' }).click();
  await host.getByText('Ce champ est nécessaire.').first().waitFor();
  for (const [question, [words]] of Object.entries(typed)) await host.getByLabel(question).fill(words ?? '');
  // Deposited in the same breath: what was typed last goes with it.
  await host.getByRole('button', { name: 'Déposer votre part' }).click();
  await host.getByText('Les deux parts se sont ouvertes ensemble').waitFor();
  await host.getByText('Parle plus facilement.').waitFor();
  expect(await host.getByText('même constat').count()).toBe(1);
  expect(await host.getByText('à rapprocher').count()).toBe(3);
});

test('both agree one text; a change asks the other side again', async () => {
  await host.getByLabel('Texte commun, tel que le SPIP le lira').fill('Il vient. Un rendez-vous par mois.');
  await host.getByRole('button', { name: 'Enregistrer le texte commun' }).click();
  await host.getByRole('button', { name: `Donner l’accord de ${story.by.HOST.name}` }).click();
  await host.getByText('d’accord', { exact: true }).waitFor();

  await open(care);
  await care.getByRole('button', { name: 'Modifier le texte' }).click();
  await care.getByLabel('Texte commun, tel que le SPIP le lira').fill('Il vient. Un rendez-vous toutes les deux semaines.');
  await care.getByRole('button', { name: 'Enregistrer le texte commun' }).click();
  await care.getByText('version 2', { exact: true }).waitFor();
  expect(await care.locator('ins').allTextContents()).not.toHaveLength(0);
  expect(await care.getByText('d’accord', { exact: true }).count()).toBe(0);
  await care.getByRole('button', { name: `Donner l’accord de ${story.by.CARE_PARTNER.name}` }).click();
  await care.getByText('d’accord', { exact: true }).waitFor();

  // What the host still sees is the text it agreed: it must read the new one first.
  await host.goto(`${product.origin}/care-contracts?vue=accord`);
  await host.getByRole('link', { name: 'Karim D.' }).click();
  await host.getByText('version 2', { exact: true }).waitFor();
  await host.getByRole('button', { name: `Donner l’accord de ${story.by.HOST.name}` }).click();
  await host.getByText('accordé le').waitFor();
  expect(await host.locator('main').textContent()).toContain('Il vient. Un rendez-vous toutes les deux semaines.');
});

test('the SPIP then reads the agreed text and the attendance, and nothing else', async () => {
  const spip = await product.signIn(story.by.REFERRER, { viewport: { width: 390, height: 844 } });
  await open(spip);
  await spip.getByText('Il vient. Un rendez-vous toutes les deux semaines.').waitFor();
  await spip.getByText('présence', { exact: true }).waitFor();
  const page = (await spip.textContent('main')) ?? '';
  for (const [host, own] of Object.values(typed)) for (const words of [host, own]) expect(page).not.toContain(words);
  for (const words of ['Zopiclone', 'Tenir les soirées', 'Un rendez-vous par mois']) expect(page).not.toContain(words);
  await spip.getByText('Parts, objectifs, notes : non partagé avec votre structure.').waitFor();
  expect(await spip.getByRole('button', { name: /Ouvrir la revue|Attester|Modifier|Écrire/ }).count()).toBe(0);
});

test('a stranger finds nothing at its address', async () => {
  const stranger = await product.signIn(story.stranger);
  await open(stranger);
  await stranger.getByText('Il n’y a rien à cette adresse pour vous.').waitFor();
});
