import { type FieldNode, GraphQLError, type GraphQLObjectType, getArgumentValues, getNamedType, type SelectionSetNode } from 'graphql';
import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { nounByName, snake } from '../graphql/noun';
import { policy } from '../visibility/policy';
import { RELATED } from '../visibility/relationships';
import { readable } from '../visibility/row-security';
import { Selections } from './selections';

type Found = {
  noun: string;
  /** What stands in place of the noun's own table. */
  from?: Sql;
  where?: Sql;
};
type Many =
  | { shape: 'list'; order: Sql; limit?: number }
  | { shape: 'connection'; order: { by: Sql; descending: boolean }; first: number; after?: [string | null, string] | null }
  | { shape: 'value'; value: Sql };

/** How records are found. `where`, `order` and `key` are SQL over the alias `t0`. */
export type Plan = Found & (Many | { shape: 'one'; opens?: string | null });

/** How a root field finds its records. One that opens a record says by what: the reference or the id goes into the trace of consultations. */
type Planned = Found & (Many | { shape: 'one'; opens: string | null });

/** What the plan of a root field is made from: its arguments, coerced. */
export type Planner<A> = (args: A) => Planned;

const planners = new Map<string, Planner<never>>();

type Teller = (value: unknown, args: never) => unknown;
const tellers = new Map<string, Teller>();

/**
 * Declares how a query finds its records, in the one statement of the operation. `tell` makes the answer of what the
 * statement gave, where SQL alone does not.
 */
export function plannedAs<A>(field: string, planner: Planner<A>, tell?: (value: unknown, args: A) => unknown): void {
  planners.set(field, planner as Planner<never>);
  if (tell) tellers.set(field, tell as Teller);
}

/** What the API answers for what the statement gave. */
export const toldAs = (field: string, value: unknown, args: unknown): unknown => {
  const tell = tellers.get(field);
  return tell ? tell(value, args as never) : value;
};

/** A selection of more fields than this is refused: nobody reads that much at once. */
const MOST_FIELDS = 3000;
/** Questions in one operation, and lists inside lists: either multiplies what the database does for one request. */
const MOST_ROOTS = 20;
const MOST_NESTED_LISTS = 4;

type Scope = { referral?: string };

/** One operation, compiled from its selections. */
export class Reading extends Selections {
  private aliases = 0;
  private count = 0;
  private lists = 0;
  /** References and ids of the records that the operation opens, known once its statement is. */
  readonly opened = new Set<string>();

  /** The one statement that answers every planned root field of the selection; null when none is planned. */
  statement(root: GraphQLObjectType, selections: SelectionSetNode): Sql | null {
    const pairs: Sql[] = [];
    const roots = this.collect(root, [selections]);
    if (roots.size > MOST_ROOTS) throw tooLarge();
    for (const [key, nodes] of roots) {
      const node = nodes[0];
      const definition = node && root.getFields()[node.name.value];
      const planner = node && planners.get(node.name.value);
      if (!node || !definition || !planner) continue;
      const plan: Plan = planner(withoutNul(getArgumentValues(definition, node, this.variables)) as never);
      if (plan.shape === 'one' && plan.opens) this.opened.add(plan.opens);
      pairs.push(sql`${raw(`'${key}'`)}, ${this.root(plan, getNamedType(definition.type) as GraphQLObjectType, nodes)}`);
    }
    return pairs.length ? sql`SELECT json_build_object(${join(pairs)})` : null;
  }

  /** The statement for one record, by plan, in the shape of the nodes' selections. */
  record(plan: Plan, nodes: readonly FieldNode[], type: GraphQLObjectType): Sql {
    return sql`SELECT ${this.root(plan, type, [...nodes])}`;
  }

