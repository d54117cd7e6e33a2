import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { Line, Names, OneOf } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { ActionPlanPayload, answerPlan } from './action-plan-payload';
import { planFor } from './followed-plan';
import { PlanObjective, Sphere } from './plan-objective';

@InputType({ description: 'An objective to add to a plan.' })
export class AddPlanObjectiveInput {
  @Names('The plan.') actionPlanId: string;
  @OneOf(() => Sphere, 'The sphere of life. The adjustment of the sentence is refused: not every reader of the plan may read of it.')
  sphere: Sphere;
  @Line('The objective, in the words of the person.') title: string;
}

@Resolver()
export class AddPlanObjective {
  @Mutation(() => ActionPlanPayload, { description: 'Adds what the person aims at, in one sphere of life.' })
  async addPlanObjective(
    @Arg('input') input: AddPlanObjectiveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { id: actionPlanId, referralId } = await planFor(context, 'addPlanObjective', input.actionPlanId);
    const { sphere, title } = input;
    if (sphere === 'SENTENCE_ADJUSTMENT') refuse('SENTENCE_APART', 'sphere');
    const position = await context.manager.countBy(PlanObjective, { actionPlanId });
    const subjectId = await add(context.manager, PlanObjective, { actionPlanId, referralId, sphere, title, position });
    await record(context, 'PLAN_OBJECTIVE_ADDED', 'PlanObjective', { referralId, subjectId, label: title });
    return answerPlan(context, info, actionPlanId);
  }
}
