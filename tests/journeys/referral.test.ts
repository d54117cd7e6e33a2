import type { Page } from 'playwright-core';
import { Product } from '../support/product';
import { inDays } from '../support/real-time';
import { type Actor, World } from '../support/world';

let world: World;
let product: Product;
let spip: Actor;
let host: Actor;
let stranger: Actor;
let spipPage: Page;
let hostPage: Page;
let ref: string;

beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  host = await world.organisation('HOST_ASSOCIATION', 'La Maison du Gué');
  stranger = await world.organisation('SPIP');
  const without = await world.organisation('HOST_ASSOCIATION', 'Foyer sans convention');
  await world.agreement(spip, host);
  await world.agreement(spip, without, '2020-01-01', '2021-06-30');
  product = await Product.open(world);
  spipPage = await product.signIn(spip);
  hostPage = await product.signIn(host);
  for (const page of [spipPage, hostPage]) page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await product?.close();
  await world?.end();
});

const french = (day: string): string => day.split('-').reverse().join('/');
const nextStep = (page: Page) => page.locator('#next-step');
const open = (page: Page) => page.goto(`${product.origin}/referrals/${ref}`);
/** What cannot be taken back is asked twice. */
const confirm = (page: Page, verb: string) => page.getByRole('dialog').getByRole('button', { name: verb }).click();

