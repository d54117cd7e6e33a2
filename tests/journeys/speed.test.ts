import type { CDPSession, Page } from 'playwright-core';
import { Product } from '../support/product';
import { type Actor, World } from '../support/world';

/** What a partner feels: counts and sizes are asserted, times are printed, since they are this machine's. */
const SLOW = { rate: 6, line: { offline: false, latency: 60, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 } };
const ROWS = 130;

let world: World;
let product: Product;
let spip: Actor;
let host: Actor;
let ref: string;

beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  host = await world.organisation('HOST_ASSOCIATION');
  await world.agreement(spip, host);
  for (let each = 0; each < ROWS; each++) ref = (await world.sent(spip, host)).ref;
  product = await Product.open(world);
}, 120_000);
afterAll(async () => {
  await product?.close();
  await world?.end();
});

/** The GraphQL operations that a page asks for, by name. */
function asked(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return;
    const { operationName } = JSON.parse(request.postData() ?? '{}') as { operationName?: string };
    names.push(operationName ?? '?');
  });
  return names;
}

/** From the first byte on, the sum of what moved under the reader's eyes. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = window as never as { shifts: { value: number; at: string[] }[] };
    seen.shifts = [];
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Element | null }[] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[])
        if (!entry.hadRecentInput)
          seen.shifts.push({
            value: entry.value,
            at: entry.sources.map(({ node }) => `${node?.nodeName} ${(node as Element | null)?.className ?? ''}`),
          });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
const shifts = (page: Page) => page.evaluate(() => (window as never as { shifts: { value: number; at: string[] }[] }).shifts);
const sum = (list: { value: number }[]): number => list.reduce((total, { value }) => total + value, 0);

const rows = (page: Page) => page.locator('main tbody tr:not([aria-hidden])');
const print = (line: string) => process.stdout.write(`speed: ${line}\n`);

async function slow(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.rate });
  await session.send('Network.emulateNetworkConditions', SLOW.line);
  return session;
}

async function firstRow(page: Page): Promise<number> {
  const started = Date.now();
  await page.goto(`${product.origin}/referrals`, { waitUntil: 'commit' });
  await rows(page).first().locator('a').first().waitFor();
  return Date.now() - started;
}

test('the first useful row of the list, on a slow machine and a thin line: cold, then warm', async () => {
  const page = await product.signIn(spip);
  const session = await slow(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.clearBrowserCache');
  const cold = await firstRow(page);
  const coldBytes = bytes;
  bytes = 0;
  const warm = await firstRow(page);
  print(
    `first row, processor 6 times slower, 1.6 Mbit/s: cold ${cold} ms (${Math.round(coldBytes / 1000)} kB), warm ${warm} ms (${Math.round(bytes / 1000)} kB)`,
  );
  // A second visit brings the page and its facts: every other file is at hand.
  expect(bytes).toBeLessThan(60_000);
  expect(coldBytes).toBeLessThan(600_000);
  await page.context().close();
}, 120_000);

test('each page asks once, besides who is signed in', async () => {
  const page = await product.signIn(spip);
  const names = asked(page);
  const pages = [
    '/',
    '/referrals',
    `/referrals/${ref}`,
    '/referrals/new',
    '/plans',
    '/care-contracts',
    '/immersions',
    '/placements',
    '/network',
  ];
  const counted: Record<string, string[]> = {};
  for (const path of pages) {
    // What the page before still asks is not this one's: the idle network of a document is said once, at its first pause.
    await page.goto('about:blank');
    names.length = 0;
    await page.goto(`${product.origin}${path}`);
    while (!names.some((name) => name !== 'Viewer')) await page.waitForTimeout(20);
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(500);
    counted[path === `/referrals/${ref}` ? '/referrals/:ref' : path] = names.filter((name) => name !== 'Viewer');
    expect(names.filter((name) => name === 'Viewer')).toHaveLength(1);
  }
  print(
    `requests: ${Object.entries(counted)
      .map(([path, list]) => `${path} ${list.join(' ')}`)
      .join(', ')}`,
  );
  expect(Object.entries(counted).filter(([, list]) => list.length !== 1)).toEqual([]);
  await page.context().close();
}, 120_000);

test.each([
  ['home', () => '/'],
  ['the list', () => '/referrals'],
  ['a referral', () => `/referrals/${ref}`],
])(
  'nothing moves while %s arrives, on a slow machine, wide and on a phone',
  async (name, path) => {
    const moved: unknown[] = [];
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await product.signIn(spip, { viewport }, watchShifts);
      await slow(page);
      await page.goto(`${product.origin}${path()}`);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(500);
      const list = await shifts(page);
      print(`layout shift of ${name} at ${viewport.width} px: ${sum(list).toFixed(4)}`);
      if (sum(list) >= 0.02) moved.push(viewport.width, ...list);
      await page.context().close();
    }
    expect(moved).toEqual([]);
  },
  120_000,
);

test('back to the list asks nothing, and stands where one was', async () => {
  const page = await product.signIn(spip, { viewport: { width: 1280, height: 800 } });
  await page.goto(`${product.origin}/referrals`);
  await rows(page).nth(30).waitFor();
  await page.evaluate(() => window.scrollTo(0, 900));
  await page.waitForTimeout(100);
  const link = rows(page).nth(30).locator('a').first();
  const before = await page.evaluate(() => window.scrollY);
  // Without Playwright's own scrolling.
  await link.evaluate((element: HTMLElement) => element.click());
  await page.waitForURL(/\/referrals\/[A-Z]/);
  await page.locator('main [role=tablist]').first().waitFor();
  await page.waitForTimeout(500);
  const names = asked(page);
  const took = await page.evaluate(async () => {
    const started = performance.now();
    window.history.back();
    while (!document.querySelector('main tbody tr a')) await new Promise((done) => requestAnimationFrame(done));
    return performance.now() - started;
  });
  await page.waitForTimeout(300);
  print(`back to the list: ${Math.round(took)} ms`);
  expect(names).toEqual([]);
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(3);
  await page.context().close();
});

test('a long list draws what is in sight, says how long it is, and is whole on paper', async () => {
  const page = await product.signIn(spip, { viewport: { width: 1280, height: 800 } });
  await page.goto(`${product.origin}/referrals`);
  await rows(page).first().waitFor();
  for (let shown = 50; shown < ROWS; shown += 50) {
    const next = page.waitForResponse((response) => response.url().endsWith('/graphql'));
    await page.getByRole('button', { name: 'Voir la suite' }).click();
    await next;
  }
  await page.locator(`table[aria-rowcount="${ROWS + 1}"]`).waitFor();
  // Until what follows the window has come, the first hundred are drawn.
  await page.waitForFunction(() => document.querySelectorAll('main tbody tr:not([aria-hidden])').length < 80);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.locator(`tr[aria-rowindex="${ROWS + 1}"]`).waitFor();
  await page.emulateMedia({ media: 'print' });
  await rows(page)
    .nth(ROWS - 1)
    .waitFor();
  expect(await rows(page).count()).toBe(ROWS);
  await page.context().close();
});
