import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context';
import { Problem } from '../../graphql/problem';
import { Referral } from './referral';

@ObjectType({ description: 'What a mutation of a referral answers.' })
export class ReferralPayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => Referral, { nullable: true, description: 'The referral as it stands now.' }) referral: Referral | null;
}

export async function answerReferral(context: Context, info: GraphQLResolveInfo, id: string): Promise<object> {
  return { problems: [], referral: await context.answer(info, 'referral', { noun: 'Referral', shape: 'one', where: sql`t0.id = ${id}` }) };
}
