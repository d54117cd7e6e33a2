import sql, { raw, type Sql } from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import type { Known } from '../graphql/noun';
import { type Cell, mayRead, mayWrite, partsWith, policy } from './policy';
import { textArray } from './relationships';
import { journalAudience, readable } from './row-security';

@ObjectType({
  description: 'The compartments of a referral that the viewer may read and change: all that a portal needs to know of rights.',
})
export class ViewerAccess {
  @Field(() => [String], { description: 'Compartments that the viewer may read.' }) readable: string[];
  @Field(() => [String], { description: 'Compartments in which the viewer may change something.' }) editable: string[];
}

/** text[] of what the viewer's organisation is to the referral at alias `t`. */
export const viewerRelationships = (t: string, known?: Known): Sql =>
  known
    ? sql`ARRAY(SELECT DISTINCT replace(p.part, '_CLOSED', '') FROM unnest(${raw(known.parts)}) p(part))`
    : sql`ARRAY(SELECT DISTINCT v.relationship FROM viewer_party v WHERE v.referral_id = ${raw(t)}.id)`;

/** The same for a record at alias `t` that belongs to a referral by `referral_id`. */
export const viewerRelationshipsByReferral = (t: string): Sql =>
  sql`ARRAY(SELECT DISTINCT v.relationship FROM viewer_party v WHERE v.referral_id = ${raw(t)}.referral_id)`;

/** boolean: it is the turn of the viewer's organisation in the referral at alias `t`. */
export const viewerTurn = (t: string, known?: Known): Sql => {
  const awaited = raw(`${t}.awaited_from`);
  return known
    ? sql`COALESCE(ARRAY[${awaited}, ${awaited} || '_CLOSED'] && ${raw(known.parts)}, false)`
    : sql`(${awaited} IS NOT NULL AND EXISTS (SELECT 1 FROM viewer_party v WHERE v.referral_id = ${raw(t)}.id AND v.relationship = ${awaited}))`;
};

/** text[]: the parties of the referral that the viewer may know of, each as its relationship and its organisation. */
const parties = (referral: string, mine?: string): Sql => sql`ARRAY(SELECT p.relationship || ' ' || p.organisation_id FROM referral_party p
  WHERE p.referral_id = ${raw(referral)} AND p.until IS NULL AND ${raw(readable('ReferralParty', 'p', mine))})`;

/**
 * json: who reads the journal entry at alias `t`, among the parties of its referral that the viewer may know of. Where the
 * referral is known, they are looked up once for all of its entries.
 */
export const entryReaders = (t: string, known?: Known): Sql => sql`COALESCE((SELECT json_agg(DISTINCT split_part(p.party, ' ', 1))
  FROM unnest(${parties(known?.referral ?? `${t}.referral_id`, known?.parts)}) p(party)
  WHERE split_part(p.party, ' ', 1) = ANY (${raw(journalAudience(t))}) OR (split_part(p.party, ' ', 2) = ${raw(t)}.organisation_id::text
    AND split_part(p.party, ' ', 1) = ANY (${raw(journalAudience(t, { cells: ['own'] }))}))), '[]'::json)`;

/** text[]: the compartments whose row of the policy table holds one of the parts `mine`, those of one audience together. */
function compartments(mine: string, holds: (cell: Cell) => boolean): string {
  const byAudience = new Map<string, string[]>();
  for (const [name, row] of Object.entries(policy.compartments)) {
    const parts = partsWith(row, holds);
    const audience = textArray(parts);
    if (row.anchor !== 'organisation' && parts.length) byAudience.set(audience, [...(byAudience.get(audience) ?? []), name]);
  }
  const cases = [...byAudience].map(([audience, names]) => `CASE WHEN ${mine} && ${audience} THEN ${textArray(names)} END`);
  return `COALESCE(${cases.join(' || ')}, '{}')`;
}

const accessOf = (mine: string): string =>
  `json_build_object('readable', ${compartments(mine, mayRead)}, 'editable', ${compartments(mine, mayWrite)})`;

/** JSON object `{ readable, editable }` for the referral at alias `t`, read from the policy table. */
export const viewerAccess = (t: string, known?: Known): Sql =>
  known
    ? sql`${raw(accessOf(known.parts))}`
    : sql`(SELECT ${raw(accessOf('v.mine'))} FROM (SELECT ARRAY(SELECT p.part FROM viewer_party p WHERE p.referral_id = ${raw(t)}.id) AS mine OFFSET 0) v)`;
