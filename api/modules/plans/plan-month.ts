import { GraphQLLocalDate } from 'graphql-scalars';
import sql, { raw, type Sql } from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import { today } from '../../database/today';

@ObjectType({ description: 'A month of a plan: one meeting at least is held in each.' })
export class PlanMonth {
  @Field(() => GraphQLLocalDate, { description: 'Its first day.' }) month: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The last day in it on which the person came to a meeting. Null when none was held.',
  })
  heldOn: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The first day in it for which a meeting is planned and not recorded yet.',
  })
  plannedOn: string | null;
}

/** The months of the plan at alias `t`, as SQL. */
export const months = (
  t: string,
): Sql => sql`(SELECT json_agg(json_build_object('month', g.month::date, 'heldOn', h.held_on, 'plannedOn', h.planned_on) ORDER BY g.month)
  FROM generate_series(date_trunc('month', ${raw(t)}.opened_on::timestamp),
    GREATEST(COALESCE(${raw(t)}.closed_on, ${today}), ${raw(t)}.opened_on)::timestamp, '1 month') g(month)
  CROSS JOIN LATERAL (SELECT max(m.planned_on) FILTER (WHERE m.attendance = 'PRESENT') AS held_on, min(m.planned_on) FILTER (WHERE m.attendance = 'PLANNED') AS planned_on
    FROM plan_meeting m WHERE m.action_plan_id = ${raw(t)}.id AND date_trunc('month', m.planned_on::timestamp) = g.month) h)`;

/** The plan is open, and nobody came to a meeting this month. */
export const meetingDue = (t: string): Sql => sql`(${raw(t)}.state = 'OPEN' AND NOT EXISTS (SELECT 1 FROM plan_meeting m
  WHERE m.action_plan_id = ${raw(t)}.id AND m.attendance = 'PRESENT' AND date_trunc('month', m.planned_on) = date_trunc('month', ${today})))`;

/** Somebody must take over, and nobody does yet. */
export const relayMissing = (t: string): Sql =>
  sql`(${raw(t)}.state = 'OPEN' AND ${raw(t)}.relay_due_on IS NOT NULL AND ${raw(t)}.relay IS NULL)`;

export const nextDueOn = (t: string): Sql =>
  sql`(SELECT min(s.due_on) FROM plan_step s WHERE s.action_plan_id = ${raw(t)}.id AND s.state IN ('TODO', 'DOING'))`;
