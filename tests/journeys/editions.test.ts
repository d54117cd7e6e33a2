import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Product } from '../support/product';
import { RegisterWorld, realRegister } from '../support/register';
import type { Actor } from '../support/world';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let registers: RegisterWorld;
let product: Product;
let [host, funder, stranger]: [Actor, Actor, Actor] = [] as never;

beforeAll(async () => {
  registers = await RegisterWorld.create();
  const { world } = registers;
  host = await world.organisation('HOST_ASSOCIATION', 'APREMIS');
  funder = await world.organisation('FUNDER', 'DISP de Lille');
  stranger = await world.organisation('FUNDER', 'DREETS');
  await world.agreement(host, funder);
  await registers.load(realRegister, { host: 'APREMIS', places: [{ places: 45, startsOn: '2023-01-01' }] });
  product = await Product.open(world);
}, 240_000);
afterAll(async () => {
  await product?.close();
  await registers?.end();
});

async function open(actor: Actor, path: string, width = 1440, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await product.signIn(actor, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  page.setDefaultTimeout(15_000);
  await page.goto(`${product.origin}${path}`);
  return page;
}

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const found = await page.evaluate(() => (window as never as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run());
  return found.violations.map(({ id }) => id);
}

async function download(page: Page, name: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFileSync(await file.path());
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Transmettre à un financeur' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first().click();
  await page.getByRole('option', { name: 'DISP de Lille' }).click();
  await dialog.getByRole('button', { name: 'Transmettre à un financeur' }).click();
  await page.getByRole('link', { name: 'DISP de Lille' }).waitFor();
}

test('frozen, submitted, read, remarked, corrected, submitted again', async () => {
  const page = await open(host, '/reports/2023');
  await page.getByRole('button', { name: 'Figer une édition' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Figer une édition' }).click();
  await page.getByRole('heading', { level: 1, name: /Rapport d’activité 2023, Édition n°.1/ }).waitFor();
  const edition = page.url();
  expect(plain(await page.locator('main').textContent())).toContain('15 532');
  const text = await download(page, /^Télécharger en Texte figé/);
  await page.getByText(createHash('sha256').update(text).digest('hex')).waitFor();
  expect((await download(page, /^Télécharger en PDF/)).subarray(0, 5).toString()).toBe('%PDF-');
  await submit(page);

  const other = await open(funder, '/');
  await other.waitForURL(/\/reports\/submissions$/);
  await other.getByRole('link', { name: /2023, édition n°.1/ }).waitFor();
  expect(await violations(other)).toEqual([]);
  await other.getByRole('link', { name: /2023, édition n°.1/ }).click();
  await other
    .getByText(/porte sur moins de 11 personnes/)
    .first()
    .waitFor();
  const read = plain(await other.locator('main').textContent());
  for (const one of ['104', 'masqué', 'Aucune remarque']) expect(read).toContain(one);
  expect(read).not.toContain(createHash('sha256').update(text).digest('hex'));
  const submission = other.url();
  expect((await download(other, /^Télécharger en PDF/)).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await download(other, /^Télécharger en CSV/)).toString('utf8')).toContain('"masqué"');
  await other.getByLabel('Votre remarque').fill('Une sortie semble manquer en décembre.');
  await other.getByRole('button', { name: 'Envoyer la remarque' }).click();
  await other.getByText('Une sortie semble manquer en décembre.').waitFor();

  await page.reload();
  await page.getByText('remarque reçue').waitFor();
  await page.getByRole('link', { name: 'DISP de Lille' }).click();
  await page.getByLabel('Votre réponse').fill('Elle est dans l’édition suivante.');
  await page.getByRole('button', { name: 'Répondre à la remarque' }).click();
  await page.getByText('réponse donnée').waitFor();
  await registers.world.owner.query(
    `UPDATE placement_dates SET exited_on = '2023-12-20' WHERE referral_id = (SELECT d.referral_id FROM placement_dates d
      JOIN register_entry r ON r.referral_id = d.referral_id WHERE d.exited_on IS NULL AND d.entered_on < '2023-12-01' ORDER BY r.number LIMIT 1)`,
  );
  await page.getByRole('link', { name: 'Revenir à l’édition' }).click();
  await page.getByRole('button', { name: 'Figer une édition corrigée' }).click();
  await page.getByLabel('Ce qui a été corrigé').fill('Une sortie de décembre saisie en retard.');
  await page.getByRole('dialog').getByRole('button', { name: 'Figer une édition corrigée' }).click();
  await page.getByRole('heading', { level: 1, name: /Édition n°.2/ }).waitFor();
  await page.getByRole('heading', { name: /Ce qui change depuis l’édition précédente/ }).waitFor();
  await submit(page);
  expect(await violations(page)).toEqual([]);

  await other.reload();
  await other.getByText('Une édition corrigée a été transmise depuis.').waitFor();
  await other.getByText('Elle est dans l’édition suivante.').waitFor();
  expect(await other.getByLabel('Votre remarque').count()).toBe(0);
  await other.goto(`${product.origin}/reports/submissions`);
  await other.getByRole('link', { name: /2023, édition n°.2/ }).click();
  await other.getByText('Une sortie de décembre saisie en retard.').waitFor();
  expect(await violations(other)).toEqual([]);

  // A stranger, and the funder where the edition is.
  for (const [who, addresses] of [
    [stranger, [edition, submission]],
    [funder, [edition]],
  ] as const) {
    const away = await open(who, '/');
    for (const address of addresses) {
      await away.goto(address);
      await away
        .getByRole('heading', { name: /rien à cette adresse pour vous/ })
        .first()
        .waitFor();
      expect(plain(await away.locator('main').textContent())).not.toContain('APREMIS');
    }
    for (const address of addresses) {
      const [, kind, id] = address.match(/reports\/(editions|submissions)\/([\w-]+)/) ?? [];
      for (const format of ['pdf', 'xlsx', 'csv', 'json']) {
        const answer = await away.request.get(`${product.origin}/files/report-${kind}/${id}.${format}`);
        expect([address, format, answer.status()]).toEqual([address, format, 404]);
      }
    }
    await away.context().close();
  }
}, 240_000);

test.each([
  ['light', 390],
  ['dark', 1440],
  ['dark', 390],
] as const)(
  'both sides, %s, %i wide',
  async (scheme, width) => {
    const [{ id }] = await registers.rows('SELECT id FROM report_submission ORDER BY submitted_at DESC LIMIT 1');
    const [{ edition }] = await registers.rows(`SELECT id AS edition FROM report_edition ORDER BY number DESC LIMIT 1`);
    for (const [who, path] of [
      [funder, `/reports/submissions/${id}`],
      [host, `/reports/editions/${edition}`],
    ] as const) {
      const page = await open(who, path, width, scheme);
      await page.locator('h2').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      if (process.env.MAILLAGE_PICTURES)
        await page.screenshot({
          path: `${process.env.MAILLAGE_PICTURES}/${who === funder ? 'funder' : 'host'}-${scheme}-${width}.png`,
          fullPage: true,
        });
      await page.context().close();
    }
  },
  120_000,
);
