import sql, { raw, type Sql } from 'sql-template-tag';
import { policy } from './policy';
import { viewerRelationships } from './viewer-access';

/** When a verb may be called: the states it starts from, and the state it leads to (the same one when it leads nowhere else).
 * `when` is what must hold besides, in SQL over the record's alias `t`. */
export type Transitions<State extends string> = Record<string, { from: readonly State[]; to?: State; when?: string }>;

/**
 * The verbs that the viewer may call now: those whose transition starts from the record's state, and whose policy
 * row names one of the viewer's relationships. `t` is the referral's alias, `state` the record's state in SQL;
 * `mine` is what the viewer is to a record that is no referral (text[]).
 */
export function availableActions(transitions: Transitions<string>, t: string, state: string, mine: Sql = viewerRelationships(t)): Sql {
  const rows = Object.entries(transitions).map(
    ([verb, { from, when = 'true' }]) =>
      `('${verb}', '{${from.join(',')}}'::text[], '{${(policy.mutations[verb]?.by ?? []).join(',')}}'::text[], (${when.replace(/\bt\./g, `${t}.`)}))`,
  );
  return sql`COALESCE((SELECT json_agg(a.verb) FROM (VALUES ${raw(rows.join(', '))}) a(verb, states, relationships, holds)
    WHERE a.holds AND ${raw(state)} = ANY(a.states) AND ${mine} && a.relationships), '[]'::json)`;
}
