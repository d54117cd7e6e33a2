import sql from 'sql-template-tag';
import type { Context } from '../../context';
import { NotFound } from '../../errors';
import { refuse } from '../../graphql/problem';
import { ActionPlan } from './action-plan';
import { planTransitions } from './plan.transitions';
import './plan.problems';

export type PlanVerb = keyof typeof planTransitions;

/** The plan as the viewer may read it, in a state from which `verb` may be called. */
export async function planFor(context: Context, verb: PlanVerb, id: string): Promise<ActionPlan> {
  await oneAtATime(context, id);
  const plan = await context.manager.findOneBy(ActionPlan, { id });
  if (!plan) throw new NotFound();
  if (!(planTransitions[verb].from as readonly string[]).includes(plan.state)) refuse('PLAN_CLOSED');
  return plan;
}

/** Waits for other changes to the same plan, until the end of the transaction: a step added while the plan is being closed would be lost. */
export async function oneAtATime(context: Context, id: string): Promise<void> {
  await context.rows(sql`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
}

/** The day a year after the operation's, YYYY-MM-DD. */
export const aYearAhead = ({ today }: Context): string => `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
