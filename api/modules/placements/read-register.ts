import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Cells, type Column, columns } from './register-format';
import type { Fault, FaultCode } from './register-sentences';

/** Nothing after it can be read. */
export class Unreadable extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

export const fileFault = (code: FaultCode, ...details: string[]): Fault => ({ line: null, column: null, value: null, code, details });

/** A line of the register; with a fault where its cells cannot be told from one another. Or what is wrong with the file. */
export type Read = { line: number; cells: Cells; fault?: Fault } | { fault: Fault };
type Parsed = { record: string[]; info: { lines: number } };
type Row = { line: number; record: string[] };

/** How a CSV file is written. */
export type Dialect = { delimiter: string; encoding: 'utf-8' | 'windows-1252' };

/** The lines of a register, one at a time; a fault in the place of what cannot be read. */
export async function* readRegister(bytes: AsyncIterable<Buffer>, dialect: Dialect): AsyncGenerator<Read> {
  yield* readRows(csvRows(bytes, dialect), dialect.delimiter);
}

/** The same from rows of cells: of a CSV file or of a workbook's sheet. */
export async function* readRows(rows: AsyncIterable<Row>, delimiter = ';'): AsyncGenerator<Read> {
  let header: string[] | undefined;
  try {
    for await (const { line, record } of rows) {
      if (!header) {
        const wrong = checkHeader(record, line);
        for (const fault of wrong) yield { fault };
        if (wrong.length) return;
        header = record.map(tidy);
      } else {
        const cells = Object.fromEntries(header.map((column, at) => [column, tidy(record[at] ?? '')])) as Cells;
        if (record.length === header.length) yield { line, cells };
        else {
          const value = record.join(delimiter).slice(0, 300);
          const details = [String(record.length), String(header.length)];
          yield { line, cells, fault: { line, column: null, value, code: 'FIELD_COUNT', details } };
        }
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield { fault: error.fault };
    return;
  }
  if (!header) yield { fault: { ...fileFault('EMPTY'), line: 1 } };
}

async function* csvRows(bytes: AsyncIterable<Buffer>, { delimiter, encoding }: Dialect): AsyncGenerator<Row> {
  const parser = parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 65_536 });
  pipeline(decoded(bytes, encoding), parser, () => undefined);
  let last = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      last = info.lines;
      yield { line: last - record.join('').split('\n').length + 1, record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const codes: Partial<Record<string, FaultCode>> = { CSV_QUOTE_NOT_CLOSED: 'QUOTE_OPEN', CSV_MAX_RECORD_SIZE: 'LINE_TOO_LONG' };
    throw new Unreadable({ ...fileFault(codes[error.code as string] ?? 'QUOTE_MISPLACED'), line: last + 1 });
  }
}

const tidy = (text: string): string => text.trim();

const named: Record<string, [string, string]> = {
  ',': ['la virgule', 'the comma'],
  '\t': ['la tabulation', 'the tab'],
  '|': ['la barre verticale', 'the vertical bar'],
};

function checkHeader(record: string[], line: number): Fault[] {
  const names = record.map(tidy);
  const separator = Object.keys(named).find((sign) => names.length < 3 && names.join('').split(sign).length >= columns.length / 2);
  if (separator) return [{ line, column: null, value: separator, code: 'WRONG_SEPARATOR', details: named[separator] ?? [] }];
  const missing = columns
    .filter((column) => !names.includes(column))
    .map((column): Fault => ({ line, column, value: null, code: 'COLUMN_MISSING', details: [] }));
  const unknown = names.filter((name, at) => !columns.includes(name as Column) || names.indexOf(name) !== at);
  return [
    ...missing,
    ...unknown.map(
      (name): Fault => ({
        line,
        column: name.slice(0, 300),
        value: null,
        code: columns.includes(name as Column) ? 'COLUMN_TWICE' : 'COLUMN_UNKNOWN',
        details: [],
      }),
    ),
  ];
}

/** The text of a file, a piece at a time. Anything but UTF-8, where that is asked, is refused where it stands. */
async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Dialect['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  for await (const piece of bytes) {
    try {
      yield decoder.decode(piece, { stream: true });
    } catch {
      throw notUtf8(piece, line);
    }
    for (const byte of piece) if (byte === 10) line++;
  }
  try {
    yield decoder.decode();
  } catch {
    throw notUtf8(Buffer.of(), line);
  }
}

function notUtf8(piece: Buffer, firstLine: number): Unreadable {
  const valid = (text: string): boolean => Buffer.from(text, 'latin1').toString('utf8').includes('\uFFFD') === false;
  // A piece may begin inside a character of the piece before.
  const lines = piece
    .toString('latin1')
    .replace(/^[\x80-\xBF]{1,3}/, '')
    .split('\n');
  const at = Math.max(
    0,
    lines.findIndex((text) => !valid(text)),
  );
  const value =
    lines[at]
      ?.split(';')
      .find((cell) => !valid(cell))
      ?.trim()
      .slice(0, 80) ?? null;
  return new Unreadable({ line: firstLine + at, column: null, value, code: 'NOT_UTF8', details: [] });
}
