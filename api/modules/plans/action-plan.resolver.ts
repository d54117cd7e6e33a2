import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { plannedAs } from '../../database/plans';
import { today } from '../../database/today';
import { choices } from '../../graphql/choices';
import { connectionOf, pageSize, readCursor } from '../../graphql/connection';
import { readable } from '../../visibility/row-security';
import { ActionPlan, ActionPlanState } from './action-plan';
import { meetingDue, nextDueOn, relayMissing } from './plan-month';

const ActionPlanSort = choices('ActionPlanSort', 'In what order plans are listed.', {
  NEXT_DUE: 'By the first due date among the steps that remain. Plans without any come last.',
  RECENT: 'By the day they were opened.',
});
type ActionPlanSort = keyof typeof ActionPlanSort;

@ArgsType()
class ActionPlansArgs {
  @Field(() => Int, { nullable: true, description: 'How many: 50 unless said, 100 at most.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last one already read.' }) after?: string | null;
  @Field(() => ActionPlanSort, { nullable: true, description: 'In what order: by next due date unless said.' })
  sort?: ActionPlanSort | null;
  @Field(() => Boolean, { nullable: true, description: 'From the last to the first.' }) descending?: boolean | null;
  @Field(() => [ActionPlanState], { nullable: true, description: 'Only in these states.' }) state?: ActionPlanState[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those whose meeting of the month has not been held, or those whose has.' })
  meetingDue?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Only open ones with a step whose due date has passed, or the others.' }) overdue?:
    | boolean
    | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that nobody takes over outside yet, or the others.' }) relayMissing?:
    | boolean
    | null;
  @Field(() => String, { nullable: true, description: 'Reference or name, in part.' }) search?: string | null;
}

@ArgsType()
class ActionPlanArgs {
  @Field(() => String, { description: 'Its human reference.' }) ref: string;
}

@ObjectType({ description: 'What waits in the plans that the viewer follows.' })
class ActionPlanCounts {
  @Field(() => Int, { description: 'Plans that are open.' }) open: number;
  @Field(() => Int, { description: 'Plans whose meeting of the month has not been held.' }) meetingDue: number;
  @Field(() => Int, { description: 'Open plans with a step whose due date has passed.' }) overdue: number;
  @Field(() => Int, { description: 'Plans that nobody takes over outside yet.' }) relayMissing: number;
  @Field(() => Int, { description: 'Steps of open plans whose due date has passed.' }) stepsOverdue: number;
  @Field(() => Int, { description: "Those of them that the viewer's own organisation does." }) ownStepsOverdue: number;
}

const ActionPlanConnection = connectionOf(ActionPlan);

@Resolver()
export class ActionPlanResolver {
  @Query(() => ActionPlanConnection, { description: 'The action plans that the viewer may read.' })
  actionPlans(@Args() _args: ActionPlansArgs): void {}

  @Query(() => ActionPlan, {
    nullable: true,
    description: 'One plan by its reference. Null for what the viewer may not see, as for what is not there.',
  })
  actionPlan(@Args() _args: ActionPlanArgs): void {}

  @Query(() => ActionPlanCounts, { description: 'What waits in the plans that the viewer follows: the week.' })
  actionPlanCounts(): void {}
}

const orders: Record<ActionPlanSort, Sql> = {
  NEXT_DUE: sql`COALESCE(${nextDueOn('t0')}, 'infinity'::date)`,
  RECENT: sql`t0.opened_on`,
};

/** Over `t0`: the steps late in an open plan, among those that the viewer may read. */
const lateSteps = sql`FROM plan_step s WHERE s.action_plan_id = t0.id AND t0.state = 'OPEN' AND s.state IN ('TODO', 'DOING') AND s.due_on < ${today}
  AND ${raw(readable('PlanStep', 's'))}`;
const overdue = sql`EXISTS (SELECT 1 ${lateSteps})`;

function named(search: string): Sql {
  const part = `%${search.replaceAll('\u0000', '').replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(t0.ref ILIKE ${part} OR EXISTS (SELECT 1 FROM referral r JOIN beneficiary_identity c ON c.beneficiary_id = r.beneficiary_id
    WHERE r.id = t0.referral_id AND ${raw(readable('BeneficiaryIdentity', 'c'))} AND (c.last_name || ' ' || c.first_name || ' ' || c.last_name) ILIKE ${part}))`;
}

function filters(args: ActionPlansArgs): Sql {
  const all: Sql[] = [sql`true`];
  const asked = (condition: Sql, wanted: boolean | null | undefined) => {
    if (wanted !== null && wanted !== undefined) all.push(sql`${condition} = ${wanted}`);
  };
  if (args.state) all.push(sql`t0.state = ANY (${args.state}::text[])`);
  asked(meetingDue('t0'), args.meetingDue);
  asked(overdue, args.overdue);
  asked(relayMissing('t0'), args.relayMissing);
  if (args.search?.trim()) all.push(named(args.search.trim()));
  return join(all, ' AND ');
}

plannedAs('actionPlans', (args: ActionPlansArgs) => ({
  noun: 'ActionPlan',
  shape: 'connection',
  first: pageSize(args.first),
  after: readCursor(args.after),
  order: { by: orders[args.sort ?? 'NEXT_DUE'], descending: args.descending ?? args.sort === 'RECENT' },
  where: filters(args),
}));

plannedAs('actionPlan', ({ ref }: ActionPlanArgs) => ({ noun: 'ActionPlan', shape: 'one', opens: ref, where: sql`t0.ref = ${ref}` }));

plannedAs('actionPlanCounts', () => ({
  noun: 'ActionPlan',
  shape: 'value',
  value: sql`SELECT json_build_object('open', count(*), 'meetingDue', count(*) FILTER (WHERE ${meetingDue('t0')}),
    'overdue', count(*) FILTER (WHERE l.late > 0), 'relayMissing', count(*) FILTER (WHERE ${relayMissing('t0')}),
    'stepsOverdue', COALESCE(sum(l.late), 0), 'ownStepsOverdue', COALESCE(sum(l.own), 0))
    FROM action_plan t0 CROSS JOIN LATERAL (SELECT count(*) AS late, count(*) FILTER (WHERE s.organisation_id = viewer_organisation()) AS own ${lateSteps}) l
    WHERE t0.state = 'OPEN' AND ${raw(readable('ActionPlan', 't0'))}`,
}));
