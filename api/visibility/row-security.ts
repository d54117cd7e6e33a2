import { snake } from '../graphql/noun';
import { partyRules } from './party-rules';
import { type Cell, type CompartmentRow, mayRead, partsWith, policy } from './policy';
import {
  closed,
  employers,
  openOrClosed,
  type Part,
  type Relationship,
  relationshipNames,
  type Standing,
  standingNames,
  textArray,
} from './relationships';
import { worklistRows } from './worklist-rows';

/**
 * The table as PostgreSQL's own guards: row policies, column grants and triggers. Written literally into a migration by `npm run write:migration`; the past does not move.
 */

/** SQL over the party `v`: it is one of these parts. By the relationship alone where closing changes nothing. */
function isOneOf(parts: Part[]): string {
  const named = relationshipNames.filter((relationship) => parts.includes(relationship));
  const lasting = named.every((relationship) => parts.includes(closed(relationship)));
  return lasting ? `v.relationship = ANY (${textArray(named)})` : `v.part = ANY (${textArray(parts)})`;
}

/** SQL over `alias`: the viewer has one of these parts in the record's referral, person or immersion period. */
function related(name: string, row: CompartmentRow, alias: string, parts: Part[], mine?: string): string {
  if (!parts.length) return 'false';
  if (mine && row.anchor === 'referral') return `${mine} && ${textArray(parts)}`;
  const exists = (condition: string) => `EXISTS (SELECT 1 FROM viewer_party v WHERE ${condition})`;
  if (name === 'Referral') return exists(`v.referral_id = ${alias}.id AND ${isOneOf(parts)}`);
  if (row.anchor === 'beneficiary') return exists(`v.beneficiary_id = ${alias}.beneficiary_id AND ${isOneOf(parts)}`);
  if (row.anchor === 'referral') return exists(`v.referral_id = ${alias}.referral_id AND ${isOneOf(parts)}`);
  const key = name === 'ImmersionPeriod' ? 'id' : 'immersion_period_id';
  const inside = parts.filter((part) => !employers.includes(part));
  const outside = parts.filter((part) => employers.includes(part));
  const either = [
    ...(inside.length ? [isOneOf(inside)] : []),
    ...(outside.length ? [`(${isOneOf(outside)} AND v.immersion_period_id = ${alias}.${key})`] : []),
  ];
  return exists(`v.referral_id = ${alias}.referral_id AND (${either.join(' OR ')})`);
}

function standing(row: CompartmentRow, alias: string, names: Standing[]): string {
  // The network first: nearly everybody is in it, and nothing else is looked at then.
  const conditions = [...names].reverse().map((name) => {
    if (name === 'SELF') return row.owners.map((owner) => `${alias}.${snake(owner)} = viewer_organisation()`).join(' OR ');
    if (name === 'NETWORK') return 'viewer_in_network()';
    if (name === 'MEMBER') return 'viewer_organisation() IS NOT NULL';
    return 'true';
  });
  return conditions.length ? `(${conditions.join(' OR ')})` : 'false';
}

/**
 * text[]: the relationships that read the entry at `alias`, which has the audience of its own row and of the compartment
 * it changed. `closing`: under both names of a part, as it stands open and closed.
 */
export function journalAudience(
  alias: string,
  { cells = ['rw', 'rw*', 'r', 'r*', 'r+own', 'r+own*'], closing = false }: { cells?: Cell[]; closing?: boolean } = {},
): string {
  const readers = relationshipNames.filter((relationship) => mayRead(policy.compartments.JournalEntry?.cells[relationship]));
  const byAudience = new Map<string, string[]>();
  for (const [name, row] of Object.entries(policy.compartments)) {
    const audience = readers.filter((relationship) => cells.includes(row.cells[relationship] ?? '-'));
    if (row.anchor === 'organisation' || !audience.length) continue;
    const key = textArray(closing ? audience.flatMap(openOrClosed) : audience);
    byAudience.set(key, [...(byAudience.get(key) ?? []), name]);
  }
  const cases = [...byAudience].map(([audience, names]) => `WHEN ${alias}.compartment = ANY (${textArray(names)}) THEN ${audience}`);
  return `CASE ${cases.join(' ')} ELSE '{}'::text[] END`;
}

/** An entry on what is an organisation's own is read by that organisation; so is one without referral. */
function journalReaders(alias: string, parts?: string): string {
  const mine = `${alias}.organisation_id = viewer_organisation()`;
  if (parts)
    return `(${parts} && ${journalAudience(alias, { closing: true })}
      OR (${mine} AND ${parts} && ${journalAudience(alias, { cells: ['own'], closing: true })}))`;
  return `((${alias}.referral_id IS NULL AND ${mine}) OR EXISTS (SELECT 1 FROM viewer_party v
    WHERE v.referral_id = ${alias}.referral_id AND (v.relationship = ANY (${journalAudience(alias)})
      OR (${mine} AND v.relationship = ANY (${journalAudience(alias, { cells: ['own'] })})))))`;
}

