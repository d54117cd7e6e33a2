import sql, { raw, type Sql } from 'sql-template-tag';

/** PostgreSQL keeps no NUL in a text: nothing that it holds could match one. */
export const withoutNul = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll('\u0000', '');
  if (Array.isArray(value)) return value.map(withoutNul);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNul(inner)]));
};

/** SQL written over the alias `t`, on another alias. */
export function rename(fragment: Sql, alias: string): Sql {
  const [first, ...rest] = fragment.strings.map((part) => part.replace(/\bt0?\./g, `${alias}.`));
  return fragment.values.length ? join2([first ?? '', ...rest], fragment.values) : raw(first ?? '');
}

const join2 = (strings: string[], values: unknown[]): Sql => sql(strings as never, ...(values as never[]));
