import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { type Account, canEnter, nobody, OPEN_GROUND, openGround, ownerOf, startedByRoot } from './embedded-account';
import { reasonOf, StartupError } from './startup-error';

/** Where one embedded PostgreSQL keeps its things, and which account it runs under. */
export interface Place {
  dataFolder: string;
  cluster: string;
  socketFolder: string;
  log: string;
  account: Account | undefined;
}

/** Leads to the cluster when root keeps its data folder in a place that only root can enter. */
const NOTE = 'postgres-is-elsewhere.txt';
/** The kernel's limit on the path of a Unix socket, on the system with the shortest one. */
const LONGEST_SOCKET_PATH = 103;

export function findPlace(folder: string): Place {
  const dataFolder = openDataFolder(folder);
  const { cluster, account } = startedByRoot ? placeForRoot(dataFolder) : placeForOneself(dataFolder);
  return {
    dataFolder,
    cluster,
    account,
    socketFolder: process.platform === 'win32' ? '' : socketFolderFor(dataFolder, account),
    log: join(dataFolder, 'postgres.log'),
  };
}

function openDataFolder(folder: string): string {
  const absolute = resolve(folder);
  try {
    // Others may pass through, as the account of PostgreSQL must, but not look around.
    mkdirSync(absolute, { recursive: true, mode: 0o711 });
    accessSync(absolute, constants.W_OK | constants.X_OK);
    return realpathSync(absolute);
  } catch (error) {
    throw new StartupError(`Maillage cannot write in its data folder ${absolute}: ${reasonOf(error)}.`);
  }
}

function placeForOneself(dataFolder: string): Pick<Place, 'cluster' | 'account'> {
  const cluster = join(dataFolder, 'postgres');
  const elsewhere = existsSync(join(dataFolder, NOTE));
  if (elsewhere || (existsSync(cluster) && process.getuid && ownerOf(cluster).uid !== process.getuid())) {
    throw new StartupError(`The database of ${dataFolder} was made by another account: start Maillage with that account.`);
  }
  return { cluster, account: undefined };
}

function placeForRoot(dataFolder: string): Pick<Place, 'cluster' | 'account'> {
  const cluster = join(dataFolder, 'postgres');
  if (existsSync(cluster)) {
    const account = settledAccount(cluster);
    if (!canEnter(cluster, account)) {
      throw new StartupError(
        `The account that owns ${cluster} can no longer enter it: give the folders above it the permission to pass (chmod o+x).`,
      );
    }
    return { cluster, account };
  }
  const moved = readNote(dataFolder);
  if (moved) return { cluster: join(moved, 'postgres'), account: settledAccount(moved) };

  const owner = ownerOf(dataFolder);
  const account = owner.uid !== 0 && canEnter(dataFolder, owner) ? owner : nobody();
  if (canEnter(dataFolder, account)) return { cluster, account };
  return { cluster: join(moveToOpenGround(dataFolder, account), 'postgres'), account };
}

/** Data restored from a backup by root belong to root, under whom PostgreSQL will not run. */
function settledAccount(folder: string): Account {
  const owner = ownerOf(folder);
  if (owner.uid !== 0) return owner;
  const account = nobody();
  give(folder, account);
  return account;
}

function give(path: string, { uid, gid }: Account): void {
  const isFolder = lstatSync(path).isDirectory();
  if (isFolder) for (const entry of readdirSync(path)) give(join(path, entry), { uid, gid });
  lchownSync(path, uid, gid);
}

function readNote(dataFolder: string): string | undefined {
  const note = join(dataFolder, NOTE);
  if (!existsSync(note)) return undefined;
  const folder = /^\/\S+$/m.exec(readFileSync(note, 'utf8'))?.[0];
  // The note is read by root: it may not lead just anywhere.
  if (!folder?.startsWith(`${OPEN_GROUND}/`) || folder.includes('..') || !existsSync(folder)) {
    throw new StartupError(`The note ${note} does not lead to a database: correct it, or remove it to begin with an empty one.`);
  }
  return folder;
}

/**
 * Named anew each time and known only through the note: whoever removes the data folder to begin
 * again must not find the old data back.
 */
function moveToOpenGround(dataFolder: string, account: Account): string {
  const name = `${markOf(dataFolder)}-${randomBytes(3).toString('hex')}`;
  const folder = join(OPEN_GROUND, name);
  const draft = join(dataFolder, `${NOTE}.${name}`);
  try {
    openGround();
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, account.uid, account.gid);
    writeFileSync(
      draft,
      `PostgreSQL does not run as root, and no other account can enter this folder.\nThe database is therefore kept in\n${folder}\nBack that folder up with this one.\n`,
    );
  } catch (error) {
    throw new StartupError(`The database needs a folder under ${OPEN_GROUND} that could not be made: ${reasonOf(error)}.`);
  }
  try {
    linkSync(draft, join(dataFolder, NOTE));
    return folder;
  } catch {
    // Another process wrote its note first: its folder counts.
    rmSync(folder, { recursive: true });
    return readNote(dataFolder) ?? folder;
  } finally {
    unlinkSync(draft);
  }
}

function socketFolderFor(dataFolder: string, account: Account | undefined): string {
  const folder = [tmpdir(), '/tmp']
    .filter((base) => existsSync(base) && canEnter(realpathSync(base), account))
    .map((base) => join(realpathSync(base), `maillage-${markOf(dataFolder)}`))
    .find((candidate) => Buffer.byteLength(join(candidate, '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH);
  if (folder) return folder;
  throw new StartupError(`No temporary folder is open and short enough for the database's socket: set TMPDIR to one.`);
}

/** Whoever may enter this folder is let in as superuser: it must be ours, and nobody else's. */
export function openSocketFolder({ socketFolder: folder, account }: Place): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new StartupError(`The database's socket folder ${folder} could not be made: ${reasonOf(error)}.`);
    }
  }
  const found = lstatSync(folder);
  const self = process.getuid?.() ?? 0;
  if (!found.isDirectory() || (found.uid !== self && found.uid !== account?.uid)) {
    throw new StartupError(`The folder ${folder} belongs to another account: remove it, or set TMPDIR to another folder.`);
  }
  if (account && found.uid === self) chownSync(folder, account.uid, account.gid);
  if (found.mode & 0o077) chmodSync(folder, 0o700);
}

function markOf(dataFolder: string): string {
  return createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
}
