import type { Page } from 'playwright-core';
import { type Plan, PlanStory } from '../modules/plans/plan-story';
import { Product } from '../support/product';
import { daysAgo, inDays, monthBefore } from '../support/real-time';

let story: PlanStory;
let product: Product;
let plan: Plan;

beforeAll(async () => {
  story = await PlanStory.begin();
  product = await Product.open(story.world);
  await twoMonths();
});
afterAll(async () => {
  await product?.close();
  await story?.world.end();
});

/** The two months before this one: a plan opened, a meeting held in each, a step that the adviser let pass. */
async function twoMonths(): Promise<void> {
  const { world, by } = story;
  const [first, second] = [monthBefore(2), monthBefore(1)];
  plan = await story.plan(`${first}-05`, new Date(`${first}-05T09:00:00Z`));
  await story.step(plan, by.ADVISER, 'Rassembler les justificatifs', `${second}-20`, new Date(`${first}-05T10:00:00Z`));
  for (const month of [first, second]) {
    const at = new Date(`${month}-15T17:00:00Z`);
    const meeting = await story.meeting(plan, `${month}-15`, at);
    const note = 'Elle veut essayer le bois.';
    await world.done(
      by.ADVISER,
      'recordPlanMeeting',
      { meetingId: meeting.id, version: 1, attendance: 'PRESENT', minutes: 45, note },
      '',
      at,
    );
  }
  await world.done(by.HOST, 'setPlanRelayDeadline', { actionPlanId: plan.id, version: plan.version, relayDueOn: inDays(60) });
}

const french = (day: string): string => day.split('-').reverse().join('/');
const row = (page: Page, step: string) => page.getByRole('listitem').filter({ hasText: step });

test('a Mission Locale adviser follows a plan into its third month', async () => {
  const { by } = story;
  const page = await product.signIn(by.ADVISER);
  await page.goto(`${product.origin}/plans?vue=retard`);
  await page.getByRole('link', { name: 'Karim D.' }).click();
  await page.waitForURL(`${product.origin}/plans/${plan.ref}`);

  const months = page.getByRole('list', { name: 'Rencontres du mois' }).getByRole('listitem');
  await months.first().waitFor();
  expect(await months.nth(0).textContent()).toContain('tenue le 15');
  expect(await months.nth(1).textContent()).toContain('tenue le 15');
  expect(await months.nth(2).textContent()).toContain('à tenir');
  await page.getByText('Non partagé avec votre structure.').waitFor();
  expect(await page.textContent('main')).toContain('disponible du lundi au vendredi');

  await page.getByRole('button', { name: 'Ajouter un objectif' }).click();
  await page.getByLabel('Domaine de la vie').selectOption({ label: 'Travail' });
  await page.getByLabel('Objectif, dans les mots de la personne').fill('Travailler le bois');
  await page.getByRole('button', { name: 'Ajouter l’objectif' }).click();
  await page.getByText('« Travailler le bois »').waitFor();

  await page.getByRole('button', { name: 'Ajouter une étape' }).click();
  await page.getByLabel('Objectif servi').selectOption({ label: 'Travail : Travailler le bois' });
  await page.getByLabel('Ce qu’il y a à faire').fill('Visiter l’atelier');
  await page.getByLabel('Qui le fait').selectOption({ label: by.WORKPLACE.name });
  await page.getByLabel('Échéance').fill(french(inDays(20)));
  await page.getByRole('button', { name: 'Ajouter l’étape' }).click();
  await row(page, 'Visiter l’atelier').getByText(by.WORKPLACE.name).waitFor();

  await page.getByRole('link', { name: 'Rassembler les justificatifs' }).click();
  await page.getByLabel('Ce qui en est sorti').fill('Dossier complet');
  await page.getByRole('button', { name: 'Marquer l’étape faite' }).click();
  await row(page, 'Rassembler les justificatifs').getByText('faite le').waitFor();

  await page.getByRole('button', { name: 'Fixer la date' }).click();
  await page.getByLabel('Jour de la rencontre').fill(french(daysAgo(0)));
  await page.getByRole('button', { name: 'Fixer la rencontre' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Consigner la rencontre' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Consigner la rencontre' }).click();
  await page.getByText('Choisissez une réponse.').waitFor();
  await page.getByLabel('Venue').check();
  await page.getByLabel('Ce que les autres structures doivent savoir').fill('Visite calée avec l’atelier.');
  await page.getByRole('dialog').getByRole('button', { name: 'Consigner la rencontre' }).click();
  await page.getByText('« Visite calée avec l’atelier. »').waitFor();
  expect(await months.nth(2).textContent()).toContain('tenue le');

  await page.getByRole('button', { name: 'Nommer le relais' }).click();
  await page.getByLabel('Qui prend le relais').fill('Mission Locale de Lille, Mme Delattre');
  await page.getByRole('button', { name: 'Enregistrer le relais' }).click();
  await page.getByRole('heading', { name: 'Mission Locale de Lille, Mme Delattre' }).waitFor();
});