test('a SPIP counsellor writes a draft, kept on the server, and sends it', async () => {
  await spipPage.getByRole('link', { name: 'Nouvelle orientation' }).click();
  await spipPage.getByRole('radio', { name: 'La Maison du Gué' }).check();
  await spipPage.getByText('Sans convention en cours (1)').click();
  await spipPage
    .getByRole('listitem')
    .filter({ hasText: 'Foyer sans convention' })
    .getByText('convention expirée le 30 juin 2021')
    .waitFor();

  await spipPage.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  expect(await spipPage.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('lastName');
  await spipPage.getByRole('textbox', { name: 'Nom', exact: true }).fill('Benhaddou');
  await spipPage.getByRole('textbox', { name: 'Prénom' }).fill('Karim');
  await spipPage.getByLabel('Date de naissance').fill('2/3/1999');
  await spipPage.getByLabel('Sexe').selectOption({ label: 'masculin' });
  await spipPage.getByLabel('Établissement (facultatif)').fill('Maison d’arrêt d’Amiens');
  await spipPage.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await spipPage.getByText(/Enregistré à \d+\sh\s\d\d/).waitFor();
  ref = new URL(spipPage.url()).searchParams.get('brouillon') ?? '';
  expect(ref).toMatch(/^R-\d{4}-\d{4}$/);

  await spipPage.getByRole('button', { name: 'Envoyer l’orientation' }).click();
  await spipPage.getByText('À remplir pour continuer.').first().waitFor();
  await spipPage.reload();
  expect(await spipPage.getByRole('textbox', { name: 'Nom', exact: true }).inputValue()).toBe('Benhaddou');
  await spipPage.getByLabel('Ce qui est demandé').fill('Une place avec accompagnement');
  await spipPage.getByLabel('Pourquoi cette personne, pourquoi cette structure').fill('Projet de sortie solide');
  await spipPage.getByRole('button', { name: 'Envoyer l’orientation' }).click();
  await spipPage.waitForURL(`${product.origin}/referrals/${ref}`);
  await spipPage.getByText('La balle est chez La Maison du Gué').waitFor();
});

test('the same person written again is found among those whom the service follows', async () => {
  await spipPage.goto(`${product.origin}/referrals/new`);
  await spipPage.getByRole('textbox', { name: 'Nom', exact: true }).fill('BENHADOU');
  await spipPage.getByRole('textbox', { name: 'Prénom' }).fill('karim');
  await spipPage.getByLabel('Date de naissance').fill('02/03/1999');
  await spipPage.getByRole('button', { name: 'Reprendre cette personne' }).click();
  await spipPage.getByText(`Vous reprenez Karim B., connue par ${ref}.`).waitFor();
});

test('the host acknowledges, assesses and offers interview dates', async () => {
  await hostPage.goto(product.origin);
  await hostPage.getByRole('link', { name: 'Accuser réception, Karim B.' }).click();
  await hostPage.waitForURL(({ pathname }) => pathname === `/referrals/${ref}`);
  expect(await hostPage.textContent('main')).not.toContain('Benhaddou');
  await nextStep(hostPage).getByRole('button', { name: 'Accuser réception' }).click();
  await nextStep(hostPage).getByRole('button', { name: 'Commencer l’évaluation' }).click();

  const step = nextStep(hostPage);
  await step.getByRole('textbox', { name: 'Date', exact: true }).fill(french(inDays(10)));
  await step.getByLabel('Heure').fill('10:00');
  await step.getByRole('button', { name: 'Ajouter une date' }).click();
  await step
    .getByRole('textbox', { name: 'Date', exact: true })
    .nth(1)
    .fill(french(inDays(12)));
  await step.getByLabel('Heure').nth(1).fill('14 h 30');
  await step.getByRole('button', { name: 'Proposer ces 2 dates' }).click();
  await hostPage.getByText('a proposé des dates d’entretien').or(hostPage.getByText('avez proposé des dates d’entretien')).waitFor();

  await hostPage.getByRole('tab', { name: 'Personne' }).click();
  await hostPage.getByText('Situation judiciaire : non partagé avec votre structure.').waitFor();
  expect(await hostPage.textContent('body')).not.toContain('Maison d’arrêt');
});

test('the SPIP chooses a date', async () => {
  await spipPage.goto(product.origin);
  await spipPage.getByRole('link', { name: 'Choisir la date, Karim B.' }).click();
  await nextStep(spipPage).getByRole('radio').nth(1).check();
  await nextStep(spipPage)
    .getByRole('button', { name: /Retenir le .* à 14\sh\s30/ })
    .click();
  await spipPage.getByText('avez retenu une date d’entretien').waitFor();
});

test('the host gives its opinion, asked twice, and accepts; the SPIP sees it', async () => {
  await open(hostPage);
  const step = nextStep(hostPage);
  await step.getByLabel('Avis').selectOption({ label: 'favorable' });
  await step.getByRole('button', { name: 'Rendre l’avis' }).click();
  await confirm(hostPage, 'Oui, rendre l’avis');
  await step.getByLabel('Entrée prévue le').fill(french(inDays(20)));
  await step.getByRole('button', { name: 'Accepter la demande' }).click();
  await confirm(hostPage, 'Oui, accepter la demande');
  await step.getByRole('button', { name: 'Enregistrer l’entrée' }).waitFor();
  await hostPage.getByRole('tab', { name: 'Personne' }).click();
  await hostPage.getByText('Maison d’arrêt d’Amiens').waitFor();

  await open(spipPage);
  await spipPage.getByText('a accepté la demande').waitFor();
  await spipPage.getByText('a rendu l’avis de l’équipe').waitFor();
  await spipPage.getByText('Acceptée', { exact: false }).first().waitFor();
});

test('somebody who typed in vain meanwhile keeps it, beside what the other wrote', async () => {
  const colleague = await product.signIn(await world.member(spip));
  for (const page of [spipPage, colleague]) {
    await page.goto(`${product.origin}/referrals/${ref}?vue=personne`);
    await page.getByRole('button', { name: 'Modifier les disponibilités' }).click();
  }
  const dialog = (page: Page) => page.getByRole('dialog');
  await dialog(colleague).getByLabel('Jours et heures').fill('du lundi au mercredi');
  await dialog(colleague).getByRole('button', { name: 'Modifier les disponibilités' }).click();
  await dialog(colleague).waitFor({ state: 'hidden' });
  await dialog(spipPage).getByLabel('Jours et heures').fill('du lundi au jeudi');
  await dialog(spipPage).getByRole('button', { name: 'Modifier les disponibilités' }).click();
  const both = dialog(spipPage).getByRole('row', { name: /du lundi au mercredi.*du lundi au jeudi/ });
  await both.waitFor();
  await dialog(spipPage).getByRole('button', { name: 'Modifier les disponibilités' }).click();
  await spipPage.getByText('du lundi au jeudi').waitFor();
});

test('a stranger finds nothing by any address or id', async () => {
  const page = await product.signIn(stranger);
  const { id } = (await world.tell<{ referral: { id: string } }>(spip, `{ referral(ref: "${ref}") { id } }`)).referral;
  for (const address of ['/referrals', '/referrals?nom=Benhaddou', `/referrals?nom=${ref}`, '/placements', '/']) {
    await page.goto(product.origin + address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.textContent('body')).not.toMatch(/Karim|Benhaddou/);
  }
  for (const address of [`/referrals/${ref}`, `/referrals/new?brouillon=${ref}`]) {
    await page.goto(product.origin + address);
    await page.getByText('Il n’y a rien à cette adresse pour vous.').waitFor();
  }

  const ask = async (query: string, variables: object = {}) =>
    (await page.request.post(`${product.origin}/graphql`, { headers: { origin: product.origin }, data: { query, variables } })).text();
  const answers = [
    await ask(`{ referral(ref: "${ref}") { id identity { lastName } } }`),
    await ask('{ referrals(search: "Benhaddou") { totalCount nodes { ref identity { lastName } } } }'),
    await ask('{ possibleDuplicates(lastName: "Benhaddou", firstName: "Karim", birthDate: "1999-03-02") { ref identity { lastName } } }'),
    await ask('mutation($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { problems { code } referral { ref } } }', {
      input: { referralId: id, version: 1 },
    }),
    await ask('mutation($input: WriteOwnNoteInput!) { writeOwnNote(input: $input) { problems { code } referral { ref } } }', {
      input: { referralId: id, text: 'Note' },
    }),
  ];
  expect(answers.join()).not.toMatch(/Benhaddou|R-\d{4}/);
  expect(answers[0]).toContain('"referral":null');
  expect(JSON.parse(answers[1] ?? '')).toMatchObject({ data: { referrals: { totalCount: 0, nodes: [] } } });
  expect(answers[2]).toContain('"possibleDuplicates":[]');
  for (const refused of answers.slice(3)) expect(refused).toMatch(/NOT_FOUND|FORBIDDEN/);
});