  private root(plan: Plan, type: GraphQLObjectType, nodes: FieldNode[]): Sql {
    if (plan.shape === 'value') return sql`(${plan.value})`;
    const t = this.alias();
    const table = plan.from ? sql`(${plan.from})` : raw(snake(plan.noun));
    const mine = policy.compartments[plan.noun] ? raw(readable(plan.noun, t)) : sql`true`;
    const where = sql`${mine} AND ${rename(plan.where ?? sql`true`, t)}`;
    const scope: Scope = {};
    const related = this.lateral(plan.noun, t, scope);
    if (plan.shape === 'one') {
      return sql`(SELECT ${this.object(type, nodes, t, scope)} FROM ${table} ${raw(t)} ${related} WHERE ${where} LIMIT 1)`;
    }
    if (plan.shape === 'list') {
      const order = rename(plan.order, t);
      const limit = plan.limit ? sql`LIMIT ${plan.limit}` : empty;
      return sql`(SELECT COALESCE(json_agg(${this.object(type, nodes, t, scope)} ORDER BY ${order}), '[]'::json)
        FROM (SELECT * FROM ${table} ${raw(t)} WHERE ${where} ORDER BY ${order} ${limit}) ${raw(t)} ${related})`;
    }
    return this.connection(plan, type, nodes, { t, table, where, related, scope });
  }

  private connection(
    plan: Extract<Plan, { shape: 'connection' }>,
    type: GraphQLObjectType,
    nodes: FieldNode[],
    { t, table, where, related, scope }: { t: string; table: Sql; where: Sql; related: Sql; scope: Scope },
  ): Sql {
    const by = rename(plan.order.by, t);
    const direction = raw(plan.order.descending ? 'DESC' : 'ASC');
    const order = sql`${by} ${direction}, ${raw(t)}.id ${direction}`;
    const beyond = raw(plan.order.descending ? '<' : '>');
    const after = plan.after ? sql`AND (${by}, ${raw(t)}.id) ${beyond} (${plan.after[0]}, ${plan.after[1]}::uuid)` : empty;
    const page = sql`(SELECT ${raw(t)}.*, ${by} AS sort_key FROM ${table} ${raw(t)} WHERE ${where} ${after} ORDER BY ${order} LIMIT ${plan.first + 1})`;
    const key = sql`translate(encode(convert_to(json_build_array(sort_key::text, id)::text, 'UTF8'), 'base64'), E'\n', '')`;
    const fields = this.collect(
      type,
      nodes.map((node) => node.selectionSet),
    );
    const nodeNodes = [...fields.values()].flat();
    const item = type.getFields().nodes;
    if (!item) throw new Error(`${type.name} is no connection`);
    const itemType = getNamedType(item.type) as GraphQLObjectType;
    const pairs: Sql[] = [];
    for (const [name, same] of fields) {
      const field = same[0]?.name.value;
      if (field === '__typename') pairs.push(pair(name, sql`${type.name}::text`));
      if (field === 'totalCount') pairs.push(pair(name, sql`(SELECT count(*) FROM ${table} ${raw(t)} WHERE ${where})`));
      if (field === 'nodes')
        pairs.push(
          pair(
            name,
            sql`COALESCE(json_agg(${this.object(itemType, same, t, scope)} ORDER BY ${rename(sql`t.position`, t)}) FILTER (WHERE ${raw(t)}.position <= ${plan.first}), '[]'::json)`,
          ),
        );
      if (field === 'edges') pairs.push(pair(name, this.edges(same, type, t, scope, plan.first)));
      if (field === 'pageInfo') {
        pairs.push(
          pair(
            name,
            sql`json_build_object('hasNextPage', count(*) > ${plan.first}, 'endCursor', (array_agg(cursor ORDER BY position DESC) FILTER (WHERE position <= ${plan.first}))[1])`,
          ),
        );
      }
    }
    this.weigh(nodeNodes.length);
    // HAVING makes it one row, also where nothing but the count is asked for.
    return sql`(SELECT json_build_object(${join(pairs)}) FROM (SELECT page.*, ${key} AS cursor,
      row_number() OVER (ORDER BY sort_key ${direction}, id ${direction}) AS position FROM ${page} page) ${raw(t)} ${related} HAVING true)`;
  }

