import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { jsonItems, NotJson } from './json-items';
import type { Rejection } from './rejection';

/** One line of a list: the cells of a CSV, or an object of a JSON list. */
export type Line<T> = { line: number; given: T };
type Found<T> = AsyncGenerator<Line<T> | { rejection: Rejection }>;

/** Said once, and nothing after it can be read. */
class NotUtf8 extends Error {
  constructor(readonly line: number) {
    super('not UTF-8');
  }
}

/** The lines of a CSV with a header, one at a time. What the columns hold besides those asked for is left where it is. */
export async function* readCsv<C extends string>(path: string, columns: readonly C[], delimiter = ','): Found<Record<C, string>> {
  const file = basename(path);
  const reject = (line: number | null, problem: string, column: string | null = null, value: string | null = null) => ({
    rejection: { file, line, column, value, problem },
  });
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 262_144,
  });
  pipeline(decoded(path), parser, () => undefined);
  let header: string[] | undefined;
  let any = false;
  let last = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      last = info.lines;
      if (!header) {
        // Lines that begin with # tell how a list was made.
        if (record[0]?.startsWith('#')) continue;
        header = record.map((name) => name.trim());
        const missing = columns.filter((column) => !header?.includes(column));
        for (const column of missing) yield reject(last, 'Cette colonne manque.', column);
        if (missing.length) return;
      } else if (record.length !== header.length) {
        any = true;
        const said = `Cette ligne a ${record.length} champs, l’en-tête en a ${header.length}.`;
        yield reject(last, said, null, record.join(delimiter).slice(0, 200));
      } else {
        any = true;
        const cells = Object.fromEntries(header.map((column, at) => [column, (record[at] ?? '').trim()]));
        yield { line: last, given: cells as Record<C, string> };
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) yield { rejection: unreadable(file, error) };
    else yield reject(last + 1, 'Un guillemet est mal placé ou n’est jamais refermé.');
    return;
  }
  if (!any) yield reject(null, 'Ce fichier est vide.');
}

/** The objects of a JSON list (`[{…}, …]`, or `{"items": […]}`), or of a file with one object a line, one at a time. */
export async function* readJson<T extends object>(path: string): Found<T> {
  const file = basename(path);
  let any = false;
  try {
    for await (const { line, text } of jsonItems(decoded(path), path.endsWith('.ndjson'))) {
      any = true;
      const given = parsed(text);
      if (given) yield { line, given: given as T };
      else yield { rejection: { file, line, column: null, value: text.slice(0, 200), problem: 'Ce n’est pas un objet JSON.' } };
    }
  } catch (error) {
    yield { rejection: unreadable(file, error) };
    return;
  }
  if (!any) yield { rejection: { file, line: null, column: null, value: null, problem: 'Ce fichier est vide.' } };
}

function parsed(text: string): object | null {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function unreadable(file: string, error: unknown): Rejection {
  const reject = (line: number | null, problem: string): Rejection => ({ file, line, column: null, value: null, problem });
  if (error instanceof NotUtf8) return reject(error.line, 'Ce fichier n’est pas en UTF-8 : enregistrez-le à nouveau avec cet encodage.');
  if (error instanceof NotJson) return reject(error.line, `Ce fichier n’est pas du JSON : ${error.message}.`);
  const { code } = error as NodeJS.ErrnoException;
  if (!code) throw error;
  return reject(null, code === 'ENOENT' ? 'Ce fichier manque.' : `Ce fichier ne peut pas être lu (${code}).`);
}

/** The text of the file, a piece at a time. Anything but UTF-8 is refused near where it stands. */
async function* decoded(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      throw new NotUtf8(line + firstBad(piece));
    }
    for (const byte of piece) if (byte === 10) line++;
    yield text;
  }
  try {
    decoder.decode();
  } catch {
    throw new NotUtf8(line);
  }
}

/** How many lines of the piece come before the first one that is not UTF-8. */
function firstBad(piece: Buffer): number {
  const lines = piece
    .toString('latin1')
    .replace(/^[\x80-\xBF]{1,3}/, '')
    .split('\n');
  return Math.max(
    0,
    lines.findIndex((text) => Buffer.from(text, 'latin1').toString('utf8').includes('\uFFFD')),
  );
}
