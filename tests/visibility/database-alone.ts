import { Client } from 'pg';
import { snake } from '../../api/graphql/noun';
import { parties as partyTable } from '../../api/visibility/relationships';
import type { EveryCompartment } from './every-compartment';
import { Oracle, policy } from './oracle';
import type { Row, Somebody } from './people';

export type Found = { checked: number; holes: string[] };

/** Runs a statement in a sub-transaction that is always taken back; says how many rows it touched, or the code of its error. */
const TRY = `CREATE OR REPLACE FUNCTION pg_temp.try(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE touched int;
BEGIN
  EXECUTE statement;
  GET DIAGNOSTICS touched = ROW_COUNT;
  RAISE EXCEPTION USING ERRCODE = 'ZZ000', MESSAGE = touched::text;
EXCEPTION WHEN SQLSTATE 'ZZ000' THEN RETURN SQLERRM; WHEN OTHERS THEN RETURN SQLSTATE;
END $$`;

export const REFUSED = '42501';

/** The application role's own connection, with a viewer that says who asks, as `enter` would. */
export class AsApplication {
  private constructor(readonly client: Client) {}

  static async connect(every: EveryCompartment): Promise<AsApplication> {
    const client = new Client({ connectionString: every.world.db.appUrl });
    await client.connect();
    await client.query(TRY);
    return new AsApplication(client);
  }

  async be(somebody: Somebody): Promise<void> {
    const network = somebody.organisationId && somebody.kind !== 'EMPLOYER' ? 'NETWORK' : '';
    await this.client.query(
      `SELECT set_config('maillage.organisation', $1, false), set_config('maillage.membership', $2, false), set_config('maillage.standing', $3, false)`,
      [somebody.organisationId ?? '', somebody.membershipId ?? '', network],
    );
  }

  async try(statements: string[]): Promise<string[]> {
    const { rows } = await this.client.query(`SELECT pg_temp.try(s) AS told FROM unnest($1::text[]) WITH ORDINALITY u(s, at) ORDER BY at`, [
      statements,
    ]);
    return rows.map(({ told }) => told);
  }

  end(): Promise<void> {
    return this.client.end();
  }
}

const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`;
  return `'${String(value).replaceAll("'", "''")}'`;
};

/** Every cell by raw SQL as the application role, for everybody (or those given), with the API absent. */
export async function databaseAlone(
  every: EveryCompartment,
  people: Somebody[] = every.people,
  nouns: string[] = Object.keys(policy.compartments),
): Promise<Found> {
  const found: Found = { checked: 0, holes: [] };
  const application = await AsApplication.connect(every);
  try {
    for (const somebody of people) {
      await application.be(somebody);
      for (const noun of nouns) {
        const rows = every.rows.filter((row) => row.noun === noun);
        await reads(every, application, somebody, noun, rows, found);
        await adds(every, application, somebody, noun, rows, found);
        await changes(every, application, somebody, noun, rows, found);
      }
    }
  } finally {
    await application.end();
  }
  return found;
}

