import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context';
import { Problem } from '../../graphql/problem';
import { Organisation } from './organisation';

@ObjectType({ description: 'What a mutation of an organisation answers.' })
export class OrganisationPayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => Organisation, { nullable: true, description: 'The organisation as it stands now.' }) organisation: Organisation | null;
}

export async function answerOrganisation(context: Context, info: GraphQLResolveInfo, id: string): Promise<object> {
  return {
    problems: [],
    organisation: await context.answer(info, 'organisation', { noun: 'Organisation', shape: 'one', where: sql`t0.id = ${id}` }),
  };
}
