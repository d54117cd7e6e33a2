import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  type SelectionSetNode,
} from 'graphql';
import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { type Known, nounByName, snake } from '../graphql/noun';
import { mayRead, partsWith, policy } from '../visibility/policy';
import { RELATED, textArray } from '../visibility/relationships';
import { guardedByRow, isGuarded, readable } from '../visibility/row-security';
import { built, type Json, type Pair } from './json-words';
import { type Index, type Plan, plannerOf } from './plans';
import { Selections } from './selections';
import { rename, withoutNul } from './sql-words';

/** A selection of more fields than this is refused: nobody reads that much at once. */
const MOST_FIELDS = 3000;
/** Questions in one operation, and lists inside lists: either multiplies what the database does for one request. */
const MOST_ROOTS = 20;
const MOST_NESTED_LISTS = 4;

/**
 * Where the statement holds what the viewer is to the referral of a record, to one referral of its person, or in any way to
 * the referral around its immersion period; and what the row at an alias holds of other records.
 */
export type Scope = { referral?: Known; person?: string; around?: string; held?: { at: string; by: Index['holds'] } };

/** One operation, compiled from its selections. */
export class Reading extends Selections {
  private aliases = 0;
  private count = 0;
  private lists = 0;
  /** References and ids of the records that the operation opens, known once its statement is. */
  readonly opened = new Set<string>();

  /** The one statement that answers every planned root field of the selection; null when none is planned. */
  statement(root: GraphQLObjectType, selections: SelectionSetNode): Sql | null {
    const pairs: Pair[] = [];
    for (const [key, nodes] of this.roots(root, selections)) {
      const node = nodes[0];
      const definition = node && root.getFields()[node.name.value];
      const plan = node && definition && this.planOf(definition, node);
      if (plan) pairs.push({ key, value: this.root(plan, getNamedType(definition.type) as GraphQLObjectType, nodes) });
    }
    return pairs.length ? sql`SELECT ${this.json.object(pairs)}` : null;
  }

  protected roots(root: GraphQLObjectType, selections: SelectionSetNode) {
    const roots = this.collect(root, [selections]);
    if (roots.size > MOST_ROOTS) throw tooLarge();
    return roots;
  }

  /** How this root field finds its records; undefined for one that the API answers itself. */
  protected planOf(definition: GraphQLField<unknown, unknown>, node: FieldNode): Plan | undefined {
    const planner = plannerOf(node.name.value);
    const plan: Plan | undefined = planner?.(withoutNul(getArgumentValues(definition, node, this.variables)) as never);
    if (plan?.shape === 'one' && plan.opens) this.opened.add(plan.opens);
    return plan;
  }

  /** The statement for one record, by plan, in the shape of the nodes' selections. */
  record(plan: Plan, nodes: readonly FieldNode[], type: GraphQLObjectType): Sql {
    return sql`SELECT ${this.root(plan, type, [...nodes])}`;
  }

