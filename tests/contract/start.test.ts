import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { elderlyPostgres } from '../support/elderly-postgres';
import { openTemporaryFolder } from '../support/open-folder';
import { ask } from '../support/serving';

/** `npm start` as a person meets it: the built command, in a folder of its own, with a data folder of its own. */
const root = join(__dirname, '../..');
let folder: string;
const running = new Set<ChildProcess>();

beforeAll(() => {
  folder = openTemporaryFolder('maillage-start-');
  const built = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', root, '--outDir', join(folder, 'build'), '--incremental', 'false'],
    { encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(built.stdout);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const name of ['package.json', 'schema']) cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'build/portal'));
  writeFileSync(join(folder, 'build/portal/index.html'), '<!doctype html>');
}, 120_000);
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

type Run = { child: ChildProcess; out: string; err: string; ended: Promise<number | null> };

function run(command: string, env: Record<string, string>, args: string[] = [], input = ''): Run {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [join(folder, 'build/api/commands', `${command}.js`), ...args], {
    cwd: folder,
    env: { PATH, HOME, ...env },
  });
  running.add(child);
  const it: Run = { child, out: '', err: '', ended: Promise.resolve(null) };
  child.stdout?.on('data', (text) => {
    it.out += text;
  });
  child.stderr?.on('data', (text) => {
    it.err += text;
  });
  it.ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  child.stdin?.end(input);
  return it;
}

const MOST_MB = 200;
/** MB of memory of a process that rests, which it does a few seconds after it began; 0 where the system does not tell. */
async function memoryAtRest({ pid }: ChildProcess): Promise<number> {
  const status = `/proc/${pid}/status`;
  const memory = () => (existsSync(status) ? Number(readFileSync(status, 'utf8').match(/VmRSS:\s+(\d+) kB/)?.[1]) * 1.024e-3 : 0);
  for (let second = 0; second < 15 && (second < 3 || memory() > MOST_MB); second++)
    await new Promise((resolve) => setTimeout(resolve, 1000));
  return memory();
}

/** Waits for the address on stdout. Gives the port. */
async function served(it: Run): Promise<number> {
  const deadline = Date.now() + 100_000;
  while (Date.now() < deadline && it.child.exitCode === null) {
    const port = it.out.match(/http:\/\/localhost:(\d+)/)?.[1];
    if (port) return Number(port);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`It does not start: ${it.out}${it.err}`);
}

const sentence = /^[A-Z][^\n]*\.\n$/;
/** Whether a PostgreSQL runs on this data folder. */
const runs = (data: string) => existsSync(join(data, 'postgres/postmaster.pid'));

test('it starts on an empty folder, stops at Ctrl+C, keeps its data, and starts again', async () => {
  const data = join(folder, 'data');
  const env = { MAILLAGE_DATA: data, PORT: '0' };
  const first = run('start', env);
  const port = await served(first);
  expect((await ask(port, '/health/ready')).body).toEqual({ ready: true });

  const afterTelling = await memoryAtRest(first.child);

  // A command joins the database that runs.
  const organisation = run('create-organisation', env, [
    '--kind',
    'SPIP',
    '--name',
    'SPIP du Ponthieu',
    '--public-name',
    'Service du Ponthieu',
  ]);
  expect({ code: await organisation.ended, err: organisation.err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(organisation.out)).toMatchObject({ name: 'SPIP du Ponthieu', kind: 'SPIP' });
  expect(runs(data)).toBe(true);

  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(runs(data)).toBe(false);

  // A command starts the database when nothing else has, and stops it.
  const account = run(
    'create-account',
    env,
    ['--email', 'a@exemple.fr', '--name', 'Anne Roy', '--organisation', 'spip du ponthieu', '--function', 'CPIP'],
    'une phrase assez longue\n',
  );
  expect({ code: await account.ended, err: account.err }).toEqual({ code: 0, err: '' });
  expect(runs(data)).toBe(false);

  const started = performance.now();
  const second = run('start', env);
  const again = await served(second);
  const took = Math.round(performance.now() - started);
  const atRest = await memoryAtRest(second.child);
  process.stdout.write(
    `A later start took ${took} ms, and rests at ${Math.round(atRest)} MB (${Math.round(afterTelling)} once it has told the demonstration).\n`,
  );
  expect(Math.max(afterTelling, atRest)).toBeLessThan(MOST_MB);
  const answer = await ask(again, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation { signIn(input: { email: "a@exemple.fr", password: "une phrase assez longue" }) { problems { code } } }',
    }),
  });
  expect(answer.body).toEqual({ data: { signIn: { problems: [] } } });
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
}, 200_000);

