import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Cells, type Column, columns, type Rejection } from './register-format';

/** Said once, and nothing after it can be read. */
class Unreadable extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.problem);
  }
}

/** `isLine`: a line of the register that holds something, and not its header or the file itself. */
type Read = { line: number; cells: Cells } | { rejection: Rejection; isLine: boolean };
type Parsed = { record: string[]; info: { lines: number } };

/** The lines of a register, one at a time; a rejection in the place of what cannot be read. */
export async function* readRegister(file: string): AsyncGenerator<Read> {
  const parser = parse({ delimiter: ';', info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 65_536 });
  pipeline(decoded(file), parser, () => undefined);
  let header: string[] | undefined;
  let last = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      last = info.lines;
      const line = last - record.join('').split('\n').length + 1;
      if (!header) {
        const wrong = checkHeader(record, line);
        for (const rejection of wrong) yield { rejection, isLine: false };
        if (wrong.length) return;
        header = record.map(tidy);
      } else if (record.length !== header.length) {
        const problem = `Cette ligne a ${record.length} champs, l’en-tête en a ${header.length}.`;
        yield { rejection: { line, column: null, value: record.join(';').slice(0, 300), problem }, isLine: true };
      } else {
        yield { line, cells: Object.fromEntries(header.map((column, at) => [column, tidy(record[at] ?? '')])) as Cells };
      }
    }
  } catch (error) {
    yield { rejection: reasonOf(error, last + 1, file), isLine: false };
    return;
  }
  if (!header) yield { rejection: { line: 1, column: null, value: null, problem: 'Le fichier est vide.' }, isLine: false };
}

const tidy = (text: string): string => text.trim();

function checkHeader(record: string[], line: number): Rejection[] {
  const names = record.map(tidy);
  const separator = [',', '\t', '|'].find((sign) => names.length < 3 && names.join('').split(sign).length >= columns.length / 2);
  if (separator) {
    const named = { ',': 'la virgule', '\t': 'la tabulation', '|': 'la barre verticale' }[separator];
    return [{ line, column: null, value: separator, problem: `Le séparateur est ${named} : il doit être le point-virgule.` }];
  }
  const missing = columns
    .filter((column) => !names.includes(column))
    .map((column) => ({ line, column, value: null, problem: 'Cette colonne manque.' }));
  const unknown = names.filter((name, at) => !columns.includes(name as Column) || names.indexOf(name) !== at);
  return [
    ...missing,
    ...unknown.map((name) => ({
      line,
      column: name.slice(0, 300),
      value: null,
      problem: columns.includes(name as Column)
        ? 'Cette colonne est là deux fois.'
        : 'Cette colonne est inconnue : ce qu’elle contient serait perdu.',
    })),
  ];
}

function reasonOf(error: unknown, line: number, file: string): Rejection {
  if (error instanceof Unreadable) return error.rejection;
  if (error instanceof CsvError) {
    const problem =
      {
        CSV_QUOTE_NOT_CLOSED: 'Un guillemet est ouvert et n’est jamais refermé.',
        CSV_MAX_RECORD_SIZE: 'Une ligne est démesurée : un guillemet ouvert n’est sans doute pas refermé.',
      }[error.code as string] ??
      'Un guillemet est mal placé : une valeur qui en contient s’écrit entre guillemets, et les siens sont doublés.';
    return { line, column: null, value: null, problem };
  }
  const { code } = error as NodeJS.ErrnoException;
  if (!code) throw error;
  return {
    line: null,
    column: null,
    value: file,
    problem: code === 'ENOENT' ? 'Ce fichier n’existe pas.' : `Ce fichier ne peut pas être lu (${code}).`,
  };
}

/** The text of the file, a piece at a time. Anything but UTF-8 is refused where it stands. */
async function* decoded(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
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
  return new Unreadable({
    line: firstLine + at,
    column: null,
    value,
    problem: 'Ce fichier n’est pas en UTF-8 : enregistrez-le à nouveau avec l’encodage UTF-8.',
  });
}
