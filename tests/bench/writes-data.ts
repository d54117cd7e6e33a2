import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { id } from './data';

export type Write = 'sendReferral' | 'confirmImmersionPeriod' | 'agreeCommonText';
export const allWrites: Write[] = ['sendReferral', 'confirmImmersionPeriod', 'agreeCommonText'];

/** The portal's document of each. */
export const documentOf: Record<Write, string> = {
  sendReferral: 'SendReferral',
  confirmImmersionPeriod: 'ConfirmImmersionPeriod',
  agreeCommonText: 'AgreeCommonText',
};

/** A write that is ready to be sent: the session of who sends it, and its input. */
export type ReadyWrite = { token: string; membership: string; input: Record<string, unknown> };

/** Over how many organisations of each kind the writes are spread; `one` is the worst case, where all hit the same. */
export const spreads = { spread: 8, one: 1 } as const;
export type Spread = keyof typeof spreads;

const FIRST = { spip: 1, host: 60, mission: 170, care: 230, employer: 270 };

/** Records `from` to `to`: a draft that can be sent, and a referral under way with a period to confirm and a text to agree. */
function statements(from: number, to: number, spread: number): string[] {
  const rows = `generate_series(${from}, ${to}) i`;
  const organisation = (kind: keyof typeof FIRST, step = 1): string => id('o', `${FIRST[kind]} + i / ${step} % ${spread}`);
  const [spip, host, mission, care, employer] = [
    organisation('spip'),
    organisation('host', 3),
    organisation('mission', 5),
    organisation('care', 7),
    organisation('employer'),
  ];
  const [draft, under] = ['draft', 'under'].map((made) => id(made, 'i')) as [string, string];
  const [period, contract, review] = ['period', 'contract', 'review'].map((made) => id(made, 'i')) as [string, string, string];
  const referrals = (made: string, prefix: string, state: string): string[] => [
    `INSERT INTO beneficiary (id) SELECT ${id(`b${prefix}`, 'i')} FROM ${rows}`,
    `INSERT INTO beneficiary_identity (beneficiary_id, last_name, first_name, birth_date, sex) SELECT ${id(`b${prefix}`, 'i')}, 'Martin-' || i, 'Ana', '1990-05-01', 'F' FROM ${rows}`,
    `INSERT INTO judicial_situation (beneficiary_id, setting, measure, prison, hearing_on) SELECT ${id(`b${prefix}`, 'i')}, 'CLOSED', 'Aménagement de peine', 'Prison ' || i % 180, current_date + 20 FROM ${rows}`,
    `INSERT INTO referral (id, ref, kind, state, state_since, awaited_from, awaited_since, created_at, beneficiary_id, referrer_id, addressee_id)
      SELECT ${made}, '${prefix}-' || i, 'PLACEMENT_EXTERIEUR', '${state}', now(), 'REFERRER', now(), now(), ${id(`b${prefix}`, 'i')}, ${spip}, ${host} FROM ${rows}`,
    `INSERT INTO referral_request (referral_id, reason, asked_for) SELECT ${made}, 'Un projet de sortie préparé avec la personne.', 'Une place et un accompagnement.' FROM ${rows}`,
  ];
  const party = (made: string, prefix: string, relationship: string, who: string, of = 'NULL::uuid'): string =>
    `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, immersion_period_id, membership_id, relationship, since)
      SELECT ${made}, ${id(`b${prefix}`, 'i')}, ${who}, ${of}, (SELECT m.id FROM membership m WHERE m.organisation_id = ${who}), '${relationship}', now() FROM ${rows}`;
  return [
    ...referrals(draft, 'WD', 'DRAFT'),
    party(draft, 'WD', 'REFERRER', spip),
    `INSERT INTO agreement (proposer_id, partner_id, subject, state, starts_on, ends_on)
      SELECT DISTINCT ${spip}, ${host}, 'Accueil', 'SIGNED', current_date - 30, current_date + 300 FROM ${rows}`,
    ...referrals(under, 'WU', 'ACTIVE'),
    ...Object.entries({ REFERRER: spip, HOST: host, ADVISER: mission, CARE_PARTNER: care }).map(([relationship, who]) =>
      party(under, 'WU', relationship, who),
    ),
    party(under, 'WU', 'EMPLOYER_ASKED', employer, period),
    `INSERT INTO immersion_period (id, referral_id, beneficiary_id, employer_id, prescriber_id, ref, prescriber_name, trade_code, trade_label, object, tasks, place)
      SELECT ${period}, ${under}, ${id('bWU', 'i')}, ${employer}, ${mission}, 'I-' || i, 'Mission locale', 'H2206', 'Menuisier', 'DISCOVER_TRADE', 'Poncer, monter.', 'Albert' FROM ${rows}`,
    `INSERT INTO immersion_schedule (immersion_period_id, referral_id, starts_on, ends_on, weekly_hours) SELECT ${period}, ${under}, current_date + 10, current_date + 20, 35 FROM ${rows}`,
    `INSERT INTO immersion_answer (immersion_period_id, referral_id, state, answer_due_on) SELECT ${period}, ${under}, 'ASKED', current_date + 5 FROM ${rows}`,
    `INSERT INTO immersion_person (immersion_period_id, referral_id, last_name, first_name, birth_date) SELECT ${period}, ${under}, 'Martin-' || i, 'Ana', '1990-05-01' FROM ${rows}`,
    `INSERT INTO care_contract (id, referral_id, ref, obligation, rhythm, state, starts_on) SELECT ${contract}, ${under}, 'C-' || i, 'OBLIGATION', 'MONTH', 'OPEN', current_date - 30 FROM ${rows}`,
    `INSERT INTO care_objectives (care_contract_id, referral_id, text) SELECT ${contract}, ${under}, 'Tenir les soirées' FROM ${rows}`,
    `INSERT INTO care_review (id, care_contract_id, referral_id, number, period_starts_on, period_ends_on, due_on, state, state_since)
      SELECT ${review}, ${contract}, ${under}, 1, current_date - 30, current_date - 1, current_date + 5, 'RECONCILING', now() FROM ${rows}`,
    ...[host, care].map(
      (
        who,
      ) => `INSERT INTO care_contribution (care_review_id, referral_id, organisation_id, attendance, better, attention, next, written_by, deposited_at)
      SELECT ${review}, ${under}, ${who}, 'Venu deux fois', 'Dort mieux', 'Les dimanches', 'Un rendez-vous par mois', 'Équipe', now() FROM ${rows}`,
    ),
    // Of every second text the care side has agreed already: then it stands with the host's agreement.
    `INSERT INTO common_care_text (care_review_id, referral_id, text, changed_by_id, written_by, changed_at, care_agreed_at, care_agreed_by)
      SELECT ${review}, ${under}, 'Il vient, il tient.', ${host}, 'Équipe', now(), CASE i % 2 WHEN 0 THEN now() END, CASE i % 2 WHEN 0 THEN 'Équipe' END FROM ${rows}`,
    `SELECT refresh_worklist(ARRAY(SELECT made FROM ${rows}, unnest(ARRAY[${draft}, ${under}]) made))`,
  ];
}

