import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import { nounByName } from './noun';

/** Answers of a payload by response key: one field may be asked for under several names. */
export class Answers {
  constructor(readonly byKey: Record<string, unknown>) {}
}

/** Answers of the statement stand under response keys; everything else under the names of the fields. */
export const readAnswer: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const type = info.parentType.name;
  if (nounByName(type) || type.endsWith('Connection') || type.endsWith('Edge')) return (source as Record<string, unknown>)[info.path.key];
  const value = defaultFieldResolver(source, args, context, info);
  return value instanceof Answers ? value.byKey[info.path.key] : value;
};
