import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOperationAST, getVariableValues, Kind, parse } from 'graphql';
import { Client } from 'pg';
import { Compiler } from '../../api/database/compiled';
import { Reading } from '../../api/database/read';
import { rootFolder } from '../../api/root-folder';
import { guardedSchema } from '../../api/schema';
import { rulesOf } from '../../api/visibility/shield';
import { type BenchViewer, fill, openViewers } from '../bench/data';
import { freshDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(300_000);

const ROWS = 20_000;
/** A table of more rows than this grows with the referrals. */
const GROWN = 5000;
/** A page that opens one record reads no more rows of a table than one record has. */
const MOST_OF_ONE = 100;
/** A function of ours that PostgreSQL cannot put into the statement is called for each row: once for a record or two at most. */
const MOST_CALLS = 5;
/** The largest viewer of the bench has 334 of the 20,000 referrals: nothing is done more often than a few times for each. */
const MOST_LOOPS = 3000;

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Loops': number;
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
  [word: string]: unknown;
};

let db: TestDatabase;
let owner: Client;
let viewers: BenchViewer[];
let grown: Set<string>;
/** Matches a call of one of our own functions. */
let call: RegExp;

const schema = guardedSchema();
const compiler = new Compiler(schema, rulesOf(schema).readers);
const documents = Object.values<string>(JSON.parse(readFileSync(join(rootFolder, 'schema/generated/persisted-documents.json'), 'utf8')))
  .map((text) => ({ text, name: /\bquery (\w+)/.exec(text)?.[1] ?? '' }))
  .filter(({ name }) => name);

beforeAll(async () => {
  db = await freshDatabase();
  await fill(db.adminUrl, ROWS);
  let tokens = 0;
  viewers = (
    await openViewers(
      db.adminUrl,
      (token) => Buffer.from(token),
      () => `shape-${++tokens}`,
    )
  ).slice(0, 4);
  owner = new Client({ connectionString: db.adminUrl });
  await owner.connect();
  await owner.query('SET jit = off; SET max_parallel_workers_per_gather = 0');
  const { rows } = await owner.query(`SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > ${GROWN}`);
  grown = new Set(rows.map(({ relname }) => relname));
  const { rows: functions } = await owner.query(
    `SELECT DISTINCT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prorettype <> 'trigger'::regtype`,
  );
  call = new RegExp(`\\b(${functions.map(({ proname }) => proname).join('|')})\\(`);
});
afterAll(async () => {
  await owner.end();
  await db.drop();
});

/** Values for whatever the portal's documents ask for. */
const variablesFor = (viewer: BenchViewer): Record<string, unknown> => ({
  ref: viewer.refs[0],
  id: viewer.organisation,
  search: 'Martin-10',
  lastName: 'Martin-10',
  firstName: 'Ana',
  birthDate: '1980-01-01',
  judicial: true,
  choices: true,
  places: true,
  week: '2027-01-01',
  soon: '2027-01-01',
  from: '2026-01-01',
  to: '2026-12-31',
  kind: 'HOST_ASSOCIATION',
});

function statementOf(text: string, name: string, given: Record<string, unknown>): { text: string; values: readonly unknown[] } | null {
  const document = parse(text);
  const operation = getOperationAST(document, name);
  const query = schema.getQueryType();
  if (!operation || !query) return null;
  // A list is asked for as a page opens it: with what it must be given, and without filters.
  const asked = new Set(['soon']);
  for (const { variable, type } of operation.variableDefinitions ?? [])
    if (type.kind === Kind.NON_NULL_TYPE) asked.add(variable.name.value);
  const mine = Object.fromEntries(Object.entries(given).filter(([key]) => asked.has(key)));
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], mine);
  if (!coerced) return null;
  return (
    compiler.compile(document, operation, coerced)?.statement ??
    new Reading(schema, document, coerced).statement(query, operation.selectionSet)
  );
}

/** The plan of this document as it ran for this viewer. `before` changes the database for as long as it is looked at. */
async function planOf(text: string, name: string, viewer: BenchViewer, before = ''): Promise<Node | null> {
  const statement = statementOf(text, name, variablesFor(viewer));
  if (!statement) return null;
  await owner.query('BEGIN');
  try {
    if (before) await owner.query(before);
    await owner.query('SET LOCAL ROLE maillage_app');
    await owner.query(
      `SELECT set_config('maillage.organisation', $1, true), set_config('maillage.membership', $2, true), set_config('maillage.standing', $3, true)`,
      [viewer.organisation, viewer.membership, viewer.standing],
    );
    const { rows } = await owner.query(`EXPLAIN (ANALYZE, BUFFERS, VERBOSE, FORMAT JSON) ${statement.text}`, [...statement.values]);
    return rows[0]['QUERY PLAN'][0].Plan;
  } finally {
    await owner.query('ROLLBACK');
  }
}

