import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fchownSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Binaries } from './embedded-binaries';
import { bareEnvironment } from './embedded-cluster';
import { openSocketFolder, type Place } from './embedded-place';
import { StartupError } from './startup-error';

const SETTINGS = {
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  jit: 'off',
  // Microseconds. Where many consultations are traced at once, one flush of the log commits several of them.
  commit_delay: '300',
  // Parallel workers share memory through /dev/shm, of which a container gives too little.
  max_parallel_workers_per_gather: '0',
  // The details of an error quote the row it was about, and these rows are about people.
  log_error_verbosity: 'terse',
  log_timezone: 'UTC',
  timezone: 'UTC',
};
const DISPOSABLE_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const LOG_LIMIT = 10 * 1024 * 1024;

/** What the server itself writes into postmaster.pid. */
export interface Running {
  pid: number;
  port: number;
  /** Empty at the very beginning, and always on Windows. */
  socketFolder: string;
}

export interface Launch {
  hasEnded(): boolean;
  /** Why the server did not start, and whether waiting for a former one to go may help. */
  failure(): { reason: string; passes: boolean } | undefined;
}

/** What PostgreSQL says when a server of the same cluster starts, has not quite died, or takes its socket folder away. */
const PASSING = /lock file .* already exists|pre-existing shared memory block|lock file .* No such file/;

export function readRunning(cluster: string): Running | undefined {
  try {
    const [pid, , , port, socketFolder = ''] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return pid ? { pid: Number(pid), port: Number(port), socketFolder } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process is the server of this cluster, and not one that inherited its number. */
export function isServing({ pid }: Running, cluster: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .endsWith('postgres');
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') return false;
    // Root of a container may not look into the processes of other accounts; a zombie (Z) serves nobody.
    const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
    return /\(postgres\) [^Z]/.test(stat);
  }
}

/**
 * PostgreSQL takes a crashed server's number for alive when any process of the same account bears
 * it now, which after a restart of a container is nearly always.
 */
export function removeStale(cluster: string, stale: Running): void {
  for (const file of [join(cluster, 'postmaster.pid'), join(stale.socketFolder, `.s.PGSQL.${stale.port}.lock`)]) {
    const aside = `${file}.stale-${process.pid}`;
    try {
      renameSync(file, aside);
    } catch {
      continue;
    }
    // Between reading and renaming, a new server may have begun: it gets its file back.
    if (Number.parseInt(readFileSync(aside, 'utf8'), 10) === stale.pid) rmSync(aside);
    else renameSync(aside, file);
  }
}

export async function launch(place: Place, binaries: Binaries, disposable: boolean): Promise<Launch> {
  if (place.socketFolder) openSocketFolder(place);
  const settings = { ...SETTINGS, ...(disposable ? DISPOSABLE_SETTINGS : {}), ...(await wayIn(place)) };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(place.log, 'a', 0o600);
  if (place.account) fchownSync(log, place.account.uid, place.account.gid);
  if (fstatSync(log).size > LOG_LIMIT) ftruncateSync(log);
  const from = fstatSync(log).size;
  // A session of its own keeps the terminal's Ctrl+C, meant for Maillage, from the server.
  const server = spawn(binaries.postgres, ['-D', place.cluster, ...options], {
    ...place.account,
    detached: true,
    stdio: ['ignore', log, log],
    cwd: place.cluster,
    env: bareEnvironment(),
    windowsHide: true,
  });
  closeSync(log);
  server.unref();
  let exitCode: number | null | undefined;
  let spawnError: string | undefined;
  server.once('exit', (code) => {
    exitCode = code;
  });
  server.once('error', (error) => {
    exitCode = null;
    spawnError = error.message;
  });
  return {
    hasEnded: () => exitCode !== undefined,
    failure() {
      // It ran, and another holder who was the last to leave has stopped it.
      if (exitCode === 0) return undefined;
      const said = readFileSync(place.log).subarray(from).toString();
      const fatal = [...said.matchAll(/FATAL:\s+(.*)/g)].map((match) => match[1] ?? '');
      const reason = spawnError ?? fatal.find((line) => !line.startsWith('the database system is'));
      return { reason: reason ?? 'it ended without a word', passes: PASSING.test(reason ?? '') };
    },
  };
}

async function wayIn(place: Place): Promise<Record<string, string>> {
  if (process.platform === 'win32') {
    return { listen_addresses: '127.0.0.1', port: String(await freePort()), unix_socket_directories: '' };
  }
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: place.socketFolder,
    unix_socket_permissions: '0700',
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Ends the sessions, saves everything, and returns when the server is gone. */
export async function stop(place: Place, binaries: () => Binaries): Promise<void> {
  const running = readRunning(place.cluster);
  if (!running || !isServing(running, place.cluster)) return;
  if (process.platform === 'win32') {
    execFileSync(binaries().pgCtl, ['stop', '-m', 'fast', '-w', '-D', place.cluster], { stdio: 'ignore' });
    return;
  }
  process.kill(running.pid, 'SIGINT');
  const deadline = Date.now() + 60_000;
  while (isServing(running, place.cluster)) {
    if (Date.now() > deadline) throw new StartupError(`PostgreSQL (process ${running.pid}) does not stop: see ${place.log}.`);
    await sleep(5);
  }
}
