import sql, { raw } from 'sql-template-tag';
import { today } from '../../database/today';
import { choices } from '../../graphql/choices';
import { Choice, Computed, Count, Day, Identifier, Key, Noun, One, Text } from '../../graphql/noun';
import { Organisation } from '../network/organisation';
import { nextStates } from './next-states';
import { PlanObjective } from './plan-objective';

export const PlanStepState = choices('PlanStepState', 'Where a step stands.', {
  TODO: 'To do.',
  DOING: 'Under way.',
  DONE: 'Done.',
  DROPPED: 'Given up.',
});
export type PlanStepState = keyof typeof PlanStepState;

@Noun('A step of an action plan: somebody does something by a date.')
export class PlanStep {
  @Identifier() id: string;
  @Key('ActionPlan') actionPlanId: string;
  @Key('Referral', { index: false }) referralId: string;
  @Key('PlanObjective', { description: 'The objective it serves.' }) objectiveId: string;
  /** The organisation that does it. A workplace writes the steps it owns, and only those. */
  @Key('Organisation') organisationId: string;
  @Text('What is to be done.') title: string;
  @Choice(() => PlanStepState, 'PlanStepState', 'Where it stands.', { default: 'TODO' }) state: PlanStepState;
  @Day('Due date.', { nullable: true }) dueOn: string | null;
  @Day('The day it was done.', { nullable: true }) doneOn: string | null;
  @Text('What came of it.', { nullable: true }) comment: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @Computed(
    () => Boolean,
    (t) => sql`COALESCE(${raw(t)}.state IN ('TODO', 'DOING') AND ${raw(t)}.due_on < ${today}, false)`,
    {
      description: 'Whether its due date has passed.',
    },
  )
  overdue: boolean;
  @Computed(
    () => Boolean,
    (t) => sql`${raw(t)}.organisation_id = viewer_organisation()`,
    { description: "Whether the viewer's own organisation does it." },
  )
  mine: boolean;
  @Computed(() => [PlanStepState], nextStates, { description: 'What the viewer may record it as now. Empty when nothing.' })
  nextStates: PlanStepState[];
  @One(() => Organisation, { from: 'organisationId', to: 'id', description: 'The organisation that does it.' }) owner: Organisation;
  @One(() => PlanObjective, { from: 'objectiveId', to: 'id', description: 'The objective it serves.' }) objective: PlanObjective;
}
