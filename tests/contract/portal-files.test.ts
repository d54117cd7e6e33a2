import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildPortal } from '../../api/portal-build';
import { rootFolder } from '../../api/root-folder';
import type { Serving } from '../../api/server';
import { oneAtATime } from '../support/product';
import { ask, serveWorld } from '../support/serving';
import { World } from '../support/world';

const portal = join(rootFolder, 'build/portal');
let world: World;
let serving: Serving;

beforeAll(async () => {
  world = await World.create();
  await oneAtATime(buildPortal);
  serving = await serveWorld(world);
});
afterAll(async () => {
  await serving?.stop();
  await world?.end();
});

const get = (path: string, encoding = 'identity') => ask(serving.port, path, { headers: { 'accept-encoding': encoding } });
const scripts = () => readdirSync(join(portal, 'assets')).filter((name) => name.endsWith('.js'));

test('each script lies compressed beside itself, and both say what it says', () => {
  for (const name of scripts()) {
    const content = readFileSync(join(portal, 'assets', name));
    expect(brotliDecompressSync(readFileSync(join(portal, 'assets', `${name}.br`)))).toEqual(content);
    expect(gunzipSync(readFileSync(join(portal, 'assets', `${name}.gz`)))).toEqual(content);
  }
  expect(scripts().length).toBeGreaterThan(20);
});

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['identity', undefined],
])('a file is sent as the browser takes it (%s), and kept for ever', async (accepted, sent) => {
  const { status, headers } = await get(`/assets/${scripts()[0]}`, accepted);
  expect([status, headers['content-encoding']]).toEqual([200, sent]);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-type']).toMatch(/javascript/);
  if (sent) expect(headers.vary).toMatch(/accept-encoding/i);
});

test('the page itself is never kept, at whatever address', async () => {
  for (const path of ['/', '/index.html', '/referrals/O-2026-0001']) {
    const { status, headers, text } = await get(path);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(text).toContain('<div id="root">');
  }
});

test('a portal built anew under a running server is served at once', async () => {
  const mark = `mark-${process.pid}`;
  const page = join(portal, 'index.html');
  const before = readFileSync(page, 'utf8');
  await oneAtATime(async () => {
    const draft = mkdtempSync(join(rootFolder, 'build/draft-'));
    writeFileSync(join(draft, 'new'), `console.log('${mark}')`);
    renameSync(join(draft, 'new'), join(portal, 'assets', `${mark}.js`));
    writeFileSync(join(draft, 'page'), before.replace('</head>', `<!-- ${mark} --></head>`));
    renameSync(join(draft, 'page'), page);
    try {
      expect((await get('/')).text).toContain(mark);
      expect((await get(`/assets/${mark}.js`)).text).toContain(mark);
    } finally {
      writeFileSync(page, before);
      rmSync(join(portal, 'assets', `${mark}.js`));
      rmSync(draft, { recursive: true });
    }
  });
  expect((await get(`/assets/${mark}.js`)).status).toBe(404);
});

test.each([
  '/assets/../index.html',
  '/assets/..%2findex.html',
  '/assets/%2e%2e/index.html',
  '/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json',
  '/assets/..%5c..%5cpackage.json',
  '/assets/.%00./package.json',
  '/assets//etc/passwd',
  '/assets/%2fetc%2fpasswd',
  '/assets/.hidden',
  '/assets/',
  '/assets',
  '/assets/nothing.js',
])('%s leads to no file outside', async (path) => {
  const { status, text } = await get(path);
  expect(text).not.toMatch(/"dependencies"|root:x/);
  expect(path.startsWith('/assets/') ? [400, 403, 404] : [200]).toContain(status);
});