test('the workplace does its own step, and only reads the others', async () => {
  const page = await product.signIn(story.by.WORKPLACE, { viewport: { width: 390, height: 844 } });
  await page.goto(`${product.origin}/plans/${plan.ref}`);
  await page.getByRole('link', { name: 'Rassembler les justificatifs' }).click();
  await page.getByRole('dialog').getByText('Dossier complet').waitFor();
  expect(await page.getByRole('dialog').getByRole('button').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Visiter l’atelier' }).click();
  await page.getByRole('button', { name: 'Commencer l’étape' }).click();
  await page.getByText('Étape commencée.').waitFor();
  expect(await page.getByRole('button', { name: 'Ajouter une étape' }).count()).toBe(0);
});

test('the SPIP reads what was done, and closes the plan once nothing is left', async () => {
  const page = await product.signIn(story.spip);
  await page.goto(`${product.origin}/plans/${plan.ref}`);
  await page.getByText('Suivi dans la situation judiciaire').waitFor();
  const close = async () => {
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: 'Clore le plan' }).click();
    await page.getByRole('button', { name: `Clore le plan ${plan.ref}` }).click();
  };
  await close();
  await page.getByRole('alert').getByText('Visiter l’atelier').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Visiter l’atelier' }).click();
  await page.getByRole('button', { name: 'Abandonner l’étape' }).click();
  await row(page, 'Visiter l’atelier').getByText('abandonnée').waitFor();
  await close();
  await page.getByText('Ce plan est clos').waitFor();
  expect(await page.getByRole('button', { name: 'Ajouter une étape' }).count()).toBe(0);
});

test('the host opens the plan of another referral from its page', async () => {
  const id = await story.referral();
  const { rows } = await story.world.owner.query('SELECT ref FROM referral WHERE id = $1', [id]);
  const page = await product.signIn(story.by.HOST);
  await page.goto(`${product.origin}/plans/new?referral=${rows[0].ref}`);
  await page.getByLabel('Écrit avec la personne le').fill(french(inDays(2)));
  await page.getByRole('button', { name: 'Ouvrir le plan' }).click();
  await page.getByText('Choisissez une date jusqu’au').waitFor();
  await page.getByLabel('Écrit avec la personne le').fill(french(daysAgo(1)));
  await page.getByRole('button', { name: 'Ouvrir le plan' }).click();
  await page.waitForURL(/\/plans\/P-/);
  await page.getByRole('heading', { name: 'Aucun objectif pour le moment.' }).waitFor();
});

test('a stranger finds nothing at its address', async () => {
  for (const actor of [story.stranger, story.former, story.by.CARE_PARTNER]) {
    const page = await product.signIn(actor);
    await page.goto(`${product.origin}/plans/${plan.ref}`);
    await page.getByRole('heading', { name: 'Il n’y a rien à cette adresse pour vous.' }).waitFor();
    expect(await page.textContent('body')).not.toContain('Karim');
    await page.goto(`${product.origin}/plans`);
    await page.getByRole('heading', { name: 'Aucun plan pour le moment.' }).waitFor();
  }
});
