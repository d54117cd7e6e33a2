import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { In } from 'typeorm';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { ActionPlan } from './action-plan';
import { ActionPlanPayload, answerPlan } from './action-plan-payload';
import { planFor } from './followed-plan';
import { PlanStep } from './plan-step';

@InputType({ description: 'The plan to close.' })
export class CloseActionPlanInput {
  @Names('The plan.') actionPlanId: string;
  @AsRead() version: number;
}

@Resolver()
export class CloseActionPlan {
  @Mutation(() => ActionPlanPayload, { description: 'Closes a plan once each of its steps is done or given up.' })
  async closeActionPlan(
    @Arg('input') input: CloseActionPlanInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, today } = context;
    const { id, ref, referralId } = await planFor(context, 'closeActionPlan', input.actionPlanId);
    const left = await manager.find(PlanStep, {
      where: { actionPlanId: id, state: In(['TODO', 'DOING']) },
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    if (left.length) refuse('STEPS_OPEN', null, { steps: left.map(({ title }) => title).join(', ') });
    await change(manager, ActionPlan, { id }, { state: 'CLOSED', closedOn: today }, input.version);
    await record(context, 'ACTION_PLAN_CLOSED', 'ActionPlan', { referralId, subjectId: id, label: ref });
    return answerPlan(context, info, id);
  }
}
