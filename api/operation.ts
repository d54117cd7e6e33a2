import { createHash } from 'node:crypto';
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { PoolClient } from 'pg';
import type { Context, Viewer } from './context';
import { poolOf } from './database/data-source';
import { Reading } from './database/read';
import { type Row, roundTrip, type Statement, statementName } from './database/round-trip';
import { formatError } from './errors';
import { readAnswer } from './graphql/answers';

/**
 * How an operation travels. A query: session, viewer, statement and commit in one round trip, then the shield over the
 * plain answer. A mutation: one transaction, committed when nothing was refused and nothing failed.
 */
export const operationPlugin = (schema: GraphQLSchema): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async responseForOperation({ document, request, contextValue }) {
        const operation = getOperationAST(document, request.operationName);
        if (!operation) return null;
        const result = await travel(schema, document, operation, request.variables ?? {}, contextValue);
        const errors = result.errors?.map(formatError);
        return {
          http: { headers: new HeaderMap(), status: undefined },
          body: { kind: 'single', singleResult: { data: result.data as never, ...(errors ? { errors } : {}) } },
        };
      },
    };
  },
});

async function travel(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
  context: Context,
): Promise<ExecutionResult> {
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  // What a caller sends by mistake is the caller's: answered, and kept in no log.
  if (coerced.errors)
    return {
      errors: coerced.errors.map(({ message, nodes }) => new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } })),
    };
  if (operation.operation === 'mutation' && mutationsOf(schema, document, operation, coerced.coerced) > 1) {
    return { errors: [new GraphQLError('One mutation an operation: it is one transaction.', { extensions: { code: 'BAD_REQUEST' } })] };
  }
  const run = () =>
    execute({
      schema,
      document,
      operationName: operation.name?.value,
      variableValues: given,
      contextValue: context,
      fieldResolver: readAnswer,
    }) as Promise<ExecutionResult>;
  try {
    return operation.operation === 'mutation'
      ? await inTransaction(operation, context, run)
      : await inOneRoundTrip(schema, document, operation, coerced.coerced, context, run);
  } catch (error) {
    return {
      errors: [
        error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error, extensions: { code: 'BUG' } }),
      ],
    };
  }
}

/** How many mutations the operation calls, by whatever fragments and aliases. */
function mutationsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const root = schema.getMutationType();
  return root ? new Reading(schema, document, variables).collect(root, [operation.selectionSet]).size : 0;
}

async function inOneRoundTrip(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  context: Context,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries');
  const reading = new Reading(schema, document, variables);
  const statement = reading.statement(query, operation.selectionSet);
  const statements: Statement[] = [enter(operation, reading.opened, context)];
  if (statement) statements.push({ text: statement.text, values: statement.values, name: statementName(statement.text) });
  const pool = poolOf(context.database);
  const client = await pool.connect();
  let failed: Error | undefined;
  try {
    const [entered, answered] = await roundTrip(client, statements);
    context.viewer = viewerOf(entered);
    context.answers = JSON.parse(answered?.[0]?.[0] ?? '{}');
  } catch (error) {
    failed = error as Error;
    throw error;
  } finally {
    client.release(broken(failed) ? failed : undefined);
  }
  return run();
}

async function inTransaction(
  operation: OperationDefinitionNode,
  context: Context,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const runner = context.database.createQueryRunner();
  const client: PoolClient = await runner.connect();
  let failed: Error | undefined;
  try {
    const [, entered] = await roundTrip(client, [{ text: 'BEGIN', values: [] }, enter(operation, NOTHING, context)]);
    context.viewer = viewerOf(entered);
    context.manager = runner.manager;
    const result = await run();
    const done = !result.errors?.length && !context.refused;
    await client.query(done ? 'COMMIT' : 'ROLLBACK');
    if (done) for (const goOn of context.afterwards) goOn();
    return result;
  } catch (error) {
    failed = error as Error;
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    if (broken(failed)) (client as unknown as { end(): void }).end();
    await runner.release();
  }
}

const broken = (error: Error | undefined): boolean => error !== undefined && !('severity' in error);

const NOTHING: ReadonlySet<string> = new Set();

/** The first statement of every operation. The records that it opens are traced, one by one. */
function enter(operation: OperationDefinitionNode, opened: ReadonlySet<string>, { request, today }: Context): Statement {
  const token = request.token ? createHash('sha256').update(request.token).digest() : null;
  const references = [...opened].map((reference) => reference.replace(/\s/g, '').slice(0, 40)).join(' ') || null;
  return {
    text: ENTER,
    values: [token, request.toldTime ? today : null, operation.name?.value ?? operation.operation, references],
    name: 'enter',
  };
}

const ENTER = `SELECT membership_id, account_id, organisation_id, display_name, function, role, organisation_kind, organisation_name, public_name, phone, email
  FROM enter($1, $2, $3, $4)`;

function viewerOf(rows: Row[] | undefined): Viewer | null {
  const row = rows?.[0];
  if (!row) return null;
  const [membershipId, accountId, organisationId, displayName, what, role, organisationKind, organisationName, publicName, phone, email] =
    row as string[];
  return {
    membershipId,
    accountId,
    organisationId,
    displayName,
    function: what,
    role,
    organisationKind,
    organisationName,
    publicName,
    phone: phone ?? null,
    email,
  } as Viewer;
}