/** Which compartment tells that an organisation of this relationship takes part: who may not read that one sees no such party. */
const toldBy: Partial<Record<Relationship, string>> = {
  CARE_PARTNER: 'CareContract',
  EMPLOYER_ASKED: 'ImmersionPeriod',
  EMPLOYER: 'ImmersionPeriod',
};

/** SQL over `alias`: the viewer may read this party. */
function partyReaders(alias: string, parts?: string): string {
  const readers = (compartments: string[]) =>
    relationshipNames.filter((relationship) => compartments.every((name) => mayRead(policy.compartments[name]?.cells[relationship])));
  const audience = (names: (relationships: Relationship[]) => readonly string[]) => {
    const cases = Object.entries(toldBy).map(([told, by]) => `WHEN '${told}' THEN ${textArray(names(readers(['ReferralParty', by])))}`);
    return `CASE ${alias}.relationship ${cases.join(' ')} ELSE ${textArray(names(readers(['ReferralParty'])))} END`;
  };
  if (parts) return `${parts} && ${audience((names) => names.flatMap(openOrClosed))}`;
  return `EXISTS (SELECT 1 FROM viewer_party v WHERE v.referral_id = ${alias}.referral_id
    AND v.relationship = ANY (${audience((names) => names)}))`;
}

/** SQL over `alias`: the viewer may read this record. `mine`: text[] of the viewer's parts in its referral, where they are known. */
export function readable(name: string, alias: string, mine?: string): string {
  if (name === 'JournalEntry') return journalReaders(alias, mine);
  if (name === 'ReferralParty') return partyReaders(alias, mine);
  return permitted(
    name,
    alias,
    (cell) => mayRead(cell) && cell !== 'own',
    (cell) => cell === 'own',
    mine,
  );
}

/** Whether the shield has a rule around the edges into this type. */
export const isGuarded = (noun: string): boolean => !!policy.compartments[noun] && policy.compartments[noun].anchor !== 'organisation';

/** Compartments whose audience differs from row to row, or that hang on no referral: their guard stands in the statement. */
export function guardedByRow(noun: string): boolean {
  const row = policy.compartments[noun];
  return (
    !!row &&
    (row.anchor === 'organisation' ||
      noun === 'JournalEntry' ||
      noun === 'ReferralParty' ||
      Object.values(row.cells).some((cell) => cell === 'own'))
  );
}

/** SQL over `alias`: the viewer may change this record (or add it, as it stands). */
export function writable(name: string, alias: string): string {
  return permitted(
    name,
    alias,
    (cell) => cell === 'rw' || cell === 'rw*',
    (cell) => cell === 'own' || cell === 'r+own' || cell === 'r+own*',
  );
}

function permitted(name: string, alias: string, all: (cell: Cell) => boolean, own: (cell: Cell) => boolean, mine?: string): string {
  const row = policy.compartments[name];
  if (!row) throw new Error(`${name} is no compartment of the policy`);
  if (row.anchor === 'organisation')
    return standing(
      row,
      alias,
      standingNames.filter((which) => all(row.cells[which] ?? '-')),
    );
  const owners = partsWith(row, own);
  return either(
    related(name, row, alias, partsWith(row, all), mine),
    `${alias}.organisation_id = viewer_organisation() AND ${related(name, row, alias, owners, mine)}`,
    owners.length > 0,
  );
}

function either(all: string, own: string, hasOwn: boolean): string {
  if (!hasOwn) return all;
  return all === 'false' ? `(${own})` : `(${all} OR (${own}))`;
}

/**
 * Keys by which a record hangs on another one of the same referral. Whoever may write in one referral must not hang
 * its record on a plan, a contract or an immersion period of another.
 */
const hangsOn: Record<string, string> = {
  actionPlanId: 'ActionPlan',
  objectiveId: 'PlanObjective',
  careContractId: 'CareContract',
  careReviewId: 'CareReview',
  immersionPeriodId: 'ImmersionPeriod',
};

/** SQL over `alias`: the record hangs on records of its own referral, and on the person of its own referral. */
function inPlace(name: string, row: CompartmentRow, alias: string): string[] {
  if (name === 'JournalEntry' || name === 'ReferralParty') return [];
  const keys = [...row.hidden, ...row.fields].filter((key) => key in hangsOn);
  const parents = keys.map(
    (key) =>
      `EXISTS (SELECT 1 FROM ${snake(hangsOn[key] ?? '')} p WHERE p.id = ${alias}.${snake(key)} AND p.referral_id = ${alias}.referral_id)`,
  );
  if (name !== 'ImmersionPeriod') return parents;
  return [
    ...parents,
    `EXISTS (SELECT 1 FROM viewer_party v WHERE v.referral_id = ${alias}.referral_id AND v.beneficiary_id = ${alias}.beneficiary_id)`,
  ];
}

