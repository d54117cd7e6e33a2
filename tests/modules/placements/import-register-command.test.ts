import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { header, line, lines, RegisterWorld, realRegister } from '../../support/register';

const root = resolve(__dirname, '../../..');
let registers: RegisterWorld;
beforeAll(async () => {
  registers = await RegisterWorld.create();
});
afterAll(() => registers.end());

describe('the command', () => {
  const environment = () => ({
    ...process.env,
    DATABASE_URL: registers.world.db.appUrl,
    MIGRATOR_DATABASE_URL: registers.world.db.migratorUrl,
    NODE_ENV: 'development',
  });
  const run = async (program: string, args: string[]): Promise<{ code: number | null; out: string; err: string }> => {
    const child = spawn(program, args, { cwd: root, env: environment() });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece) => (out += piece));
    child.stderr.on('data', (piece) => (err += piece));
    const [code] = await once(child, 'close');
    return { code, out, err };
  };
  const command = (...args: string[]) => run('npm', ['run', '-s', 'import:register', '--', ...args]);

  test('prints one JSON object and nothing else, and says by its exit code whether anything was rejected', async () => {
    const done = await command(realRegister, '--host', 'Par commande', '--create', '--places', '40@2022-01-01,45@2023-01-01');
    expect([done.code, JSON.parse(done.out)]).toEqual([0, { read: 347, imported: 347, updated: 0, unchanged: 0, rejected: [] }]);
    const refused = await command(registers.file(line(1, { avis: '?' })), '--host', 'Par commande');
    expect([refused.code, JSON.parse(refused.out).rejected]).toEqual([
      1,
      [expect.objectContaining({ line: 2, column: 'avis', value: '?' })],
    ]);
    for (const args of [
      [],
      [realRegister],
      [realRegister, '--host', 'X', '--places', '40@2022-02-31'],
      [realRegister, '--host', 'X', '--unknown'],
    ]) {
      const { code, out } = await command(...args);
      expect([code, JSON.parse(out).rejected]).toEqual([1, [expect.objectContaining({ line: null, problem: expect.any(String) })]]);
    }
  }, 180_000);

  test('reads 100,000 lines in a memory that could not hold them', async () => {
    execFileSync('npm', ['run', '-s', 'build:api'], { cwd: root });
    const big = join(registers.folder, 'big.csv');
    const out = createWriteStream(big);
    out.write(`${header}\r\n`);
    for (let at = 0; at < 100_000; at++)
      if (!out.write(`${line((at % lines.length) + 1, { numero: `G-${at}` })}\r\n`)) await once(out, 'drain');
    out.end();
    await once(out, 'finish');
    // All of its lines at once would take some 300 MB.
    const script = join(root, 'build/api/commands/import-register.js');
    const done = await run(process.execPath, ['--max-old-space-size=96', script, big, '--host', 'Cent mille', '--create']);
    expect([done.code, JSON.parse(done.out || '{}')]).toEqual([
      0,
      { read: 100_000, imported: 100_000, updated: 0, unchanged: 0, rejected: [] },
    ]);
    const again = await run(process.execPath, ['--max-old-space-size=96', script, big, '--host', 'Cent mille']);
    expect(JSON.parse(again.out)).toMatchObject({ unchanged: 100_000, rejected: [] });
  }, 600_000);
});
