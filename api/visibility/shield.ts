import {
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { rule, shield } from 'graphql-shield';
import { Forbidden, NotFound, Unauthenticated } from '../errors';
import { type Cell, mayRead, partsWith, policy } from './policy';
import { type Part, RELATED } from './relationships';
import { isGuarded } from './row-security';

/** What the viewer is to a record, and whether the record is its organisation's own: what `own` and `r+own` ask. */
export type Standing = { mine: string[]; own: boolean };

/** A record that a mutation names. */
export type Named = { noun: string; id: string };

/** What the rules need to know of an operation. */
type Asking = {
  viewer: { organisationKind: string } | null;
  relationships: { load(key: Named): Promise<Standing> };
};

/**
 * The table as graphql-shield's rule tree: a rule on each query and mutation, and on each edge into a compartment.
 * Inside a compartment all fields have one audience, so that no rule stands around a plain field.
 */
export function shieldOf(schema: GraphQLSchema) {
  const tree: Record<string, Record<string, ReturnType<typeof edge>>> = {
    Query: Object.fromEntries(Object.keys(schema.getQueryType()?.getFields() ?? {}).map((name) => [name, asking(name)])),
    Mutation: Object.fromEntries(Object.keys(schema.getMutationType()?.getFields() ?? {}).map((name) => [name, acting(name)])),
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type.name in tree) continue;
    for (const field of Object.values(type.getFields())) {
      if (!hasRule(type.name, field)) continue;
      tree[type.name] = { ...tree[type.name], [field.name]: edge(`${type.name}.${field.name}`, getNamedType(field.type).name) };
    }
  }
  return shield(tree as Parameters<typeof shield>[0], {
    allowExternalErrors: true,
    fallbackError: (thrown, _parent, _args, _context, info) =>
      (thrown instanceof Error ? thrown : withheld(info as GraphQLResolveInfo)) as Error,
  });
}

/** Whether a rule stands around this field: each query, each mutation, each edge into a compartment. */
export function hasRule(type: string, field: GraphQLField<unknown, unknown>): boolean {
  if (type === 'Query' || type === 'Mutation') return true;
  return isGuarded(getNamedType(field.type).name);
}

/** Withheld is null, without an error: an error would say that something lies there. */
const withheld = (info: GraphQLResolveInfo): unknown => (isNonNullType(info.returnType) ? new Forbidden() : null);

/** Whether this viewer may ask this query at all: what it is refused with, or true. */
type Asked = (viewer: Asking['viewer']) => true | Error;

function askedBy(name: string): Asked {
  const row = policy.queries[name];
  return (viewer) => {
    if (!row) return new Forbidden();
    if (row.by === 'ANYONE') return true;
    if (!viewer) return new Unauthenticated();
    return row.by === 'NETWORK' && viewer.organisationKind === 'EMPLOYER' ? new NotFound() : true;
  };
}

function asking(name: string) {
  const asked = askedBy(name);
  return rule(`Query.${name}`, { cache: 'no_cache' })((_parent: unknown, _args: unknown, { viewer }: Asking) => asked(viewer));
}

const readersOf = (compartment: string): Part[] => partsWith(policy.compartments[compartment], mayRead);

/**
 * The same rules for an answer that is passed on as the database wrote it: who may ask each query, and who reads what
 * stands behind each edge. Taken from the table when the schema is served, as the tree is.
 */
export function rulesOf(schema: GraphQLSchema): { asked: ReadonlyMap<string, Asked>; readers: ReadonlyMap<string, readonly Part[]> } {
  return {
    asked: new Map(Object.keys(schema.getQueryType()?.getFields() ?? {}).map((name) => [name, askedBy(name)])),
    readers: new Map(Object.keys(policy.compartments).map((name) => [name, readersOf(name)])),
  };
}

/** The record to which the policy asks what the viewer is. Null where it asks for no record, or where the input names none. */
export function namedBy(mutation: string, args: { input?: unknown }): Named | null {
  const row = policy.mutations[mutation];
  const id = row?.on && (args.input as Record<string, unknown> | undefined)?.[row.on.field];
  if (!row?.on || typeof id !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  return { noun: row.on.noun, id };
}

function acting(name: string) {
  const row = policy.mutations[name];
  return rule(`Mutation.${name}`, { cache: 'no_cache' })(
    async (_parent: unknown, args: { input?: Record<string, unknown> }, { viewer, relationships }: Asking) => {
      if (!row) return new Forbidden();
      if (row.by.includes('ANYONE')) return true;
      if (!viewer) return new Unauthenticated();
      if (row.by.includes('MEMBER')) return true;
      if (row.by.includes('NETWORK')) return viewer.organisationKind === 'EMPLOYER' ? new Forbidden() : true;
      const named = namedBy(name, args);
      if (!named) return new NotFound();
      const { mine, own } = await relationships.load(named);
      if (!mine.length) return new NotFound();
      const cells: Partial<Record<string, Cell>> = policy.compartments[named.noun]?.cells ?? {};
      // What holds for its own rows only is no reason to change another's.
      const acting = mine.filter((relationship) => own || !['own', 'r+own', 'r+own*'].includes(cells[relationship] ?? '-'));
      return acting.some((relationship) => (row.by as string[]).includes(relationship)) ? true : new Forbidden();
    },
  );
}

function edge(name: string, compartment: string) {
  const readers = new Set(readersOf(compartment));
  const opens = (record: unknown): boolean => ((record as Record<string, Part[]>)[RELATED] ?? []).some((part) => readers.has(part));
  return rule(name, { cache: 'no_cache' })(
    (parent: Record<string, unknown>, _args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
      const given = parent[info.path.key] ?? parent[info.fieldName];
      const value =
        given && typeof given === 'object' && 'byKey' in given ? (given.byKey as Record<string, unknown>)[info.path.key] : given;
      if (value === null || value === undefined) return true;
      if (!isListType(getNullableType(info.returnType))) return opens(value);
      return (value as unknown[]).every(opens);
    },
  );
}
