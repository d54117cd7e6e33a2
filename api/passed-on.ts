import { type ExecutionResult, type GraphQLObjectType, isNonNullType, locatedError } from 'graphql';
import { type Column, WITHHELD } from './database/passing';
import type { Row } from './database/round-trip';

/** The data of an answer, as JSON that is already written. */
export class PassedOn {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/**
 * The answer that the columns make up, each under the rule of its query: a query that is refused is null, with its error.
 * Null when the shield would withhold something inside: then the API reads the answer record by record.
 */
export function passOn(
  query: GraphQLObjectType,
  columns: Column[],
  row: Row,
  asked: (field: string) => true | Error,
): ExecutionResult | null {
  const errors: NonNullable<ExecutionResult['errors']>[number][] = [];
  const parts: string[] = [];
  let at = 0;
  /** The refusal of a query that is never null: it leaves no data at all, and the first one says so. */
  let whole: (typeof errors)[number] | undefined;
  for (const column of columns) {
    const { key, field, node } = column;
    const text = 'constant' in column ? column.constant : (row[at++] ?? 'null');
    const allowed = field === '__typename' ? true : asked(field);
    if (allowed !== true) {
      const error = locatedError(allowed, [node], [key]);
      if (isNonNullType(query.getFields()[field]?.type)) whole ??= error;
      else errors.push(error);
      parts.push(`${JSON.stringify(key)}:null`);
      continue;
    }
    if (text.includes(WITHHELD)) return null;
    parts.push(`${JSON.stringify(key)}:${text}`);
  }
  if (whole) return { data: null, errors: [...errors, whole] };
  const data = new PassedOn(`{${parts.join(',')}}`) as never;
  return errors.length ? { data, errors } : { data };
}

/** What is sent: JSON that is written already is not written again. */
export function written(answer: { data?: unknown; errors?: unknown }): string {
  if (!(answer.data instanceof PassedOn)) return JSON.stringify(answer);
  return `{${answer.errors ? `"errors":${JSON.stringify(answer.errors)},` : ''}"data":${answer.data.text}}`;
}
