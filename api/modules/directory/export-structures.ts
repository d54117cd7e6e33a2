import type { Client } from 'pg';
import { structureJson } from './data-inclusion';

const PAGE = 2000;

/** Every structure of the directory in data.inclusion's format, as JSON texts, a page at a time: those kept apart and those no longer listed are left out. */
export async function* exportStructures(client: Client): AsyncGenerator<string> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await client.query(
      `SELECT t0.id, ${structureJson('t0').text}::text AS structure FROM directory_entry t0 WHERE t0.listed AND t0.checked AND t0.id > $1 ORDER BY t0.id LIMIT ${PAGE}`,
      [after],
    );
    for (const { structure } of rows) yield structure;
    if (rows.length < PAGE) return;
    after = rows.at(-1).id;
  }
}
