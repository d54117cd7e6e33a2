import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readConfig } from '../../api/config';
import { tellDemonstration } from '../../api/demonstration/tell';
import { importDirectory } from '../../api/modules/directory/import-directory';
import { give } from '../support/imports';
import { Product } from '../support/product';
import { publicLists } from '../support/public-lists';
import { header, line } from '../support/register';
import { World } from '../support/world';

/** axe-core on every page, as those who use it, in both languages, at both widths, light and dark: WCAG 2.2 AA and best practices. */
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let world: World;
let product: Product;
let pages: [persona: string | null, paths: string[]][];

beforeAll(async () => {
  world = await World.create();
  await tellDemonstration(readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1' }), world.database, world.db.migratorUrl);
  await importDirectory(world.db.migratorUrl, publicLists, { partial: false, progress: () => undefined });
  product = await Product.open(world);
  const ref = async (statement: string) => String((await world.owner.query(statement)).rows[0]?.ref);
  const to = (kind: string) => `JOIN organisation o ON o.id = r.addressee_id WHERE o.name LIKE '${kind}%'`;
  const asked =
    await ref(`SELECT r.ref FROM referral r JOIN interview i ON i.referral_id = r.id ${to('L’Escale')} AND i.state = 'OFFERED' AND r.awaited_from = 'REFERRER' AND r.state = 'ASSESSING'
    AND r.referrer_id = (SELECT id FROM organisation WHERE name = 'SPIP de la Somme') LIMIT 1`);
  const hosted = await ref(
    `SELECT r.ref FROM referral r JOIN action_plan p ON p.referral_id = r.id JOIN care_contract c ON c.referral_id = r.id LIMIT 1`,
  );
  const plan = await ref(`SELECT p.ref FROM action_plan p JOIN referral r ON r.id = p.referral_id WHERE r.ref = '${hosted}'`);
  const care = await ref(`SELECT c.ref FROM care_contract c JOIN referral r ON r.id = c.referral_id WHERE r.ref = '${hosted}'`);
  const immersion =
    await ref(`SELECT p.ref FROM immersion_period p JOIN immersion_answer a ON a.immersion_period_id = p.id JOIN organisation o ON o.id = p.employer_id
    WHERE a.state = 'ASKED' AND o.name = 'Menuiserie Lefranc'`);
  const entry = async (kind: string) =>
    ref(`SELECT e.id AS ref FROM directory_entry e JOIN directory_link l ON e.id IN (l.from_id, l.to_id) WHERE e.kind = '${kind}' LIMIT 1`);
  const directory = [
    '/network?vue=france',
    `/network/directory/${await entry('SPIP')}`,
    `/network/directory/${await entry('PRISON')}`,
    '/network/prisons',
  ];
  const nadia = `SELECT m.id AS ref FROM membership m JOIN account a ON a.id = m.account_id WHERE m.display_name = 'Nadia Ferrat'`;
  const manager = { membershipId: await ref(nadia), organisationId: '', accountId: '', name: 'Nadia Ferrat' };
  const wrong = [header, line(1), line(2, { date_demande: '31/02/2022', sexe: '' }), line(3, { numero: 'PE-2021-001' })];
  const draft = await give(world, manager, wrong.join('\n'));
  pages = [
    [null, ['/sign-in', '/invitation']],
    [
      'Claire Vasseur',
      ['/', '/referrals', `/referrals/${asked}`, '/referrals/new', `/care-contracts/${care}`, '/placements', '/reports/2026'],
    ],
    ['Claire Vasseur', ['/network', ...directory]],
    ['Nadia Ferrat', ['/placements/import', `/placements/import/${draft.id}`]],
    ['Nadia Ferrat', ['/', '/reports/2026', `/referrals/${hosted}`, `/immersions/new?referral=${hosted}`]],
    ['Sofia Renaudin', ['/', '/reports/2026', '/plans', `/plans/${plan}`, '/immersions', `/immersions/${immersion}`]],
    ['Élodie Marchetti', ['/', '/reports/2026', '/care-contracts', `/care-contracts/${care}`]],
    ['Anne Lefranc', ['/immersions', `/immersions/${immersion}`]],
    ['Laurent Habert', ['/']],
  ];
}, 120_000);
afterAll(async () => {
  await product?.close();
  await world?.end();
});

type Way = { language: 'fr' | 'en'; width: number; colorScheme: 'light' | 'dark' };
const ways: Way[] = (['fr', 'en'] as const).flatMap((language) =>
  [390, 1440].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ language, width, colorScheme }))),
);

async function open({ language, width, colorScheme }: Way, persona: string | null): Promise<Page> {
  const page = await product.visitor({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  await page.addInitScript((chosen) => localStorage.setItem('maillage-language', chosen), language);
  await page.goto(`${product.origin}/sign-in`);
  if (persona) {
    await page.getByText(persona).first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }
  return page;
}

/** What axe finds on a page that has settled, as one line each. */
async function findings(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    const run = (window as never as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
    const { violations } = await run.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

test.each(ways)(
  'nothing to find in $language at $width px, $colorScheme',
  async (way) => {
    const found: string[] = [];
    let looked = 0;
    for (const [persona, paths] of pages) {
      const page = await open(way, persona);
      for (const path of paths) {
        await page.goto(`${product.origin}${path}`);
        found.push(...(await findings(page)).map((finding) => `${persona} ${path} ${finding}`));
        looked++;
      }
      await page.context().close();
    }
    expect(found).toEqual([]);
    expect(looked).toBe(pages.flatMap(([, paths]) => paths).length);
  },
  240_000,
);

test('axe sees red where a page is broken on purpose', async () => {
  const page = await open({ language: 'fr', width: 1440, colorScheme: 'light' }, null);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="data:,"><button></button>'));
  expect((await findings(page)).map((finding) => finding.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'button-name']));
});
