import sql, { raw, type Sql } from 'sql-template-tag';
import { policy } from '../../visibility/policy';
import { type Relationship, textArray } from '../../visibility/relationships';
import { planTransitions, stepTransitions } from './plan.transitions';

const by = (policy.mutations.recordPlanStep?.by ?? []) as Relationship[];
const cells = policy.compartments.PlanStep?.cells ?? {};
const anyStep = by.filter((relationship) => cells[relationship] === 'rw');
const rows = Object.entries(stepTransitions).map(([to, from]) => `('${to}', ${textArray(from)})`);

/** The states that the viewer may record the step at alias `t` as: by the plan's table, the step's, and the policy. */
export const nextStates = (t: string): Sql => sql`COALESCE((SELECT json_agg(n.state) FROM (VALUES ${raw(rows.join(', '))}) n(state, states)
  WHERE ${raw(t)}.state = ANY (n.states)
    AND EXISTS (SELECT 1 FROM action_plan p WHERE p.id = ${raw(t)}.action_plan_id AND p.state = ANY (${raw(textArray(planTransitions.recordPlanStep.from))}))
    AND EXISTS (SELECT 1 FROM viewer_party v WHERE v.referral_id = ${raw(t)}.referral_id AND (v.relationship = ANY (${raw(textArray(anyStep))})
      OR (v.relationship = ANY (${raw(textArray(by))}) AND ${raw(t)}.organisation_id = viewer_organisation())))), '[]'::json)`;
