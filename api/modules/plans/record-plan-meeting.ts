import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { NotFound } from '../../errors';
import { AsRead, Names, OnDay, OneOf, Prose, Whole } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { ActionPlanPayload, answerPlan } from './action-plan-payload';
import { planFor } from './followed-plan';
import { Attendance, PlanMeeting } from './plan-meeting';

@InputType({ description: 'How a meeting went.' })
export class RecordPlanMeetingInput {
  @Names('The meeting.') meetingId: string;
  @AsRead() version: number;
  @OneOf(() => Attendance, 'Whether the person came.') attendance: Attendance;
  @OnDay('The day it was held, when it is not the day it was planned for. Never to come.', { optional: true }) heldOn?: string | null;
  @Whole('Length, in minutes.', { optional: true, min: 1, max: 600 }) minutes?: number | null;
  @Prose('What was said that the organisations who read the plan need.', { optional: true, max: 2000 }) note?: string | null;
}

@Resolver()
export class RecordPlanMeeting {
  @Mutation(() => ActionPlanPayload, {
    description: 'Records a meeting once its day has come: who came, how long, what the partners need to know.',
  })
  async recordPlanMeeting(
    @Arg('input') input: RecordPlanMeetingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, today } = context;
    const { attendance, minutes, note } = input;
    const meeting = await manager.findOneBy(PlanMeeting, { id: input.meetingId });
    if (!meeting) throw new NotFound();
    const plan = await planFor(context, 'recordPlanMeeting', meeting.actionPlanId);
    const { id: actionPlanId, referralId } = plan;
    if (meeting.attendance !== 'PLANNED') refuse('MEETING_RECORDED');
    if (attendance === 'PLANNED') refuse('STILL_PLANNED', 'attendance');
    const plannedOn = input.heldOn ?? meeting.plannedOn;
    if (plannedOn > today) refuse('NOT_YET', 'heldOn');
    if (plannedOn < plan.openedOn) refuse('BEFORE_PLAN', 'heldOn');
    await change(manager, PlanMeeting, { id: meeting.id }, { attendance, plannedOn, minutes, note }, input.version);
    await record(context, 'PLAN_MEETING_RECORDED', 'PlanMeeting', { referralId, subjectId: meeting.id, label: plannedOn });
    return answerPlan(context, info, actionPlanId);
  }
}
