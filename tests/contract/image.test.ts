import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** No engine builds images here: the Dockerfile's own steps run in an empty folder, and what they leave is started. */
const root = join(__dirname, '../..');
let folder: string;
let running: ChildProcess | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-image-'));
});
afterAll(() => {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

type Step = { instruction: string; rest: string };

function stages(): Step[][] {
  const text = readFileSync(join(root, 'docker/Dockerfile'), 'utf8').replace(/\\\n/g, ' ');
  const steps = text
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line))
    .map((line) => {
      const [instruction = '', ...rest] = line.split(' ');
      return { instruction, rest: rest.join(' ') };
    });
  const all: Step[][] = [];
  for (const step of steps) {
    if (step.instruction === 'FROM') all.push([]);
    else all.at(-1)?.push(step);
  }
  return all;
}

function copy(from: string, to: string, words: string[]): void {
  const target = words.at(-1) ?? '.';
  for (const pattern of words.slice(0, -1)) {
    for (const name of existsSync(join(from, pattern)) ? [pattern] : globSync(pattern, { cwd: from })) {
      cpSync(join(from, name), target.startsWith('.') ? join(to, target, basename(name)) : join(to, target), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
  }
}

function build(steps: Step[], into: string): void {
  const env = { ...process.env, NODE_ENV: '', npm_config_loglevel: 'error' };
  for (const { instruction, rest } of steps) {
    if (instruction === 'COPY') copy(root, into, rest.split(' '));
    if (instruction !== 'RUN') continue;
    const { status, stderr } = spawnSync('sh', ['-c', rest], { cwd: into, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${rest}: ${stderr}`);
  }
}

async function emptyDatabase(): Promise<{ app: string; migrator: string }> {
  const admin = new URL(process.env.TEST_POSTGRES_URL ?? '');
  const name = `maillage_image_${randomBytes(4).toString('hex')}`;
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} OWNER maillage_migrator`);
  await client.end();
  const as = (user: string) => Object.assign(new URL(admin.href), { pathname: `/${name}`, username: user }).href;
  return { app: as('maillage_app'), migrator: as('maillage_migrator') };
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

test('the image’s steps leave a product that starts in production mode', async () => {
  const [first = [], second = []] = stages();
  const [work, image] = [join(folder, 'build'), join(folder, 'image')];
  mkdirSync(work);
  mkdirSync(image);
  build(first, work);
  for (const { instruction, rest } of second) {
    const words = rest.split(' ');
    if (instruction === 'COPY' && words[0] === '--from=build')
      copy(
        work,
        image,
        words.slice(1).map((word) => word.replace('/app/', '')),
      );
  }
  expect(existsSync(join(image, 'node_modules/jest'))).toBe(false);

  const database = await emptyDatabase();
  const port = await freePort();
  writeFileSync(join(folder, 'key'), randomBytes(32).toString('base64'));
  const command: string[] = JSON.parse(second.find(({ instruction }) => instruction === 'CMD')?.rest ?? '[]');
  running = spawn(process.execPath, command.slice(1), {
    cwd: image,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      MAILLAGE_DATA: join(folder, 'data'),
      MAILLAGE_ORIGIN: 'https://maillage.example',
      DATABASE_URL: database.app,
      MIGRATOR_DATABASE_URL: database.migrator,
      MAILLAGE_CLINICAL_KEY_FILE: join(folder, 'key'),
    },
  });
  let said = '';
  running.stderr?.on('data', (part) => {
    said += part;
  });
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
  for (let tries = 0; tries < 200 && running.exitCode === null; tries++) {
    if (
      await ask('/health/ready').then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await sleep(100);
  }
  if (running.exitCode !== null) throw new Error(`It stopped: ${said}`);

  const page = await ask('/');
  expect(await page.text()).toContain('<div id="root">');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  const query = (text: string) =>
    ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: text }) }).then(
      (answer) => answer.json(),
    );
  expect(await query('{ personas { id } viewer { id } }')).toEqual({ data: { personas: null, viewer: null } });
  expect(JSON.stringify(await query('{ __schema { types { name } } }'))).toContain('introspection');
  running.kill('SIGTERM');
  await new Promise((resolve) => running?.once('exit', resolve));
  expect(running.exitCode).toBe(0);
}, 300_000);
