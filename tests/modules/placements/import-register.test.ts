import { careLabel } from '../../../api/modules/placements/register-care';
import { header, line, lines, published, RegisterWorld, realRegister } from '../../support/register';
import type { Actor } from '../../support/world';

type Answer = any;

let registers: RegisterWorld;
beforeAll(async () => {
  registers = await RegisterWorld.create();
});
afterAll(() => registers.end());

describe('the real register', () => {
  let spip: Actor;
  const places = [
    { places: 40, startsOn: '2022-01-01' },
    { places: 45, startsOn: '2023-01-01' },
  ];

  beforeAll(async () => {
    spip = await registers.world.organisation('SPIP', 'SPIP de la Somme');
    expect(await registers.load(realRegister, { host: 'APREMIS', places, dryRun: true })).toEqual({
      read: 347,
      imported: 347,
      updated: 0,
      unchanged: 0,
      rejected: [],
    });
    expect(await registers.count('referral')).toBe(0);
    expect(await registers.load(realRegister, { host: 'APREMIS', places })).toEqual({
      read: 347,
      imported: 347,
      updated: 0,
      unchanged: 0,
      rejected: [],
    });
  });

  test('is unchanged the second time, whatever its order of columns, ends of line and quotes', async () => {
    expect(await registers.load(realRegister, { host: 'APREMIS', places, create: false })).toMatchObject({
      read: 347,
      unchanged: 347,
      imported: 0,
      updated: 0,
    });
    const turned = [header, ...lines]
      .map((one) =>
        one
          .split(';')
          .reverse()
          .map((cell) => `"${cell}"`)
          .join(';'),
      )
      .join('\n');
    expect(await registers.load(registers.written(`\uFEFF${turned}\n\n`), { host: 'APREMIS' })).toMatchObject({
      read: 347,
      unchanged: 347,
      rejected: [],
    });
    expect(await registers.rows('SELECT places FROM capacity ORDER BY starts_on')).toEqual([{ places: 40 }, { places: 45 }]);
  });

  test('holds what the published report counts', async () => {
    const in2023 = (day: string): string => `${day} BETWEEN '2023-01-01' AND '2023-12-31'`;
    const hosted = `entered_on <= '2023-12-31' AND (exited_on IS NULL OR exited_on > '2023-01-01')`;
    const [activity] =
      await registers.rows(`SELECT count(*)::int AS hosted, count(*) FILTER (WHERE ${in2023('entered_on')})::int AS entries, count(*) FILTER (WHERE ${in2023('exited_on')})::int AS exits,
      sum(LEAST(COALESCE(exited_on, '2024-01-01'), '2024-01-01') - GREATEST(entered_on, '2023-01-01'))::int AS days FROM placement_dates WHERE ${hosted}`);
    const { peopleHosted, entries, exits, placementDays } = published.activity;
    expect(activity).toEqual({ hosted: peopleHosted, entries, exits, days: placementDays });
    const [asked] =
      await registers.rows(`SELECT count(*)::int AS total, count(*) FILTER (WHERE i.sex = 'F')::int AS women FROM referral r JOIN beneficiary_identity i USING (beneficiary_id)
      WHERE ${in2023(`(r.sent_at AT TIME ZONE 'Europe/Paris')::date`)}`);
    expect(asked).toEqual({ total: published.requests.total, women: published.requests.women });
    const [interviews] = await registers.rows(
      `SELECT count(*)::int AS offered, count(*) FILTER (WHERE state = 'KEPT')::int AS kept FROM interview WHERE ${in2023('offered_on')}`,
    );
    expect(interviews).toEqual({ offered: published.requests.interviewsProposed, kept: published.requests.interviewsHonoured });
    const [sheets] = await registers.rows(
      `SELECT count(*) FILTER (WHERE ${in2023('questionnaire_sent_on')})::int AS sent, count(*) FILTER (WHERE ${in2023('questionnaire_returned_on')})::int AS back FROM assessment`,
    );
    expect(sheets).toEqual({ sent: published.requests.questionnairesSent, back: published.requests.questionnairesReturned });
    const care: Record<string, number> = {};
    for (const one of await registers.rows(
      `SELECT obligation, followed_by AS "followedBy" FROM care_contract JOIN placement_dates USING (referral_id) WHERE ${hosted}`,
    ))
      care[careLabel(one)] = (care[careLabel(one)] ?? 0) + 1;
    expect(care).toEqual(published.careObligations);
    const origins = await registers.rows(
      `SELECT COALESCE(j.prison, '(not recorded)') AS prison, count(*)::int AS n FROM placement_dates JOIN referral r ON r.id = referral_id JOIN judicial_situation j USING (beneficiary_id) WHERE ${hosted} GROUP BY 1`,
    );
    expect(Object.fromEntries(origins.map(({ prison, n }) => [prison, n]))).toEqual(published.hostedByOrigin);
    const [home] = await registers.rows(
      `SELECT count(*) FILTER (WHERE family_situation = 'célibataire')::int AS single, count(*) FILTER (WHERE has_children)::int AS "withChildren" FROM placement JOIN placement_dates USING (referral_id) WHERE ${hosted}`,
    );
    expect(home).toEqual(published.household);
  });

  test('puts every request at its stage, and writes how it came in the journal', async () => {
    const states = Object.fromEntries(
      (await registers.rows('SELECT state, count(*)::int AS n FROM referral GROUP BY state')).map(({ state, n }) => [state, n]),
    );
    expect(states).toEqual({ CLOSED: 62, ACTIVE: 42, ACCEPTED: 18, DECLINED: 103, ASSESSING: 117, SENT: 5 });
    expect(
      await registers.rows(
        `SELECT decline_reason AS reason, count(*)::int AS n FROM referral_answer WHERE decline_reason IS NOT NULL GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { reason: 'NO_FOLLOW_UP', n: 75 },
      { reason: 'UNFAVOURABLE_OPINION', n: 28 },
    ]);
    expect(await registers.rows(`SELECT verb, count(*)::int AS n FROM journal_entry WHERE referral_id IS NOT NULL GROUP BY verb`)).toEqual([
      { verb: 'REFERRAL_IMPORTED', n: 347 },
    ]);
  });

  test('shows each SPIP its own requests, and nobody else anything', async () => {
    const list = `query { referrals(first: 100) { totalCount nodes { ref state referrer { name } addressee { name } identity { lastName } judicialSituation { prison } registerEntry { number } history { verb actorName } } } }`;
    const own = (await registers.world.tell<Answer>(spip, list)).referrals;
    expect(own.totalCount).toBe(69);
    expect(new Set(own.nodes.map((node: Answer) => node.referrer.name))).toEqual(new Set(['SPIP de la Somme']));
    expect(own.nodes[0]).toMatchObject({
      addressee: { name: 'APREMIS' },
      registerEntry: null,
      history: [{ verb: 'REFERRAL_IMPORTED', actorName: 'Registre importé' }],
    });
    for (const kind of ['SPIP', 'HOST_ASSOCIATION', 'MISSION_LOCALE', 'ADDICTION_ASSOCIATION', 'FUNDER'] as const) {
      expect((await registers.world.tell<Answer>(await registers.world.organisation(kind), list)).referrals).toEqual({
        totalCount: 0,
        nodes: [],
      });
    }
    const [{ id }] = await registers.rows(`SELECT id FROM organisation WHERE name = 'APREMIS'`);
    const host = await registers.world.member({ organisationId: id, name: 'APREMIS' } as Actor);
    const all = (await registers.world.tell<Answer>(host, list)).referrals;
    expect(all.totalCount).toBe(347);
    const [{ ref }] = await registers.rows(`SELECT ref FROM referral WHERE referrer_id IS NULL`);
    const unknown = (
      await registers.world.tell<Answer>(
        host,
        `query One($ref: String!) { referral(ref: $ref) { referrer { name } registerEntry { number originSpip } parties { relationship } } }`,
        { ref },
      )
    ).referral;
    expect(unknown).toEqual({
      referrer: null,
      registerEntry: { number: 'PE-2021-007', originSpip: null },
      parties: [{ relationship: 'HOST' }],
    });
  });
});

describe('a register that changes', () => {
  test('gives updated for the changed line alone, and every record follows', async () => {
    const host = 'Foyer qui change';
    const before = [
      line(1),
      line(2, { date_sortie: '', motif_sortie: '', logement_sortie: '', emploi_sortie: '' }),
      line(3, { avis: '', date_avis: '', date_entree: '', date_sortie: '' }),
    ];
    expect(await registers.load(registers.file(...before), { host })).toMatchObject({ imported: 3, rejected: [] });
    const after = [
      line(1),
      line(2),
      line(3, {
        avis: 'défavorable',
        date_entree: '',
        date_sortie: '',
        obligation_soins: '',
        origine_spip: 'SPIP du Nord',
        rdv_proposes: '01/12/2021|28/12/2021',
      }),
    ];
    expect(await registers.load(registers.file(...after), { host })).toEqual({
      read: 3,
      imported: 0,
      updated: 2,
      unchanged: 1,
      rejected: [],
    });
    const told = await registers.rows(
      `SELECT e.number, r.state, r.outcome, r.version, d.exited_on::text AS out, s.name AS spip, (SELECT array_agg(i.state ORDER BY i.offered_on) FROM interview i WHERE i.referral_id = r.id) AS interviews,
        (SELECT count(*)::int FROM care_contract c WHERE c.referral_id = r.id) AS care, (SELECT array_agg(p.relationship ORDER BY p.relationship) FROM referral_party p WHERE p.referral_id = r.id AND p.until IS NULL) AS parties
      FROM register_entry e JOIN referral r ON r.id = e.referral_id JOIN organisation o ON o.id = e.organisation_id AND o.name = $1 LEFT JOIN placement_dates d USING (referral_id)
      JOIN organisation s ON s.id = r.referrer_id ORDER BY e.number`,
      [host],
    );
    expect(told.slice(1)).toEqual([
      {
        number: 'PE-2021-002',
        state: 'CLOSED',
        outcome: 'WORK_OR_TRAINING',
        version: 2,
        out: '2023-01-03',
        spip: "SPIP de l'Aisne",
        interviews: ['KEPT'],
        care: 1,
        parties: ['HOST', 'REFERRER'],
      },
      {
        number: 'PE-2021-003',
        state: 'DECLINED',
        outcome: null,
        version: 2,
        out: null,
        spip: 'SPIP du Nord',
        interviews: ['DROPPED', 'KEPT'],
        care: 0,
        parties: ['RECIPIENT', 'REFERRER'],
      },
    ]);
    expect(await registers.load(registers.file(...after), { host })).toMatchObject({ unchanged: 3 });
  });

  test('does not overwrite what was changed in Maillage since', async () => {
    const host = 'Foyer vivant';
    await registers.load(registers.file(line(1)), { host });
    const [entry] = await registers.rows(
      `SELECT e.referral_id, e.organisation_id FROM register_entry e JOIN organisation o ON o.id = e.organisation_id WHERE o.name = $1`,
      [host],
    );
    const { membershipId } = await registers.world.member({ organisationId: entry.organisation_id, name: host } as Actor);
    await registers.world.owner.query(
      `INSERT INTO journal_entry (referral_id, at, verb, compartment, actor_name, actor_function, membership_id, organisation_id)
      VALUES ($1, now(), 'PLACEMENT_EXITED', 'Referral', 'Quelqu’un', 'référente', $2, $3)`,
      [entry.referral_id, membershipId, entry.organisation_id],
    );
    expect((await registers.load(registers.file(line(1, { emploi_sortie: 'CDI' })), { host })).rejected).toEqual([
      expect.objectContaining({
        line: 2,
        column: 'numero',
        value: 'PE-2021-001',
        problem: expect.stringContaining('modifiée dans Maillage'),
      }),
    ]);
    expect(await registers.load(registers.file(line(1)), { host })).toMatchObject({ unchanged: 1, rejected: [] });
  });
});
