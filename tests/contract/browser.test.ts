import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';

import { openBrowser } from '../support/browser';

describe('the browser of the tests', () => {
  let server: Server;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Essai</title>
        <body style="margin:0;background:#0a5c36">
        <button onclick="document.querySelector('p').textContent = 'Réseau ' + 'tissé'">Tisser</button><p></p>`);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  test('runs the scripts of a page', async () => {
    const page = await browser.newPage();
    await page.goto(address);
    await page.getByRole('button', { name: 'Tisser' }).click();
    expect(await page.textContent('p')).toBe('Réseau tissé');
    expect(await page.title()).toBe('Essai');
  });

  test('paints: a screenshot holds the colour of the page', async () => {
    const page = await browser.newPage({ viewport: { width: 40, height: 200 } });
    await page.goto(address);
    const png = (await page.screenshot({ clip: { x: 0, y: 150, width: 1, height: 1 } })).toString('base64');
    const colour = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas').getContext('2d');
      canvas?.drawImage(image, 0, 0);
      return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])];
    }, png);
    expect(colour).toEqual([0x0a, 0x5c, 0x36, 255]);
  });

  test('has letters to write with', async () => {
    const page = await browser.newPage();
    await page.setContent('<span>iiiii</span><span>WWWWW</span>');
    const [narrow = 0, wide = 0] = await page
      .locator('span')
      .evaluateAll((spans) => spans.map((span) => (span as HTMLElement).offsetWidth));
    expect(narrow).toBeGreaterThan(5);
    expect(wide).toBeGreaterThan(2 * narrow);
  });

  test('keeps two people apart in two contexts', async () => {
    const [one, other] = [await browser.newContext(), await browser.newContext()];
    await one.addCookies([{ name: 'session', value: 'one', url: address }]);
    expect(await one.cookies()).toHaveLength(1);
    expect(await other.cookies()).toHaveLength(0);
  });
});
