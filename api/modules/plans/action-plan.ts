import { GraphQLLocalDate } from 'graphql-scalars';
import type { Relation } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Computed, Count, Day, Identifier, Key, Many, Noun, One, Text } from '../../graphql/noun';
import { availableActions } from '../../visibility/transitions';
import { viewerRelationshipsByReferral } from '../../visibility/viewer-access';
import { Referral } from '../referrals/referral';
import { ReferralParty } from '../referrals/referral-party';
import { planTransitions } from './plan.transitions';
import { PlanMeeting } from './plan-meeting';
import { meetingDue, months, nextDueOn, PlanMonth, relayMissing } from './plan-month';
import { PlanObjective } from './plan-objective';
import { PlanStep } from './plan-step';
import { planReaders } from './step-owner';

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
  @Day('The day by which somebody outside must have taken over, set by the host or the SPIP.', { nullable: true }) relayDueOn:
    | string
    | null;
  @Text('Who takes over outside.', { nullable: true }) relay: string | null;
  @Day('The day it was closed.', { nullable: true }) closedOn: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @Computed(() => Boolean, meetingDue, { description: 'Whether no meeting has been held yet this month.' })
  meetingDue: boolean;
  @Computed(() => Boolean, relayMissing, { description: 'Whether somebody must take over by a day that was set, and nobody is named yet.' })
  relayMissing: boolean;
  @Computed(() => GraphQLLocalDate, nextDueOn, {
    nullable: true,
    description: 'The first due date among the steps that are neither done nor given up.',
  })
  nextDueOn: string | null;
  @Computed(() => [PlanMonth], months, {
    description: 'Each month since the plan was opened, up to this one or to its end: was a meeting held?',
  })
  months: PlanMonth[];
  @Computed(
    () => [String],
    (t, known) => availableActions(planTransitions, t, `${t}.state`, known?.parts ?? viewerRelationshipsByReferral(t)),
    {
      description: 'The mutations that the viewer may call now.',
    },
  )
  availableActions: string[];
  @One(() => Referral, { from: 'referralId', to: 'id', description: 'The referral it belongs to.' }) referral: Relation<Referral>;
  @Many(() => ReferralParty, {
    from: 'referralId',
    to: 'referralId',
    order: `array_position('{${planReaders.join(',')}}'::text[], t.relationship), t.id`,
    where: `t.until IS NULL AND t.relationship = ANY ('{${planReaders.join(',')}}'::text[])`,
    description: 'The parties that read the plan: any of them can own a step.',
  })
  readers: ReferralParty[];
  @Many(() => PlanObjective, {
    from: 'id',
    to: 'actionPlanId',
    order: 't.position, t.id',
    description: 'Its objectives, by sphere of life.',
  })
  objectives: PlanObjective[];
  @Many(() => PlanStep, { from: 'id', to: 'actionPlanId', order: 't.due_on NULLS LAST, t.id', description: 'Its steps.' })
  steps: PlanStep[];
  @Many(() => PlanMeeting, { from: 'id', to: 'actionPlanId', order: 't.planned_on, t.id', description: 'Its meetings.' })
  meetings: PlanMeeting[];
}
