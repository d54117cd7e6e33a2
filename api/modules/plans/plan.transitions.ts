import type { Transitions } from '../../visibility/transitions';
import type { ActionPlanState } from './action-plan';
import type { PlanStepState } from './plan-step';

/** When each verb of a plan may be called. Who may call it stands in the policy, and only there. */
export const planTransitions = {
  addPlanObjective: { from: ['OPEN'] },
  changePlanObjective: { from: ['OPEN'] },
  addPlanStep: { from: ['OPEN'] },
  changePlanStep: { from: ['OPEN'] },
  recordPlanStep: { from: ['OPEN'] },
  schedulePlanMeeting: { from: ['OPEN'] },
  recordPlanMeeting: { from: ['OPEN'] },
  setPlanRelay: { from: ['OPEN'] },
  setPlanRelayDeadline: { from: ['OPEN'] },
  closeActionPlan: { from: ['OPEN'], to: 'CLOSED' },
} as const satisfies Transitions<ActionPlanState>;

/** From which states a step may be recorded as what. What was done or dropped by mistake is taken up again. */
export const stepTransitions = {
  TODO: ['DOING', 'DONE', 'DROPPED'],
  DOING: ['TODO'],
  DONE: ['TODO', 'DOING'],
  DROPPED: ['TODO', 'DOING'],
} as const satisfies Record<PlanStepState, readonly PlanStepState[]>;
