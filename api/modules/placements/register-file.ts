import { type Dialect, fileFault, type Read, readRegister, readRows, Unreadable } from './read-register';
import { columns } from './register-format';
import type { RegisterEncoding } from './register-import';
import { sheetOf } from './register-workbook';

/** The bytes of a file that arrived, as often as they are asked for. */
export type Bytes = () => AsyncIterable<Buffer>;

const begins = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);

/**
 * A file of a register, whatever it is called: CSV in UTF-8 or Windows-1252 with semicolons or commas, or a workbook.
 * Throws Unreadable for anything else.
 */
export async function openFile(bytes: Bytes): Promise<{ encoding: RegisterEncoding; lines: AsyncGenerator<Read> }> {
  const head = await headOf(bytes);
  if (!head.length) throw new Unreadable({ ...fileFault('EMPTY'), line: 1 });
  if (begins(head, 0x25, 0x50, 0x44, 0x46)) throw new Unreadable(fileFault('PDF'));
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable(fileFault('OLD_EXCEL'));
  if (begins(head, 0x50, 0x4b)) return { encoding: 'XLSX', lines: asSuch(readRows(sheetOf(await whole(bytes)))) };
  if (begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff)) throw new Unreadable(fileFault('UTF16'));
  if (head.includes(0)) throw new Unreadable(fileFault('NO_TABLE'));
  const encoding = await encodingOf(bytes);
  const delimiter = delimiterOf(head);
  const lines = asSuch(readRegister(bytes(), { delimiter, encoding }));
  return { encoding: encoding === 'utf-8' ? 'UTF_8' : 'WINDOWS_1252', lines };
}

/** Whoever gives a file without header would find a person's name called a column that is unknown. */
async function* asSuch(lines: AsyncIterable<Read>): AsyncGenerator<Read> {
  const header: Read[] = [];
  for await (const read of lines) {
    if ('cells' in read || read.fault.column === null) yield read;
    else header.push(read);
  }
  const missing = header.filter((read) => 'fault' in read && read.fault?.code === 'COLUMN_MISSING');
  if (missing.length === columns.length) yield { fault: { ...fileFault('NO_HEADER'), line: 1 } };
  else yield* header;
}

async function headOf(bytes: Bytes): Promise<Buffer> {
  for await (const piece of bytes()) return piece.subarray(0, 4096);
  return Buffer.alloc(0);
}

async function whole(bytes: Bytes): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes()) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Commas where the first line has more of them than semicolons. */
function delimiterOf(head: Buffer): string {
  const [first = ''] = head.toString('latin1').split(/\r?\n/);
  const signs = (sign: string): number => first.split(sign).length;
  return signs(',') > signs(';') ? ',' : ';';
}

/** Windows-1252 leaves five bytes without a letter: a file that holds one of them is written in yet another way. */
const unassigned = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

async function encodingOf(bytes: Bytes): Promise<Dialect['encoding']> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  let windows = true;
  for await (const piece of bytes()) {
    if (piece.includes(0)) throw new Unreadable(fileFault('NO_TABLE'));
    windows &&= !unassigned.some((byte) => piece.includes(byte));
    try {
      if (utf8) decoder.decode(piece, { stream: true });
    } catch {
      utf8 = false;
    }
  }
  try {
    if (utf8) decoder.decode();
  } catch {
    utf8 = false;
  }
  if (utf8) return 'utf-8';
  if (!windows) throw new Unreadable(fileFault('UNKNOWN_ENCODING'));
  return 'windows-1252';
}
