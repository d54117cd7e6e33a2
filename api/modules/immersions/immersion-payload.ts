import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context';
import { Problem } from '../../graphql/problem';
import { ImmersionPeriod } from './immersion-period';

@ObjectType({ description: 'What a mutation of an immersion period answers.' })
export class ImmersionPeriodPayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => ImmersionPeriod, {
    nullable: true,
    description: 'The period as it stands now. Null too when the caller no longer sees it: an employer that has declined.',
  })
  immersionPeriod: ImmersionPeriod | null;
}

export async function answerImmersion(context: Context, info: GraphQLResolveInfo, id: string): Promise<object> {
  return {
    problems: [],
    immersionPeriod: await context.answer(info, 'immersionPeriod', { noun: 'ImmersionPeriod', shape: 'one', where: sql`t0.id = ${id}` }),
  };
}