/** What a viewer may add: what it may change, and what a mutation open to its standing creates. */
function addable(name: string, row: CompartmentRow, alias: string): string {
  const mine = `${alias}.organisation_id = viewer_organisation()`;
  if (name === 'JournalEntry') {
    return `${mine} AND ${alias}.membership_id = viewer_membership()
    AND (${alias}.actor_name, ${alias}.actor_function) = (SELECT m.display_name, m.function FROM membership m WHERE m.id = viewer_membership())
    AND (${alias}.referral_id IS NULL OR EXISTS (SELECT 1 FROM viewer_party v WHERE v.referral_id = ${alias}.referral_id))`;
  }
  // The trigger of party-rules.ts decides who can become a party, as what, and by whose act.
  if (name === 'ReferralParty') return 'viewer_organisation() IS NOT NULL';
  if (name === 'Referral') {
    return `${alias}.referrer_id = viewer_organisation() AND EXISTS (SELECT 1 FROM viewer_party v
    WHERE v.referral_id = ${alias}.id AND v.beneficiary_id = ${alias}.beneficiary_id AND v.relationship = 'REFERRER')`;
  }
  // One side proposes, and the other one signs.
  if (name === 'Agreement') return `${alias}.proposer_id = viewer_organisation() AND ${alias}.state = 'PROPOSED'`;
  // Who reports submits its own edition, and the funder remarks on what was submitted to it.
  if (name === 'ReportSubmission')
    return `${alias}.organisation_id = viewer_organisation() AND EXISTS (SELECT 1 FROM report_edition e
    WHERE e.id = ${alias}.edition_id AND e.organisation_id = viewer_organisation())`;
  if (name === 'ReportRemark')
    return `${alias}.funder_id = viewer_organisation() AND EXISTS (SELECT 1 FROM report_submission s
    WHERE s.id = ${alias}.submission_id AND s.funder_id = ${alias}.funder_id AND s.organisation_id = ${alias}.organisation_id)`;
  if (name === 'OrganisationInvitation') return `${alias}.invited_by_id = viewer_organisation() AND viewer_in_network()`;
  const creators = Object.values(policy.mutations).filter((mutation) => mutation.creates.includes(name));
  if (creators.some((mutation) => mutation.by.includes('NETWORK'))) return 'viewer_in_network()';
  return [writable(name, alias), ...inPlace(name, row, alias)].join(' AND ');
}

/** The columns of `name` that some mutation changes in a record which exists: what a mutation gives to a record that it creates is no change. */
export function changedColumns(name: string): string[] {
  const fields = Object.values(policy.mutations).flatMap((mutation) => [
    ...(mutation.creates.includes(name) ? [] : Object.values(mutation.input)),
    ...mutation.writes,
  ]);
  const own = fields.filter((field) => field.startsWith(`${name}.`)).map((field) => field.slice(name.length + 1));
  return [...new Set(own)].filter((field) => field !== 'id').map(snake);
}

/** Every row policy and grant, for the tables that exist with the columns given. */
export function visibilitySql(columnsOf: (table: string) => string[]): string[] {
  const statements = [
    'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM maillage_app',
    'GRANT SELECT ON viewer_party TO maillage_app',
    // A person's row holds no fact; whose person it is stands in the parties.
    'GRANT INSERT ON beneficiary TO maillage_app',
    'GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_throttle TO maillage_app',
  ];
  for (const [name, row] of Object.entries(policy.compartments)) {
    const table = snake(name);
    const columns = columnsOf(table);
    const written = changedColumns(name).filter((column) => columns.includes(column));
    const created = name === 'JournalEntry' || Object.values(policy.mutations).some((mutation) => mutation.creates.includes(name));
    statements.push(
      `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
      `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
      `DROP POLICY IF EXISTS migrator ON ${table}`,
      `CREATE POLICY migrator ON ${table} TO maillage_migrator USING (true) WITH CHECK (true)`,
      `DROP POLICY IF EXISTS reads ON ${table}`,
      `CREATE POLICY reads ON ${table} FOR SELECT TO maillage_app USING (${readable(name, table)})`,
      `DROP POLICY IF EXISTS adds ON ${table}`,
      `DROP POLICY IF EXISTS changes ON ${table}`,
      `GRANT SELECT (${columns.join(', ')}) ON ${table} TO maillage_app`,
    );
    if (created) {
      statements.push(
        `CREATE POLICY adds ON ${table} FOR INSERT TO maillage_app WITH CHECK (${addable(name, row, table)})`,
        `GRANT INSERT ON ${table} TO maillage_app`,
      );
    }
    if (written.length) {
      statements.push(
        `CREATE POLICY changes ON ${table} FOR UPDATE TO maillage_app USING (${writable(name, table)}) WITH CHECK (${[writable(name, table), ...inPlace(name, row, table)].join(' AND ')})`,
        `GRANT UPDATE (${written.join(', ')}) ON ${table} TO maillage_app`,
      );
    }
  }
  return [...statements, ...worklistRows(), ...partyRules()];
}
