import { snake } from '../graphql/noun';
import { policy } from '../visibility/policy';
import { readable } from '../visibility/row-security';
import type { Named, Standing } from '../visibility/shield';
import { type Row, type Statement, statementName } from './round-trip';

/** What who sees nothing of a record is to it. */
export const nobody: Standing = { mine: [], own: false };

/** Reads what the viewer is to a record: one row, its column `standing` as JSON, or none for what it may not see. */
export function standingTo({ noun, id }: Named): Statement {
  const text = textFor(noun);
  return { text, values: [id], name: statementName(text) };
}

function textFor(noun: string): string {
  const row = policy.compartments[noun];
  if (!row) throw new Error(`The visibility policy has no row for ${noun}`);
  const table = snake(noun);
  if (row.anchor === 'organisation') {
    const mine = row.owners.map((owner) => `${snake(owner)} = viewer_organisation()`).join(' OR ');
    return `SELECT '{"mine":["SELF"],"own":true}'::json AS standing FROM ${table} WHERE id = $1 AND (${mine})`;
  }
  const key = noun === 'Referral' ? 'id' : 'referral_id';
  const period =
    row.anchor === 'immersion'
      ? `AND (v.immersion_period_id IS NULL OR v.immersion_period_id = s.${noun === 'ImmersionPeriod' ? 'id' : 'immersion_period_id'})`
      : '';
  const owned = Object.values(row.cells).some((cell) => ['own', 'r+own', 'r+own*'].includes(cell));
  return `SELECT json_build_object('mine', ARRAY(SELECT DISTINCT v.relationship FROM viewer_party v WHERE v.referral_id = s.${key} ${period}),
      'own', ${owned ? 's.organisation_id = viewer_organisation()' : 'false'}) AS standing
    FROM ${table} s WHERE s.id = $1 AND ${readable(noun, 's')}`;
}

export const standingOf = (rows: Row[] | undefined): Standing => JSON.parse(rows?.[0]?.[0] ?? 'null') ?? nobody;
