import { Product } from '../support/product';
import { type Actor, World } from '../support/world';

/** Menus and dialogs are brought when they are needed: the first opening is like any other, by pointer and by keyboard. */
let world: World;
let product: Product;
let spip: Actor;
let host: Actor;

beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  host = await world.organisation('HOST_ASSOCIATION');
  await world.agreement(spip, host);
  await world.sent(spip, host);
  product = await Product.open(world);
}, 120_000);
afterAll(async () => {
  await product?.close();
  await world?.end();
});

test.each(['wide', 'on a phone'])(
  'the account opens at a key, holds the focus, and gives it back (%s)',
  async (screen) => {
    const viewport = screen === 'wide' ? { width: 1280, height: 800 } : { width: 390, height: 844 };
    const page = await product.signIn(spip, { viewport });
    const button = page.getByRole('button', { name: screen === 'wide' ? /^Compte/ : 'Menu' });
    await button.waitFor();
    expect(await button.getAttribute('aria-haspopup')).toBe('menu');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    for (const opening of ['first', 'second']) {
      await button.focus();
      await page.keyboard.press('Enter');
      const leave = page.getByRole('menuitem', { name: 'Se déconnecter' });
      await leave.waitFor();
      expect({ opening, expanded: await button.getAttribute('aria-expanded') }).toEqual({ opening, expanded: 'true' });
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitem');
      await page.keyboard.press('Escape');
      await leave.waitFor({ state: 'detached' });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await page.context().close();
  },
  60_000,
);

test('a dialog opens on the first press, and gives the focus back to what opened it', async () => {
  const page = await product.signIn(spip);
  await page.goto(`${product.origin}/referrals`);
  const button = page.getByRole('button', { name: /^Aller à/ }).first();
  await button.waitFor();
  for (const opening of ['first', 'second']) {
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('[role=dialog] input'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect({ opening, back: await button.evaluate((element) => element === document.activeElement) }).toEqual({ opening, back: true });
  }
  await page.context().close();
}, 60_000);

test('the first press on the filters asks for the names they offer, and shows them', async () => {
  const page = await product.signIn(spip);
  await page.goto(`${product.origin}/referrals`);
  const button = page.getByRole('button', { name: 'Filtrer' });
  await button.waitFor();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) asked.push(JSON.parse(request.postData() ?? '{}').operationName);
  });
  await button.click();
  const { rows } = await world.owner.query('SELECT name FROM organisation WHERE id = $1', [host.organisationId]);
  await page.getByRole('menu').getByText(rows[0].name).first().waitFor();
  expect(asked).toEqual(['ReferralChoices']);
  await page.context().close();
}, 60_000);
