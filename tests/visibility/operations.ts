import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  typeFromAST,
} from 'graphql';
import { policy } from '../../api/visibility/policy';
import { plainValue } from './documents';
import type { EveryCompartment } from './every-compartment';
import { inputFor } from './mutations-alone';
import type { Row } from './people';

export type Operation = {
  name: string;
  kind: 'query' | 'mutation' | 'subscription';
  field: string;
  document: string;
  variables: Record<string, unknown>[];
};

const folder = join(__dirname, '../../schema/operations');

/** The portal's own documents, each with variables that name every record it may be asked for. */
export function portalOperations(schema: GraphQLSchema, every: EveryCompartment): Operation[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const definitions = files.flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).definitions);
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations.map((operation) => {
    const field =
      operation.selectionSet.selections.find((selection): selection is FieldNode => selection.kind === Kind.FIELD)?.name.value ?? '';
    const used = withTheirOwn(
      print(operation),
      fragments.map((fragment) => ({ name: fragment.name.value, text: print(fragment) })),
    );
    const document: DocumentNode = parse(used);
    return {
      name: operation.name?.value ?? '',
      kind: operation.operation,
      field,
      document: print(document),
      variables: variablesOf(schema, every, operation, field),
    };
  });
}

/** The text with every fragment that it spreads, and those that these spread. */
function withTheirOwn(text: string, fragments: { name: string; text: string }[]): string {
  const missing = fragments.filter(
    (one) => new RegExp(`\\.\\.\\.\\s*${one.name}\\b`).test(text) && !text.includes(`fragment ${one.name} on`),
  );
  return missing.length ? withTheirOwn(`${text}\n${missing.map((one) => one.text).join('\n')}`, fragments) : text;
}

function variablesOf(
  schema: GraphQLSchema,
  every: EveryCompartment,
  operation: OperationDefinitionNode,
  field: string,
): Record<string, unknown>[] {
  const declared = operation.variableDefinitions ?? [];
  if (!declared.length) return [{}];
  const mutation = policy.mutations[field];
  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const asked = getNamedType(root?.getFields()[field]?.type)?.name ?? '';
  const noun = mutation?.on?.noun ?? (every.rows.some((row) => row.noun === asked) ? asked : 'Referral');
  const records = every.rows.filter((row) => row.noun === noun).slice(0, 3);
  return records.map((record) =>
    Object.fromEntries(
      declared.flatMap(({ variable, type }) => {
        const name = variable.name.value;
        const inputType = typeFromAST(schema, type as never) as unknown as GraphQLInputType;
        const value = variableOf(every, name, inputType, record, mutation);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  );
}

function variableOf(
  every: EveryCompartment,
  name: string,
  type: GraphQLInputType,
  record: Row,
  mutation: (typeof policy.mutations)[string] | undefined,
): unknown {
  if (isInputObjectType(getNamedType(type)))
    return mutation ? inputFor(every, getNamedType(type) as GraphQLInputType, mutation, record) : {};
  if (['ref', 'id'].includes(name)) return record.values[name];
  if (/referralId$/i.test(name)) return every.referralId;
  return isNonNullType(type) ? plainValue(every, name, type)[0] : undefined;
}

/** The same variables, each in turn as something that it is not. */
export function malformed(variables: Record<string, unknown>): Record<string, unknown>[] {
  const nonsense = [
    null,
    -1,
    '',
    "' OR true --",
    '\u0000',
    'x'.repeat(20_000),
    {},
    '2026-02-30',
    '00000000-0000-0000-0000-000000000000',
    '%',
  ];
  return Object.keys(variables).flatMap((name) => nonsense.map((value) => ({ ...variables, [name]: value })));
}
