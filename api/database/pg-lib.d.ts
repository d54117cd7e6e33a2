declare module 'pg/lib/utils' {
  /** A JavaScript value as the text or bytes that PostgreSQL's wire protocol carries. */
  export function prepareValue(value: unknown): unknown;
}
