import type { Client } from 'pg';
import { goodLines, type Reading } from './entry-lines';
import { type List, lists } from './lists';
import { PRISON_MATCHES } from './match-prisons';
import { readCsv } from './read-list';
import { type Counts, type Shape, StagedTable } from './staged-table';

const columns = ['spip', 'siege', 'antenne', 'ressort_type', 'ressort'] as const;
const relations: Record<string, string> = { tribunal: 'COURT_DISTRICT', etablissement_penitentiaire: 'PRISON', cantons: 'CANTONS' };

const articleShape: Shape = {
  table: 'article_line',
  key: ['spip', 'branch', 'relation', 'label'],
  columns: { spip: 'text', seat: 'text', branch: 'text', relation: 'text', label: 'text' },
};
const linkShape: Shape = {
  table: 'directory_link',
  key: ['from_id', 'relation', 'label'],
  columns: { from_id: 'uuid', relation: 'text', label: 'text', to_id: 'uuid', source: 'text', source_date: 'date' },
};

export async function stageArticle(client: Client, reading: Reading, list: List): Promise<StagedTable> {
  const staged = await StagedTable.open(client, articleShape);
  for await (const { line, given } of goodLines(reading, list, readCsv(list.path, columns))) {
    const relation = relations[given.ressort_type];
    if (relation && given.spip && given.ressort) {
      const { spip, siege: seat, antenne: branch, ressort: label } = given;
      await staged.put({ file: list.file, line, spip, seat, branch, relation, label });
    } else {
      const [column, value] = relation ? ['spip', given.spip] : ['ressort_type', given.ressort_type];
      reading.rejected.push({
        file: list.file,
        line,
        column: column ?? null,
        value: value ?? null,
        problem: 'Cette ligne ne dit pas de quel ressort il s’agit.',
      });
    }
  }
  reading.rejected.push(...(await staged.duplicates('ressort')));
  return staged;
}

/** « de l'Eure-et-Loir » and « d'Eure-et-Loir » are one département. */
const PLACE_OF_SPIP = `CREATE FUNCTION pg_temp.place_of_spip(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(plain_words(name), '^.*probation (de la |de l |du |des |de |d )?', '') $$`;

/** The SPIP of each line, by the département in its name; and its branches as entries, where the directory has none. */
const branches = [
  PLACE_OF_SPIP,
  `CREATE TEMPORARY TABLE article_spip ON COMMIT DROP AS SELECT DISTINCT ON (a.spip) a.spip, e.id, e.departement FROM (SELECT DISTINCT spip FROM staged_article_line) a
    JOIN directory_entry e ON e.kind = 'SPIP' AND e.source = '${lists.publicServices.source}' AND pg_temp.place_of_spip(e.name) = pg_temp.place_of_spip(a.spip) ORDER BY a.spip, e.source_key`,
  `INSERT INTO staged_directory_entry_branches (file, line, source, source_key, kind, name, city, departement, source_date, checked, listed)
    SELECT a.file, min(a.line), $1, a.spip || ' / ' || a.branch, 'SPIP_BRANCH', a.spip || ', antenne ' || CASE WHEN a.branch ILIKE 'antenne %' THEN substr(a.branch, 9) ELSE 'de ' || a.branch END,
      regexp_replace(regexp_replace(regexp_replace(a.branch, '^Antenne (de |d'')?', ''), '^du ', 'Le '), '^des ', 'Les '), s.departement, $2::date, true, true
    FROM staged_article_line a LEFT JOIN article_spip s USING (spip) WHERE a.branch <> '' GROUP BY a.file, a.spip, a.branch, s.departement`,
];

const links = [
  `CREATE TEMPORARY TABLE article_from ON COMMIT DROP AS
    SELECT a.*, CASE WHEN a.branch = '' THEN s.id ELSE b.id END AS from_id, s.departement FROM staged_article_line a LEFT JOIN article_spip s USING (spip)
    LEFT JOIN directory_entry b ON b.kind = 'SPIP_BRANCH' AND b.source = $1 AND b.source_key = a.spip || ' / ' || a.branch`,
  `INSERT INTO named_prison (name, departement) SELECT DISTINCT label, departement FROM article_from WHERE relation = 'PRISON' AND departement IS NOT NULL`,
  ...PRISON_MATCHES,
  `INSERT INTO staged_directory_link (file, line, from_id, relation, label, to_id, source, source_date)
    SELECT a.file, min(a.line), s.id, 'BRANCH', a.branch, b.id, $1, $2::date FROM staged_article_line a JOIN article_spip s USING (spip)
      JOIN directory_entry b ON b.kind = 'SPIP_BRANCH' AND b.source = $1 AND b.source_key = a.spip || ' / ' || a.branch
      WHERE a.branch <> '' GROUP BY a.file, s.id, a.branch, b.id
    UNION ALL SELECT a.file, min(a.line), a.from_id, a.relation, a.label, p.entry_id, $1, $2::date FROM article_from a
      LEFT JOIN named_prison p ON a.relation = 'PRISON' AND (p.name, p.departement) = (a.label, a.departement)
      WHERE a.from_id IS NOT NULL GROUP BY a.file, a.from_id, a.relation, a.label, p.entry_id`,
];

export type ArticleCounts = Counts & { removed: number; prisonsLinked: number; notLinked: { line: number; prison: string }[] };

/** Runs after the SPIP and the prisons are written. */
export async function writeBranches(client: Client, list: List): Promise<void> {
  for (const statement of branches) await run(client, statement, list);
}

/** The links of the article: those that it no longer makes go. */
export async function writeLinks(client: Client, list: List): Promise<ArticleCounts> {
  const staged = await StagedTable.open(client, linkShape);
  await client.query('TRUNCATE named_prison');
  for (const statement of links) await run(client, statement, list);
  const counts = await staged.merge();
  const { rowCount } = await client.query(
    `DELETE FROM directory_link t WHERE source = $1 AND NOT EXISTS (SELECT 1 FROM staged_directory_link s WHERE (s.from_id, s.relation, s.label) = (t.from_id, t.relation, t.label))`,
    [list.source],
  );
  const { rows } = await client.query(
    `SELECT line, label AS prison, to_id FROM staged_directory_link WHERE relation = 'PRISON' ORDER BY line`,
  );
  const notLinked = rows.filter((row) => !row.to_id).map(({ line, prison }) => ({ line, prison }));
  return { ...counts, removed: rowCount ?? 0, prisonsLinked: rows.length - notLinked.length, notLinked };
}

const run = (client: Client, statement: string, { source, date }: List) =>
  client.query(
    statement,
    [source, date].filter((_, at) => statement.includes(`$${at + 1}`)),
  );
