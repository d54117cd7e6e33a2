import { fileFault, Unreadable } from './read-register';
import { archiveOf, broken, MOST_UNPACKED, type Parts, partsOf, tooLarge } from './register-archive';

/** Rows by columns of a sheet, however few of its cells hold something: they are held in memory all together. */
const MOST_CELLS = 10_000_000;

/** The rows of a workbook's first sheet, as a CSV file would write them. */
export async function* sheetOf(file: Buffer): AsyncGenerator<{ line: number; record: string[] }> {
  // The reader finds its parts by their heads, and not by the directory of the archive: it is given those that were checked.
  const checked = archiveOf(checkedParts(partsOf(file)));
  // Few registers are workbooks: what reads them is loaded by the first one.
  const { readSheet } = await import('read-excel-file/node');
  const rows = await readSheet(checked, 1).catch(() => {
    throw broken();
  });
  const width = rows[0]?.findLastIndex((cell) => cell !== null) ?? -1;
  let letters = 0;
  for (const [at, row] of rows.entries()) {
    const record = row.map(textOf);
    // Cells beyond the header that hold nothing are no cells of the register.
    while (record.length > width + 1 && record.at(-1) === '') record.pop();
    while (record.length < width + 1) record.push('');
    letters += record.reduce((sum, text) => sum + text.length, 0);
    // A text that a workbook holds once may stand in any number of cells.
    if (letters > MOST_UNPACKED) throw tooLarge();
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

/** The parts that are read: the workbook's own, and its first sheet, in which every cell is within reach and none is a formula. */
function checkedParts(parts: Parts): Parts {
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const workbook = text('xl/workbook.xml');
  if (!workbook) throw new Unreadable(fileFault('NO_TABLE'));
  const first = firstSheet(workbook, text('xl/_rels/workbook.xml.rels'));
  const sheet = text(first);
  const read = [...parts].filter(([name]) => name === first || /^xl\/([^/]+\.xml|_rels\/workbook\.xml\.rels)$/.test(name));
  // Whatever the reader takes for the sheet.
  for (const [name] of read) checkReach(text(name));
  const formula = sheet.match(/<c\b[^>]*\br="([A-Z]+\d+)"[^>]*>\s*<f[\s/>]/);
  if (formula?.[1]) throw new Unreadable({ ...fileFault('FORMULA', formula[1]), value: formula[1] });
  return new Map(read);
}

function firstSheet(workbook: string, relationships: string): string {
  const id = workbook.match(/<sheet\b[^>]*\br:id="([^"]+)"/)?.[1];
  const relationship = [...relationships.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`Id="${id}"`));
  const target = relationship?.match(/\bTarget="([^"]+)"/)?.[1] ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** A single cell far down or far to the right makes a reader fill everything before it: the whole server would fall over it. */
function checkReach(part: string): void {
  let [rows, columns] = [0, 0];
  for (const [, double, single] of part.matchAll(/(?<![\w.-]|xmlns:)r\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const [, letters, digits] = (double ?? single ?? '').match(/^([A-Z]{0,3})(\d{1,7})$/) ?? [];
    if (letters === undefined) throw broken();
    rows = Math.max(rows, Number(digits));
    columns = Math.max(
      columns,
      [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0),
    );
  }
  if (rows * Math.max(columns, 1) > MOST_CELLS) throw tooLarge();
}
