import sql, { raw } from 'sql-template-tag';
import type { Relation } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Computed, Count, Day, Identifier, Key, Many, Noun, One, Text } from '../../graphql/noun';
import { today } from '../../database/today';
import { Referral } from '../referrals/referral';
import { PlanMeeting } from './plan-meeting';
import { PlanObjective } from './plan-objective';
import { PlanStep } from './plan-step';

export const ActionPlanState = choices('ActionPlanState', 'Where a plan stands.', {
  OPEN: 'Followed: at least one meeting a month.',
  CLOSED: 'Closed.',
});
export type ActionPlanState = keyof typeof ActionPlanState;

@Noun("An individual action plan (plan d'action), built together by the person, the Mission Locale, the SPIP and the host.")
export class ActionPlan {
  @Identifier() id: string;
  @Key('Referral', { unique: true }) referralId: string;
  @Text('Human reference: P-2026-0188.', { unique: true }) ref: string;
  @Choice(() => ActionPlanState, 'ActionPlanState', 'Where it stands.', { default: 'OPEN' }) state: ActionPlanState;
  @Day('The day it was written with the person.') openedOn: string;
  @Day('The day by which somebody outside must have taken over, set by the host or the SPIP.', { nullable: true }) relayDueOn: string | null;
  @Text('Who takes over outside.', { nullable: true }) relay: string | null;
  @Day('The day it was closed.', { nullable: true }) closedOn: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @Computed(
    () => Boolean,
    (t) => sql`(${raw(t)}.state = 'OPEN' AND NOT EXISTS (SELECT 1 FROM plan_meeting m WHERE m.action_plan_id = ${raw(t)}.id
      AND m.attendance = 'PRESENT' AND date_trunc('month', m.planned_on) = date_trunc('month', ${today})))`,
    { description: 'Whether no meeting has been held yet this month.' },
  )
  meetingDue: boolean;
  @One(() => Referral, { from: 'referralId', to: 'id', description: 'The referral it belongs to.' }) referral: Relation<Referral>;
  @Many(() => PlanObjective, { from: 'id', to: 'actionPlanId', order: 't.position, t.id', description: 'Its objectives, by sphere of life.' }) objectives: PlanObjective[];
  @Many(() => PlanStep, { from: 'id', to: 'actionPlanId', order: 't.due_on NULLS LAST, t.id', description: 'Its steps.' }) steps: PlanStep[];
  @Many(() => PlanMeeting, { from: 'id', to: 'actionPlanId', order: 't.planned_on, t.id', description: 'Its meetings.' }) meetings: PlanMeeting[];
}
