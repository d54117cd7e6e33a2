import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { published, RegisterWorld, realRegister } from '../../support/register';

const root = resolve(__dirname, '../../..');
let registers: RegisterWorld;
beforeAll(async () => {
  registers = await RegisterWorld.create();
  const places = [
    { places: 40, startsOn: '2022-01-01' },
    { places: 45, startsOn: '2023-01-01' },
  ];
  await registers.load(realRegister, { host: 'L’Association du Gué', places });
  await registers.world.organisation('MISSION_LOCALE', 'Une Mission Locale');
});
afterAll(() => registers.end());

const command = (...args: string[]) => run('npm', ['run', '-s', 'report', '--', ...args]);
/** Without building again what `command` built. */
const built = (...args: string[]) => run(process.execPath, ['build/api/commands/report.js', ...args]);

async function run(program: string, args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(program, args, {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: registers.world.db.appUrl,
      MIGRATOR_DATABASE_URL: registers.world.db.migratorUrl,
      NODE_ENV: 'development',
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece) => (out += piece));
  child.stderr.on('data', (piece) => (err += piece));
  const [code] = await once(child, 'close');
  return { code, out, err };
}

test('prints the published figures as one JSON object, and nothing else', async () => {
  const { code, out } = await command('--host', "l'association du gué", '--year', '2023', '--json');
  const { source, ...figures } = JSON.parse(out);
  const { source: _, ...expected } = published;
  expect([code, source]).toEqual([0, 'Maillage, L’Association du Gué']);
  expect(figures).toEqual(expected);
  expect(Object.keys(JSON.parse(out))).toEqual(Object.keys(published));
}, 120_000);

test('prints any period, or a report in words with the earlier years beside', async () => {
  const { out } = await command('--host', 'L’Association du Gué', '--from', '2023-02-15', '--to', '2023-05-14', '--json');
  expect(JSON.parse(out)).toMatchObject({ from: '2023-02-15', to: '2023-05-14', activity: { placementDays: 3395 } });
  const words = (await command('--host', 'L’Association du Gué', '--year', '2023')).out.replace(/[\u00a0\u202f]/g, ' ');
  expect(words).toContain('104 personnes accueillies en 15 532 journées, soit 94,56 % d’occupation.');
  expect(words).toContain('Personnes accueillies     Nombre 104 (35, 0)');
  expect(words).toContain('! 1 personne dont l’établissement d’origine n’est pas renseigné');
}, 120_000);

test('says in one sentence what it cannot follow', async () => {
  for (const args of [
    [],
    ['--host', 'Personne', '--year', '2023'],
    ['--host', 'Une Mission Locale', '--year', '2023'],
    ['--host', 'L’Association du Gué'],
    ['--host', 'L’Association du Gué', '--year', 'last'],
    ['--host', 'L’Association du Gué', '--from', '2023-02-31', '--to', '2023-03-01'],
    ['--host', 'L’Association du Gué', '--from', '2023-03-02', '--to', '2023-03-01'],
    ['--host', 'L’Association du Gué', '--year', '2023', '--from', '2023-03-01', '--to', '2023-03-02'],
    ['--host', 'L’Association du Gué', '--years', '2023'],
  ]) {
    const { code, out, err } = await built(...args);
    expect([args, code, out]).toEqual([args, 1, '']);
    expect(err).not.toContain('at ');
    expect(err.trim()).not.toBe('');
  }
}, 300_000);
