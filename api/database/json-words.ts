import sql, { empty, join, raw, type Sql } from 'sql-template-tag';

/** A member of an object. */
export type Pair = { key: string; value: Sql };

/** How a statement makes JSON. What one of these gives goes into another of the same kind, and into no other. */
export type Json = {
  object(pairs: Pair[]): Sql;
  /** The items in this order, of the rows that hold `where`. */
  array(items: Sql, order: Sql, where?: Sql): Sql;
  /** Any value of PostgreSQL. */
  any(value: Sql): Sql;
  /** What JSON writes without quotes: a whole number, a boolean. */
  plain(value: Sql): Sql;
  /** A string that holds nothing that JSON escapes: an identifier, an instant, a word of a closed list. */
  word(value: Sql): Sql;
  constant(json: string): Sql;
  /** What stands there also where it may be missing. */
  present(value: Sql): Sql;
};

/** By PostgreSQL's functions for JSON, which look up the types of all that they are given, at each call. */
export const built: Json = {
  object: (pairs) => whole(chunks(pairs, 50).map((some) => sql`json_build_object(${join(some.map(member))})`)),
  array: (items, order, where = empty) => sql`COALESCE(json_agg(${items} ORDER BY ${order}) ${where}, '[]'::json)`,
  any: (value) => value,
  plain: (value) => value,
  word: (value) => sql`(${value})::text`,
  constant: (json) => raw(`'${json}'::json`),
  present: (value) => value,
};

const member = ({ key, value }: Pair): Sql => sql`${raw(`'${key}'`)}, ${value}`;

function chunks<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, at * size + size));
}

/** PostgreSQL takes at most 100 arguments: longer objects are written one behind the other. */
const whole = (parts: Sql[]): Sql =>
  parts.length
    ? parts.reduce((before, part) => sql`(left(${before}::text, -1) || ', ' || substr(${part}::text, 2))::json`)
    : sql`json_build_object()`;

/**
 * As text put together by `||`: it costs more to begin, and less than half for each object. No piece is ever null: one that
 * is would take its object with it, out of the list that it stands in.
 */
export const spelled: Json = {
  object: (pairs) =>
    pairs.length
      ? sql`(${halved(pairs.map(({ key, value }, at) => sql`${raw(`'${at ? ',' : '{'}"${key}":'`)} || ${value}`))} || '}')`
      : sql`'{}'`,
  array: (items, order, where = empty) => sql`COALESCE('[' || string_agg(${items}, ',' ORDER BY ${order}) ${where} || ']', '[]')`,
  any: (value) => sql`COALESCE(to_json(${value})::text, 'null')`,
  plain: (value) => sql`COALESCE((${value})::text, 'null')`,
  word: (value) => sql`COALESCE('"' || (${value}) || '"', 'null')`,
  constant: (json) => raw(`'${json}'`),
  present: (value) => sql`COALESCE(${value}, 'null')`,
};

/** Joined by halves: from left to right, what is written already would be copied for each of them. */
function halved(parts: Sql[]): Sql {
  const [first = empty] = parts;
  if (parts.length < 2) return first;
  const middle = parts.length >> 1;
  return sql`(${halved(parts.slice(0, middle))} || ${halved(parts.slice(middle))})`;
}
