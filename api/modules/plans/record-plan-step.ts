import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { NotFound } from '../../errors';
import { AsRead, Names, OnDay, OneOf, Prose } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { ActionPlanPayload, answerPlan } from './action-plan-payload';
import { planFor } from './followed-plan';
import { stepTransitions } from './plan.transitions';
import { PlanStep, PlanStepState } from './plan-step';

@InputType({ description: 'What became of a step.' })
export class RecordPlanStepInput {
  @Names('The step.') stepId: string;
  @AsRead() version: number;
  @OneOf(() => PlanStepState, 'Started, done, given up, or to be taken up again.') state: PlanStepState;
  @OnDay('The day it was done: today unless said, never to come.', { optional: true }) doneOn?: string | null;
  @Prose('What came of it, for the organisations that read the plan. Left as it was when not given.', { optional: true, max: 1000 })
  comment?: string | null;
}

const written = { TODO: 'PLAN_STEP_REOPENED', DOING: 'PLAN_STEP_STARTED', DONE: 'PLAN_STEP_DONE', DROPPED: 'PLAN_STEP_DROPPED' };

@Resolver()
export class RecordPlanStep {
  @Mutation(() => ActionPlanPayload, {
    description:
      'Says where a step stands: started, done, given up, or to be taken up again. A workplace does so for the steps that it owns.',
  })
  async recordPlanStep(
    @Arg('input') input: RecordPlanStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, today } = context;
    const { state } = input;
    const step = await manager.findOneBy(PlanStep, { id: input.stepId });
    if (!step) throw new NotFound();
    const { id: actionPlanId, referralId } = await planFor(context, 'recordPlanStep', step.actionPlanId);
    if (!(stepTransitions[state] as readonly string[]).includes(step.state)) refuse('STEP_NOT_NOW', 'state');
    if (input.doneOn && input.doneOn > today) refuse('NOT_YET', 'doneOn');
    const doneOn = state === 'DONE' ? (input.doneOn ?? today) : null;
    const comment = input.comment ?? step.comment;
    await change(manager, PlanStep, { id: step.id }, { state, doneOn, comment }, input.version);
    await record(context, written[state], 'PlanStep', { referralId, subjectId: step.id, label: step.title });
    return answerPlan(context, info, actionPlanId);
  }
}
