import type { Client } from 'pg';
import type { RegisterLine, Rejection } from './register-format';

/** Columns of the temporary table in which a register stands before anything of it is written. */
const staged = {
  line: 'int',
  number: 'text',
  fingerprint: 'text',
  askedOn: 'date',
  originSpip: 'text',
  prison: 'text',
  setting: 'text',
  lastName: 'text',
  firstName: 'text',
  birthDate: 'date',
  sex: 'text',
  questionnaireSentOn: 'date',
  questionnaireReturnedOn: 'date',
  interviews: 'date[]',
  keptOn: 'date',
  opinion: 'text',
  opinionOn: 'date',
  enteredOn: 'date',
  familySituation: 'text',
  hasChildren: 'boolean',
  firstConviction: 'boolean',
  obligation: 'text',
  followedBy: 'text',
  housingAtEntry: 'text',
  exitedOn: 'date',
  exitReason: 'text',
  housingAtExit: 'text',
  workAtExit: 'text',
  state: 'text',
  outcome: 'text',
} satisfies Record<keyof RegisterLine, string>;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const names = Object.keys(staged)
  .map((name) => snake(name))
  .join(', ');
const typed = Object.entries(staged)
  .map(([name, type]) => `"${name}" ${type}`)
  .join(', ');

/** Instants of a day of the register: noon in Paris, since it records no hour. */
export const INSTANT = `CREATE FUNCTION pg_temp.instant(day date) RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT (day + time '12:00') AT TIME ZONE 'Europe/Paris' $$`;

export async function openStaging(client: Client): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE register_line (${Object.entries(staged)
      .map(([name, type]) => `${snake(name)} ${type}`)
      .join(', ')}) ON COMMIT DROP`,
  );
}

export async function stage(client: Client, lines: RegisterLine[]): Promise<void> {
  if (!lines.length) return;
  await client.query(
    `INSERT INTO register_line (${names}) SELECT ${Object.keys(staged)
      .map((name) => `"${name}"`)
      .join(', ')} FROM jsonb_to_recordset($1::jsonb) AS given(${typed})`,
    [JSON.stringify(lines)],
  );
}

/** Lines that bear the number of an earlier one. */
export async function duplicates(client: Client): Promise<Rejection[]> {
  const { rows } = await client.query(`SELECT l.line, l.number, f.first FROM register_line l
    JOIN (SELECT number, min(line) AS first FROM register_line GROUP BY number HAVING count(*) > 1) f USING (number) WHERE l.line > f.first ORDER BY l.line`);
  return rows.map(({ line, number, first }) => ({
    line,
    column: 'numero',
    value: number,
    problem: `Ce numéro est déjà celui de la ligne ${first}.`,
  }));
}

/** A name is the same with a typewriter's apostrophe or a printer's. */
export const sameName = (one: string, other: string): string => `replace(${one}, '’', '''') = replace(${other}, '’', '''')`;

/** Names of SPIP that several organisations bear: whom to show these referrals to cannot be told. */
export async function ambiguousOrigins(client: Client): Promise<Rejection[]> {
  const { rows } =
    await client.query(`SELECT min(l.line) AS line, l.origin_spip FROM (SELECT min(line) AS line, origin_spip FROM register_line WHERE origin_spip IS NOT NULL GROUP BY origin_spip) l
    JOIN organisation o ON o.kind = 'SPIP' AND ${sameName('o.name', 'l.origin_spip')} GROUP BY l.origin_spip HAVING count(*) > 1 ORDER BY 1`);
  return rows.map(({ line, origin_spip: value }) => ({
    line,
    column: 'origine_spip',
    value,
    problem: 'Plusieurs SPIP portent ce nom : on ne sait pas à qui montrer ces demandes.',
  }));
}

/** Compartments that an import writes: a change made there in Maillage since then is not overwritten by an older file. */
const WRITTEN = [
  'Referral',
  'ReferralRequest',
  'ReferralAnswer',
  'BeneficiaryIdentity',
  'JudicialSituation',
  'Assessment',
  'Interview',
  'Opinion',
  'PlacementDates',
  'Placement',
  'CareContract',
  'CareObjectives',
  'CareAttendance',
  'CareReview',
  'CareDraft',
  'CareContribution',
  'CommonCareText',
  'AgreedCareText',
  'ClinicalNote',
];

/** Says of each staged line whether it is new, changed or as it was imported, in the table `register_change`; and which were changed in Maillage. */
export async function compare(client: Client, hostId: string | null): Promise<{ counts: Record<string, number>; rejections: Rejection[] }> {
  await client.query('ANALYZE register_line');
  await client.query(
    `CREATE TEMPORARY TABLE register_change ON COMMIT DROP AS SELECT l.*,
      CASE WHEN e.referral_id IS NULL THEN 'IMPORTED' WHEN e.fingerprint = l.fingerprint THEN 'UNCHANGED' ELSE 'UPDATED' END AS change,
      COALESCE(e.referral_id, gen_random_uuid()) AS referral_id, COALESCE(r.beneficiary_id, gen_random_uuid()) AS beneficiary_id, NULL::uuid AS spip_id
    FROM register_line l LEFT JOIN register_entry e ON e.organisation_id = $1 AND e.number = l.number LEFT JOIN referral r ON r.id = e.referral_id`,
    [hostId],
  );
  const counted = await client.query('SELECT change, count(*)::int AS count FROM register_change GROUP BY change');
  await client.query(`DELETE FROM register_change WHERE change = 'UNCHANGED'`);
  await client.query('ANALYZE register_change');
  const { rows } = await client.query(
    `SELECT c.line, c.number FROM register_change c WHERE c.change = 'UPDATED' AND EXISTS (
      SELECT 1 FROM referral r JOIN journal_entry j ON j.referral_id = r.id
      WHERE r.beneficiary_id = c.beneficiary_id AND j.membership_id IS NOT NULL AND j.compartment = ANY ($1)) ORDER BY c.line`,
    [WRITTEN],
  );
  return {
    counts: Object.fromEntries(counted.rows.map(({ change, count }) => [change, count])),
    rejections: rows.map(({ line, number }) => ({
      line,
      column: 'numero',
      value: number,
      problem: 'Cette demande a été modifiée dans Maillage depuis son import : reportez-y le changement, il ne sera pas écrasé.',
    })),
  };
}
