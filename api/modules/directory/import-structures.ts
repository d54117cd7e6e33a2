import { Client } from 'pg';
import { asRole, MIGRATOR } from '../../database/migrate';
import { ownStructureIds } from './data-inclusion';
import { entryShape, type Reading } from './entry-lines';
import type { KeptApart, Rejection } from './rejection';
import { type Counts, StagedTable } from './staged-table';
import { type Check, structures } from './structure-lines';
import { knowCommunes } from './write-communes';
import { finishEntries, PLAIN_TOWN } from './write-entries';

export type StructuresResult = {
  rejected: Rejection[];
  keptApart: KeptApart[];
  /** `alreadyHere`: structures that Maillage published itself; `withoutSiret`: what cannot be told apart, and is left. */
  structures?: Counts & { alreadyHere: number; withoutSiret: number };
};

/** Imports a file of structures in data.inclusion's format, as the migrator: all of it, or nothing. */
export async function importStructures(
  migratorUrl: string,
  path: string,
  check: Check,
  progress: Reading['progress'],
): Promise<StructuresResult> {
  const client = new Client({ connectionString: asRole(migratorUrl, MIGRATOR) });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(7236102)');
    const result = await importInto(client, path, check, progress);
    await client.query(result.rejected.length ? 'ROLLBACK' : 'COMMIT');
    return result;
  } finally {
    await client.end();
  }
}

async function importInto(client: Client, path: string, check: Check, progress: Reading['progress']): Promise<StructuresResult> {
  const reading: Reading = { rejected: [], apart: [], progress };
  const staged = await StagedTable.open(client, entryShape);
  let withoutSiret = 0;
  const without = () => {
    withoutSiret++;
  };
  for await (const entry of structures(reading, path, check, without)) await staged.put(entry);
  const rejected = [...reading.rejected, ...(await staged.duplicates('id'))];
  if (rejected.length) return { rejected, keptApart: reading.apart };
  await client.query(PLAIN_TOWN);
  await knowCommunes(client, null);
  await finishEntries(client, staged);
  const { rowCount } = await client.query(`DELETE FROM ${staged.name} WHERE source_key IN (${ownStructureIds})`);
  const counts = await staged.merge();
  return { rejected, keptApart: reading.apart, structures: { ...counts, alreadyHere: rowCount ?? 0, withoutSiret } };
}
