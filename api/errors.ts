import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import pino from 'pino';

/** Nobody is signed in, or the session ended. */
export class Unauthenticated extends GraphQLError {
  constructor() {
    super('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
  }
}

/** The viewer may see the record, and may not do this to it. */
export class Forbidden extends GraphQLError {
  constructor() {
    super('Not yours to do.', { extensions: { code: 'FORBIDDEN' } });
  }
}

/** No such record for this viewer: what is absent and what is withheld look the same. */
export class NotFound extends GraphQLError {
  constructor() {
    super('Nothing here for you.', { extensions: { code: 'NOT_FOUND' } });
  }
}

export const log = pino({ name: 'maillage', level: process.env.NODE_ENV === 'test' ? 'error' : 'info' });

const INSUFFICIENT_PRIVILEGE = '42501';

/** Codes whose message says something of the document, never of the data. */
const spoken = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'TOO_LARGE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);

type DatabaseError = Error & {
  severity?: string;
  driverError?: DatabaseError;
  code?: string;
  table?: string;
  constraint?: string;
  routine?: string;
};

/**
 * What the log may keep of an error. PostgreSQL repeats values in its messages, and the failed statement carries them
 * all: of those, only where it happened is kept.
 */
export function tellable(error: DatabaseError): Record<string, unknown> {
  const found = error.driverError ?? error;
  const place = found.stack
    ?.split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
  const { name, code, severity, table, constraint, routine } = found;
  return severity ? { name, code, table, constraint, routine, place } : { name, code, message: found.message, place };
}

/** What the outside learns of an error: its own few words, or nothing but a number that the log knows. */
export function formatError(error: GraphQLError): GraphQLFormattedError {
  const original = error.originalError as (Error & { code?: string; extensions?: { code?: string } }) | undefined;
  const code = (error.extensions?.code ?? original?.extensions?.code) as string | undefined;
  const { locations, path } = error;
  if (original?.code === INSUFFICIENT_PRIVILEGE)
    return { message: new Forbidden().message, locations, path, extensions: { code: 'FORBIDDEN' } };
  if (code && spoken.has(code)) return { message: error.message, locations, path, extensions: { code } };
  // Errors of the document itself (coercion, unknown variables) come from graphql without an original.
  if (!original && !code) return { message: error.message, locations, path, extensions: { code: 'BAD_USER_INPUT' } };
  const number = crypto.randomUUID().slice(0, 8);
  log.error({ number, ...tellable(original ?? error), path }, 'unexpected error');
  return {
    message: `Something went wrong here. Nothing was written. Say the number ${number}.`,
    path,
    extensions: { code: 'BUG', number },
  };
}