/** Who sends each write, and what: every second agreement comes from the care side, and is the first one. */
const asked: Record<Write, string> = {
  sendReferral: `SELECT referrer_id AS organisation, json_build_object('referralId', id, 'version', version) AS input FROM referral WHERE ref = ANY (SELECT 'WD-' || i FROM generate_series($1::int, $2::int) i)`,
  confirmImmersionPeriod: `SELECT employer_id AS organisation, json_build_object('immersionPeriodId', id, 'version', 1) AS input FROM immersion_period WHERE ref = ANY (SELECT 'I-' || i FROM generate_series($1::int, $2::int) i)`,
  agreeCommonText: `SELECT p.organisation_id AS organisation, json_build_object('careReviewId', v.id, 'version', 1) AS input FROM care_contract c JOIN care_review v ON v.care_contract_id = c.id
    JOIN common_care_text t ON t.care_review_id = v.id JOIN referral_party p ON p.referral_id = c.referral_id
      AND p.relationship = CASE WHEN t.care_agreed_at IS NULL THEN 'CARE_PARTNER' ELSE 'HOST' END
    WHERE c.ref = ANY (SELECT 'C-' || i FROM generate_series($1::int, $2::int) i)`,
};

/** Makes records to write to in a database that `fill` has filled: each is good for one write. */
export class WritesData {
  private made = 0;
  private constructor(
    private readonly client: Client,
    /** Who acts for each organisation. */
    private readonly members: Map<string, { token: string; membership: string }>,
  ) {}

  static async open(superuserUrl: string): Promise<WritesData> {
    const client = new Client({ connectionString: superuserUrl });
    await client.connect();
    // What the triggers would keep in step is written here.
    await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
    await client.query(`INSERT INTO trade (code, label) VALUES ('H2206', 'Menuisier') ON CONFLICT DO NOTHING`);
    const { rows } = await client.query('SELECT id, account_id, organisation_id FROM membership');
    const members = new Map<string, { token: string; membership: string }>();
    for (const { id: membership, account_id: account, organisation_id: organisation } of rows) {
      const token = randomBytes(32).toString('base64url');
      await client.query(
        `INSERT INTO session (token_hash, account_id, membership_id, opened_at, expires_at) VALUES ($1, $2, $3, now(), now() + interval '1 day')`,
        [createHash('sha256').update(token).digest(), account, membership],
      );
      members.set(organisation, { token, membership });
    }
    return new WritesData(client, members);
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  /** So many writes of each verb, ready to be sent. */
  async make(many: number, spread: Spread): Promise<Record<Write, ReadyWrite[]>> {
    const [from, to] = [this.made + 1, this.made + many];
    this.made = to;
    await this.client.query('BEGIN');
    for (const statement of statements(from, to, spreads[spread])) await this.client.query(statement);
    await this.client.query('COMMIT');
    const ready = {} as Record<Write, ReadyWrite[]>;
    for (const write of allWrites) {
      const { rows } = await this.client.query(asked[write], [from, to]);
      ready[write] = rows.flatMap(({ organisation, input }) => {
        const member = this.members.get(organisation);
        return member ? [{ ...member, input }] : [];
      });
    }
    return ready;
  }
}
