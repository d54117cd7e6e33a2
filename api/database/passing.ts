import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type SelectionSetNode,
} from 'graphql';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { nounByName, snake } from '../graphql/noun';
import { policy } from '../visibility/policy';
import { employers, type Part, textArray } from '../visibility/relationships';
import { isGuarded } from '../visibility/row-security';
import { built, spelled } from './json-words';
import { constantOf, type Plan, tells } from './plans';
import { Reading, type Scope } from './read';

/**
 * An answer whose JSON PostgreSQL writes as the caller reads it, so that nobody has to take it apart and put it together
 * again. The shield's rule around each edge stands in the statement: where it would withhold, the answer holds this mark,
 * and an answer that holds it is not passed on.
 */
export const WITHHELD = '"$withheld"';

/** The relationships that the shield lets through each edge, by the type that it leads to. */
export type Readers = ReadonlyMap<string, readonly Part[]>;

export type Column = { key: string; field: string; node: FieldNode } & ({ sql: Sql } | { constant: string });

export class Passing extends Reading {
  protected override readonly passing = true;
  private possible = true;

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    variables: Record<string, unknown>,
    private readonly readers: Readers,
    /** Puts something in the place of the values of a plan, which differ from request to request. */
    private readonly slotted: (key: string, plan: Plan) => Plan,
  ) {
    super(schema, document, variables);
  }

  /** One column a root field, or what always stands there; null for a document that the API must answer itself. */
  columns(root: GraphQLObjectType, selections: SelectionSetNode): Column[] | null {
    const columns: Column[] = [];
    for (const [key, nodes] of this.roots(root, selections)) {
      const [node] = nodes;
      if (!node) return null;
      const field = node.name.value;
      const definition = root.getFields()[field];
      const constant = field === '__typename' ? root.name : constantOf(field);
      if (constant !== undefined && field === '__typename') columns.push({ key, field, node, constant: JSON.stringify(constant) });
      else if (!definition || tells(field)) return null;
      else if (constant !== undefined)
        columns.push({ key, field, node, constant: JSON.stringify(this.shown(definition.type, nodes, constant)) });
      else {
        const plan = this.planOf(definition, node);
        if (!plan) return null;
        // What is spelled costs more to begin: it pays where there are many records.
        this.json = plan.shape === 'list' || plan.shape === 'connection' ? spelled : built;
        const value = this.root(this.slotted(key, plan), getNamedType(definition.type) as GraphQLObjectType, nodes);
        columns.push({ key, field, node, sql: sql`(${this.present(definition, value)})::text` });
      }
    }
    return this.possible ? columns : null;
  }

  /** Looks at the plans of the root fields alone: their form, their values, what they open. */
  plans(root: GraphQLObjectType, selections: SelectionSetNode): void {
    for (const [key, [node]] of this.roots(root, selections)) {
      const definition = node && root.getFields()[node.name.value];
      const plan = node && definition && this.planOf(definition, node);
      if (plan) this.slotted(key, plan);
    }
  }

  protected override guarded(type: GraphQLObjectType, t: string, scope: Scope, object: Sql): Sql {
    if (!isGuarded(type.name)) return object;
    return sql`CASE WHEN ${this.permitted(type.name, t, scope)} THEN ${object} ELSE ${this.json.constant(WITHHELD)} END`;
  }

  private permitted(noun: string, t: string, scope: Scope): Sql {
    const parts = this.readers.get(noun) ?? [];
    // Who reads all periods of a referral; for who reads its own, the API looks.
    if (scope.around) return sql`${raw(scope.around)} && ${raw(textArray(parts.filter((part) => !employers.includes(part))))}`;
    const readers = raw(textArray(parts));
    const mine = sql`${this.related(noun, t, scope)} && ${readers}`;
    return scope.person ? sql`${raw(scope.person)} && ${readers} OR ${mine}` : mine;
  }

  protected override column(type: GraphQLObjectType, name: string, t: string): Sql {
    const column = raw(`${t}.${snake(name)}`);
    const field = type.getFields()[name];
    if (!field || !this.isPlain(field)) return this.impossible(column);
    return this.leaf(field.type, column, type.name in policy.compartments);
  }

  protected override computed(type: GraphQLObjectType, name: string, nodes: FieldNode[], value: Sql): Sql {
    const field = type.getFields()[name];
    if (!field) return this.impossible(value);
    if (!isLeafType(getNamedType(field.type))) return this.json.present(this.shaped(field.type, nodes, value));
    if (!this.isPlain(field) || getNamedType(field.type).name === 'DateTimeISO') return this.impossible(value);
    return this.leaf(field.type, value, false);
  }

  protected override valued(type: GraphQLObjectType, nodes: FieldNode[], value: Sql): Sql {
    const [node] = nodes;
    const field = node && this.schema.getQueryType()?.getFields()[node.name.value];
    if (!field) return this.impossible(sql`${value}${type.name}`);
    return isLeafType(type) ? sql`to_json(${this.shaped(field.type, nodes, value)})` : this.shaped(field.type, nodes, value);
  }

  protected override present(field: GraphQLField<unknown, unknown> | undefined, record: Sql): Sql {
    return field && isNonNullType(field.type) ? sql`COALESCE(${record}, ${this.json.constant(WITHHELD)})` : this.json.present(record);
  }

  /** What SQL made under the names of the fields, under the keys of the selection; null where it made nothing. */
  private shaped(type: GraphQLOutputType, nodes: FieldNode[], value: Sql): Sql {
    const named = getNamedType(type);
    if (isLeafType(named)) return named.name === 'DateTimeISO' ? this.impossible(value) : this.json.any(value);
    const inner = this.alias('s');
    const object = named as GraphQLObjectType;
    if (nounByName(object.name) || (isListType(getNullableType(type)) && !isNonNullType(type))) return this.impossible(value);
    const pairs = [...this.below(object, nodes)].map(([key, same]) => {
      const name = same[0]?.name.value ?? '';
      if (name === '__typename') return { key, value: this.typeName(object) };
      const field = object.getFields()[name];
      return { key, value: field ? this.json.present(this.shaped(field.type, same, raw(`${inner}.v -> '${name}'`))) : value };
    });
    return isListType(getNullableType(type))
      ? sql`(SELECT ${this.json.array(this.json.object(pairs), raw(`${inner}.n`))} FROM json_array_elements(${value}) WITH ORDINALITY ${raw(inner)}(v, n))`
      : sql`(SELECT ${this.json.object(pairs)} FROM (SELECT ${value} AS v OFFSET 0) ${raw(inner)} WHERE json_typeof(${raw(inner)}.v) <> 'null')`;
  }

  /** The same for a value that the API holds. */
  private shown(type: GraphQLOutputType, nodes: FieldNode[], value: unknown): unknown {
    const named = getNamedType(type);
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return value.map((item) => this.shown(named, nodes, item));
    if (isLeafType(named)) return named.serialize(value);
    const object = named as GraphQLObjectType;
    const fields = this.below(object, nodes);
    return Object.fromEntries(
      [...fields].map(([key, same]) => {
        const name = same[0]?.name.value ?? '';
        const field = object.getFields()[name];
        return [key, field ? this.shown(field.type, same, (value as Record<string, unknown>)[name]) : object.name];
      }),
    );
  }

  /** A value as the caller reads it. `kept`: in a table's column of its type, whose identifiers and closed lists hold no quote. */
  private leaf(type: GraphQLOutputType, value: Sql, kept: boolean): Sql {
    const named = getNamedType(type);
    if (isListType(getNullableType(type))) return this.json.any(value);
    if (named.name === 'Int' || named.name === 'Boolean') return this.json.plain(value);
    if (named.name === 'Float') return this.json.any(sql`(${value})::float8`);
    if (named.name === 'DateTimeISO') return this.json.word(sql`to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
    if (named.name === 'ID') return kept ? this.json.word(value) : this.json.any(sql`(${value})::text`);
    return kept && isEnumType(named) ? this.json.word(value) : this.json.any(value);
  }

  /** A field that the API makes itself, from what the statement brings, is not passed on. */
  private isPlain(field: GraphQLField<unknown, unknown>): boolean {
    return isLeafType(getNamedType(field.type)) && field.resolve === undefined;
  }

  private impossible(value: Sql): Sql {
    this.possible = false;
    return value;
  }
}

/** The statement of these columns; null where nothing is read. */
export function statementOf(columns: Column[]): Sql | null {
  const read = columns.flatMap((column) => ('sql' in column ? [column.sql] : []));
  return read.length ? sql`SELECT ${join(read)}` : null;
}
