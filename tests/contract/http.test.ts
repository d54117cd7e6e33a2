import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Serving } from '../../api/server';
import { ask, serveWorld, Tab } from '../support/serving';
import { type Actor, World } from '../support/world';

/** The product as a stranger on the network meets it, in production mode. */
let world: World;
let serving: Serving;
let spip: Actor;
let folder: string;

beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  folder = mkdtempSync(join(tmpdir(), 'maillage-key-'));
  const key = join(folder, 'clinical.key');
  writeFileSync(key, randomBytes(32).toString('base64'));
  serving = await serveWorld(world, { NODE_ENV: 'production', MAILLAGE_DEMO: '', MAILLAGE_CLINICAL_KEY_FILE: key });
});
afterAll(async () => {
  await serving.stop();
  await world.end();
  rmSync(folder, { recursive: true });
});

const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = json) =>
  ask(serving.port, '/graphql', { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
const get = (query: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(serving.port, `/graphql?${new URLSearchParams(query)}`, { headers });
const codes = (answer: { body: any }) => (answer.body?.errors ?? []).map((error: any) => error.extensions.code);

describe('another site', () => {
  const signOut = 'mutation { signOut { problems { code } } }';

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined])(
    'cannot post without a preflight (%s)',
    async (type) => {
      const answer = await post({ query: signOut }, type ? { 'content-type': type } : {});
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  test('cannot make a browser ask by a link, an image or a form', async () => {
    expect((await get({ query: '{ viewer { id } }' })).status).toBe(400);
  });

  test('no mutation by GET, even with the header of a preflight', async () => {
    const answer = await get({ query: signOut }, { 'apollo-require-preflight': '1' });
    expect(answer.status).toBe(405);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('gets no leave to read: no CORS header for any origin', async () => {
    const preflight = await ask(serving.port, '/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://ailleurs.exemple',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    const simple = await post({ query: '{ __typename }' }, { ...json, origin: 'https://ailleurs.exemple' });
    for (const { headers } of [preflight, simple])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('headers', () => {
  test.each(['/', '/referrals/R-2026-0001', '/health/live', '/%zz'])('%s', async (path) => {
    const { headers } = await ask(serving.port, path);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    for (const part of [
      "script-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "font-src 'self';",
    ])
      expect(headers['content-security-policy']).toContain(part);
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|https:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });

  test('an answer of the API stays in no cache', async () => {
    expect((await post({ query: '{ viewer { id } }' })).headers['cache-control']).toBe('no-store');
  });
});

describe('what the schema does not tell in production', () => {
  test('introspection is off, and a misspelt name gets no suggestion', async () => {
    expect(codes(await post({ query: '{ __schema { types { name } } }' }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const { text } = await post({ query: '{ vieweur { id } }' });
    expect(text).toContain('Cannot query field');
    expect(text).not.toMatch(/did you mean|"viewer"/i);
  });

  test('no demonstration', async () => {
    expect((await post({ query: '{ personas { id } }' })).body.data).toEqual({ personas: null });
  });
});

describe('too much at once', () => {
  const repeat = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at)).join(' ');

  test('a body over 1 MiB, whole or compressed', async () => {
    expect((await post({ query: `{ viewer { id } } # ${'x'.repeat(1_100_000)}` })).status).toBe(413);
    const bomb = gzipSync(JSON.stringify({ query: `{ viewer { id } } # ${'x'.repeat(50_000_000)}` }));
    const answer = await ask(serving.port, '/graphql', { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: bomb });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  test.each([
    ['a flood of aliases', `{ viewer { ${repeat(9000, (at) => `a${at}: id`)} } }`],
    ['a flood of directives', `{ viewer { id ${'@include(if: true) '.repeat(9000)} } }`],
    ['parentheses without end', `${'{ viewer '.repeat(9000)}`],
  ])('%s is not even read', async (_, query) => {
    const started = performance.now();
    expect(codes(await post({ query }))).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('many questions in one, by their own name or through a fragment', async () => {
    expect(codes(await post({ query: `{ ${repeat(21, (at) => `a${at}: personas { id }`)} }` }))).toEqual(['TOO_LARGE']);
    expect(codes(await post({ query: `{ ...F } fragment F on Query { ${repeat(21, (at) => `a${at}: viewer { id }`)} }` }))).toEqual([
      'TOO_LARGE',
    ]);
  });

  test('several mutations in one, by their own name or through a fragment', async () => {
    expect(codes(await post({ query: 'mutation { a: signOut { problems { code } } b: signOut { problems { code } } }' }))).toEqual([
      'BAD_REQUEST',
    ]);
    expect(
      codes(
        await post({
          query: 'mutation { ...F } fragment F on Mutation { a: signOut { problems { code } } b: signOut { problems { code } } }',
        }),
      ),
    ).toEqual(['BAD_REQUEST']);
  });

  test('fragments that spread one another twice, thirty deep, are answered at once', async () => {
    const deep = repeat(30, (at) => `fragment F${at} on Viewer { ...F${at + 1} ...F${at + 1} }`);
    const started = performance.now();
    const answer = await post({ query: `{ viewer { ...F0 } } ${deep} fragment F30 on Viewer { id }` });
    expect(answer.body.data).toEqual({ viewer: null });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('lists inside lists, and more fields than anybody reads', async () => {
    const member = new Tab(serving.port);
    member.cookie = await world.stage.sessionOf(spip.membershipId);
    const nested = (depth: number): string => (depth ? `members { organisation { ${nested(depth - 1)} } }` : 'id');
    expect(codes(await member.run(`{ organisations { nodes { ${nested(3)} } } }`))).toEqual([]);
    expect(codes(await member.run(`{ organisations { nodes { ${nested(5)} } } }`))).toEqual(['TOO_LARGE']);
    const many = `fragment Many on Organisation { ${repeat(1100, (at) => `a${at}: name`)} }`;
    const thrice = repeat(3, (at) => `r${at}: organisations { nodes { ...Many } }`);
    expect(codes(await member.run(`{ ${thrice} } ${many}`))).toEqual(['TOO_LARGE']);
  });

  test('a batch', async () => {
    const answer = await post([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]);
    expect(answer.status).toBe(400);
  });
});

describe('errors', () => {
  test('name neither a file, nor a table, nor what stands in it', async () => {
    const answers = [
      await post('{'),
      await post({ query: '{ viewer' }),
      await post({ query: 'query V($id: ID!) { organisation(id: $id) { id } }', variables: { id: { $ne: 1 } } }),
      await post({
        query: 'mutation S($input: SignInInput!) { signIn(input: $input) { problems { code } } }',
        variables: { input: { email: 1 } },
      }),
      await post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } }),
      await ask(serving.port, '/assets/../../package.json'),
      await ask(serving.port, '/assets/%2e%2e/%2e%2e/%2e%2e/package.json'),
      await ask(serving.port, '/nulle-part', { method: 'DELETE' }),
    ];
    for (const { text, status } of answers) {
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/\bat .*:\d+:\d+|node_modules|\/api\/|stacktrace|SELECT|relation "|maillage_app|"dependencies"/);
    }
  });

  test('what a variable cannot hold is told to the caller', async () => {
    const wrong = {
      query: 'mutation S($input: SignInInput!) { signIn(input: $input) { problems { code } } }',
      variables: { input: { email: 1 } },
    };
    expect(codes(await post(wrong))).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });

  test('what fails unforeseen gets a number, and says nothing of itself', async () => {
    await world.owner.query('ALTER FUNCTION personas() RENAME TO personas_gone');
    const demonstration = await serveWorld(world);
    try {
      const { body } = await new Tab(demonstration.port).run('{ personas { id } }');
      expect(body.errors).toEqual([
        {
          message: expect.stringMatching(/^Something went wrong here\. Nothing was written\. Say the number [0-9a-f]{8}\.$/),
          path: ['personas'],
          extensions: { code: 'BUG', number: expect.any(String) },
        },
      ]);
    } finally {
      await demonstration.stop();
      await world.owner.query('ALTER FUNCTION personas_gone() RENAME TO personas');
    }
  });
});

describe('cookies', () => {
  test.each(['x', 'a'.repeat(43), `${'a'.repeat(43)}; __Host-maillage=${'b'.repeat(43)}`, "' OR 1=1 --", '%00'.repeat(10), 'é'.repeat(43)])(
    '%s opens nothing',
    async (value) => {
      const answer = await post(
        { query: '{ viewer { id } }' },
        { ...json, cookie: `autre=1; __Host-maillage=${Buffer.from(value, 'utf8').toString('latin1')}` },
      );
      expect(answer.body).toEqual({ data: { viewer: null } });
    },
  );
});

test('health tells whether it lives and is ready, and nothing else', async () => {
  expect((await ask(serving.port, '/health/live')).body).toEqual({ live: true });
  expect((await ask(serving.port, '/health/ready')).body).toEqual({ ready: true });
});