test('what few ask for is not loaded by a start', () => {
  const late = ['@myriaddreamin/typst-ts-node-compiler', 'write-excel-file', 'read-excel-file', 'ajv', 'vite'];
  const loaded = spawnSync(
    process.execPath,
    [
      '-e',
      `for (const name of ['server', 'nouns', 'demonstration/tell', 'database/connect']) require('./build/api/' + name + '.js');
       console.log(Object.keys(require.cache).join('\\n'));`,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(loaded.stderr).toBe('');
  const has = (name: string) => loaded.stdout.includes(join('node_modules', name, '/'));
  expect(['typeorm', 'fastify', 'type-graphql'].filter(has)).toHaveLength(3);
  expect(late.filter(has)).toEqual([]);
  for (const name of late) expect(existsSync(join(root, 'node_modules', name))).toBe(true);
});

test('Ctrl+C while it starts leaves nothing running', async () => {
  const data = join(folder, 'interrupted');
  const it = run('start', { MAILLAGE_DATA: data, MAILLAGE_DEMO: '0', PORT: '0' });
  while (!runs(data) && it.child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  it.child.kill('SIGINT');
  expect(await it.ended).toBe(0);
  expect(runs(data)).toBe(false);
}, 120_000);

describe('what keeps it from starting is one sentence, and exit code 1', () => {
  async function refused(env: Record<string, string>): Promise<string> {
    const it = run('start', { MAILLAGE_DEMO: '0', ...env });
    expect(await it.ended).toBe(1);
    expect(it.err).toMatch(sentence);
    expect(it.out).toBe('');
    return it.err;
  }
  const portOf = (server: Server) => String((server.address() as AddressInfo).port);

  test('a taken port, and the database is let go', async () => {
    const taken = createServer().listen(0, 'localhost').unref();
    await new Promise((resolve) => taken.once('listening', resolve));
    const data = join(folder, 'port');
    expect(await refused({ MAILLAGE_DATA: data, PORT: portOf(taken) })).toContain(`Port ${portOf(taken)} is taken`);
    expect(runs(data)).toBe(false);
    taken.close();
  }, 120_000);

  test('a folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await refused({ MAILLAGE_DATA: join(folder, 'file', 'data'), PORT: '0' })).toContain(join(folder, 'file', 'data'));
  });

  test('a database that does not answer, or has no such name', async () => {
    expect(await refused({ DATABASE_URL: 'postgresql://maillage:secret@127.0.0.1:1/maillage', PORT: '0' })).toMatch(
      /^The database cannot be reached .*check DATABASE_URL\.\n$/,
    );
    const unknown = new URL(process.env.TEST_POSTGRES_URL ?? '');
    unknown.pathname = '/no_such_database';
    expect(await refused({ DATABASE_URL: unknown.href, PORT: '0' })).toMatch(/^The database cannot be reached/);
  });

  test('a PostgreSQL that is too old', async () => {
    const old = await elderlyPostgres();
    expect(await refused({ DATABASE_URL: `postgresql://postgres@127.0.0.1:${portOf(old)}/maillage`, PORT: '0' })).toBe(
      'PostgreSQL 14.11 is too old: Maillage needs version 15 or newer.\n',
    );
    old.close();
  });

  test('demonstration in production, a port that is none', async () => {
    expect(await refused({ NODE_ENV: 'production', MAILLAGE_DEMO: '1', PORT: '0' })).toContain('Demonstration mode');
    expect(await refused({ PORT: '99999' })).toContain('PORT');
  });
});

describe('commands', () => {
  test('say in a sentence what is wrong, and write nothing', async () => {
    const env = { MAILLAGE_DATA: join(folder, 'commands') };
    const outcome = async (command: string, args: string[], input = '') => {
      const it = run(command, env, args, input);
      return { code: await it.ended, out: it.out, err: it.err };
    };
    expect((await outcome('create-organisation', ['--kind', 'SPIP', '--name', 'Service A'])).code).toBe(0);
    expect(await outcome('create-organisation', ['--kind', 'SPIP', '--name', 'service a'])).toEqual({
      code: 1,
      out: '',
      err: 'Service A is already registered.\n',
    });
    expect((await outcome('create-organisation', ['--kind', 'SPIP', '--name', 'SPIP B'])).err).toContain('public-name');
    expect((await outcome('create-organisation', ['--kind', 'PRISON', '--name', 'X'])).err).toContain('No such kind');
    expect((await outcome('create-organisation', ['--kind', 'SPIP', '--name', 'X', '--siret', '73282932000075'])).err).toContain(
      'no SIRET',
    );
    const account = ['--email', 'b@exemple.fr', '--name', 'B', '--organisation', 'Service A', '--function', 'CPIP'];
    expect((await outcome('create-account', account, 'court\n')).err).toContain('too short');
    expect((await outcome('create-account', account)).err).toContain('No password');
    expect((await outcome('create-account', account, 'une phrase assez longue\n')).code).toBe(0);
    expect((await outcome('create-account', account, 'une phrase assez longue\n')).err).toContain('already belongs');
    expect((await outcome('create-account', [...account, '--nonsense', '1'])).code).toBe(1);
  }, 200_000);
});
