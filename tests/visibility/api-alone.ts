import type { GraphQLSchema } from 'graphql';
import { Client } from 'pg';
import { snake } from '../../api/graphql/noun';
import type { Found } from './database-alone';
import { filterDocuments, rootDocuments } from './documents';
import type { EveryCompartment } from './every-compartment';
import { compartment, Oracle, policy } from './oracle';
import type { Row, Somebody } from './people';

/** Row security, grants and triggers of the visibility out of the way: what remains is the API's own guard. */
export async function withoutRowSecurity(every: EveryCompartment): Promise<void> {
  const admin = new Client({ connectionString: every.world.db.adminUrl });
  await admin.connect();
  const tables = every.world.database.entityMetadatas.map(({ tableName }) => tableName);
  for (const table of tables) {
    await admin.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY; ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  }
  await admin.query(
    'GRANT ALL ON ALL TABLES IN SCHEMA public TO maillage_app; GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO maillage_app',
  );
  await admin.query('DROP TRIGGER check_party ON referral_party; DROP TRIGGER check_agreement ON agreement');
  await admin.end();
}

/** An operation, and its whole answer with all errors as text. */
export async function answerTo(
  every: EveryCompartment,
  somebody: Somebody,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<string> {
  const { data, errors } = await every.stage.as(somebody.membershipId).run(document, variables);
  return JSON.stringify({ data, errors }, (key, value) =>
    key === 'number' || (key === 'message' && /Say the number/.test(value)) ? 'said' : value,
  );
}

/** What stands in an answer that the one who asked must not meet. */
export function withheldIn(answer: string, withheld: Map<string, string>, variables: Record<string, unknown> = {}): string[] {
  const given = JSON.stringify(variables);
  return [...withheld].filter(([secret]) => answer.includes(secret) && !given.includes(secret)).map(([, where]) => where);
}

/** Every cell through GraphQL: what everybody is shown of every record, by every query and every edge. */
export async function readsByApi(
  every: EveryCompartment,
  schema: GraphQLSchema,
  people: Somebody[] = every.people,
): Promise<Found & { shown: Set<string> }> {
  const found = { checked: 0, holes: [] as string[], shown: new Set<string>() };
  const oracle = new Oracle(every);
  const documents = rootDocuments(schema, every);
  for (const somebody of people) {
    const withheld = oracle.withheldFrom(somebody);
    let all = '';
    for (const { name, document, variables } of documents) {
      const answer = await answerTo(every, somebody, document, variables);
      all += answer;
      const refused = refusalOf(name, somebody);
      if (refused !== null && !answer.includes(`"code":"${refused}"`))
        found.holes.push(`${somebody.name}: ${name} is not refused as ${refused}`);
      if (refused === null && /"code":"(UNAUTHENTICATED|FORBIDDEN|NOT_FOUND)"/.test(answer))
        found.holes.push(`${somebody.name}: ${name} is refused: ${answer.slice(-300)}`);
      for (const where of withheldIn(answer, withheld, variables)) found.holes.push(`${somebody.name}: ${name} shows ${where}`);
      if (/"code":"(BUG|TOO_LARGE|GRAPHQL_VALIDATION_FAILED)"/.test(answer))
        found.holes.push(`${somebody.name}: ${name} fails: ${answer.slice(-300)}`);
    }
    for (const row of every.rows) {
      found.checked += 1;
      if (!row.secrets.size || !oracle.mayRead(somebody, row)) continue;
      const seen = row.sealed ? all.includes(row.sealed) : [...row.secrets].some(([, secret]) => all.includes(secret));
      if (seen) found.shown.add(row.noun);
      else if (mustBeShown(every, somebody, row)) found.holes.push(`${somebody.name}: nothing shows ${row.noun} ${row.key}`);
    }
  }
  return found;
}

/** How a query is refused to those whose standing does not do, by the table. */
function refusalOf(query: string, somebody: Somebody): string | null {
  const by = policy.queries[query]?.by;
  if (by === 'ANYONE') return null;
  if (!somebody.organisationId) return 'UNAUTHENTICATED';
  return by === 'NETWORK' && somebody.kind === 'EMPLOYER' ? 'NOT_FOUND' : null;
}

/** Everything of a referral that its party may read hangs on the referral. An employer comes by its immersion period alone. */
function mustBeShown(every: EveryCompartment, somebody: Somebody, row: Row): boolean {
  const { anchor } = compartment(row.noun);
  if (anchor === 'organisation') return false;
  if (somebody.kind === 'EMPLOYER') return anchor !== 'referral';
  if (row.noun === 'ReferralParty') return row.values.until === null;
  return anchor === 'beneficiary' || [row.key, row.values.referralId].includes(every.referralId);
}

/**
 * Filters, sorts, counts and computed fields betray nothing: an answer stays the same, to the last letter, when
 * everything changes that the one who asks must not read.
 */
export async function differencesByApi(every: EveryCompartment, schema: GraphQLSchema, people: Somebody[] = every.people): Promise<Found> {
  const found: Found = { checked: 0, holes: [] };
  const oracle = new Oracle(every);
  const documents = filterDocuments(schema, every).map((document) => ({ document, variables: {} }));
  const asked = [...documents, ...rootDocuments(schema, every)];
  for (const somebody of people) {
    const before = await inTurn(asked, ({ document, variables }) => answerTo(every, somebody, document, variables));
    const restore = await changeEverything(
      every,
      every.rows.filter((row) => !oracle.mayMeet(somebody, row)),
    );
    const after = await inTurn(asked, ({ document, variables }) => answerTo(every, somebody, document, variables));
    await restore();
    for (const [at, { document }] of asked.entries()) {
      found.checked += document.split('a').length > 1 ? (document.match(/ a\d+: /g)?.length ?? 1) : 1;
      // A document that fails whole would tell nothing, whatever it reads.
      if (/"code":"(BUG|TOO_LARGE|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)"/.test(before[at] ?? ''))
        found.holes.push(`${somebody.name}: ${document.slice(0, 80)} fails: ${before[at]?.slice(0, 300)}`);
      if (before[at] !== after[at]) found.holes.push(`${somebody.name}: ${differenceOf(document, before[at] ?? '', after[at] ?? '')}`);
    }
  }
  return found;
}

async function inTurn<T, R>(all: T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (const one of all) answers.push(await ask(one));
  return answers;
}

function differenceOf(document: string, before: string, after: string): string {
  const at = [...before].findIndex((letter, index) => letter !== after[index]);
  const alias = before.slice(0, at).match(/"(a\d+)":(?!.*"a\d+":)/)?.[1];
  const asked = alias ? document.match(new RegExp(` ${alias}: (\\w+\\([^)]*\\))`))?.[1] : document.slice(0, 60);
  return `${asked} tells of what is withheld: ${before.slice(Math.max(0, at - 60), at + 40)} / ${after.slice(at, at + 40)}`;
}

/** Gives these records other texts, days, numbers and choices. The answer puts them back. */
async function changeEverything(every: EveryCompartment, rows: Row[]): Promise<() => Promise<void>> {
  const admin = new Client({ connectionString: every.world.db.adminUrl });
  await admin.connect();
  // Triggers and keys sleep meanwhile.
  await admin.query('SET session_replication_role = replica');
  const write = async (make: (value: unknown) => unknown): Promise<void> => {
    await admin.query('BEGIN');
    for (const row of rows) {
      const columns = [...row.secrets.keys()];
      if (!columns.length) continue;
      const set = columns.map((column, at) => `${snake(column)} = $${at + 2}`).join(', ');
      const values = columns.map((column) => make(row.values[column]));
      await admin.query(`UPDATE ${snake(row.noun)} SET ${set} WHERE ${row.keyColumn}::text = $1`, [row.key, ...values]);
    }
    // What the sleeping triggers would have kept.
    await admin.query('SELECT rebuild_worklist()');
    await admin.query('COMMIT');
  };
  await write(other);
  return async () => {
    await write((value) => value);
    await admin.end();
  };
}

function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1_000_000;
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d\d-\d\d/.test(value)) return value.replace(/^\d{4}/, (year) => String(4000 - Number(year)));
  return value.replace('SECRET', 'CHANGED');
}
