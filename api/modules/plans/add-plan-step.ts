import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { NotFound } from '../../errors';
import { Line, Names, OnDay } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { ActionPlanPayload, answerPlan } from './action-plan-payload';
import { planFor } from './followed-plan';
import { PlanObjective } from './plan-objective';
import { PlanStep } from './plan-step';
import { requireOwner } from './step-owner';

@InputType({ description: 'A step to add to a plan.' })
export class AddPlanStepInput {
  @Names('The objective it serves.') objectiveId: string;
  @Line('What is to be done.') title: string;
  @Names('The organisation that does it: one that takes part in the referral and reads the plan.') organisationId: string;
  @OnDay('Due date: today, or after.', { optional: true }) dueOn?: string | null;
}

@Resolver()
export class AddPlanStep {
  @Mutation(() => ActionPlanPayload, { description: 'Adds a step: who does what by when.' })
  async addPlanStep(@Arg('input') input: AddPlanStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    const { manager, today } = context;
    const objective = await manager.findOneBy(PlanObjective, { id: input.objectiveId });
    if (!objective) throw new NotFound();
    const { id: actionPlanId, referralId } = await planFor(context, 'addPlanStep', objective.actionPlanId);
    const { objectiveId, title, organisationId, dueOn } = input;
    await requireOwner(context, referralId, organisationId);
    if (dueOn && dueOn < today) refuse('DUE_IN_THE_PAST', 'dueOn');
    const subjectId = await add(manager, PlanStep, { actionPlanId, referralId, objectiveId, title, organisationId, dueOn });
    await record(context, 'PLAN_STEP_ADDED', 'PlanStep', { referralId, subjectId, label: title });
    return answerPlan(context, info, actionPlanId);
  }
}
