import sql, { raw, type Sql } from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import { type Cell, mayRead, mayWrite, partsWith, policy } from './policy';
import { journalAudience, readable } from './row-security';

@ObjectType({
  description: 'The compartments of a referral that the viewer may read and change: all that a portal needs to know of rights.',
})
export class ViewerAccess {
  @Field(() => [String], { description: 'Compartments that the viewer may read.' }) readable: string[];
  @Field(() => [String], { description: 'Compartments in which the viewer may change something.' }) editable: string[];
}

/** text[] of what the viewer's organisation is to the referral at alias `t`. `mine`: text[] of its parts there, where they are known. */
export const viewerRelationships = (t: string, mine?: string): Sql =>
  mine
    ? sql`ARRAY(SELECT DISTINCT replace(p.part, '_CLOSED', '') FROM unnest(${raw(mine)}) p(part))`
    : sql`ARRAY(SELECT DISTINCT v.relationship FROM viewer_party v WHERE v.referral_id = ${raw(t)}.id)`;

/** The same for a record at alias `t` that belongs to a referral by `referral_id`. */
export const viewerRelationshipsByReferral = (t: string): Sql =>
  sql`ARRAY(SELECT DISTINCT v.relationship FROM viewer_party v WHERE v.referral_id = ${raw(t)}.referral_id)`;

/** boolean: it is the turn of the viewer's organisation in the referral at alias `t`. */
export const viewerTurn = (t: string, mine?: string): Sql => {
  const awaited = raw(`${t}.awaited_from`);
  return mine
    ? sql`COALESCE(ARRAY[${awaited}, ${awaited} || '_CLOSED'] && ${raw(mine)}, false)`
    : sql`(${awaited} IS NOT NULL AND EXISTS (SELECT 1 FROM viewer_party v WHERE v.referral_id = ${raw(t)}.id AND v.relationship = ${awaited}))`;
};

/** json: who reads the journal entry at alias `t`, among the parties of its referral that the viewer may know of. */
export const entryReaders = (t: string, mine?: string): Sql => sql`COALESCE((SELECT json_agg(DISTINCT p.relationship) FROM referral_party p
  WHERE p.referral_id = ${raw(t)}.referral_id AND p.until IS NULL AND ${raw(readable('ReferralParty', 'p', mine))} AND (p.relationship = ANY (${raw(journalAudience(t))})
    OR (p.organisation_id = ${raw(t)}.organisation_id AND p.relationship = ANY (${raw(journalAudience(t, { cells: ['own'] }))})))), '[]'::json)`;

/** text[]: the compartments whose row of the policy table holds one of the parts `mine`, those of one audience together. */
function compartments(mine: string, holds: (cell: Cell) => boolean): string {
  const byAudience = new Map<string, string[]>();
  for (const [name, row] of Object.entries(policy.compartments)) {
    const audience = partsWith(row, holds).join(',');
    if (row.anchor !== 'organisation' && audience) byAudience.set(audience, [...(byAudience.get(audience) ?? []), name]);
  }
  const cases = [...byAudience].map(
    ([audience, names]) => `CASE WHEN ${mine} && '{${audience}}'::text[] THEN '{${names.join(',')}}'::text[] END`,
  );
  return `COALESCE(${cases.join(' || ')}, '{}')`;
}

const accessOf = (mine: string): string =>
  `json_build_object('readable', ${compartments(mine, mayRead)}, 'editable', ${compartments(mine, mayWrite)})`;

/** JSON object `{ readable, editable }` for the referral at alias `t`, read from the policy table. */
export const viewerAccess = (t: string, mine?: string): Sql =>
  mine
    ? sql`${raw(accessOf(mine))}`
    : sql`(SELECT ${raw(accessOf('v.mine'))} FROM (SELECT ARRAY(SELECT p.part FROM viewer_party p WHERE p.referral_id = ${raw(t)}.id) AS mine OFFSET 0) v)`;
