import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Product } from '../support/product';
import { published, RegisterWorld, realRegister } from '../support/register';
import type { Actor } from '../support/world';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let registers: RegisterWorld;
let product: Product;
let host: Actor;

beforeAll(async () => {
  registers = await RegisterWorld.create();
  host = await registers.world.organisation('HOST_ASSOCIATION', 'APREMIS');
  const places = [
    { places: 40, startsOn: '2022-01-01' },
    { places: 45, startsOn: '2023-01-01' },
  ];
  await registers.load(realRegister, { host: 'APREMIS', places });
  product = await Product.open(registers.world);
}, 240_000);
afterAll(async () => {
  await product?.close();
  await registers?.end();
});

async function open(path: string, width = 1440, colorScheme: 'light' | 'dark' = 'light', language = 'fr'): Promise<Page> {
  const page = await product.signIn(host, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  page.setDefaultTimeout(10_000);
  await page.evaluate((chosen) => localStorage.setItem('maillage-language', chosen), language);
  await page.goto(`${product.origin}${path}`);
  await page.locator('h2').first().waitFor();
  return page;
}

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

test('a host association reads the published figures, and opens the records of one', async () => {
  const page = await open('/reports/2023');
  const { activity, requests } = published;
  const text = plain(await page.locator('main').textContent());
  for (const figure of ['104', '15 532', '94,56 %', '69', '62', '10']) expect(text).toContain(figure);
  expect(text).toContain(
    `Pour ${requests.total} demandes, ${requests.interviewsHonoured} entretiens ont été honorés et ${activity.entries} personnes sont entrées.`,
  );
  expect(text).toContain('1 personne dont l’établissement d’origine n’est pas renseigné');
  expect(text).toContain('35 en 2022');

  await page
    .getByRole('link', { name: /^82\. Voir les dossiers : SPIP de l’Oise/ })
    .first()
    .click();
  await page.waitForURL(/\/reports\/2023\/records\?/);
  await page.getByText('82 dossiers').waitFor();
  // The address is all that it needs.
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /D’où viennent les demandes, SPIP de l’Oise/ }).waitFor();
  await page.getByRole('link', { name: /^Rapport 2023/ }).click();

  await page.getByRole('button', { name: /Voir le tableau : Mois par mois/ }).click();
  const row = page.getByRole('row', { name: /^novembre/ });
  expect(plain(await row.textContent())).toMatch(/50[\s\S]*111,1 %/);

  await page.getByRole('navigation', { name: 'Année du rapport' }).getByRole('link', { name: '2022' }).click();
  await page.getByRole('heading', { level: 1, name: /2022/ }).waitFor();
  expect(plain(await page.locator('main').textContent())).toContain('6 219');
  await page.context().close();
});

test('another period is kept in the address', async () => {
  const page = await open('/reports/2023');
  await page.getByRole('button', { name: 'Une autre période' }).click();
  await page.getByRole('textbox', { name: 'Du' }).fill('15/02/2023');
  await page.getByRole('textbox', { name: 'Au' }).fill('14/05/2023');
  await page.getByRole('button', { name: 'Compter la période' }).click();
  await page.waitForURL(/du=2023-02-15&au=2023-05-14/);
  await page.getByText('84,77').first().waitFor();
  await page.context().close();
});

test('a table is downloaded as a spreadsheet reads it', async () => {
  const page = await open('/reports/2023');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger en CSV : Obligations de soins' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\uFEFF"Obligation";"Personnes 2023";"Personnes 2022";"Personnes 2021"');
  expect(lines).toContain('"Obligation de soins psychologiques";"50";"13";"0"');
  await page.context().close();
});

test.each(
  (['fr', 'en'] as const).flatMap((language) =>
    [390, 1440].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ language, width, scheme }))),
  ),
)(
  'axe finds nothing in $language at $width px, $scheme, tables unfolded; nothing overflows',
  async ({ language, width, scheme }) => {
    const page = await open('/reports/2023', width, scheme, language);
    for (const button of await page.locator('button[aria-expanded=false][aria-controls]').all())
      if (await button.isVisible()) await button.click();
    for (const path of ['', '/records?tableau=requestOrigins&ligne=OUTSIDE&colonne=n']) {
      if (path) await page.goto(`${product.origin}/reports/2023${path}`);
      await page.waitForLoadState('networkidle');
      await page.locator('table, li').first().waitFor();
      await page.addScriptTag({ content: axe });
      const found = await page.evaluate(async () => {
        const run = (window as never as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
        const { violations } = await run.run();
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
      });
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  },
  120_000,
);