  protected root(plan: Plan, type: GraphQLObjectType, nodes: FieldNode[]): Sql {
    if (plan.shape === 'value') return this.valued(type, nodes, sql`(${plan.value})`);
    const t = this.alias();
    const table = plan.from ? sql`(${plan.from})` : raw(snake(plan.noun));
    const guarded = !!policy.compartments[plan.noun];
    const asked = rename(plan.where ?? sql`true`, t);
    const scope: Scope = {};
    const related = this.lateral(plan.noun, t, scope);
    if (plan.shape === 'one') {
      // A case, not a condition: as a condition it becomes a join, which reads all that the viewer has a part in.
      const mine = guarded ? raw(readable(plan.noun, t, scope.referral?.parts)) : sql`true`;
      return sql`(SELECT CASE WHEN ${mine} THEN ${this.object(type, nodes, t, scope)} END FROM ${table} ${raw(t)} ${related} WHERE ${asked} LIMIT 1)`;
    }
    const where = sql`${guarded ? raw(readable(plan.noun, t)) : sql`true`} AND ${asked}`;
    if (plan.shape === 'list') {
      const order = rename(plan.order, t);
      const limit = plan.limit ? sql`LIMIT ${plan.limit}` : empty;
      return sql`(SELECT ${this.json.array(this.object(type, nodes, t, scope), order)}
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
    const id = raw(`${t}.${plan.index ? 'record_id' : 'id'}`);
    const order = sql`${by} ${direction}, ${id} ${direction}`;
    const beyond = raw(plan.order.descending ? '<' : '>');
    const after = plan.after ? sql`AND (${by}, ${id}) ${beyond} (${plan.after[0]}, ${plan.after[1]}::uuid)` : empty;
    const rows = plan.index
      ? sql`(${plan.index.rows}) ${raw(t)} WHERE ${rename(plan.where ?? sql`true`, t)}`
      : sql`${table} ${raw(t)} WHERE ${where}`;
    const found = (columns: Sql) =>
      sql`SELECT ${columns}, ${by} AS sort_key FROM ${rows} ${after} ORDER BY ${order} LIMIT ${plan.first + 1}`;
    const held = Object.values(plan.index?.holds ?? {}).flatMap(({ when, columns }) => [when, ...columns]);
    const heldBy = (alias: string): Sql => raw(held.map((column) => `, ${alias}.${column}`).join(''));
    if (plan.index) scope.held = { at: t, by: plan.index.holds };
    // OFFSET 0: each record of the page is looked up by itself.
    const page = plan.index
      ? sql`(SELECT r.*, x.record_id, x.sort_key${heldBy('x')} FROM (${found(sql`${id}${heldBy(t)}`)}) x CROSS JOIN LATERAL
          (SELECT * FROM ${table} f WHERE f.id = x.record_id OFFSET 0) r)`
      : sql`(${found(raw(`${t}.*`))})`;
    const fields = this.below(type, nodes);
    const nodeNodes = [...fields.values()].flat();
    const item = type.getFields().nodes;
    if (!item) throw new Error(`${type.name} is no connection`);
    const itemType = getNamedType(item.type) as GraphQLObjectType;
    const pairs: Pair[] = [];
    const first = sql`FILTER (WHERE ${raw(t)}.position <= ${plan.first})`;
    const listed = (item: Sql): Sql => this.json.array(item, raw(`${t}.position`), first);
    for (const [name, same] of fields) {
      const field = same[0]?.name.value;
      if (field === '__typename') pairs.push({ key: name, value: this.typeName(type) });
      if (field === 'totalCount')
        pairs.push({ key: name, value: this.json.plain(sql`(${plan.total ?? sql`SELECT count(*) FROM ${rows}`})`) });
      if (field === 'nodes') pairs.push({ key: name, value: listed(this.object(itemType, same, t, scope)) });
      if (field === 'edges') pairs.push({ key: name, value: listed(this.edge(same, type, t, scope)) });
      if (field === 'pageInfo') pairs.push({ key: name, value: this.pageInfo(same, plan.first) });
    }
    this.weigh(nodeNodes.length);
    if (nodeNodes.every((node) => node.name.value === 'totalCount')) return this.json.object(pairs);
    // HAVING makes it one row, also where nothing but the count is asked for.
    const readers = textArray(partsWith(policy.compartments[plan.noun], mayRead));
    if (plan.index && !scope.referral) throw new Error(`An index of ${plan.noun} would show it to everybody`);
    const mine = plan.index ? sql`WHERE ${raw(`${scope.referral?.parts} && ${readers}`)}` : empty;
    return sql`(SELECT ${this.json.object(pairs)} FROM (SELECT page.*,
      row_number() OVER (ORDER BY sort_key ${direction}, ${raw(plan.index ? 'record_id' : 'id')} ${direction}) AS position FROM ${page} page) ${raw(t)} ${related} ${mine} HAVING true)`;
  }

  private pageInfo(nodes: FieldNode[], first: number): Sql {
    // In the order of the items, so that all of them are sorted once.
    const last = (column: string) => sql`(array_agg(${raw(column)} ORDER BY position))[least(count(*), ${first})]`;
    const type = this.schema.getType('PageInfo') as GraphQLObjectType;
    const facts: Record<string, Sql> = {
      __typename: this.typeName(type),
      hasNextPage: this.json.plain(sql`count(*) > ${first}`),
      endCursor: this.json.any(sql`CASE WHEN count(*) > 0 THEN ${cursorOf(last('sort_key::text'), last('id'))} END`),
    };
    const asked = this.below(type, nodes);
    return this.json.object(
      [...asked].flatMap(([key, [node]]) => (node && facts[node.name.value] ? [{ key, value: facts[node.name.value] as Sql }] : [])),
    );
  }

  private edge(nodes: FieldNode[], type: GraphQLObjectType, t: string, scope: Scope): Sql {
    const edgeType = getNamedType(type.getFields().edges?.type) as GraphQLObjectType;
    const pairs: Pair[] = [];
    for (const [name, same] of this.below(edgeType, nodes)) {
      const field = same[0]?.name.value;
      if (field === '__typename') pairs.push({ key: name, value: this.typeName(edgeType) });
      if (field === 'cursor') pairs.push({ key: name, value: this.json.any(cursorOf(raw(`${t}.sort_key::text`), raw(`${t}.id`))) });
      if (field === 'node') {
        pairs.push({ key: name, value: this.object(getNamedType(edgeType.getFields().node?.type) as GraphQLObjectType, same, t, scope) });
      }
    }
    return this.json.object(pairs);
  }

  /** One record at alias `t` as JSON, under the response keys of the selection. */
  private object(type: GraphQLObjectType, nodes: FieldNode[], t: string, scope: Scope): Sql {
    const pairs: Pair[] = [];
    if (!this.passing && isGuarded(type.name)) pairs.push({ key: RELATED, value: this.json.any(this.related(type.name, t, scope)) });
    for (const [key, same] of this.below(type, nodes)) {
      const field = same[0]?.name.value;
      if (field) pairs.push({ key, value: this.field(type, field, same, t, scope) });
    }
    this.weigh(pairs.length);
    return this.guarded(type, t, scope, this.json.object(pairs));
  }

  private field(type: GraphQLObjectType, name: string, nodes: FieldNode[], t: string, scope: Scope): Sql {
    if (name === '__typename') return this.typeName(type);
    const edge = nounByName(type.name)?.edges.get(name);
    if (!edge) return this.column(type, name, t);
    if (edge.kind === 'computed') return this.computed(type, name, nodes, edge.sql(t, scope.referral));
    const target = edge.target().name;
    const targetType = this.schema.getType(target) as GraphQLObjectType;
    const inner = this.alias();
    const row = policy.compartments[target];
    // What hangs on this record is of its referral; what a key of it names may be of another one.
    const hangs = edge.from === 'id' && target !== 'Referral';
    const around = hangs && row?.anchor === 'immersion' ? (scope.referral?.parts ?? scope.around) : undefined;
    const innerScope = row?.anchor === 'referral' && hangs ? scope : { person: personOf(type, edge, scope), around };
    if (edge.kind === 'many' && ++this.lists > MOST_NESTED_LISTS) throw tooLarge();
    const object = this.object(targetType, nodes, inner, innerScope);
    if (edge.kind === 'many') this.lists--;
    const mine = guardedByRow(target) ? sql`AND ${raw(readable(target, inner, innerScope.referral?.parts))}` : empty;
    const where = sql`${raw(`${inner}.${snake(edge.to)} = ${t}.${snake(edge.from)}`)} ${edge.where ? sql`AND ${rename(raw(edge.where), inner)}` : empty} ${mine}`;
    const table = raw(`${snake(target)} ${inner}`);
    if (edge.kind === 'one') {
      const record = sql`(SELECT ${object} FROM ${table} WHERE ${where})`;
      const when = this.holding(scope, t, name, targetType, nodes);
      // It is held where the viewer's part in this referral reads it: no other one need be looked for.
      const held = when && this.object(targetType, nodes, t, { around: scope.referral?.parts });
      return this.present(type.getFields()[name], held ? sql`CASE WHEN ${when} THEN ${held} ELSE ${record} END` : record);
    }
    const order = rename(raw(edge.order ?? 't.id'), inner);
    const { first } = this.argumentsOf(type, name, nodes);
    const rows =
      typeof first === 'number'
        ? sql`(SELECT * FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT ${Math.max(first, 0)}) ${raw(inner)}`
        : sql`${table} WHERE ${where}`;
    return sql`(SELECT ${this.json.array(object, order)} FROM ${rows})`;
  }

  /** The condition under which the row at `t` holds all that is asked of the record that this edge leads to. */
  private holding(scope: Scope, t: string, edge: string, type: GraphQLObjectType, nodes: FieldNode[]): Sql | null {
    const held = scope.held?.at === t ? scope.held.by[edge] : undefined;
    const asked = this.below(type, nodes);
    const holds = held && [...asked.values()].every(([node]) => node && ['__typename', ...held.fields].includes(node.name.value));
    return holds ? raw(`${t}.${held.when}`) : null;
  }

  private argumentsOf(type: GraphQLObjectType, name: string, nodes: FieldNode[]): Record<string, unknown> {
    const definition = type.getFields()[name];
    return definition?.args.length && nodes[0] ? getArgumentValues(definition, nodes[0], this.variables) : {};
  }

  /** Reads once, beside the root record, what the viewer is to its referral; the records inside refer to it. OFFSET 0: once, and not for each that does. */
  private lateral(noun: string, t: string, scope: Scope): Sql {
    const anchor = policy.compartments[noun]?.anchor;
    if (anchor !== 'referral') return empty;
    const key = noun === 'Referral' ? 'id' : 'referral_id';
    const name = this.alias('r');
    scope.referral = { parts: `${name}.related`, referral: `${t}.${key}` };
    return sql`CROSS JOIN LATERAL (SELECT ARRAY(SELECT v.part FROM viewer_party v WHERE v.referral_id = ${raw(`${t}.${key}`)}) AS related OFFSET 0) ${raw(name)}`;
  }

  protected related(noun: string, t: string, scope: Scope): Sql {
    const anchor = policy.compartments[noun]?.anchor;
    if (anchor === 'beneficiary') return sql`ARRAY(SELECT v.part FROM viewer_party v WHERE v.beneficiary_id = ${raw(t)}.beneficiary_id)`;
    if (anchor === 'immersion') {
      const key = noun === 'ImmersionPeriod' ? 'id' : 'immersion_period_id';
      return sql`ARRAY(SELECT v.part FROM viewer_party v WHERE v.referral_id = ${raw(t)}.referral_id AND (v.immersion_period_id IS NULL OR v.immersion_period_id = ${raw(`${t}.${key}`)}))`;
    }
    if (scope.referral) return raw(scope.referral.parts);
    const key = noun === 'Referral' ? 'id' : 'referral_id';
    return sql`ARRAY(SELECT v.part FROM viewer_party v WHERE v.referral_id = ${raw(`${t}.${key}`)})`;
  }

  // What a statement is made of when its answer is read by the API, record by record; passing.ts makes an answer that is passed on.
  protected readonly passing: boolean = false;
  protected json: Json = built;
  protected typeName({ name }: GraphQLObjectType): Sql {
    return this.json.constant(`"${name}"`);
  }
  protected guarded(_type: GraphQLObjectType, _t: string, _scope: Scope, object: Sql): Sql {
    return object;
  }
  protected column(_type: GraphQLObjectType, name: string, t: string): Sql {
    return this.json.any(raw(`${t}.${snake(name)}`));
  }
  protected computed(_type: GraphQLObjectType, _name: string, _nodes: FieldNode[], value: Sql): Sql {
    return this.json.any(value);
  }
  protected valued(_type: GraphQLObjectType, _nodes: FieldNode[], value: Sql): Sql {
    return this.json.any(value);
  }
  protected present(_field: GraphQLField<unknown, unknown> | undefined, record: Sql): Sql {
    return this.json.present(record);
  }

  protected alias(prefix = 't'): string {
    return `${prefix}${this.aliases++}`;
  }

  private weigh(fields: number): void {
    this.count += fields;
    if (this.count > MOST_FIELDS) throw tooLarge();
  }
}

/** What `readCursor` of connection.ts takes apart. */
const cursorOf = (sortKey: Sql, id: Sql): Sql =>
  sql`translate(encode(convert_to(json_build_array(${sortKey}, ${id})::text, 'UTF8'), 'base64'), E'\n', '')`;

const tooLarge = () => new GraphQLError('This document asks for too much at once.', { extensions: { code: 'TOO_LARGE' } });

/** A record of the person of a referral is read by who reads it in that referral. */
const personOf = (type: GraphQLObjectType, edge: { from: string }, scope: Scope): string | undefined =>
  type.name === 'Referral' && edge.from === 'beneficiaryId' ? scope.referral?.parts : undefined;
