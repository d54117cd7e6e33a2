import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import type { Sql } from 'sql-template-tag';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/**
 * The words in which a noun is declared: one class is a PostgreSQL table (TypeORM) and a GraphQL type
 * (TypeGraphQL). Every decorator takes the description that partners read in the schema.
 * `hidden` keeps a column out of the API.
 */
type Options = { nullable?: boolean; hidden?: boolean; unique?: boolean; index?: boolean; default?: unknown };

// biome-ignore lint/suspicious/noExplicitAny: a decorator accepts any class
type AnyClass = new (...args: any[]) => any;

/** What a statement knows already of the viewer in the referral of a record, in SQL: its parts there (text[]), and the referral's id. */
export type Known = { parts: string; referral: string };

/** How a field that is no column is read inside the one statement: SQL over the alias of the record's row. */
type ComputedSql = (alias: string, known?: Known) => Sql;

export type Edge =
  | { kind: 'one' | 'many'; target: () => AnyClass; from: string; to: string; order?: string; where?: string }
  | { kind: 'computed'; sql: ComputedSql };

export type NounDefinition = { type: AnyClass; edges: Map<string, Edge> };

const nouns = new Map<string, NounDefinition>();

function definition(type: AnyClass): NounDefinition {
  let noun = nouns.get(type.name);
  if (!noun) {
    noun = { type, edges: new Map() };
    nouns.set(type.name, noun);
  }
  return noun;
}

export const nounByName = (name: string): NounDefinition | undefined => nouns.get(name);

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter, at) => (at ? '_' : '') + letter.toLowerCase());

/** A noun: one class that is both a table and a type. */
export function Noun(description: string): ClassDecorator {
  return (target) => {
    definition(target as unknown as AnyClass);
    Entity({ name: snake(target.name) })(target);
    ObjectType({ description })(target);
  };
}

/** A type that is read in the one statement from something else than a table of its own. */
export function ReadModel(description: string): ClassDecorator {
  return (target) => {
    definition(target as unknown as AnyClass);
    ObjectType({ description })(target);
  };
}

/** A noun that stays inside the database and the API: no type of it in the schema. */
export function HiddenNoun(): ClassDecorator {
  return (target) => {
    definition(target as unknown as AnyClass);
    Entity({ name: snake(target.name) })(target);
  };
}

function property(
  columnType: 'text' | 'date' | 'timestamptz' | 'boolean' | 'integer' | 'numeric' | 'uuid' | 'bytea',
  graphqlType: () => unknown,
  description: string,
  options: Options,
): PropertyDecorator {
  return (target, key) => {
    const { nullable = false, unique = false } = options;
    Column({ type: columnType, nullable, unique, ...(options.default === undefined ? {} : { default: options.default as string }) })(
      target,
      key,
    );
    if (options.index) Index()(target, key);
    // biome-ignore lint/suspicious/noExplicitAny: TypeGraphQL's own type of a type thunk
    if (!options.hidden) Field(graphqlType as any, { nullable, description })(target, key);
  };
}

export const Text = (description: string, options: Options = {}) => property('text', () => String, description, options);
export const Day = (description: string, options: Options = {}) => property('date', () => GraphQLLocalDate, description, options);
export const Instant = (description: string, options: Options = {}) =>
  property('timestamptz', () => GraphQLDateTimeISO, description, options);
export const Flag = (description: string, options: Options = {}) => property('boolean', () => Boolean, description, options);
export const Count = (description: string, options: Options = {}) => property('integer', () => Int, description, options);
export const Quantity = (description: string, options: Options = {}) => property('numeric', () => Float, description, options);
export const Bytes = () => property('bytea', () => String, '', { hidden: true });

/** One of a closed list, kept as text and checked by the database. */
export function Choice(list: () => Record<string, string>, name: string, description: string, options: Options = {}): PropertyDecorator {
  return (target, key) => {
    property('text', list, description, options)(target, key);
    const column = snake(String(key));
    const values = Object.values(list())
      .map((value) => `'${value}'`)
      .join(', ');
    Check(`${snake(target.constructor.name)}_${column}_is_${snake(name)}`, `"${column}" IN (${values})`)(target.constructor);
  };
}

/** A short list of small records, read and written whole with the record that holds it. Kept out of the API unless it has a description. */
export function Records(type: () => object, description = ''): PropertyDecorator {
  return (target, key) => {
    Column({ type: 'jsonb', default: [] })(target, key);
    // biome-ignore lint/suspicious/noExplicitAny: TypeGraphQL's own type of a type thunk
    if (description) Field((() => [type()]) as any, { description })(target, key);
  };
}

/** The primary key of a noun with an identity of its own. */
export function Identifier(): PropertyDecorator {
  return (target, key) => {
    PrimaryGeneratedColumn('uuid')(target, key);
    Field(() => ID, { description: 'The identifier, opaque and stable.' })(target, key);
  };
}

type KeyOptions = { primary?: boolean; nullable?: boolean; index?: boolean; unique?: boolean; description?: string };

/** A foreign key. Kept out of the API unless it has a description: partners follow edges, not keys. */
export function Key(noun: string, options: KeyOptions = {}): PropertyDecorator {
  return (target, key) => {
    const { primary, nullable = false, unique = false, description } = options;
    if (primary) PrimaryColumn({ type: 'uuid' })(target, key);
    else Column({ type: 'uuid', nullable, unique })(target, key);
    if (!primary && options.index !== false && !unique) Index()(target, key);
    // Checked at the commit: a referral and its first party are each other's condition.
    ForeignKey(noun, { deferrable: 'INITIALLY DEFERRED' })(target, key);
    if (description) Field(() => ID, { nullable, description })(target, key);
  };
}

type EdgeOptions = { from: string; to: string; description: string; nullable?: boolean };

/**
 * The one record of another noun whose `to` equals this record's `from`, and for which `where` holds (SQL over its own
 * columns, named as `t`). Null when the viewer may not read it.
 */
export function One(target: () => AnyClass, options: EdgeOptions & { where?: string }): PropertyDecorator {
  return (owner, key) => {
    definition(owner.constructor as AnyClass).edges.set(String(key), {
      kind: 'one',
      target,
      from: options.from,
      to: options.to,
      where: options.where,
    });
    Field(target, { nullable: options.nullable ?? true, description: options.description })(owner, key);
  };
}

/**
 * The records of another noun whose `to` equals this record's `from`, those the viewer may read, in `order`
 * (SQL over the record's own columns, named as `t`).
 */
export function Many(target: () => AnyClass, options: EdgeOptions & { order: string; where?: string }): PropertyDecorator {
  return (owner, key) => {
    const { from, to, order, where } = options;
    definition(owner.constructor as AnyClass).edges.set(String(key), { kind: 'many', target, from, to, order, where });
    Field(() => [target()], { nullable: options.nullable ?? true, description: options.description })(owner, key);
  };
}

/** A field that the database computes: `sql` receives the alias of the record's row. */
export function Computed(type: () => unknown, sql: ComputedSql, options: { description: string; nullable?: boolean }): PropertyDecorator {
  return (owner, key) => {
    definition(owner.constructor as AnyClass).edges.set(String(key), { kind: 'computed', sql });
    // biome-ignore lint/suspicious/noExplicitAny: TypeGraphQL's own type of a type thunk
    Field(type as any, { nullable: options.nullable ?? false, description: options.description })(owner, key);
  };
}
