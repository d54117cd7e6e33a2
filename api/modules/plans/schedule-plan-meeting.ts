import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { Names, OnDay, OneOf } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { ActionPlanPayload, answerPlan } from './action-plan-payload';
import { aYearAhead, planFor } from './followed-plan';
import { MeetingTheme, PlanMeeting } from './plan-meeting';

@InputType({ description: 'A meeting to hold, or one that was held without having been fixed.' })
export class SchedulePlanMeetingInput {
  @Names('The plan.') actionPlanId: string;
  @OnDay('The day: not before the plan was opened, within a year.') plannedOn: string;
  @OneOf(() => MeetingTheme, 'Its theme.') theme: MeetingTheme;
}

@Resolver()
export class SchedulePlanMeeting {
  @Mutation(() => ActionPlanPayload, { description: 'Fixes the day of a meeting. What was said is recorded once it was held.' })
  async schedulePlanMeeting(
    @Arg('input') input: SchedulePlanMeetingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const plan = await planFor(context, 'schedulePlanMeeting', input.actionPlanId);
    const { id: actionPlanId, referralId } = plan;
    const { plannedOn, theme } = input;
    if (plannedOn < plan.openedOn) refuse('BEFORE_PLAN', 'plannedOn');
    if (plannedOn > aYearAhead(context)) refuse('TOO_FAR', 'plannedOn');
    const subjectId = await add(context.manager, PlanMeeting, { actionPlanId, referralId, plannedOn, theme });
    await record(context, 'PLAN_MEETING_SCHEDULED', 'PlanMeeting', { referralId, subjectId, label: plannedOn });
    return answerPlan(context, info, actionPlanId);
  }
}
