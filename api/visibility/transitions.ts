import sql, { raw, type Sql } from 'sql-template-tag';
import { policy } from './policy';
import { openOrClosed, type Relationship, relationships, textArray } from './relationships';

/** When a verb may be called: the states it starts from, and the state it leads to (the same one when it leads nowhere else).
 * `when` is what must hold besides, in SQL over the record's alias `t`. */
export type Transitions<State extends string> = Record<string, { from: readonly State[]; to?: State; when?: string }>;

/** Who may call a verb, as the viewer's parts hold it: the end of a referral takes no verb away by itself. */
const callers = (verb: string): string =>
  textArray((policy.mutations[verb]?.by ?? []).flatMap((by) => (by in relationships ? openOrClosed(by as Relationship) : [by])));

/**
 * json: the verbs that the viewer may call now, those whose transition starts from the record's state, and whose policy
 * row names one of the viewer's relationships. `t` is the record's alias, `state` its state in SQL; `mine` is what the viewer
 * is to it (text[]): a column, or SQL that finds it.
 */
export function availableActions(transitions: Transitions<string>, t: string, state: string, mine: Sql | string): Sql {
  const verbs = (now: string, parts: string) =>
    raw(
      `to_json(array_remove(ARRAY[${Object.entries(transitions)
        .map(
          ([verb, { from, when = 'true' }]) =>
            `CASE WHEN ${now} = ANY (${textArray(from)}) AND ${parts} && ${callers(verb)} AND (${when.replace(/\bt\./g, `${t}.`)}) THEN '${verb}' END`,
        )
        .join(', ')}]::text[], NULL))`,
    );
  if (typeof mine === 'string') return sql`${verbs(state, mine)}`;
  return sql`(SELECT ${verbs('v.state', 'v.mine')} FROM (SELECT ${raw(state)} AS state, ${mine} AS mine OFFSET 0) v)`;
}
