import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where the operating system can hold a process to one core: the server on the first, everything else on the second. */
export const pinned = ((): boolean => {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    return cpus().length > 1;
  } catch {
    return false;
  }
})();

/** This process, and what it starts besides the servers: the load and PostgreSQL. */
export function stayOnTheOtherCore(): void {
  if (pinned) execFileSync('taskset', ['-a', '-p', '-c', '1', String(process.pid)], { stdio: 'ignore' });
}

export type Server = { name: string; pid: number; port: number; stop(): Promise<void> };

process.setMaxListeners(50);

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}

/** Starts `node arguments` on the server's core and waits until it listens. */
export async function startServer(name: string, args: string[], env: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const child: ChildProcess = spawn(pinned ? 'taskset' : process.execPath, pinned ? ['-c', '0', process.execPath, ...args] : args, {
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A bench that is stopped half-way leaves nothing behind.
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      said = (said + part).slice(-4000);
    });
  }
  let ended = false;
  const exit = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true;
      resolve();
    });
  });
  for (let waited = 0; !(await listens(port)); waited += 50) {
    if (ended || waited > 120_000) throw new Error(`${name} did not start: ${said}`);
    await sleep(50);
  }
  return {
    name,
    pid: child.pid as number,
    port,
    async stop() {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exit;
      clearTimeout(patience);
    },
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

const TICKS_PER_SECOND = 100;

/** Milliseconds of processor time that the process has used, on every thread. Undefined where /proc is not. */
function cpuOf(pid: number | string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}

export const serverCpu = (server: Server): number => cpuOf(server.pid) ?? Number.NaN;

/** The same for PostgreSQL, by process: its first one and all those it started that still live. */
export function databaseCpu(postmaster: number): Map<number, number> {
  const processes = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && (Number(pid) === postmaster || parentOf(pid) === postmaster));
  return new Map(processes.map((pid) => [Number(pid), cpuOf(pid) ?? 0]));
}

/** What was used between two looks; a connection that was closed meanwhile takes its own with it. */
export function usedBetween(before: Map<number, number>, after: Map<number, number>): number {
  return [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** Megabytes in memory now. */
export function memoryOf({ pid }: Server): number {
  try {
    const resident = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1];
    return Math.round(Number(resident) / 1024);
  } catch {
    return Number.NaN;
  }
}
