import { deflateRawSync } from 'node:zlib';
import { Unreadable } from '../../../api/modules/placements/read-register';
import { archiveOf } from '../../../api/modules/placements/register-archive';
import { sheetOf } from '../../../api/modules/placements/register-workbook';

/** A small file that would make who reads it take all the memory there is, or read something else than what was checked. */
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetTag = (no: number) => `<sheet name="s${no}" sheetId="${no}" r:id="rId1"/>`;
const book = (sheet: string, { strings = '', sheets = 1, target = 'worksheets/sheet1.xml' } = {}): Map<string, Buffer> =>
  new Map(
    Object.entries({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': `<workbook xmlns:r="${relationships}"><sheets>${Array.from({ length: sheets }, (_, at) => sheetTag(at + 1)).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="${target}"/><Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      [`xl/${target}`]: `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
      'xl/sharedStrings.xml': `<sst><si><t>${strings}</t></si></sst>`,
    }).map(([name, content]) => [name, Buffer.from(content)]),
  );
const cell = (at: string, value = 'x') => `<c r=${at} t="inlineStr"><is><t>${value}</t></is></c>`;
const start = `<row r="1">${cell('"A1"')}</row>`;

async function read(file: Buffer): Promise<string[][] | string> {
  const found: string[][] = [];
  try {
    for await (const { record } of sheetOf(file)) found.push(record);
  } catch (error) {
    if (error instanceof Unreadable) return error.fault.code;
    throw error;
  }
  return found;
}

test('a plain workbook is read, however many sheets share its first one', async () => {
  expect(await read(archiveOf(book(start)))).toEqual([['x']]);
  const begun = Date.now();
  expect(await read(archiveOf(book(start, { sheets: 20_000 })))).toEqual([['x']]);
  expect(Date.now() - begun).toBeLessThan(5000);
});

test.each([
  ['the last cell of a sheet', `<row r="1048576">${cell('"XFD1048576"')}</row>`, 'WORKBOOK_TOO_LARGE'],
  ['a column beyond the last', `<row r="2">${cell('"ZZZZZZ2"')}</row>`, 'WORKBOOK_BROKEN'],
  ['a row beyond the last', `<row r="4000000000">${cell('"A4000000000"')}</row>`, 'WORKBOOK_BROKEN'],
  ['other quotes', `<row r='1048576'>${cell("'XFD1048576'")}</row>`, 'WORKBOOK_TOO_LARGE'],
  ['a row in another notation', `<row r="0xfffff">${cell('"A1048575"')}</row>`, 'WORKBOOK_BROKEN'],
  ['a letter written as an entity', `<row r="2">${cell('"&#90;ZZZZZ2"')}</row>`, 'WORKBOOK_BROKEN'],
  ['a prefix', `<x:row x:r="1048576"><x:c x:r="XFD1048576"><x:v>1</x:v></x:c></x:row>`, 'WORKBOOK_TOO_LARGE'],
  ['a bracket in an attribute before it', `<row r="1048576"><c s=">" r="XFD1048576"><v>1</v></c></row>`, 'WORKBOOK_TOO_LARGE'],
])('a cell out of reach is refused: %s', async (_name, row, code) => {
  expect(await read(archiveOf(book(start + row)))).toBe(code);
  expect(await read(archiveOf(book(start + row, { target: 'elsewhere.xml' })))).toBe(code);
});

test('a text that stands in a million cells is refused', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`).join('');
  expect(await read(archiveOf(book(rows, { strings: 'x'.repeat(100_000) })))).toBe('WORKBOOK_TOO_LARGE');
});

test('a part that the directory of the archive does not name is not read, nor unpacked', async () => {
  const name = 'xl/worksheets/sheet1.xml';
  const hidden = deflateRawSync(book(`<row r="1">${cell('"A1"', 'hidden')}</row>`).get(name) ?? Buffer.alloc(0));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(hidden.length, 18);
  head.writeUInt16LE(name.length, 26);
  const archive = archiveOf(book(start));
  const directory = archive.readUInt32LE(archive.length - 6);
  const between = Buffer.concat([head, Buffer.from(name), hidden]);
  const planted = Buffer.concat([archive.subarray(0, directory), between, archive.subarray(directory)]);
  planted.writeUInt32LE(directory + between.length, planted.length - 6);
  expect(await read(planted)).toEqual([['x']]);
});
