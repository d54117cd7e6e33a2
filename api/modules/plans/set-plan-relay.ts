import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Line, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { ActionPlan } from './action-plan';
import { ActionPlanPayload, answerPlan } from './action-plan-payload';
import { planFor } from './followed-plan';

@InputType({ description: 'Who takes over outside.' })
export class SetPlanRelayInput {
  @Names('The plan.') actionPlanId: string;
  @AsRead() version: number;
  @Line('The structure and the person who take over outside. Not given: nobody any more.', { optional: true }) relay?: string | null;
}

@Resolver()
export class SetPlanRelay {
  @Mutation(() => ActionPlanPayload, { description: 'Names who takes over outside, so that nobody leaves with nothing (sortie sèche).' })
  async setPlanRelay(@Arg('input') input: SetPlanRelayInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    const { id, referralId } = await planFor(context, 'setPlanRelay', input.actionPlanId);
    const relay = input.relay || null;
    await change(context.manager, ActionPlan, { id }, { relay }, input.version);
    await record(context, relay ? 'PLAN_RELAY_FOUND' : 'PLAN_RELAY_LOST', 'ActionPlan', { referralId, subjectId: id, label: relay });
    return answerPlan(context, info, id);
  }
}
