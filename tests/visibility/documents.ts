import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { EveryCompartment } from './every-compartment';

/** Everything that can be asked of a type: its leaf fields, and each edge, no type twice on one path. */
export function selectionOf(type: GraphQLObjectType, path: string[] = []): string {
  const here = [...path, type.name];
  const parts = ['__typename'];
  for (const field of Object.values(type.getFields())) {
    const named = getNamedType(field.type);
    if (isLeafType(named)) parts.push(field.name);
    else if (isObjectType(named) && !here.includes(named.name) && here.length < 7 && !isTail(named.name, here)) {
      parts.push(`${field.name} { ${selectionOf(named, here)} }`);
    }
  }
  return parts.join(' ');
}

/** Organisations stand at the end of most paths, and lead to all the others: below another type they are asked for plain facts. */
const isTail = (name: string, path: string[]): boolean => path.includes('Organisation') && path[0] !== 'Query' && name !== 'Site';

export type RootDocument = { name: string; field: GraphQLField<unknown, unknown>; document: string; variables: Record<string, unknown> };

/** Each query with its required arguments, once for each record that these may name. */
export function rootDocuments(schema: GraphQLSchema, every: EveryCompartment): RootDocument[] {
  const root = schema.getQueryType();
  return Object.values(root?.getFields() ?? {}).flatMap((field) => {
    const needed = field.args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
    const named = getNamedType(field.type);
    const selection = isObjectType(named) ? `{ ${selectionOf(named)} }` : '';
    const declared = needed.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
    const passed = needed.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
    const document = `query Every${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`;
    return choicesFor(every, field, needed).map((variables) => ({ name: field.name, field, document, variables }));
  });
}

/** Values for required arguments: the references and identifiers of every record of the type that is asked for. */
function choicesFor(every: EveryCompartment, field: GraphQLField<unknown, unknown>, needed: GraphQLArgument[]): Record<string, unknown>[] {
  if (!needed.length) return [{}];
  if (needed.some(({ name }) => name === 'from')) return reportChoices(needed);
  const type = getNamedType(field.type).name.replace(/Connection$/, '');
  const noun = every.rows.some((row) => row.noun === type) ? type : 'Referral';
  return every.rows
    .filter((row) => row.noun === noun)
    .slice(0, 4)
    .map((row) => Object.fromEntries(needed.map((argument) => [argument.name, valueFor(every, argument.name, argument.type, row.values)])));
}

/** Reports count by day: every kind of report, over the years in which days and instants of this world lie. */
function reportChoices(needed: GraphQLArgument[]): Record<string, unknown>[] {
  const kinds = needed.map(({ type }) => getNamedType(type)).find(isEnumType);
  const listed = needed.some(({ name }) => name === 'table');
  return (kinds?.getValues() ?? []).flatMap(({ name: kind }) =>
    [1601, 1801]
      .filter((year) => !listed || (year === 1801) === ['HOST', 'SPIP'].includes(kind))
      .map((year) => ({ kind, from: `${year}-01-01`, to: `${year + 9}-12-31`, ...(listed ? { table: 'activity' } : {}) })),
  );
}

function valueFor(every: EveryCompartment, name: string, type: GraphQLInputType, values: Record<string, unknown>): unknown {
  const named = getNamedType(type);
  if (isEnumType(named) && !named.getValues().some((value) => value.name === values[name])) return plainValue(every, name, type)[0];
  if (name in values) return values[name];
  if (/referralId$/i.test(name)) return every.referralId;
  const person = every.row('BeneficiaryIdentity').values;
  if (name in person) return person[name];
  if (getNamedType(type).name === 'ID') return values.id ?? every.referralId;
  return plainValue(every, name, type)[0];
}

/** Values that a filter of this type may be given: those of every record that could be looked for, and every choice. */
export function plainValue(every: EveryCompartment, name: string, type: GraphQLInputType): unknown[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return plainValue(every, name, nullable.ofType).map((value) => [value]);
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map((value) => value.name);
  switch (named.name) {
    case 'Boolean':
      return [true, false];
    case 'Int':
    case 'Float':
      return [1];
    case 'LocalDate':
      return ['1600-01-01', '1650-06-01', '2900-01-01'];
    case 'ID':
      return every.people.flatMap(({ organisationId }) => organisationId ?? []).slice(0, 12);
    default:
      return ['SECRET', 'S', 'dupuis', ...textsNamed(every, name)];
  }
}

/** The texts of all columns with this name, and of names, whole: what a filter could be asked to find. */
function textsNamed(every: EveryCompartment, name: string): string[] {
  const columns = name === 'search' ? ['lastName', 'firstName', 'ref', 'name'] : [name];
  return columns.flatMap((column) =>
    every.rows
      .map((row) => row.values[column])
      .filter((value) => typeof value === 'string')
      .slice(0, 3),
  );
}

/** The queries that list and count, with one argument at a time: each value under an alias of one document. */
export function filterDocuments(schema: GraphQLSchema, every: EveryCompartment): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const named = getNamedType(field.type);
    const optional = field.args.filter((argument) => !isNonNullType(argument.type) && !['first', 'after'].includes(argument.name));
    const needed = field.args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
    const always = choicesFor(every, field, needed).map((values) =>
      needed.map(({ name, type }) => `${name}: ${literal(values[name], type)}, `).join(''),
    );
    if (!optional.length || !isObjectType(named)) return [];
    const fields = named.getFields();
    const inner = getNamedType(fields.nodes?.type ?? field.type) as GraphQLObjectType;
    const key = Object.keys(inner.getFields()).find((name) => ['id', 'ref', 'code', 'total'].includes(name)) ?? '__typename';
    const selection = fields.nodes ? `{ totalCount nodes { ${key} } edges { cursor } pageInfo { endCursor hasNextPage } }` : `{ ${key} }`;
    const asked = optional.flatMap((argument) =>
      plainValue(every, argument.name, argument.type).flatMap((value) =>
        always.map((known) => `${field.name}(${known}${argument.name}: ${literal(value, argument.type)}) ${selection}`),
      ),
    );
    return chunks(asked, 8).map((some) => `query Filters { ${some.map((one, at) => `a${at}: ${one}`).join(' ')} }`);
  });
}

function literal(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${(value as unknown[]).map((one) => literal(one, nullable.ofType)).join(', ')}]`;
  return isEnumType(getNamedType(type)) ? String(value) : JSON.stringify(value);
}

const chunks = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, at * size + size));
