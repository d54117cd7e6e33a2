import { deflateRawSync } from 'node:zlib';
import writeWorkbook from 'write-excel-file/node';
import { give, linesOf } from '../../support/imports';
import { header, line, lines, RegisterWorld } from '../../support/register';
import type { Actor } from '../../support/world';

jest.setTimeout(120_000);

let registers: RegisterWorld;
let host: Actor;
beforeAll(async () => {
  registers = await RegisterWorld.create();
});
// Imports that are begun are counted: each file is another association's.
beforeEach(async () => {
  host = await registers.world.organisation('HOST_ASSOCIATION');
});
afterAll(() => registers.end());

const given = (content: Buffer | string, name?: string) => give(registers.world, host, content, name);
const csv = (...content: string[]): string => [header, ...content].join('\r\n');
const names = header.split(';');

type Cell = {
  value: string | number | Date;
  type: StringConstructor | NumberConstructor | DateConstructor | 'Formula';
  format?: string;
} | null;

/** A workbook of these lines, its days as Excel keeps days. */
async function workbook(content: string[], change: (cells: Cell[]) => Cell[] = (cells) => cells): Promise<Buffer> {
  const rows = content.map((one) =>
    one.split(';').map((value): Cell => {
      const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value) ?? [];
      if (year) return { value: new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))), type: Date, format: 'dd/mm/yyyy' };
      return value ? { value, type: String } : null;
    }),
  );
  const data = [names.map((value) => ({ value, type: String })), ...rows.map(change)];
  return writeWorkbook(data as never).toBuffer();
}

/** A ZIP archive of these parts, each with its method and its content as it is packed. */
function zip(parts: Record<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, packed] of Object.entries(parts)) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

describe('what is read', () => {
  const real = lines.slice(0, 30);
  const same = async (content: Buffer | string, encoding: string): Promise<void> => {
    const found = await given(content);
    expect(found).toMatchObject({ state: 'READY', encoding, newCount: 30, problems: [] });
    const [first] = (await linesOf(registers.world, host, found.id, { first: 1 })).nodes;
    expect(first.cells.map(({ value }: { value: string }) => value)).toEqual(real[0]?.split(';'));
  };

  test('UTF-8, with a mark at its beginning and unix line ends', () => same(`\uFEFF${[header, ...real].join('\n')}`, 'UTF_8'));
  test('Windows-1252, as Excel writes it', () => same(Buffer.from(csv(...real), 'latin1'), 'WINDOWS_1252'));
  test('commas', () => same(csv(...real).replaceAll(';', ','), 'UTF_8'));
  test('a workbook with real dates, whatever its name', async () => same(await workbook(real), 'XLSX'));

  test('a cell that Excel took for a number is what was typed', async () => {
    const found = await given(await workbook([line(1)], ([, ...cells]) => [{ value: 12, type: Number }, ...cells]));
    expect(found).toMatchObject({ state: 'READY', newCount: 1 });
    expect((await linesOf(registers.world, host, found.id)).nodes[0].number).toBe('12');
  });

  test('a line with a field too many keeps its cells, and is corrected', async () => {
    const { world } = registers;
    const found = await given(csv(line(1), `${line(2)};de trop`));
    expect(found).toMatchObject({ state: 'DRAFT', newCount: 1, rejectedCount: 1, problemCounts: [{ code: 'FIELD_COUNT', column: null }] });
    const [wrong] = (await linesOf(world, host, found.id)).nodes;
    await world.done(host, 'correctRegisterLine', { lineId: wrong.id, version: 1, column: 'numero', value: 'PE-2021-002' });
    expect((await linesOf(world, host, found.id, { change: ['NEW'] })).totalCount).toBe(2);
  });
});

