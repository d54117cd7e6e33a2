import 'reflect-metadata';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isSiret } from '../../../api/modules/network/siret';
import { DirectoryWorld, publicLists, workplaceHeader } from '../../support/public-lists';

const root = resolve(__dirname, '../../..');
let directory: DirectoryWorld;
beforeAll(async () => {
  directory = await DirectoryWorld.create();
  execFileSync('npm', ['run', '-s', 'build:api'], { cwd: root });
}, 120_000);
afterAll(() => directory.end());

async function run(program: string, args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: directory.world.db.appUrl,
    MIGRATOR_DATABASE_URL: directory.world.db.migratorUrl,
    NODE_ENV: 'development',
  };
  const child = spawn(program, args, { cwd: root, env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece) => (out += piece));
  child.stderr.on('data', (piece) => (err += piece));
  const [code] = await once(child, 'close');
  return { code, out, err };
}

test('prints one JSON object and nothing else, how far it is on stderr, and says by its exit code whether anything was rejected', async () => {
  const command = (...args: string[]) => run('npm', ['run', '-s', 'import:directory', '--', ...args]);
  const done = await command(publicLists);
  expect([done.code, JSON.parse(done.out)]).toEqual([
    0,
    expect.objectContaining({ rejected: [], spip: expect.objectContaining({ read: 104 }) }),
  ]);
  expect(done.err).toContain('Lecture terminée');
  for (const args of [[], ['/no/such/folder'], [publicLists, 'more'], [publicLists, '--unknown'], [directory.folder]]) {
    const { code, out } = await command(...args);
    expect([code, JSON.parse(out).rejected.length > 0]).toEqual([1, true]);
  }
}, 240_000);

test('reads 100,000 lines in a memory that could not hold them', async () => {
  const folder = join(directory.folder, 'big');
  mkdirSync(join(folder, '05-siae'), { recursive: true });
  const out = createWriteStream(join(folder, '05-siae/siae.csv'));
  out.write(`${workplaceHeader}\n`);
  for (let at = 0; at < 100_000; at++) {
    const start = `9${String(at).padStart(7, '0')}00000`;
    const siret = [...'0123456789'].map((last) => start + last).find(isSiret);
    const cells: Record<string, string> = {
      kind: 'ACI',
      siret: siret ?? '',
      name: `Chantier ${at} ${'long '.repeat(40)}`,
      address: `${at} rue des Lilas ${'bis '.repeat(40)}`,
      post_code: '80000',
      city: 'Amiens',
      department: '80',
    };
    if (
      !out.write(
        `${workplaceHeader
          .split(',')
          .map((column) => cells[column] ?? '')
          .join(',')}\n`,
      )
    )
      await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  const script = join(root, 'build/api/commands/import-directory.js');
  const once100 = await run(process.execPath, ['--max-old-space-size=64', script, folder, '--partial']);
  expect([once100.code, JSON.parse(once100.out || '{}').workplaces]).toEqual([
    0,
    expect.objectContaining({ read: 100_000, added: 100_000, distinctSiret: 100_000 }),
  ]);
  const again = await run(process.execPath, ['--max-old-space-size=64', script, folder, '--partial']);
  expect(JSON.parse(again.out).workplaces).toMatchObject({ unchanged: 100_000, added: 0, updated: 0 });
}, 600_000);