  private edges(nodes: FieldNode[], type: GraphQLObjectType, t: string, scope: Scope, first: number): Sql {
    const edgeType = getNamedType(type.getFields().edges?.type) as GraphQLObjectType;
    const pairs: Sql[] = [];
    for (const [name, same] of this.collect(
      edgeType,
      nodes.map((node) => node.selectionSet),
    )) {
      const field = same[0]?.name.value;
      if (field === '__typename') pairs.push(pair(name, sql`${edgeType.name}::text`));
      if (field === 'cursor') pairs.push(pair(name, sql`${raw(t)}.cursor`));
      if (field === 'node') {
        pairs.push(pair(name, this.object(getNamedType(edgeType.getFields().node?.type) as GraphQLObjectType, same, t, scope)));
      }
    }
    return sql`COALESCE(json_agg(json_build_object(${join(pairs)}) ORDER BY ${raw(t)}.position) FILTER (WHERE ${raw(t)}.position <= ${first}), '[]'::json)`;
  }

  /** `json_build_object` of one record at alias `t`, under the response keys of the selection. */
  private object(type: GraphQLObjectType, nodes: FieldNode[], t: string, scope: Scope): Sql {
    const pairs: Sql[] = [];
    const anchor = policy.compartments[type.name]?.anchor;
    if (anchor && anchor !== 'organisation') pairs.push(pair(RELATED, this.related(type.name, t, scope)));
    for (const [key, same] of this.collect(
      type,
      nodes.map((node) => node.selectionSet),
    )) {
      const field = same[0]?.name.value;
      if (field) pairs.push(pair(key, this.field(type, field, same, t, scope)));
    }
    this.weigh(pairs.length);
    // PostgreSQL takes at most 100 arguments.
    const parts = Array.from(
      { length: Math.ceil(pairs.length / 50) },
      (_, at) => sql`json_build_object(${join(pairs.slice(at * 50, at * 50 + 50))})`,
    );
    if (parts.length === 0) return sql`json_build_object()`;
    return parts.length === 1
      ? (parts[0] as Sql)
      : sql`(${join(
          parts.map((part) => sql`${part}::jsonb`),
          ' || ',
        )})::json`;
  }

  private field(type: GraphQLObjectType, name: string, nodes: FieldNode[], t: string, scope: Scope): Sql {
    if (name === '__typename') return sql`${type.name}::text`;
    const edge = nounByName(type.name)?.edges.get(name);
    if (!edge) return raw(`${t}.${snake(name)}`);
    if (edge.kind === 'computed') return edge.sql(t);
    const target = edge.target().name;
    const targetType = this.schema.getType(target) as GraphQLObjectType;
    const inner = this.alias();
    const row = policy.compartments[target];
    // What hangs on this record is of its referral; what a key of it names may be of another one.
    const innerScope = row?.anchor === 'referral' && target !== 'Referral' && edge.from === 'id' ? scope : {};
    if (edge.kind === 'many' && ++this.lists > MOST_NESTED_LISTS) throw tooLarge();
    const object = this.object(targetType, nodes, inner, innerScope);
    if (edge.kind === 'many') this.lists--;
    const mine = guardedByRow(target) ? sql`AND ${raw(readable(target, inner))}` : empty;
    const where = sql`${raw(`${inner}.${snake(edge.to)} = ${t}.${snake(edge.from)}`)} ${edge.where ? sql`AND ${rename(raw(edge.where), inner)}` : empty} ${mine}`;
    const table = raw(`${snake(target)} ${inner}`);
    if (edge.kind === 'one') return sql`(SELECT ${object} FROM ${table} WHERE ${where})`;
    const order = rename(raw(edge.order ?? 't.id'), inner);
    const { first } = this.argumentsOf(type, name, nodes);
    const rows =
      typeof first === 'number'
        ? sql`(SELECT * FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT ${Math.max(first, 0)}) ${raw(inner)}`
        : sql`${table} WHERE ${where}`;
    return sql`(SELECT COALESCE(json_agg(${object} ORDER BY ${order}), '[]'::json) FROM ${rows})`;
  }

