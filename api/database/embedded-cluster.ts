import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import type { Binaries } from './embedded-binaries';
import type { Place } from './embedded-place';
import { StartupError } from './startup-error';

const DRAFT = 'postgres-new-';
const ABANDONED_AFTER = 10 * 60_000;
const TRUST_STAYS_IN_THE_SOCKET_FOLDER = ['--auth-local=trust', '--auth-host=reject'];

/** Makes the cluster when there is none. Whoever finishes first wins: the others drop theirs. */
export async function ensureCluster(place: Place, binaries: () => Binaries, disposable: boolean): Promise<void> {
  const { cluster, account } = place;
  const versionFile = join(cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const { major } = binaries();
    const found = readFileSync(versionFile, 'utf8').trim();
    if (found !== major) {
      throw new StartupError(
        `The database in ${cluster} was made by PostgreSQL ${found} and this is PostgreSQL ${major}: export it with the former version of Maillage first.`,
      );
    }
    return;
  }
  if (existsSync(cluster)) {
    throw new StartupError(`The folder ${cluster} holds no database: remove it if nothing in it matters.`);
  }
  removeAbandonedDrafts(dirname(cluster));
  const draft = mkdtempSync(join(dirname(cluster), DRAFT));
  if (account) chownSync(draft, account.uid, account.gid);
  try {
    await initialise(draft, place, binaries().initdb, disposable);
    renameSync(draft, cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(versionFile)) throw error;
  }
}

async function initialise(draft: string, place: Place, initdb: string, disposable: boolean): Promise<void> {
  const entry =
    process.platform === 'win32'
      ? ['--auth=scram-sha-256', `--pwfile=${passwordFile(place.dataFolder)}`]
      : TRUST_STAYS_IN_THE_SOCKET_FOLDER;
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const options = ['--pgdata', draft, '--username=postgres', ...locale, ...entry, '--no-instructions'];
  if (disposable) options.push('--no-sync');
  try {
    await promisify(execFile)(initdb, options, { ...place.account, cwd: draft, env: bareEnvironment() });
  } catch (error) {
    const { stderr, code } = error as { stderr?: string; code?: string | number };
    const reason = stderr?.split('\n').find((line) => line.includes('error:')) ?? `initdb ended with ${code}`;
    throw new StartupError(`PostgreSQL could not make its database in ${dirname(draft)}: ${reason}.`);
  }
}

function removeAbandonedDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith(DRAFT) && Date.now() - statSync(path).mtimeMs > ABANDONED_AFTER) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

/** Windows has no socket folder to close: there, a password kept beside the data does it. */
export function passwordFile(dataFolder: string): string {
  const file = join(dataFolder, 'postgres-password');
  if (existsSync(file)) return file;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch {
    // Another process starting at the same instant has chosen one.
  }
  unlinkSync(draft);
  return file;
}

/** The caller's PG* variables, locale and secrets are no business of the server. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' };
}
