import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config';

const CIPHER = 'aes-256-gcm';
const KEY = 32;
const NONCE = 12;
const TAG = 16;

const keys = new Map<string, Buffer>();

/**
 * The key of the clinical notes: the configured file, or outside production a file made once in the data folder.
 * The database never holds it: a copy of the database, and a backup of it, tell nothing of the notes.
 */
export function clinicalKey({ clinicalKeyFile, production, dataFolder }: Config): Buffer {
  const file = clinicalKeyFile ?? join(dataFolder, 'clinical.key');
  const known = keys.get(file);
  if (known) return known;
  if (!clinicalKeyFile && !production && !existsSync(file)) makeKey(dataFolder, file);
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== KEY) throw new Error(`The key of the clinical notes must be ${KEY} bytes in base64: ${file}`);
  keys.set(file, key);
  return key;
}

/** Appears under its name whole, or not at all: of two processes that begin together, both use the first one's. */
function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(KEY).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Encrypts `text` for the record `id` alone: under another record the same bytes do not open. */
export function seal(key: Buffer, id: string, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(id));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** What `seal` encrypted for the record `id`. Throws when the key is another, or the bytes are not of this record. */
export function unseal(key: Buffer, id: string, sealed: Buffer): string {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE)).setAAD(Buffer.from(id));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const text = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    throw new Error(`The key of the clinical notes does not open the note ${id}`);
  }
}
