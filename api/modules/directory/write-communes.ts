import type { Client } from 'pg';
import { departementOf, goodLines, type Reading } from './entry-lines';
import type { List } from './lists';
import { readCsv, readJson } from './read-list';
import { type Counts, type Shape, StagedTable } from './staged-table';

const communeShape: Shape = {
  table: 'commune',
  key: ['code'],
  columns: {
    code: 'text',
    name: 'text',
    departement: 'text',
    postal_codes: 'text',
    population: 'int',
    latitude: 'numeric',
    longitude: 'numeric',
    position_from: 'text',
    source: 'text',
    source_date: 'date',
    plain_name: 'text',
  },
};
const departementShape: Shape = {
  table: 'departement',
  key: ['code'],
  columns: { code: 'text', name: 'text', source: 'text', source_date: 'date' },
};
/** Where something of a commune stands. */
export const placeShape: Shape = { table: 'place', key: ['code'], columns: { code: 'text', latitude: 'numeric', longitude: 'numeric' } };

export async function stageDepartements(client: Client, reading: Reading, list: List): Promise<StagedTable> {
  const staged = await StagedTable.open(client, departementShape);
  for await (const { line, given } of goodLines(reading, list, readJson<{ code?: string; nom?: string }>(list.path))) {
    if (given.code && given.nom)
      await staged.put({ file: list.file, line, code: given.code, name: given.nom, source: list.source, source_date: list.date });
    else
      reading.rejected.push({
        file: list.file,
        line,
        column: 'code',
        value: null,
        problem: 'Un département doit avoir un code et un nom.',
      });
  }
  reading.rejected.push(...(await staged.duplicates('code')));
  return staged;
}

const columns = ['code', 'nom', 'type', 'departement', 'codes_postaux', 'population'] as const;

/** The communes of today, and the arrondissements of Paris, Lyon and Marseille, which addresses name. */
export async function stageCommunes(client: Client, reading: Reading, list: List): Promise<StagedTable> {
  const staged = await StagedTable.open(client, communeShape);
  for await (const { line, given } of goodLines(reading, list, readCsv(list.path, columns))) {
    if (!/^\w{5}$/.test(given.code) || !given.nom) {
      const problem = 'Une commune doit avoir un code INSEE et un nom.';
      reading.rejected.push({ file: list.file, line, column: 'code', value: given.code, problem });
      continue;
    }
    await staged.put({
      file: list.file,
      line,
      code: given.code,
      name: given.nom,
      departement: given.departement || departementOf(given.code),
      postal_codes: given.codes_postaux.replaceAll(/[^\d]+/g, ' ').trim(),
      population: /^\d+$/.test(given.population) ? Number(given.population) : null,
      source: list.source,
      source_date: list.date,
    });
  }
  reading.rejected.push(...(await staged.duplicates('code')));
  return staged;
}

const mean = (of: string): string =>
  `SELECT ${of} AS code, round(avg(latitude), 5) AS latitude, round(avg(longitude), 5) AS longitude, count(*) AS count`;
const placed = (from: string, where: string): string =>
  `UPDATE staged_commune c SET latitude = p.latitude, longitude = p.longitude, position_from = '${from}' FROM (${where}) p WHERE c.latitude IS NULL AND p.code = c.code`;

/**
 * The official list has no coordinates: a commune lies where its public services and workplaces stand, else where those of
 * the same postal code do, else those of the nearest postal code of its département.
 */
const positions = [
  placed('COMMUNE', `${mean('code')} FROM staged_place GROUP BY 1`),
  // An arrondissement's places are those of its city too.
  placed(
    'COMMUNE',
    `${mean('city')} FROM (SELECT latitude, longitude, CASE WHEN code LIKE '751__' THEN '75056' WHEN code LIKE '132__' THEN '13055' WHEN code LIKE '6938_' THEN '69123' END AS city FROM staged_place) p WHERE city IS NOT NULL GROUP BY 1`,
  ),
  `CREATE TEMPORARY TABLE postal_place ON COMMIT DROP AS SELECT postal, departement, round(avg(latitude), 5) AS latitude, round(avg(longitude), 5) AS longitude
    FROM staged_commune, unnest(string_to_array(postal_codes, ' ')) postal WHERE latitude IS NOT NULL AND postal <> '' GROUP BY 1, 2`,
  placed(
    'POSTAL_CODE',
    `SELECT DISTINCT ON (c.code) c.code, p.latitude, p.longitude FROM staged_commune c
      JOIN postal_place p ON p.departement = c.departement AND p.postal = ANY (string_to_array(c.postal_codes, ' ')) WHERE c.latitude IS NULL ORDER BY c.code, p.postal`,
  ),
  placed(
    'NEARBY',
    `SELECT c.code, p.latitude, p.longitude FROM staged_commune c CROSS JOIN LATERAL (SELECT * FROM postal_place p WHERE p.departement = c.departement
      ORDER BY abs(p.postal::int - split_part(c.postal_codes, ' ', 1)::int), p.postal LIMIT 1) p WHERE c.latitude IS NULL AND c.postal_codes <> ''`,
  ),
];

/** The communes that addresses may name: those of the list that is being read, else those of an earlier one. */
export async function knowCommunes(client: Client, staged: StagedTable | null): Promise<void> {
  await staged?.flush();
  if (staged) await client.query('UPDATE staged_commune SET plain_name = pg_temp.plain_town(name)');
  await client.query(
    `CREATE TEMPORARY TABLE known_commune ON COMMIT DROP AS SELECT code, name, departement, plain_name, postal_codes FROM ${staged ? 'staged_commune' : 'commune'}`,
  );
  await client.query('ANALYZE known_commune');
}

export async function writeCommunes(client: Client, staged: StagedTable): Promise<Counts> {
  for (const statement of positions) await client.query(statement);
  return staged.merge();
}
