import { closeSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { hashPassword } from '../../api/modules/identity/sign-in';
import { buildPortal } from '../../api/portal-build';
import { rootFolder } from '../../api/root-folder';
import type { Serving } from '../../api/server';
import { openBrowser } from './browser';
import { serveWorld } from './serving';
import type { Actor, World } from './world';

export const PASSWORD = 'un mot de passe de quelques mots';

/** The product as it is served, over the database of a world, and a browser to open it. Its clock is the real one. */
export class Product {
  private constructor(
    readonly world: World,
    private readonly serving: Serving,
    readonly browser: Browser,
  ) {}

  static async open(world: World, env: Record<string, string> = {}): Promise<Product> {
    await oneAtATime(buildPortal);
    const serving = await serveWorld(world, env);
    return new Product(world, serving, await openBrowser());
  }

  get origin(): string {
    return `http://localhost:${this.serving.port}`;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.serving.stop();
  }

  /** A page of a browser of its own, signed in as `actor` through the form. */
  async signIn(actor: Actor, options: BrowserContextOptions = {}, before?: (page: Page) => Promise<unknown>): Promise<Page> {
    const { rows } = await this.world.owner.query('UPDATE account SET password_hash = $2 WHERE id = $1 RETURNING email', [
      actor.accountId,
      await hashPassword(PASSWORD),
    ]);
    const page = await this.visitor(options);
    await before?.(page);
    await page.goto(`${this.origin}/sign-in`);
    await page.locator('input[name=email]').fill(rows[0].email);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    return page;
  }

  /** A page of somebody who is not signed in. */
  async visitor(options: BrowserContextOptions = {}): Promise<Page> {
    const context: BrowserContext = await this.browser.newContext({
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
      ...options,
    });
    return context.newPage();
  }
}

/** Test files run side by side, and the portal is built into one folder. */
export async function oneAtATime(work: () => Promise<void>): Promise<void> {
  const lock = join(rootFolder, 'build/portal.lock');
  mkdirSync(join(rootFolder, 'build'), { recursive: true });
  while (!taken(lock)) await wait(200);
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Left behind by a run that was stopped, when it is older than any build. */
const STALE_MS = 180_000;

function taken(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch {
    const { mtimeMs } = statSync(lock, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > STALE_MS) rmSync(lock, { force: true });
    return false;
  }
}
