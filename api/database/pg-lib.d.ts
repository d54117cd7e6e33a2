declare module 'pg/lib/utils' {
  /** A JavaScript value as the text or bytes that PostgreSQL's wire protocol carries. */
  export function prepareValue(value: unknown): unknown;
}

declare module 'pg/lib/result' {
  /** The rows of an answer as JavaScript values, by the types that the client knows. */
  export default class Result {
    constructor(rowMode: string | undefined, types: object);
    addFields(columns: object[]): void;
    parseRow(row: (string | null)[]): object;
    addRow(row: object): void;
    addCommandComplete(message: { text: string }): void;
  }
}
