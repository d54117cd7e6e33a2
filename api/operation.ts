import { hash } from 'node:crypto';
import { type ApolloServerPlugin, type GraphQLRequestListener, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';
import type { PoolClient } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { Context, Viewer } from './context';
import { Compiler } from './database/compiled';
import { poolOf } from './database/data-source';
import { Reading } from './database/read';
import { letRide } from './database/riding';
import { type Row, roundTrip, type Statement, statementName } from './database/round-trip';
import { standingOf, standingTo } from './database/standing';
import { Forbidden, formatError } from './errors';
import { readAnswer } from './graphql/answers';
import { passOn } from './passed-on';
import { type Named, namedBy, rulesOf } from './visibility/shield';

/**
 * How an operation travels. A query: session, viewer, statement and commit in one round trip, then the shield over the
 * plain answer. A mutation: one transaction, committed when nothing was refused and nothing failed.
 */
export function operationPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const rules = rulesOf(schema);
  const serving: Serving = { schema, rules, compiler: new Compiler(schema, rules.readers) };
  return { requestDidStart: async () => listener(serving) };
}

type Serving = { schema: GraphQLSchema; rules: ReturnType<typeof rulesOf>; compiler: Compiler };

function listener(serving: Serving): GraphQLRequestListener<Context> {
  return {
    async responseForOperation({ document, request, contextValue }) {
      const operation = getOperationAST(document, request.operationName);
      if (!operation) return null;
      const result = await travel(serving, document, operation, request.variables ?? {}, contextValue);
      const errors = result.errors?.map(formatError);
      return {
        http: { headers: new HeaderMap(), status: undefined },
        body: { kind: 'single', singleResult: { data: result.data as never, ...(errors ? { errors } : {}) } },
      };
    },
  };
}

async function travel(
  serving: Serving,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
  context: Context,
): Promise<ExecutionResult> {
  const { schema } = serving;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  // What a caller sends by mistake is the caller's: answered, and kept in no log.
  if (coerced.errors)
    return {
      errors: coerced.errors.map(({ message, nodes }) => new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } })),
    };
  const mutations = operation.operation === 'mutation' ? mutationsOf(schema, document, operation, coerced.coerced) : [];
  if (mutations.length > 1) {
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
      ? await inTransaction(operation, namedIn(schema, mutations[0], coerced.coerced), context, run)
      : await inOneRoundTrip(serving, document, operation, coerced.coerced, context, run);
  } catch (error) {
    const refused = isOfInput(error) && (await refusedFirst(serving, document, operation, coerced.coerced, context));
    if (refused) return { data: null, errors: [refused] };
    return {
      errors: [
        error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error, extensions: { code: 'BUG' } }),
      ],
    };
  }
}

/** The mutations that the operation calls, by whatever fragments and aliases. */
function mutationsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): (FieldNode | undefined)[] {
  const root = schema.getMutationType();
  return root ? [...new Reading(schema, document, variables).collect(root, [operation.selectionSet]).values()].map(([node]) => node) : [];
}

function namedIn(schema: GraphQLSchema, mutation: FieldNode | undefined, variables: Record<string, unknown>): Named | null {
  const field = mutation && schema.getMutationType()?.getFields()[mutation.name.value];
  return field ? namedBy(field.name, getArgumentValues(field, mutation, variables)) : null;
}

async function inOneRoundTrip(
  { schema, rules, compiler }: Serving,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  context: Context,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries');
  const compiled = compiler.compile(document, operation, variables);
  if (compiled) {
    const row = await ask(context, enter(operation, compiled.opened, context), compiled.statement);
    const passed = passOn(query, compiled.columns, row, (field) => rules.asked.get(field)?.(context.viewer) ?? new Forbidden());
    if (passed) return passed;
  }
  const reading = new Reading(schema, document, variables);
  const statement = reading.statement(query, operation.selectionSet);
  const [answers] = await ask(
    context,
    enter(operation, compiled ? NOTHING : reading.opened, context),
    statement && { text: statement.text, values: statement.values, name: statementName(statement.text) },
  );
  context.answers = JSON.parse(answers ?? '{}');
  return run();
}

const isOfInput = (error: unknown): boolean => error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT';

/** Who may not ask a query at all is told so, and not what is wrong with its arguments. */
async function refusedFirst(
  { schema, rules }: Serving,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  context: Context,
): Promise<GraphQLError | undefined> {
  const query = schema.getQueryType();
  if (!query || operation.operation !== 'query') return undefined;
  await ask(context, enter(operation, NOTHING, context), null);
  for (const [key, nodes] of new Reading(schema, document, variables).collect(query, [operation.selectionSet])) {
    const answer = rules.asked.get(nodes[0]?.name.value ?? '')?.(context.viewer);
    if (answer instanceof Error) return locatedError(answer, nodes, [key]);
  }
  return undefined;
}

/** One row that is no answer of GraphQL, read as the viewer: `name` stands in the trace of consultations, with what is opened. */
export function readAs(context: Context, name: string, opened: string, { text, values }: Sql): Promise<Row> {
  return ask(context, entering(name, new Set([opened]), context), { text, values, name: statementName(text) });
}

/** Makes the viewer known and reads one row, in one round trip. */
async function ask(context: Context, entering: Statement, statement: Statement | null): Promise<Row> {
  const client = await poolOf(context.database).connect();
  let failed: Error | undefined;
  try {
    const [entered, answered] = await roundTrip(client, statement ? [entering, statement] : [entering]);
    context.viewer = viewerOf(entered);
    return answered?.[0] ?? [];
  } catch (error) {
    failed = error as Error;
    throw error;
  } finally {
    client.release(broken(failed) ? failed : undefined);
  }
}

/** `named`: the record that the mutation is about. What the viewer is to it comes with the first round trip. */
async function inTransaction(
  operation: OperationDefinitionNode,
  named: Named | null,
  context: Context,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const runner = context.database.createQueryRunner();
  const client: PoolClient = await runner.connect();
  let failed: Error | undefined;
  let alone: (() => void) | undefined;
  try {
    const first: Statement[] = [{ text: 'BEGIN', values: [] }, enter(operation, NOTHING, context)];
    if (named) first.push(standingTo(named));
    const [, entered, standing] = await roundTrip(client, first);
    context.viewer = viewerOf(entered);
    context.manager = runner.manager;
    if (named) context.relationships.prime(named, standingOf(standing));
    alone = letRide(runner, client);
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
    alone?.();
    if (broken(failed)) (client as unknown as { end(): void }).end();
    await runner.release();
  }
}

const broken = (error: Error | undefined): boolean => error !== undefined && !('severity' in error);

const NOTHING: ReadonlySet<string> = new Set();

/** The first statement of every operation. The records that it opens are traced, one by one. */
const enter = (operation: OperationDefinitionNode, opened: ReadonlySet<string>, context: Context): Statement =>
  entering(operation.name?.value ?? operation.operation, opened, context);

function entering(name: string, opened: ReadonlySet<string>, context: Context): Statement {
  const { request } = context;
  const token = request.token ? hash('sha256', request.token, 'buffer') : null;
  const references = [...opened].map((reference) => reference.replace(/\s/g, '').slice(0, 40)).join(' ') || null;
  return {
    text: ENTER,
    values: [token, request.toldTime ? context.today : null, name, references],
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
