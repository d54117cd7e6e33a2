import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { NotFound } from '../../errors';
import { Names, OnDay } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { Referral } from '../referrals/referral';
import { referralTransitions } from '../referrals/referral.transitions';
import { ActionPlan } from './action-plan';
import { ActionPlanPayload, answerPlan } from './action-plan-payload';
import { oneAtATime } from './followed-plan';

@InputType({ description: 'The plan to open.' })
export class OpenActionPlanInput {
  @Names('The referral. It has one plan at most.') referralId: string;
  @OnDay('The day it was written with the person: today, or before.') openedOn: string;
}

@Resolver()
export class OpenActionPlan {
  @Mutation(() => ActionPlanPayload, {
    description: 'Opens the action plan of a referral that was accepted. Its objectives and steps are added to it.',
  })
  async openActionPlan(
    @Arg('input') input: OpenActionPlanInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, now, today } = context;
    await oneAtATime(context, input.referralId);
    const referral = await manager.findOneBy(Referral, { id: input.referralId });
    if (!referral) throw new NotFound();
    if (!(referralTransitions.openActionPlan.from as readonly string[]).includes(referral.state)) refuse('NOT_NOW');
    if (await manager.existsBy(ActionPlan, { referralId: referral.id })) refuse('PLAN_EXISTS');
    if (input.openedOn > today) refuse('NOT_YET', 'openedOn');
    const [row] = await context.rows<{ ref: string }>(sql`SELECT next_reference('P', ${now.getFullYear()}) AS ref`);
    const id = await add(manager, ActionPlan, { referralId: referral.id, ref: row?.ref, openedOn: input.openedOn });
    await record(context, 'ACTION_PLAN_OPENED', 'ActionPlan', { referralId: referral.id, subjectId: id, label: row?.ref });
    return answerPlan(context, info, id);
  }
}
