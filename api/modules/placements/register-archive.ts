import { inflateRawSync } from 'node:zlib';
import { fileFault, Unreadable } from './read-register';

/** A workbook is unpacked in memory: what is larger than this is for CSV. */
const MOST_MEGABYTES = 48;
export const MOST_UNPACKED = MOST_MEGABYTES * 1024 * 1024;
const MOST_ENTRIES = 2000;

export const broken = (): Unreadable => new Unreadable(fileFault('WORKBOOK_BROKEN'));
export const tooLarge = (): Unreadable => new Unreadable(fileFault('WORKBOOK_TOO_LARGE', String(MOST_MEGABYTES)));

export type Parts = Map<string, Buffer>;

/** The parts of a ZIP archive, by its directory, unpacked with a limit on their sum. */
export function partsOf(archive: Buffer): Parts {
  const parts: Parts = new Map();
  let unpacked = 0;
  for (const { name, method, packed } of entriesOf(archive)) {
    const content = unpack(method, packed, MOST_UNPACKED - unpacked);
    unpacked += content.length;
    parts.set(name, content);
  }
  return parts;
}

function unpack(method: number, packed: Buffer, most: number): Buffer {
  if (method !== 0 && method !== 8) throw broken();
  if (method === 0 && packed.length <= most) return packed;
  try {
    if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') throw broken();
  }
  throw tooLarge();
}

type Entry = { name: string; method: number; packed: Buffer };

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];

function entriesOf(file: Buffer): Entry[] {
  try {
    let end = file.length - 22;
    while (end >= 0 && end > file.length - 65_600 && file.readUInt32LE(end) !== END) end--;
    if (end < 0 || file.readUInt32LE(end) !== END) throw broken();
    const count = file.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) throw broken();
    let at = file.readUInt32LE(end + 16);
    return Array.from({ length: count }, () => {
      if (file.readUInt32LE(at) !== CENTRAL) throw broken();
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [number, number, number];
      const name = file.toString('utf8', at + 46, at + 46 + nameLength);
      const method = file.readUInt16LE(at + 10);
      const packed = partAt(file, file.readUInt32LE(at + 42), file.readUInt32LE(at + 20));
      at += 46 + nameLength + extra + comment;
      return { name, method, packed };
    });
  } catch (error) {
    throw error instanceof Unreadable ? error : broken();
  }
}

function partAt(file: Buffer, at: number, length: number): Buffer {
  if (file.readUInt32LE(at) !== LOCAL) throw broken();
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (from + length > file.length) throw broken();
  return file.subarray(from, from + length);
}

/** An archive of these parts and of nothing else, not compressed: who reads an archive from its front finds no other ones in it. */
export function archiveOf(parts: Parts): Buffer {
  const [locals, central]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of parts) {
    const [local, entry, bytes] = [Buffer.alloc(30), Buffer.alloc(46), Buffer.from(name)];
    for (const [head, signature, sizes] of [
      [local, LOCAL, 18],
      [entry, CENTRAL, 20],
    ] as const) {
      head.writeUInt32LE(signature, 0);
      head.writeUInt32LE(content.length, sizes);
      head.writeUInt32LE(content.length, sizes + 4);
      head.writeUInt16LE(bytes.length, sizes + 8);
    }
    entry.writeUInt32LE(at, 42);
    locals.push(local, bytes, content);
    central.push(entry, bytes);
    at += local.length + bytes.length + content.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
