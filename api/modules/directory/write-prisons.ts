import type { Client } from 'pg';
import { lists } from './lists';
import { PRISON_MATCHES } from './match-prisons';
import { WHOLE } from './prison-statistics';
import { type Counts, StagedTable } from './staged-table';

const figuresShape = {
  table: 'prison_figures',
  key: ['month', 'name'],
  columns: {
    month: 'date',
    name: 'text',
    entry_id: 'uuid',
    region: 'text',
    places: 'int',
    detainees: 'int',
    quarters_withheld: 'int',
    home_detention: 'int',
    outside_lodged: 'int',
    outside_not_lodged: 'int',
    semi_liberty: 'int',
    sentenced: 'int',
    source: 'text',
  },
};
const quarterShape = {
  table: 'prison_quarter',
  key: ['figures_id', 'kind'],
  columns: { figures_id: 'uuid', kind: 'text', places: 'int', detainees: 'int' },
};
const regionShape = {
  table: 'prison_region',
  key: ['month', 'name'],
  columns: {
    month: 'date',
    name: 'text',
    places: 'int',
    detainees: 'int',
    listed_places: 'int',
    listed_detainees: 'int',
    difference: 'int',
    quarters_withheld: 'int',
    places_withheld: 'int',
    left_out: 'text',
    home_detention: 'int',
    outside: 'int',
    semi_liberty: 'int',
    source: 'text',
  },
};

const { source } = lists.prisonPlaces;

/** Prisons of the statistics that the directory of public services has, under another name perhaps; the others become entries. */
export async function matchPrisons(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO named_prison (name, departement, one_to_one, also, commune) SELECT name, departement, true, reference, code FROM staged_prison_name`,
  );
  for (const statement of PRISON_MATCHES) await client.query(statement);
  await client.query(
    `INSERT INTO staged_directory_entry_new_prisons (file, line, source, source_key, kind, name, city, commune_code, departement, source_date, checked, listed)
    SELECT s.file, s.line, $1, s.name, 'PRISON', CASE WHEN s.reference ~ '^(Centre|Maison|Etablissement)' THEN regexp_replace(s.reference, '[ ,]*\\(.*$', '') ELSE s.name END,
      c.name, s.code, s.departement, l.month, true, true
    FROM staged_prison_name s JOIN named_prison n ON n.name = s.name LEFT JOIN known_commune c ON c.code = s.code
      LEFT JOIN (SELECT name, max(month) AS month FROM staged_quarter_line GROUP BY name) l ON l.name = s.name
    WHERE n.entry_id IS NULL AND l.month IS NOT NULL`,
    [source],
  );
}

const figures = `INSERT INTO staged_prison_figures SELECT min(q.file), min(q.line), q.month, q.name, e.id, min(q.region), sum(q.places), COALESCE(sum(q.detainees), 0),
    count(*) FILTER (WHERE q.detainees IS NULL), min(a.home), min(a.lodged), min(a.not_lodged), min(a.semi), min(a.sentenced), '${source}'
  FROM staged_quarter_line q LEFT JOIN staged_adjustment_line a USING (month, name) LEFT JOIN named_prison n USING (name)
    LEFT JOIN directory_entry e ON e.id = n.entry_id OR (n.entry_id IS NULL AND e.source = '${source}' AND e.source_key = q.name)
  GROUP BY q.month, q.name, e.id`;

const quarters = `INSERT INTO staged_prison_quarter SELECT q.file, q.line, f.id, q.kind, q.places, q.detainees FROM staged_quarter_line q JOIN prison_figures f USING (month, name)`;

const regions = `INSERT INTO staged_prison_region SELECT r.file, r.line, r.month, r.name, r.places, r.detainees, COALESCE(sum(f.places), 0), COALESCE(sum(f.detainees), 0),
    r.detainees - COALESCE(sum(f.detainees), 0), COALESCE(sum(f.quarters_withheld), 0),
    (SELECT COALESCE(sum(q.places), 0) FROM staged_quarter_line q WHERE q.month = r.month AND q.detainees IS NULL AND r.name IN (q.region, '${WHOLE}')), r.left_out,
    COALESCE(sum(f.home_detention), 0), COALESCE(sum(f.outside_lodged + f.outside_not_lodged), 0), COALESCE(sum(f.semi_liberty), 0), '${source}'
  FROM staged_region_line r LEFT JOIN staged_prison_figures f ON f.month = r.month AND r.name IN (f.region, '${WHOLE}') GROUP BY r.file, r.line, r.month, r.name, r.places, r.detainees, r.left_out`;

/** A month's figures, and how what is added up stands beside what is published. */
export type MonthOfPrisons = {
  month: string;
  prisons: number;
  quarters: number;
  places: number;
  homeDetention: number;
  outside: number;
  semiLiberty: number;
  detainees: number;
  published: number;
  difference: number;
  parts: { region: string; difference: number; quartersWithheld: number; leftOut: string | null }[];
};

export async function writeFigures(
  client: Client,
): Promise<{ figures: Counts; quarters: Counts; regions: Counts; months: MonthOfPrisons[] }> {
  const counts: Counts[] = [];
  for (const [shape, statement] of [
    [figuresShape, figures],
    [quarterShape, quarters],
    [regionShape, regions],
  ] as const) {
    const staged = await StagedTable.open(client, shape);
    await client.query(statement);
    counts.push(await staged.merge());
  }
  const [one, two, three] = counts as [Counts, Counts, Counts];
  return { figures: one, quarters: two, regions: three, months: await months(client) };
}

async function months(client: Client): Promise<MonthOfPrisons[]> {
  const { rows } = await client.query(
    `SELECT w.month::text, (SELECT count(*)::int FROM staged_prison_figures f WHERE f.month = w.month) AS prisons,
      (SELECT count(*)::int FROM staged_quarter_line q WHERE q.month = w.month) AS quarters, w.listed_places AS places, w.home_detention AS "homeDetention",
      w.outside, w.semi_liberty AS "semiLiberty", w.listed_detainees AS detainees, w.detainees AS published, w.difference,
      (SELECT COALESCE(json_agg(json_build_object('region', r.name, 'difference', r.difference, 'quartersWithheld', r.quarters_withheld, 'leftOut', r.left_out) ORDER BY r.name), '[]')
        FROM staged_prison_region r WHERE r.month = w.month AND r.name <> $1 AND (r.difference <> 0 OR r.quarters_withheld > 0)) AS parts
    FROM staged_prison_region w WHERE w.name = $1 ORDER BY 1`,
    [WHOLE],
  );
  return rows;
}
