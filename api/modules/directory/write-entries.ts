import type { Client } from 'pg';
import type { Counts, StagedTable } from './staged-table';

/** What people call a kind, whether the name says it or not: « SPIP Somme », « prison Amiens ». */
const ALSO_CALLED = `CASE WHEN kind IN ('SPIP', 'SPIP_BRANCH') THEN 'spip' WHEN kind = 'PRISON' THEN 'prison'
  WHEN kind IN ('MISSION_LOCALE', 'MISSION_LOCALE_SITE') THEN 'mission locale ml' WHEN kind <> 'STRUCTURE' THEN kind || ' siae' END`;

/** Staged entries get what is computed of them: the words they are found by, and the commune that their address names. */
export async function finishEntries(client: Client, staged: StagedTable): Promise<void> {
  await staged.flush();
  await client.query(
    `UPDATE ${staged.name} SET sort_name = regexp_replace(plain_words(name), '^[^a-z]+(?=.*[a-z])', ''), words = plain_words(concat_ws(' ', name, city, postal_code, siret, ${ALSO_CALLED}))`,
  );
  await client.query(
    `UPDATE ${staged.name} s SET commune_code = found.code FROM (
      SELECT DISTINCT ON (s.file, s.line) s.file, s.line, c.code FROM ${staged.name} s
        JOIN known_commune c ON c.departement = s.departement AND c.plain_name = pg_temp.plain_town(s.city)
      WHERE s.commune_code IS NULL ORDER BY s.file, s.line, (s.postal_code = ANY (string_to_array(c.postal_codes, ' '))) DESC, c.code) found
    WHERE s.file = found.file AND s.line = found.line`,
  );
}

/** The same town, however its address writes it: without CEDEX, and with saint in full. */
export const PLAIN_TOWN = `CREATE FUNCTION pg_temp.plain_town(town text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(plain_words(town), ' cedex.*$', ''), '\\mst\\M', 'saint', 'g'), '\\mste\\M', 'sainte', 'g') $$`;

/** Writes the entries. Those of the same list that its new edition no longer has stay, and are said to be listed no more. */
export async function writeEntries(
  client: Client,
  staged: StagedTable,
  source: string,
  kinds: string[],
): Promise<Counts & { noLongerListed: number }> {
  const counts = await staged.merge();
  const { rowCount } = await client.query(
    `UPDATE directory_entry t SET listed = false WHERE t.source = $1 AND t.kind = ANY ($2) AND t.listed
      AND NOT EXISTS (SELECT 1 FROM ${staged.name} s WHERE (s.source, s.source_key) = (t.source, t.source_key))`,
    [source, kinds],
  );
  return { ...counts, noLongerListed: rowCount ?? 0 };
}