  private argumentsOf(type: GraphQLObjectType, name: string, nodes: FieldNode[]): Record<string, unknown> {
    const definition = type.getFields()[name];
    return definition?.args.length && nodes[0] ? getArgumentValues(definition, nodes[0], this.variables) : {};
  }

  /** Reads once, beside the root record, what the viewer is to its referral; the records inside refer to it. */
  private lateral(noun: string, t: string, scope: Scope): Sql {
    const anchor = policy.compartments[noun]?.anchor;
    if (anchor !== 'referral') return empty;
    const key = noun === 'Referral' ? 'id' : 'referral_id';
    const name = this.alias('r');
    scope.referral = `${name}.related`;
    return sql`CROSS JOIN LATERAL (SELECT ARRAY(SELECT DISTINCT v.part FROM viewer_party v WHERE v.referral_id = ${raw(`${t}.${key}`)}) AS related) ${raw(name)}`;
  }

  private related(noun: string, t: string, scope: Scope): Sql {
    const anchor = policy.compartments[noun]?.anchor;
    if (anchor === 'beneficiary')
      return sql`ARRAY(SELECT DISTINCT v.part FROM viewer_party v WHERE v.beneficiary_id = ${raw(t)}.beneficiary_id)`;
    if (anchor === 'immersion') {
      const key = noun === 'ImmersionPeriod' ? 'id' : 'immersion_period_id';
      return sql`ARRAY(SELECT DISTINCT v.part FROM viewer_party v WHERE v.referral_id = ${raw(t)}.referral_id AND (v.immersion_period_id IS NULL OR v.immersion_period_id = ${raw(`${t}.${key}`)}))`;
    }
    if (scope.referral) return raw(scope.referral);
    const key = noun === 'Referral' ? 'id' : 'referral_id';
    return sql`ARRAY(SELECT DISTINCT v.part FROM viewer_party v WHERE v.referral_id = ${raw(`${t}.${key}`)})`;
  }

  private alias(prefix = 't'): string {
    return `${prefix}${this.aliases++}`;
  }

  private weigh(fields: number): void {
    this.count += fields;
    if (this.count > MOST_FIELDS) throw tooLarge();
  }
}

const tooLarge = () => new GraphQLError('This document asks for too much at once.', { extensions: { code: 'TOO_LARGE' } });

/** PostgreSQL keeps no NUL in a text: nothing that it holds could match one. */
const withoutNul = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll('\u0000', '');
  if (Array.isArray(value)) return value.map(withoutNul);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNul(inner)]));
};

const pair = (key: string, value: Sql): Sql => sql`${raw(`'${key}'`)}, ${value}`;

/** SQL written over the alias `t`, on another alias. */
function rename(fragment: Sql, alias: string): Sql {
  const [first, ...rest] = fragment.strings.map((part) => part.replace(/\bt0?\./g, `${alias}.`));
  return fragment.values.length ? join2([first ?? '', ...rest], fragment.values) : raw(first ?? '');
}

const join2 = (strings: string[], values: unknown[]): Sql => sql(strings as never, ...(values as never[]));

/** Compartments whose audience differs from row to row, or that hang on no referral: their guard stands in the statement. */
function guardedByRow(noun: string): boolean {
  const row = policy.compartments[noun];
  return (
    !!row &&
    (row.anchor === 'organisation' ||
      noun === 'JournalEntry' ||
      noun === 'ReferralParty' ||
      Object.values(row.cells).some((cell) => cell === 'own'))
  );
}
