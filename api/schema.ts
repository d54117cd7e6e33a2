import 'reflect-metadata';
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { buildSchemaSync } from 'type-graphql';
import { QueryFailedError } from 'typeorm';
import type { Context } from './context';
import { toldAs } from './database/plans';
import { arrived } from './database/riding';
import { readAnswer } from './graphql/answers';
import { checkInput } from './graphql/input';
import { Refusal } from './graphql/problem';
import { resolvers } from './resolvers';
import { uncovered } from './visibility/coverage';
import { hasRule, shieldOf } from './visibility/shield';

/** The schema without its guards: what partners read. */
export function plainSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers, validateFn: checkInput, emitSchemaFile: false });
}

/** The schema as it is served. Throws when a field, an input field or a mutation has no row in the policy. */
export function guardedSchema(): GraphQLSchema {
  const schema = plainSchema();
  const gaps = uncovered(schema);
  if (gaps.length) throw new Error(`The visibility policy has no row for: ${gaps.join(', ')}`);
  readPlainly(schema);
  refuseAsData(schema);
  return withPlainFields(schema, applyMiddleware(schema, shieldOf(schema)));
}

/**
 * graphql-shield puts a rule that allows around every other field of a type that has one edge with a rule, and a resolver
 * that knows no response keys around it: those fields are read as they were.
 */
function withPlainFields(plain: GraphQLSchema, guarded: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(guarded.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const fields = (plain.getType(type.name) as GraphQLObjectType).getFields();
    for (const field of Object.values(type.getFields())) {
      if (!hasRule(type.name, field)) field.resolve = fields[field.name]?.resolve;
    }
  }
  return guarded;
}

/** Fields that the API computes itself, from what the statement read. */
const computed = new Set(['ClinicalNote.text']);

/** Answers are plain objects: the resolvers that TypeGraphQL puts around each field would only cost time. */
function readPlainly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type.name === 'Mutation') continue;
    for (const field of Object.values(type.getFields())) {
      if (type.name === 'Query') {
        const resolve = field.resolve;
        field.resolve = (root, args, context: Context, info) =>
          Object.hasOwn(context.answers, info.path.key)
            ? toldAs(info.fieldName, context.answers[info.path.key], args)
            : resolve?.(root, args, context, info);
      } else if (!computed.has(`${type.name}.${field.name}`)) field.resolve = isLeafType(getNamedType(field.type)) ? undefined : readAnswer;
    }
  }
}

/** A refusal is data: the payload carries the problems, and the operation's transaction is rolled back. */
function refuseAsData(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    field.resolve = async (root, args, context: Context, info) => {
      try {
        const payload = await resolve?.(root, args, context, info);
        await arrived(context.manager);
        return payload;
      } catch (error) {
        // TypeORM wraps what a statement fails with, be it what rode with it.
        const refusal = error instanceof QueryFailedError ? error.driverError : error;
        if (!(refusal instanceof Refusal)) throw error;
        context.refused = true;
        return { problems: refusal.problems(context.request.locale) };
      }
    };
  }
}