/** Read, filter, sort and count: each a statement of its own, asked together. */
async function reads(
  every: EveryCompartment,
  { client }: AsApplication,
  somebody: Somebody,
  noun: string,
  rows: Row[],
  found: Found,
): Promise<void> {
  const oracle = new Oracle(every);
  const key = rows[0]?.keyColumn ?? 'id';
  const readable = new Set(rows.filter((row) => oracle.mayRead(somebody, row)).map((row) => row.key));
  const known = rows.map((row) => row.key);
  const columns = [...(rows[0]?.secrets.keys() ?? [])];
  const filters = columns.map((column) => {
    const values = rows.map((row) => row.values[column]).filter((value) => value !== null && value !== undefined);
    return [`filter ${column}`, `WHERE ${snake(column)} IN (${values.map(literal).join(', ')})`];
  });
  const hidden = known.filter((one) => !readable.has(one));
  const asked = [
    ['read', ''],
    // A condition that fails on a row which it should not be shown says that the row is there.
    ['a failing filter', `WHERE 1 / (CASE WHEN ${key}::text = ANY ('{${hidden.join(',')}}') THEN 0 ELSE 1 END) = 1`],
    ...filters,
    ...(columns.length ? [['sort', `ORDER BY ${columns.map(snake).join(', ')} LIMIT 1000`]] : []),
  ];
  const parts = asked.map(([what, rest]) => `(SELECT '${what}' AS what, ${key}::text AS key FROM ${snake(noun)} ${rest})`);
  parts.push(`(SELECT 'count', count(*)::text FROM ${snake(noun)} WHERE ${key}::text = ANY ('{${known.join(',')}}'))`);
  const { rows: got } = await client.query(parts.join(' UNION ALL ')).catch((error: Error) => {
    found.holes.push(`${somebody.name}: reading ${noun} fails: ${error.message}`);
    return { rows: [] };
  });
  for (const [what] of asked) {
    const shown = got.filter((row: { what: string }) => row.what === what).map((row: { key: string }) => row.key);
    const more = shown.filter((one: string) => !readable.has(one) && known.includes(one)).length;
    const less = [...readable].filter((one) => !shown.includes(one)).length;
    found.checked += 1;
    if (more || less) found.holes.push(`${somebody.name}: ${what} of ${noun} shows ${more} rows too many, ${less} too few`);
  }
  const counted = got.find((row: { what: string }) => row.what === 'count')?.key;
  found.checked += 1;
  if (Number(counted) !== readable.size) found.holes.push(`${somebody.name}: count of ${noun} is ${counted} instead of ${readable.size}`);
}

/** A copy of each row, and one for the viewer's own organisation: refused by the guards, or stopped later by a key. */
async function adds(
  every: EveryCompartment,
  application: AsApplication,
  somebody: Somebody,
  noun: string,
  rows: Row[],
  found: Found,
): Promise<void> {
  const oracle = new Oracle(every);
  // Who becomes a party is another question, asked in party.test.ts.
  if (noun === 'ReferralParty') return;
  const open = noun === 'JournalEntry' || Object.values(policy.mutations).some(({ creates }) => creates.includes(noun));
  const copies = rows
    .map((row) => asBegun(row, somebody))
    .flatMap((row) => {
      const own = 'organisationId' in row.values && somebody.organisationId;
      return own ? [row, { ...row, values: { ...row.values, organisationId: somebody.organisationId } }] : [row];
    });
  const statements = copies.map(({ values, keyColumn }) => {
    const given = Object.entries(values).filter(([name]) => !(keyColumn === 'id' && name === 'id' && noun !== 'Referral'));
    return `INSERT INTO ${snake(noun)} (${given.map(([name]) => snake(name)).join(', ')}) VALUES (${given.map(([, value]) => literal(value)).join(', ')})`;
  });
  const told = await application.try(statements);
  for (const [at, copy] of copies.entries()) {
    found.checked += 1;
    const expected = open && mayAdd(oracle, somebody, copy);
    const done = told[at] !== REFUSED;
    if (done !== expected) {
      found.holes.push(
        `${somebody.name}: create in ${noun} ${done ? `was let through (${told[at]})` : 'was refused'}: ${JSON.stringify(copy.values).slice(0, 200)}`,
      );
    }
  }
}

/** A common text begins with the side that writes it, an agreement proposed, a remark without an answer. */
const asBegun = (row: Row, { organisationId }: Somebody): Row => {
  const begun: Record<string, Record<string, unknown>> = {
    CommonCareText: organisationId ? { changedById: organisationId, version: 1, previousText: null } : {},
    Agreement: { state: 'PROPOSED' },
    ReportRemark: { answer: null, answeredBy: null, answeredAt: null },
  };
  return { ...row, values: { ...row.values, ...begun[row.noun] } };
};

