import type { PoolClient } from 'pg';
import { fileFault, type Read } from './read-register';
import { type Bytes, openFile } from './register-file';
import { type Cells, columns, readLine } from './register-format';
import type { RegisterImportLine } from './register-import-line';
import type { Fault } from './register-sentences';
import { asStaged, togetherSentences } from './register-staging';
import { asProblem, UnreadableFile } from './register-work';

const BATCH = 500;
const MOST_LINES = 200_000;

type Staged = Pick<RegisterImportLine, 'line' | 'number' | 'change' | 'cells' | 'problems' | 'reading'>;

/** A line as it is kept while it is corrected: what it holds, what is wrong with it, what it says in the domain's words. */
export function staged(line: number, cells: Cells, fault?: Fault): Staged {
  const read = readLine(line, cells);
  const faults = [...(fault ? [fault] : []), ...(Array.isArray(read) ? read : [])];
  return {
    line,
    number: cells.numero || null,
    change: faults.length ? 'REJECTED' : 'NEW',
    cells: columns.map((column) => ({ column, value: clean(cells[column]) })),
    problems: faults.map((one) => asProblem({ ...one, value: one.value && clean(one.value) })),
    reading: faults.length || Array.isArray(read) ? null : asStaged(read),
  };
}

/** PostgreSQL keeps no NUL in a text, and the line that holds one is rejected for it. Nobody reads a cell of a novel's length. */
const clean = (value: string): string => value.replaceAll('\u0000', '�').slice(0, 1000);

/** Reads the file that arrived into the lines of its import, and checks them together. */
export async function readImport(
  client: PoolClient,
  importId: string,
  organisationId: string,
  size: number,
  tell: (share: number) => void,
): Promise<void> {
  let got = 0;
  const bytes: Bytes = async function* () {
    for (let position = 0; position < size; ) {
      const { rows } = await client.query('SELECT register_piece_from($1, $2) AS content', [importId, position]);
      const content: Buffer | null = rows[0].content;
      if (!content) throw new Error('A piece of the file is missing');
      position += content.length;
      got = position;
      yield content;
    }
  };
  const { encoding, lines } = await openFile(bytes);
  const read = await keepLines(client, importId, organisationId, lines, () => tell(Math.round((got / size) * 70)));
  if (!read) throw new UnreadableFile([fileFault('NO_LINE')]);
  await client.query('SELECT check_register_import($1, NULL, $2)', [importId, togetherSentences()]);
  // Not before: its progress is told over another connection meanwhile.
  await client.query('UPDATE register_import SET encoding = $2 WHERE id = $1', [importId, encoding]);
  await client.query('SELECT settle_register_import($1)', [importId]);
}

async function keepLines(
  client: PoolClient,
  importId: string,
  organisationId: string,
  lines: AsyncIterable<Read>,
  progress: () => void,
): Promise<number> {
  const wrong: Fault[] = [];
  let batch: Staged[] = [];
  let read = 0;
  const keep = async (): Promise<void> => {
    if (batch.length) await client.query(KEEP, [importId, organisationId, JSON.stringify(batch)]);
    batch = [];
  };
  for await (const found of lines) {
    if (!('cells' in found)) wrong.push(found.fault);
    else if (!wrong.length) {
      read++;
      batch.push(staged(found.line, found.cells, found.fault));
      if (read > MOST_LINES) throw new UnreadableFile([fileFault('TOO_MANY_LINES', String(MOST_LINES))]);
      if (batch.length === BATCH) await keep();
      if (read % 5000 === 0) progress();
    }
    if (wrong.length > 50) break;
  }
  if (wrong.length) throw new UnreadableFile(wrong);
  await keep();
  return read;
}

const KEEP = `INSERT INTO register_import_line (import_id, organisation_id, line, number, change, cells, problems, reading)
  SELECT $1, $2, l.* FROM jsonb_to_recordset($3::jsonb) AS l(line int, number text, change text, cells jsonb, problems jsonb, reading jsonb)`;
