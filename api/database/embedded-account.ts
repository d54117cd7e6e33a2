import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { StartupError } from './startup-error';

/** The account PostgreSQL runs under when it is not the one that runs Maillage. */
export interface Account {
  uid: number;
  gid: number;
}

/** Where root keeps what PostgreSQL needs, when all that root owns otherwise is closed to others. */
export const OPEN_GROUND = '/var/lib/maillage';

export const startedByRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root, and every Unix system has an account that owns nothing. */
export function nobody(): Account {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    throw new StartupError(
      'PostgreSQL does not run as root and this machine has no account named nobody: start Maillage with an ordinary account.',
    );
  }
}

export function ownerOf(path: string): Account {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

/** Whether every folder on the way down to this one lets the account pass. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  if (!account) return true;
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || canEnter(parent, account);
}

export function openGround(): string {
  mkdirSync(OPEN_GROUND, { recursive: true });
  // mkdir cannot give what root's umask takes away.
  chmodSync(OPEN_GROUND, 0o755);
  return OPEN_GROUND;
}