function mayAdd(oracle: Oracle, somebody: Somebody, row: Row): boolean {
  const { values } = row;
  // Entries in somebody else's name are refused: the copies all bear another one's.
  if (row.noun === 'JournalEntry') return false;
  if (row.noun === 'Organisation') return somebody.organisationId !== null && somebody.kind !== 'EMPLOYER';
  if (row.noun === 'Agreement') return values.proposerId === somebody.organisationId;
  if (row.noun === 'RegisterImportLine') {
    const { values: its } = oracle.every.row('RegisterImport', ({ id }) => id === values.importId);
    return [values, its].every(({ organisationId }) => organisationId === somebody.organisationId);
  }
  if (row.noun === 'ReportSubmission' || row.noun === 'ReportRemark') return mayAddToReport(oracle, somebody, row);
  if (row.noun === 'Referral')
    return values.referrerId === somebody.organisationId && oracle.relationshipsTo(somebody, row).includes('REFERRER');
  return oracle.mayWrite(somebody, row);
}

/** Who froze an edition submits it, in its own name; the funder alone remarks, on what was submitted to it. */
function mayAddToReport(oracle: Oracle, { organisationId }: Somebody, { noun, values }: Row): boolean {
  const sender = oracle.every.row(
    noun === 'ReportRemark' ? 'ReportSubmission' : 'ReportEdition',
    ({ id }) => id === (values.submissionId ?? values.editionId),
  );
  const begins = noun === 'ReportRemark' ? values.funderId : values.organisationId;
  return organisationId !== null && begins === organisationId && values.organisationId === sender.values.organisationId;
}

/** Each row, each column that a mutation changes, to the value that it has. */
async function changes(
  every: EveryCompartment,
  application: AsApplication,
  somebody: Somebody,
  noun: string,
  rows: Row[],
  found: Found,
): Promise<void> {
  const oracle = new Oracle(every);
  const columns = changedBy(noun).filter((property) => every.metadata(noun).findColumnWithPropertyName(property));
  const attempts = rows.flatMap((row) => columns.map((property) => ({ row, column: snake(property) })));
  const told = await application.try(
    attempts.map(({ row, column }) => `UPDATE ${snake(noun)} SET ${unchanged(noun, column)} WHERE ${row.keyColumn} = ${literal(row.key)}`),
  );
  for (const [at, { row, column }] of attempts.entries()) {
    found.checked += 1;
    const expected = row.noun === 'ReferralParty' ? mayChangeParty(oracle, somebody, row) : oracle.mayWrite(somebody, row);
    const done = told[at] === '1';
    if (done !== expected)
      found.holes.push(`${somebody.name}: update of ${noun}.${column} ${done ? 'was done' : `was refused (${told[at]})`}`);
  }
}

/** An agreement is guarded by what becomes of it: either side may end it. */
const unchanged = (noun: string, column: string): string =>
  noun !== 'Agreement' ? `${column} = ${column}` : column === 'state' ? `state = 'ENDED'` : `state = 'ENDED', ${column} = ${column}`;

function mayChangeParty(oracle: Oracle, somebody: Somebody, row: Row): boolean {
  if (!oracle.mayWrite(somebody, row) || !oracle.mayRead(somebody, row)) return false;
  const mine = oracle.relationshipsTo(somebody, row);
  const adders = partyTable[row.values.relationship as keyof typeof partyTable].by;
  return row.values.organisationId === somebody.organisationId || mine.includes('REFERRER') || mine.some((one) => adders.includes(one));
}

/** The properties of a noun that some mutation changes, read from the table. */
export function changedBy(noun: string): string[] {
  const changed = new Set<string>();
  for (const { input, writes, creates } of Object.values(policy.mutations)) {
    for (const field of [...writes, ...(creates.includes(noun) ? [] : Object.values(input))]) {
      const [owner, property] = field.split('.');
      if (owner === noun && property && property !== 'id') changed.add(property);
    }
  }
  return [...changed];
}
