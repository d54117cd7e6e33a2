import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names, OnDay } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { ActionPlan } from './action-plan';
import { ActionPlanPayload, answerPlan } from './action-plan-payload';
import { planFor } from './followed-plan';

@InputType({ description: 'By when somebody outside must have taken over.' })
export class SetPlanRelayDeadlineInput {
  @Names('The plan.') actionPlanId: string;
  @AsRead() version: number;
  @OnDay('A day chosen for the relay, today or after, not the end of the sentence: the Mission Locale reads it. Not given: none.', {
    optional: true,
  })
  relayDueOn?: string | null;
}

@Resolver()
export class SetPlanRelayDeadline {
  @Mutation(() => ActionPlanPayload, {
    description: 'Sets the day by which a relay must be found: by those who know the sentence, for those who do not.',
  })
  async setPlanRelayDeadline(
    @Arg('input') input: SetPlanRelayDeadlineInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { id, referralId } = await planFor(context, 'setPlanRelayDeadline', input.actionPlanId);
    const relayDueOn = input.relayDueOn ?? null;
    if (relayDueOn && relayDueOn < context.today) refuse('DUE_IN_THE_PAST', 'relayDueOn');
    await change(context.manager, ActionPlan, { id }, { relayDueOn }, input.version);
    await record(context, 'PLAN_RELAY_DEADLINE_SET', 'ActionPlan', { referralId, subjectId: id, label: relayDueOn });
    return answerPlan(context, info, id);
  }
}
