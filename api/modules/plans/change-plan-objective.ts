import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { NotFound } from '../../errors';
import { AsRead, Line, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { ActionPlanPayload, answerPlan } from './action-plan-payload';
import { planFor } from './followed-plan';
import { PlanObjective } from './plan-objective';

@InputType({ description: 'The new words of an objective.' })
export class ChangePlanObjectiveInput {
  @Names('The objective.') objectiveId: string;
  @AsRead() version: number;
  @Line('The objective, in the words of the person.') title: string;
}

@Resolver()
export class ChangePlanObjective {
  @Mutation(() => ActionPlanPayload, { description: 'Says an objective in other words.' })
  async changePlanObjective(
    @Arg('input') input: ChangePlanObjectiveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager } = context;
    const objective = await manager.findOneBy(PlanObjective, { id: input.objectiveId });
    if (!objective) throw new NotFound();
    const { id: actionPlanId, referralId } = await planFor(context, 'changePlanObjective', objective.actionPlanId);
    await change(manager, PlanObjective, { id: objective.id }, { title: input.title }, input.version);
    await record(context, 'PLAN_OBJECTIVE_CHANGED', 'PlanObjective', { referralId, subjectId: objective.id, label: input.title });
    return answerPlan(context, info, actionPlanId);
  }
}
