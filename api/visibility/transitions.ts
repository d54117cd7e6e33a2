import sql, { raw, type Sql } from 'sql-template-tag';
import { policy } from './policy';

/** When a verb may be called: the states it starts from, and the state it leads to (the same one when it leads nowhere else).
 * `when` is what must hold besides, in SQL over the record's alias `t`. */
export type Transitions<State extends string> = Record<string, { from: readonly State[]; to?: State; when?: string }>;

/** What a verb asks for, as the viewer's parts hold it: the end of a referral takes no verb away by itself. */
const parts = (by: readonly string[]): string => by.flatMap((one) => [one, `${one}_CLOSED`]).join(',');

/**
 * json: the verbs that the viewer may call now, those whose transition starts from the record's state, and whose policy
 * row names one of the viewer's relationships. `t` is the record's alias, `state` its state in SQL; `mine` is what the viewer
 * is to it (text[]): a column, or SQL that finds it.
 */
export function availableActions(transitions: Transitions<string>, t: string, state: string, mine: Sql | string): Sql {
  const verbs = (now: string, parties: string) =>
    raw(
      `to_json(array_remove(ARRAY[${Object.entries(transitions)
        .map(
          ([verb, { from, when = 'true' }]) =>
            `CASE WHEN ${now} = ANY ('{${from.join(',')}}'::text[]) AND ${parties} && '{${parts(policy.mutations[verb]?.by ?? [])}}'::text[] AND (${when.replace(/\bt\./g, `${t}.`)}) THEN '${verb}' END`,
        )
        .join(', ')}]::text[], NULL))`,
    );
  if (typeof mine === 'string') return sql`${verbs(state, mine)}`;
  return sql`(SELECT ${verbs('v.state', 'v.mine')} FROM (SELECT ${raw(state)} AS state, ${mine} AS mine OFFSET 0) v)`;
}
