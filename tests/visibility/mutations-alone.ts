import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import type { MutationRow } from '../../api/visibility/policy';
import { answerTo, withheldIn } from './api-alone';
import type { Found } from './database-alone';
import { selectionOf } from './documents';
import type { EveryCompartment } from './every-compartment';
import { compartment, Oracle, policy } from './oracle';
import type { Row, Somebody } from './people';

type Call = {
  somebody: Somebody;
  name: string;
  record: Row | null;
  document: string;
  variables: Record<string, unknown>;
  expected: string | null;
};

/** Mutations of the sign-in: what they open is not a record of anybody. */
const ofTheSignIn = ['signIn', 'signInAsPersona', 'signOut', 'switchOrganisation'];

/**
 * Every mutation, by everybody, on every record that it may name: refused to all whom its row does not name, in words
 * that do not tell what is withheld from what is absent, and nothing is written.
 */
export async function mutationsByApi(every: EveryCompartment, schema: GraphQLSchema, people: Somebody[] = every.people): Promise<Found> {
  const found: Found = { checked: 0, holes: [] };
  const calls = people.flatMap((somebody) => callsOf(every, schema, somebody));
  const oracle = new Oracle(every);
  for (const somebody of people) await answerTo(every, somebody, '{ __typename }');
  const before = await checksum(every);
  for (const { somebody, name, record, document, variables, expected } of calls) {
    if (expected === null) continue;
    found.checked += 1;
    const answer = await answerTo(every, somebody, document, variables);
    const on = record ? ` on ${record.noun} ${record.key}` : '';
    if (!answer.includes(`"code":"${expected}"`))
      found.holes.push(`${somebody.name}: ${name}${on} is not refused as ${expected}: ${answer.slice(0, 200)}`);
  }
  const after = await checksum(every);
  for (const [table, sum] of before) if (after.get(table) !== sum) found.holes.push(`A refused mutation wrote in ${table}`);
  // Last, since it writes: whoever may call, with keys of another referral in every field that takes one.
  for (const somebody of people) {
    const withheld = oracle.withheldFrom(somebody);
    for (const { name, document, variables } of calls.filter((call) => call.somebody === somebody && call.expected === null)) {
      found.checked += 1;
      const answer = await answerTo(every, somebody, document, variables);
      for (const where of withheldIn(answer, withheld, variables)) found.holes.push(`${somebody.name}: ${name} answers with ${where}`);
    }
  }
  return found;
}

function callsOf(every: EveryCompartment, schema: GraphQLSchema, somebody: Somebody): Call[] {
  const oracle = new Oracle(every);
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const row = policy.mutations[field.name];
    if (!row || ofTheSignIn.includes(field.name)) return [];
    const payload = getNamedType(field.type);
    const selection = isObjectType(payload) ? selectionOf(payload) : '';
    const input = field.args[0];
    const document = `mutation Every${input ? `($input: ${input.type})` : ''} { ${field.name}${input ? '(input: $input)' : ''} { ${selection} } }`;
    return recordsFor(every, row).map((record) => ({
      somebody,
      name: field.name,
      record,
      document,
      variables: input ? { input: inputFor(every, getNamedType(input.type) as GraphQLInputType, row, record) } : {},
      expected: refusalOf(oracle, row, somebody, record),
    }));
  });
}

/** One record of each referral (and of each period) that the mutation may name. */
function recordsFor(every: EveryCompartment, { on }: MutationRow): (Row | null)[] {
  if (!on) return [null];
  if (compartment(on.noun).anchor === 'organisation') return every.rows.filter((row) => row.noun === on.noun).slice(0, 3);
  const seen = new Set<unknown>();
  return every.rows.filter((row) => {
    if (row.noun !== on.noun) return false;
    const { referralId, immersionPeriodId, organisationId } = row.values;
    const key = [referralId, immersionPeriodId, on.noun === 'ImmersionPeriod' ? row.key : '', organisationId].join();
    return !seen.has(key) && seen.add(key);
  });
}

/** The code of the refusal that the table asks for; null when somebody may call. */
function refusalOf(oracle: Oracle, row: MutationRow, somebody: Somebody, record: Row | null): string | null {
  if (row.by.includes('ANYONE')) return null;
  if (!somebody.organisationId) return 'UNAUTHENTICATED';
  if (row.by.includes('MEMBER')) return null;
  if (row.by.includes('NETWORK')) return somebody.kind === 'EMPLOYER' ? 'FORBIDDEN' : null;
  if (!record) return 'NOT_FOUND';
  if (row.by.includes('SELF')) return oracle.standings(somebody, record).includes('SELF') ? null : 'NOT_FOUND';
  if (!oracle.mayRead(somebody, record)) return 'NOT_FOUND';
  const { cells } = compartment(record.noun);
  const own = record.values.organisationId === somebody.organisationId;
  const acting = oracle.relationshipsTo(somebody, record).filter((one) => own || !['own', 'r+own', 'r+own*'].includes(cells[one] ?? '-'));
  return acting.some((one) => row.by.includes(one)) ? null : 'FORBIDDEN';
}

/** A well-formed input: the record and its version, and keys of another referral wherever else a key is taken. */
export function inputFor(every: EveryCompartment, type: GraphQLInputType, row: MutationRow, record: Row | null): unknown {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return null;
  return Object.fromEntries(
    Object.values(named.getFields()).map((field) => {
      if (field.name === row.on?.field) return [field.name, record?.key];
      if (field.name === 'version') return [field.name, record?.values.version ?? 1];
      return [field.name, valueFor(every, field.name, field.type, row, record)];
    }),
  );
}

function valueFor(every: EveryCompartment, name: string, type: GraphQLInputType, row: MutationRow, record: Row | null): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueFor(every, name, nullable.ofType, row, record)];
  if (isInputObjectType(nullable)) return inputFor(every, nullable, row, record);
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  switch (getNamedType(type).name) {
    case 'ID':
      return foreignKey(every, row.input[name] ?? '');
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return true;
    case 'LocalDate':
      return name === 'birthDate' ? '1999-03-02' : '2026-12-01';
    default:
      return /time|At$/i.test(name) ? '09:30' : name === 'email' ? 'nobody@exemple.fr' : 'Un texte';
  }
}

/** The key of a record of another referral, of the noun that `Noun.field` names or points at. */
function foreignKey(every: EveryCompartment, target: string): string {
  const [noun = '', property = ''] = target.split('.');
  const key = every.metadata(noun).foreignKeys.find(({ columns }) => columns.some((column) => column.propertyName === property));
  const named = property === 'id' || !key ? noun : key.referencedEntityMetadata.name;
  if (named === 'Organisation') return every.who('stranger MISSION_LOCALE').organisationId ?? '';
  const rows = every.rows.filter((row) => row.noun === named);
  return (rows.find((row) => ![row.values.referralId, row.key].includes(every.referralId)) ?? rows[0])?.key ?? '';
}

/** What every table holds, journal included; the sessions of those who ask, and the trace of what they opened, aside. */
async function checksum(every: EveryCompartment): Promise<Map<string, string>> {
  const tables = every.world.database.entityMetadatas
    .map(({ tableName }) => tableName)
    .filter((table) => !['session', 'consultation'].includes(table));
  const parts = tables.map(
    (table) => `SELECT '${table}' AS name, md5(COALESCE(string_agg(t::text, ',' ORDER BY t::text), '')) AS sum FROM ${table} t`,
  );
  const { rows } = await every.world.owner.query(parts.join(' UNION ALL '));
  return new Map(rows.map(({ name, sum }) => [name, sum]));
}
