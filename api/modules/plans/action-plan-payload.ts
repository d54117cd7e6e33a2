import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context';
import { Problem } from '../../graphql/problem';
import { ActionPlan } from './action-plan';

@ObjectType({ description: 'What a mutation of an action plan answers.' })
export class ActionPlanPayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => ActionPlan, { nullable: true, description: 'The plan as it stands now.' }) actionPlan: ActionPlan | null;
}

export async function answerPlan(context: Context, info: GraphQLResolveInfo, id: string): Promise<object> {
  return {
    problems: [],
    actionPlan: await context.answer(info, 'actionPlan', { noun: 'ActionPlan', shape: 'one', where: sql`t0.id = ${id}` }),
  };
}