describe('what is not', () => {
  const bomb = () => zip({ 'xl/workbook.xml': deflateRawSync(Buffer.alloc(200 * 1024 * 1024, 0x20), { level: 9 }) });
  const wrong: [string, () => Promise<Buffer | string> | Buffer | string, string][] = [
    ['nothing but a header', () => header, 'NO_LINE'],
    ['blank lines', () => '\r\n\r\n', 'EMPTY'],
    ['tabs', () => csv(line(1)).replaceAll(';', '\t'), 'WRONG_SEPARATOR'],
    ['no header, without a word of what it holds', () => lines.slice(0, 3).join('\n'), 'NO_HEADER'],
    ['a missing column', () => csv(line(1)).replaceAll(';avis;', ';'), 'COLUMN_MISSING'],
    ['a column that nobody knows', () => `${header};écrou\n${line(1)};12`, 'COLUMN_UNKNOWN'],
    ['a quote that is never closed', () => csv(line(1, { nom: '"DUPONT' })), 'QUOTE_OPEN'],
    ['UTF-16', () => Buffer.from(`\uFEFF${csv(line(1))}`, 'utf16le'), 'UTF16'],
    ['another encoding', () => Buffer.from(csv(line(1, { nom: 'LEF\u0081VRE\u00e9' })), 'latin1'), 'UNKNOWN_ENCODING'],
    ['a PDF', () => '%PDF-1.7\n1 0 obj', 'PDF'],
    ['an old Excel file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_EXCEL'],
    ['an image', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NO_TABLE'],
    ['an archive that is no workbook', () => zip({ 'photo.jpg': deflateRawSync(Buffer.from('x')) }), 'NO_TABLE'],
    ['half a workbook', async () => (await workbook([line(1)])).subarray(0, 2000), 'WORKBOOK_BROKEN'],
    [
      'a workbook that holds another sheet only',
      () => zip({ 'xl/workbook.xml': deflateRawSync(Buffer.from('<workbook/>')) }),
      'WORKBOOK_BROKEN',
    ],
    ['a workbook that unpacks to 200 MB', bomb, 'WORKBOOK_TOO_LARGE'],
    [
      'a formula',
      () => workbook([line(1)], ([number, ...cells]) => [number ?? null, { value: '=TODAY()', type: 'Formula' }, ...cells.slice(1)]),
      'FORMULA',
    ],
  ];
  test.each(wrong)('%s', async (_name, make, code) => {
    const refused = await given(await make());
    expect(refused).toMatchObject({ state: 'REFUSED', lineCount: 0, failure: null, availableActions: ['discardRegisterImport'] });
    expect(refused.problems).toContainEqual(expect.objectContaining({ code, fr: expect.any(String), en: expect.any(String) }));
    for (const table of ['register_piece', 'register_import_line'])
      expect(await registers.rows(`SELECT 1 FROM ${table} WHERE import_id = $1`, [refused.id])).toEqual([]);
    if (code === 'NO_HEADER') expect(JSON.stringify(refused.problems)).not.toContain('DESCAMPS');
    if (code === 'FORMULA') expect(refused.problems[0].fr).toContain('B2');
  });

  test('an empty file and one of 200 MB are refused before they are sent', async () => {
    const { world } = registers;
    expect(await world.refused(host, 'openRegisterImport', { fileName: 'x.csv', size: 0 })).toEqual(['FILE_EMPTY']);
    expect(await world.refused(host, 'openRegisterImport', { fileName: 'x.csv', size: 200 * 1024 * 1024 })).toEqual(['FILE_TOO_LARGE']);
    expect(await world.refused(host, 'openRegisterImport', { fileName: ' ', size: 10 })).toEqual(['REQUIRED']);
    expect(await registers.rows('SELECT 1 FROM register_import WHERE organisation_id = $1', [host.organisationId])).toEqual([]);
  });

  test('pieces that do not follow, or go beyond what was said, are refused', async () => {
    const { world } = registers;
    const { registerImport } = await world.done(host, 'openRegisterImport', { fileName: 'x.csv', size: 10 }, 'registerImport { id }');
    const { id: importId } = registerImport as unknown as { id: string };
    const piece = (position: number, length: number) => ({ importId, position, content: Buffer.alloc(length, 'a').toString('base64') });
    expect(await world.refused(host, 'addRegisterPiece', piece(5, 2))).toEqual(['OUT_OF_STEP']);
    expect(await world.refused(host, 'addRegisterPiece', piece(0, 11))).toEqual(['OUT_OF_STEP']);
    expect(await world.refused(host, 'addRegisterPiece', { ...piece(0, 1), content: '' })).toEqual(['REQUIRED']);
    await world.done(host, 'addRegisterPiece', piece(0, 6));
    expect(await world.refused(host, 'addRegisterPiece', piece(0, 6))).toEqual(['OUT_OF_STEP']);
  });
});
