import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { NotFound } from '../../errors';
import { AsRead, Line, Names, OnDay } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { ActionPlanPayload, answerPlan } from './action-plan-payload';
import { planFor } from './followed-plan';
import { PlanStep } from './plan-step';
import { requireOwner } from './step-owner';

@InputType({ description: 'What a step becomes.' })
export class ChangePlanStepInput {
  @Names('The step.') stepId: string;
  @AsRead() version: number;
  @Line('What is to be done.') title: string;
  @Names('The organisation that does it: one that takes part in the referral and reads the plan.') organisationId: string;
  @OnDay('Due date: the one it has, or today and after.', { optional: true }) dueOn?: string | null;
}

@Resolver()
export class ChangePlanStep {
  @Mutation(() => ActionPlanPayload, {
    description: 'Changes what a step is, who does it or by when, while it is neither done nor given up.',
  })
  async changePlanStep(
    @Arg('input') input: ChangePlanStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, today } = context;
    const step = await manager.findOneBy(PlanStep, { id: input.stepId });
    if (!step) throw new NotFound();
    const { id: actionPlanId, referralId } = await planFor(context, 'changePlanStep', step.actionPlanId);
    if (step.state !== 'TODO' && step.state !== 'DOING') refuse('STEP_SETTLED');
    const { title, organisationId, dueOn = null } = input;
    if (organisationId !== step.organisationId) await requireOwner(context, referralId, organisationId);
    if (dueOn && dueOn !== step.dueOn && dueOn < today) refuse('DUE_IN_THE_PAST', 'dueOn');
    await change(manager, PlanStep, { id: step.id }, { title, organisationId, dueOn }, input.version);
    await record(context, 'PLAN_STEP_CHANGED', 'PlanStep', { referralId, subjectId: step.id, label: title });
    return answerPlan(context, info, actionPlanId);
  }
}