/** What is wrong with that plan. */
async function wrongIn(text: string, name: string, viewer: BenchViewer, before = ''): Promise<string[]> {
  const plan = await planOf(text, name, viewer, before);
  const most = text.includes('$ref: String!') ? MOST_OF_ONE : Number.POSITIVE_INFINITY;
  return plan ? faultsOf(plan, most).map((fault) => `${name} as ${viewer.kind}: ${fault}`) : [];
}

function faultsOf(node: Node, most: number): string[] {
  const relation = node['Relation Name'] ?? '';
  const faults: string[] = [];
  if (node['Node Type'] === 'Seq Scan' && grown.has(relation) && node['Actual Loops'] > 0) faults.push(`reads all of ${relation}`);
  if (node['Actual Loops'] > MOST_LOOPS) faults.push(`${node['Node Type']} ${relation} runs ${node['Actual Loops']} times`);
  if ((node['Rows Removed by Filter'] ?? 0) * node['Actual Loops'] > GROWN)
    faults.push(`${node['Node Type']} ${relation} passes ${node['Rows Removed by Filter']} rows by`);
  const { Plans: _, ...words } = node;
  const called = call.exec(JSON.stringify(words))?.[1];
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  if (called && rows > MOST_CALLS) faults.push(`calls ${called} for ${rows} rows`);
  if (grown.has(relation) && node['Actual Rows'] * node['Actual Loops'] > most)
    faults.push(`reads ${node['Actual Rows']} rows of ${relation}`);
  return [...faults, ...(node.Plans ?? []).flatMap((inner) => faultsOf(inner, most))];
}

test('no query of the portal reads a table that grows from one end to the other, or does something for each of its rows', async () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const { text, name } of documents) {
    for (const viewer of viewers) {
      if (statementOf(text, name, variablesFor(viewer))) seen += 1;
      wrong.push(...(await wrongIn(text, name, viewer)));
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
  // Documents that want something else are looked at by nobody here.
  expect(seen).toBeGreaterThan(documents.length * viewers.length * 0.7);
});

/** How often a step of the plan looks into this table. */
const looksInto = (node: Node, table: string): number =>
  (node['Relation Name'] === table ? node['Actual Loops'] : 0) +
  (node.Plans ?? []).reduce((sum, inner) => sum + looksInto(inner, table), 0);

test('a list reads names, prisons and hearings with its lines, and looks up nobody whom they hold', async () => {
  const list = documents.find(({ name }) => name === 'Referrals');
  const counsellor = viewers.find(({ kind }) => kind === 'SPIP') as BenchViewer;
  const looked = async (before = ''): Promise<number[]> => {
    const plan = (await planOf(list?.text ?? '', 'Referrals', counsellor, before)) as Node;
    return ['referral', 'beneficiary_identity', 'judicial_situation'].map((table) => looksInto(plan, table));
  };
  const { rows: closed } = await owner.query(
    `SELECT count(*)::int AS n FROM (SELECT * FROM worklist WHERE organisation_id = $1 ORDER BY created_at DESC, record_id DESC LIMIT 50) l WHERE l.state = 'CLOSED'`,
    [counsellor.organisation],
  );
  expect(closed[0].n).toBeLessThan(20);
  expect(await looked()).toEqual([51, 0, closed[0].n]);
  expect(await looked('UPDATE worklist SET identity_held = false, situation_held = false')).toEqual([51, 50, 50]);
});

test.each([
  [
    'Referrals',
    'worklist',
    'DROP INDEX worklist_recent, worklist_due, worklist_waiting; ALTER TABLE worklist DROP CONSTRAINT worklist_pkey',
  ],
  ['Referral', 'journal_entry', 'DROP INDEX "IDX_5bd88a051da25de7d84bfd98de"'],
  ['Referral', 'plan_step', 'DROP INDEX "IDX_74601b64fc2971b62f2743e314"'],
])('%s is red when an index of %s is dropped', async (name, relation, drop) => {
  const document = documents.find((one) => one.name === name);
  const faults = await wrongIn(document?.text ?? '', name, viewers[0] as BenchViewer, drop);
  expect(faults.join('\n')).toContain(relation);
});

test('Referrals is red when a function of ours is called for each row', async () => {
  const document = documents.find((one) => one.name === 'Referrals');
  const kept = 'ALTER FUNCTION viewer_organisation() SET search_path = public';
  const faults = await wrongIn(document?.text ?? '', 'Referrals', viewers[0] as BenchViewer, kept);
  expect(faults.join('\n')).toMatch(/calls viewer_organisation for \d+ rows/);
});
