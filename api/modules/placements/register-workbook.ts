import { inflateRawSync } from 'node:zlib';
import readWorkbook from 'read-excel-file/node';
import { fileFault, Unreadable } from './read-register';

/** A workbook is unpacked in memory: what is larger than this is for CSV. */
const MOST_MEGABYTES = 48;
const MOST = MOST_MEGABYTES * 1024 * 1024;
const MOST_ENTRIES = 2000;

const broken = (): Unreadable => new Unreadable(fileFault('WORKBOOK_BROKEN'));

/** The rows of a workbook's first sheet, as a CSV file would write them. */
export async function* sheetOf(file: Buffer): AsyncGenerator<{ line: number; record: string[] }> {
  checkParts(file);
  const sheets = await readWorkbook(file).catch(() => {
    throw broken();
  });
  const rows = sheets[0]?.data ?? [];
  const width = rows[0]?.findLastIndex((cell) => cell !== null) ?? -1;
  for (const [at, row] of rows.entries()) {
    const record = row.map(textOf);
    // Cells beyond the header that hold nothing are no cells of the register.
    while (record.length > width + 1 && record.at(-1) === '') record.pop();
    while (record.length < width + 1) record.push('');
    if (record.some(Boolean)) yield { line: at + 1, record };
  }
}

/** A date as registers write it; yes and no in their words. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('/');
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  return String(cell);
}

type Entry = { name: string; method: number; packed: Buffer };

/** Unpacks every part with a limit, before anything else does without one; refuses formulas in the first sheet. */
function checkParts(file: Buffer): void {
  const entries = entriesOf(file);
  const texts = new Map<string, string>();
  let unpacked = 0;
  for (const { name, method, packed } of entries) {
    const content = unpack(method, packed, MOST - unpacked);
    unpacked += content.length;
    if (/^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name)) texts.set(name, content.toString('utf8'));
  }
  const workbook = texts.get('xl/workbook.xml');
  if (!workbook) throw new Unreadable(fileFault('NO_TABLE'));
  const formula = texts
    .get(firstSheet(workbook, texts.get('xl/_rels/workbook.xml.rels') ?? ''))
    ?.match(/<c\b[^>]*\br="([A-Z]+\d+)"[^>]*>\s*<f[\s/>]/);
  if (formula?.[1]) throw new Unreadable({ ...fileFault('FORMULA', formula[1]), value: formula[1] });
}

function firstSheet(workbook: string, relationships: string): string {
  const id = workbook.match(/<sheet\b[^>]*\br:id="([^"]+)"/)?.[1];
  const relationship = [...relationships.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`Id="${id}"`));
  const target = relationship?.match(/\bTarget="([^"]+)"/)?.[1] ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function unpack(method: number, packed: Buffer, most: number): Buffer {
  if (method !== 0 && method !== 8) throw broken();
  if (method === 0 && packed.length <= most) return packed;
  try {
    if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') throw broken();
  }
  throw new Unreadable(fileFault('WORKBOOK_TOO_LARGE', String(MOST_MEGABYTES)));
}

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];

/** The parts of a ZIP archive, by its directory. */
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
