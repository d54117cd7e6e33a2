import type { Client } from 'pg';

type Party = { organisation_id: string; relationship: string; closed: boolean };
type Told = {
  id: string;
  created_at: Date;
  state: string;
  state_since: Date;
  due_on: string | null;
  awaited_from: string | null;
  kind: string;
  ref: string;
  referrer_id: string | null;
  addressee_id: string | null;
  hearing_on: string | null;
  located: boolean;
  prison: string | null;
  name: string | null;
  last_name: string | null;
  first_name: string | null;
  birth_date: string | null;
  parties: Party[];
};
type Listed = { organisation_id: string; state: string; turn: boolean; hearing_on: string | null; [column: string]: unknown };

/** Those who list a referral, and of them those who read prison and hearing, and the name: as the first table of visibility.md says it. */
const LISTS = ['REFERRER', 'RECIPIENT', 'HOST', 'ADVISER', 'CARE_PARTNER', 'WORKPLACE'];
const HEARS = ['REFERRER', 'HOST'];
const NAMES_ONCE_CLOSED = ['REFERRER', 'HOST', 'ADVISER', 'CARE_PARTNER', 'WORKPLACE'];

const sorted = (lines: string[]): string[] => lines.sort();
const tallyKey = (row: Listed): string => [row.organisation_id, row.state, row.turn, row.hearing_on].join(' ');

/** Lines of the worklist and of its counts that the parties do not bear out, or that lack. `owner` sees everything. */
export async function worklistFaults(owner: Client): Promise<string[]> {
  const told: Told[] = (
    await owner.query(`SELECT r.id, r.created_at, r.state, r.state_since, r.due_on::text, r.awaited_from, r.kind, r.ref, r.referrer_id, r.addressee_id, j.hearing_on::text, j.beneficiary_id IS NOT NULL AS located, j.prison,
      i.last_name, i.first_name, i.birth_date::text,
      left(i.last_name || ' ' || i.first_name || ' ' || i.last_name, 200) AS name,
      COALESCE((SELECT json_agg(json_build_object('organisation_id', p.organisation_id, 'relationship', p.relationship, 'closed', p.closes_at IS NOT NULL))
        FROM referral_party p WHERE p.referral_id = r.id AND p.until IS NULL), '[]') AS parties
    FROM referral r LEFT JOIN judicial_situation j USING (beneficiary_id) LEFT JOIN beneficiary_identity i USING (beneficiary_id)`)
  ).rows;
  const should = told.flatMap((referral) => {
    const lists = referral.parties.filter(({ relationship }) => LISTS.includes(relationship));
    return [...new Set(lists.map((party) => party.organisation_id))].map((organisation) => {
      const mine = lists.filter((party) => party.organisation_id === organisation);
      const prison = [...(referral.prison ?? '')].slice(0, 200).join('') || null;
      const names = mine.some(({ relationship, closed }) => !closed || NAMES_ONCE_CLOSED.includes(relationship));
      const whole = names && referral.name !== null && Buffer.byteLength(`${referral.last_name}${referral.first_name}`) <= 200;
      const hears = mine.some(({ relationship, closed }) => HEARS.includes(relationship) && !closed);
      return {
        organisation_id: organisation,
        record_id: referral.id,
        state: referral.state,
        due_on: referral.due_on ?? 'infinity',
        created_at: String(+referral.created_at),
        state_since: String(+referral.state_since),
        turn: mine.some(({ relationship }) => relationship === referral.awaited_from),
        kind: referral.kind,
        ref: referral.ref,
        referrer_id: referral.referrer_id,
        addressee_id: referral.addressee_id,
        hearing_on: hears ? referral.hearing_on : null,
        prison: hears ? prison : null,
        situation_held: hears && referral.located && prison === referral.prison,
        name: names ? referral.name : null,
        last_name: whole ? referral.last_name : null,
        first_name: whole ? referral.first_name : null,
        birth_date: whole ? referral.birth_date : null,
        identity_held: whole,
      };
    });
  });
  const { rows } = await owner.query(`SELECT *, due_on::text, hearing_on::text, birth_date::text FROM worklist`);
  const is: Listed[] = rows.map((row) => ({ ...row, created_at: String(+row.created_at), state_since: String(+row.state_since) }));
  const counted = new Map<string, number>();
  for (const row of is) counted.set(tallyKey(row), (counted.get(tallyKey(row)) ?? 0) + 1);
  const { rows: tally } = await owner.query(
    `SELECT organisation_id, state, turn, hearing_on::text, sum(count)::int AS count FROM worklist_tally GROUP BY 1, 2, 3, 4 HAVING sum(count) <> 0`,
  );
  return [
    ...difference('worklist', is.map(line), should.map(line)),
    ...difference(
      'counts',
      tally.map((row) => `${tallyKey(row)}: ${row.count}`),
      [...counted].map(([key, count]) => `${key}: ${count}`),
    ),
  ];
}

/** The columns in one order, whoever gave them. */
const line = (row: Listed): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))));

function difference(what: string, is: string[], should: string[]): string[] {
  const [has, wants] = [new Set(is), new Set(should)];
  return sorted([
    ...is.filter((one) => !wants.has(one)).map((one) => `${what} has ${one}`),
    ...should.filter((one) => !has.has(one)).map((one) => `${what} lacks ${one}`),
    ...(has.size < is.length ? [`${what} has a line twice`] : []),
  ]);
}
