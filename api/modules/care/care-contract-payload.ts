import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context';
import { Problem } from '../../graphql/problem';
import { CareContract } from './care-contract';

@ObjectType({ description: 'What a mutation of a care contract answers.' })
export class CareContractPayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => CareContract, { nullable: true, description: 'The contract as it stands now.' }) careContract: CareContract | null;
}

export async function answerContract(context: Context, info: GraphQLResolveInfo, id: string): Promise<object> {
  const careContract = await context.answer(info, 'careContract', { noun: 'CareContract', shape: 'one', where: sql`t0.id = ${id}` });
  return { problems: [], careContract };
}
