import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { type ImportResult, importRegister } from '../../../api/modules/placements/import-register';
import { careLabel } from '../../../api/modules/placements/register-care';
import { columns } from '../../../api/modules/placements/register-format';
import { type Actor, World } from '../../support/world';

const root = resolve(__dirname, '../../..');
const registers = process.env.MAILLAGE_REGISTERS ?? join(root, '../shared/registers');
const real = join(registers, 'registre-pe-2023.csv');
if (!existsSync(real)) throw new Error(`The register ${real} is missing: say where the registers are with MAILLAGE_REGISTERS.`);
const published = JSON.parse(readFileSync(join(registers, 'published-2023.json'), 'utf8'));
const text = readFileSync(real, 'utf8');
const [header = '', ...lines] = text.trimEnd().split('\r\n');
const folder = mkdtempSync(join(tmpdir(), 'maillage-register-'));

let world: World;
let files = 0;
beforeAll(async () => {
  world = await World.create();
});
afterAll(async () => {
  await world.end();
  rmSync(folder, { recursive: true, force: true });
});

const options = { host: 'Un hébergement', create: true, places: [], dryRun: false, now: new Date('2024-01-05T10:00:00Z'), progress: () => undefined };
const load = (file: string, more: Partial<typeof options> = {}): Promise<ImportResult> => importRegister(world.db.migratorUrl, file, { ...options, ...more });
const written = (content: string | Buffer): string => {
  const file = join(folder, `${++files}.csv`);
  writeFileSync(file, content);
  return file;
};
const rows = async <T = any>(sql: string, values: unknown[] = []): Promise<T[]> => (await world.owner.query(sql, values)).rows;
const count = async (table: string): Promise<number> => (await rows(`SELECT count(*)::int AS n FROM ${table}`))[0].n;
/** A line of the real register, with other values in the columns given. */
function line(number: number, changes: Partial<Record<(typeof columns)[number], string>> = {}): string {
  const cells = (lines[number - 1] ?? '').split(';');
  for (const [column, value] of Object.entries(changes)) cells[columns.indexOf(column as never)] = value;
  return cells.join(';');
}
const file = (...content: string[]): string => written([header, ...content].join('\r\n'));

describe('the real register', () => {
  let spip: Actor;
  const places = [{ places: 40, startsOn: '2022-01-01' }, { places: 45, startsOn: '2023-01-01' }];

  beforeAll(async () => {
    spip = await world.organisation('SPIP', 'SPIP de la Somme');
    expect(await load(real, { host: 'APREMIS', places, dryRun: true })).toEqual({ read: 347, imported: 347, updated: 0, unchanged: 0, rejected: [] });
    expect(await count('referral')).toBe(0);
    expect(await load(real, { host: 'APREMIS', places })).toEqual({ read: 347, imported: 347, updated: 0, unchanged: 0, rejected: [] });
  });

  test('is unchanged the second time, whatever its order of columns, ends of line and quotes', async () => {
    expect(await load(real, { host: 'APREMIS', places, create: false })).toMatchObject({ read: 347, unchanged: 347, imported: 0, updated: 0 });
    const turned = [header, ...lines].map((one) => one.split(';').reverse().map((cell) => `"${cell}"`).join(';')).join('\n');
    expect(await load(written(`\uFEFF${turned}\n\n`), { host: 'APREMIS' })).toMatchObject({ read: 347, unchanged: 347, rejected: [] });
    expect(await rows('SELECT places FROM capacity ORDER BY starts_on')).toEqual([{ places: 40 }, { places: 45 }]);
  });

  test('holds what the published report counts', async () => {
    const in2023 = (day: string): string => `${day} BETWEEN '2023-01-01' AND '2023-12-31'`;
    const hosted = `entered_on <= '2023-12-31' AND (exited_on IS NULL OR exited_on > '2023-01-01')`;
    const [activity] = await rows(`SELECT count(*)::int AS hosted, count(*) FILTER (WHERE ${in2023('entered_on')})::int AS entries, count(*) FILTER (WHERE ${in2023('exited_on')})::int AS exits,
      sum(LEAST(COALESCE(exited_on, '2024-01-01'), '2024-01-01') - GREATEST(entered_on, '2023-01-01'))::int AS days FROM placement_dates WHERE ${hosted}`);
    const { peopleHosted, entries, exits, placementDays } = published.activity;
    expect(activity).toEqual({ hosted: peopleHosted, entries, exits, days: placementDays });
    const [asked] = await rows(`SELECT count(*)::int AS total, count(*) FILTER (WHERE i.sex = 'F')::int AS women FROM referral r JOIN beneficiary_identity i USING (beneficiary_id)
      WHERE ${in2023(`(r.sent_at AT TIME ZONE 'Europe/Paris')::date`)}`);
    expect(asked).toEqual({ total: published.requests.total, women: published.requests.women });
    const [interviews] = await rows(`SELECT count(*)::int AS offered, count(*) FILTER (WHERE state = 'KEPT')::int AS kept FROM interview WHERE ${in2023('offered_on')}`);
    expect(interviews).toEqual({ offered: published.requests.interviewsProposed, kept: published.requests.interviewsHonoured });
    const [sheets] = await rows(`SELECT count(*) FILTER (WHERE ${in2023('questionnaire_sent_on')})::int AS sent, count(*) FILTER (WHERE ${in2023('questionnaire_returned_on')})::int AS back FROM assessment`);
    expect(sheets).toEqual({ sent: published.requests.questionnairesSent, back: published.requests.questionnairesReturned });
    const care: Record<string, number> = {};
    for (const one of await rows(`SELECT obligation, followed_by AS "followedBy" FROM care_contract JOIN placement_dates USING (referral_id) WHERE ${hosted}`)) care[careLabel(one)] = (care[careLabel(one)] ?? 0) + 1;
    expect(care).toEqual(published.careObligations);
    const origins = await rows(`SELECT COALESCE(j.prison, '(not recorded)') AS prison, count(*)::int AS n FROM placement_dates JOIN referral r ON r.id = referral_id JOIN judicial_situation j USING (beneficiary_id) WHERE ${hosted} GROUP BY 1`);
    expect(Object.fromEntries(origins.map(({ prison, n }) => [prison, n]))).toEqual(published.hostedByOrigin);
    const [home] = await rows(`SELECT count(*) FILTER (WHERE family_situation = 'célibataire')::int AS single, count(*) FILTER (WHERE has_children)::int AS "withChildren" FROM placement JOIN placement_dates USING (referral_id) WHERE ${hosted}`);
    expect(home).toEqual(published.household);
  });

  test('puts every request at its stage, and writes how it came in the journal', async () => {
    const states = Object.fromEntries((await rows('SELECT state, count(*)::int AS n FROM referral GROUP BY state')).map(({ state, n }) => [state, n]));
    expect(states).toEqual({ CLOSED: 62, ACTIVE: 42, ACCEPTED: 18, DECLINED: 103, ASSESSING: 117, SENT: 5 });
    expect(await rows(`SELECT decline_reason AS reason, count(*)::int AS n FROM referral_answer WHERE decline_reason IS NOT NULL GROUP BY 1 ORDER BY 1`)).toEqual([
      { reason: 'NO_FOLLOW_UP', n: 75 }, { reason: 'UNFAVOURABLE_OPINION', n: 28 }]);
    expect(await rows(`SELECT verb, count(*)::int AS n FROM journal_entry WHERE referral_id IS NOT NULL GROUP BY verb`)).toEqual([{ verb: 'REFERRAL_IMPORTED', n: 347 }]);
  });

  test('shows each SPIP its own requests, and nobody else anything', async () => {
    const list = `query { referrals(first: 100) { totalCount nodes { ref state referrer { name } addressee { name } identity { lastName } judicialSituation { prison } registerEntry { number } history { verb actorName } } } }`;
    const own = (await world.tell<any>(spip, list)).referrals;
    expect(own.totalCount).toBe(69);
    expect(new Set(own.nodes.map((node: any) => node.referrer.name))).toEqual(new Set(['SPIP de la Somme']));
    expect(own.nodes[0]).toMatchObject({ addressee: { name: 'APREMIS' }, registerEntry: null, history: [{ verb: 'REFERRAL_IMPORTED', actorName: 'Registre importé' }] });
    for (const kind of ['SPIP', 'HOST_ASSOCIATION', 'MISSION_LOCALE', 'ADDICTION_ASSOCIATION', 'FUNDER'] as const) {
      expect((await world.tell<any>(await world.organisation(kind), list)).referrals).toEqual({ totalCount: 0, nodes: [] });
    }
    const [{ id }] = await rows(`SELECT id FROM organisation WHERE name = 'APREMIS'`);
    const host = await world.member({ organisationId: id, name: 'APREMIS' } as Actor);
    const all = (await world.tell<any>(host, list)).referrals;
    expect(all.totalCount).toBe(347);
    const [{ ref }] = await rows(`SELECT ref FROM referral WHERE referrer_id IS NULL`);
    const unknown = (await world.tell<any>(host, `query One($ref: String!) { referral(ref: $ref) { referrer { name } registerEntry { number originSpip } parties { relationship } } }`, { ref })).referral;
    expect(unknown).toEqual({ referrer: null, registerEntry: { number: 'PE-2021-007', originSpip: null }, parties: [{ relationship: 'HOST' }] });
  });
});

describe('a register that changes', () => {
  test('gives updated for the changed line alone, and every record follows', async () => {
    const host = 'Foyer qui change';
    const before = [line(1), line(2, { date_sortie: '', motif_sortie: '', logement_sortie: '', emploi_sortie: '' }), line(3, { avis: '', date_avis: '', date_entree: '', date_sortie: '' })];
    expect(await load(file(...before), { host })).toMatchObject({ imported: 3, rejected: [] });
    const after = [line(1), line(2), line(3, { avis: 'défavorable', date_entree: '', date_sortie: '', obligation_soins: '', origine_spip: 'SPIP du Nord', rdv_proposes: '01/12/2021|28/12/2021' })];
    expect(await load(file(...after), { host })).toEqual({ read: 3, imported: 0, updated: 2, unchanged: 1, rejected: [] });
    const told = await rows(`SELECT e.number, r.state, r.outcome, r.version, d.exited_on::text AS out, s.name AS spip, (SELECT array_agg(i.state ORDER BY i.offered_on) FROM interview i WHERE i.referral_id = r.id) AS interviews,
        (SELECT count(*)::int FROM care_contract c WHERE c.referral_id = r.id) AS care, (SELECT array_agg(p.relationship ORDER BY p.relationship) FROM referral_party p WHERE p.referral_id = r.id AND p.until IS NULL) AS parties
      FROM register_entry e JOIN referral r ON r.id = e.referral_id JOIN organisation o ON o.id = e.organisation_id AND o.name = $1 LEFT JOIN placement_dates d USING (referral_id)
      JOIN organisation s ON s.id = r.referrer_id ORDER BY e.number`, [host]);
    expect(told.slice(1)).toEqual([
      { number: 'PE-2021-002', state: 'CLOSED', outcome: 'COMPLETED', version: 2, out: '2023-01-03', spip: "SPIP de l'Aisne", interviews: ['KEPT'], care: 1, parties: ['HOST', 'REFERRER'] },
      { number: 'PE-2021-003', state: 'DECLINED', outcome: null, version: 2, out: null, spip: 'SPIP du Nord', interviews: ['DROPPED', 'KEPT'], care: 0, parties: ['RECIPIENT', 'REFERRER'] },
    ]);
    expect(await load(file(...after), { host })).toMatchObject({ unchanged: 3 });
  });

  test('does not overwrite what was changed in Maillage since', async () => {
    const host = 'Foyer vivant';
    await load(file(line(1)), { host });
    const [entry] = await rows(`SELECT e.referral_id, e.organisation_id FROM register_entry e JOIN organisation o ON o.id = e.organisation_id WHERE o.name = $1`, [host]);
    const { membershipId } = await world.member({ organisationId: entry.organisation_id, name: host } as Actor);
    await world.owner.query(`INSERT INTO journal_entry (referral_id, at, verb, compartment, actor_name, actor_function, membership_id, organisation_id)
      VALUES ($1, now(), 'PLACEMENT_EXITED', 'Referral', 'Quelqu’un', 'référente', $2, $3)`, [entry.referral_id, membershipId, entry.organisation_id]);
    expect((await load(file(line(1, { emploi_sortie: 'CDI' })), { host })).rejected).toEqual([expect.objectContaining({ line: 2, column: 'numero', value: 'PE-2021-001', problem: expect.stringContaining('modifiée dans Maillage') })]);
    expect(await load(file(line(1)), { host })).toMatchObject({ unchanged: 1, rejected: [] });
  });
});

describe('what is rejected', () => {
  const wrong: [string, () => string, object[]][] = [
    ['a day that is not in the calendar', () => file(line(1), line(2, { date_demande: '31/02/2022' })), [{ line: 3, column: 'date_demande', value: '31/02/2022' }]],
    ['a date in another format', () => file(line(1, { rdv_proposes: '13/11/2021|2021-11-14' })), [{ line: 2, column: 'rdv_proposes' }]],
    ['an exit before its entry', () => file(line(1, { date_sortie: '04/02/2022' })), [{ line: 2, column: 'date_sortie', value: '04/02/2022' }]],
    ['an exit without entry', () => file(line(1, { date_entree: '' })), [{ line: 2, column: 'date_sortie' }]],
    ['an unknown opinion', () => file(line(1, { avis: 'favorables' })), [{ line: 2, column: 'avis', value: 'favorables' }]],
    ['every unknown value at once', () => file(line(1, { sexe: 'M', primaire: 'peut-être', motif_sortie: 'parti', logement_entree: 'toString', obligation_soins: 'Thérapie', origine_spip: 'Nord' })),
      [{ column: 'sexe' }, { column: 'origine_spip' }, { column: 'obligation_soins' }, { column: 'motif_sortie' }, { column: 'primaire' }, { column: 'logement_entree' }]],
    ['a kept interview that was not offered', () => file(line(1, { rdv_honore: '14/11/2021' })), [{ line: 2, column: 'rdv_honore' }]],
    ['a missing name', () => file(line(1, { nom: ' ' })), [{ line: 2, column: 'nom', value: '' }]],
    ['two lines with the same number', () => file(line(1), line(2), line(3, { numero: 'PE-2021-001' })), [{ line: 4, column: 'numero', value: 'PE-2021-001', problem: expect.stringContaining('ligne 2') }]],
    ['a line with a field too many', () => file(line(1), `${line(2)};rien`), [{ line: 3, column: null }]],
    ['a line after a value of several lines', () => file(line(1, { nom: '"DUPONT\nDURAND"' }), line(2, { sexe: 'X' })), [{ line: 4, column: 'sexe' }]],
    ['a quote that is never closed', () => file(line(1), line(2, { nom: '"DUPONT' })), [{ line: 3, column: null }]],
    ['another encoding', () => written(Buffer.from([header, line(1), line(2, { nom: 'LEFÈVRE' })].join('\r\n'), 'latin1')), [{ line: 2, problem: expect.stringContaining('UTF-8') }]],
    ['an encoding that breaks in the middle', () => written(Buffer.concat([Buffer.from(text), Buffer.from(line(1, { numero: 'Z', nom: 'LEFÈVRE' }), 'latin1')])), [{ line: 349, problem: expect.stringContaining('UTF-8') }]],
    ['UTF-16', () => written(Buffer.from(`\uFEFF${text}`, 'utf16le')), [{ line: 1, problem: expect.stringContaining('UTF-8') }]],
    ['commas', () => written(text.replaceAll(';', ',')), [{ line: 1, value: ',', problem: expect.stringContaining('virgule') }]],
    ['a missing column', () => written([header, line(1)].join('\n').replaceAll(';avis;', ';')), [{ line: 1, column: 'avis' }]],
    ['a column that nobody knows', () => written(`${header};écrou\n${line(1)};12`), [{ line: 1, column: 'écrou' }]],
    ['an empty file', () => written(''), [{ line: 1, problem: 'Le fichier est vide.' }]],
    ['a file that is not there', () => join(folder, 'absent.csv'), [{ line: null, value: join(folder, 'absent.csv') }]],
  ];
  test.each(wrong)('%s', async (_name, make, rejected) => {
    const before = await count('referral');
    const result = await load(make(), { host: 'Refus', places: [] });
    expect(result).toMatchObject({ imported: 0, updated: 0, unchanged: 0, rejected: rejected.map((one) => expect.objectContaining(one)) });
    for (const rejection of result.rejected) expect(rejection).toEqual({ line: rejection.line, column: rejection.column, value: rejection.value, problem: expect.any(String) });
    expect(await count('referral')).toBe(before);
    expect(await rows(`SELECT 1 FROM organisation WHERE name = 'Refus'`)).toEqual([]);
  });

  test('a host association that is not there, is something else, or is not one alone', async () => {
    const refused = async (host: string, create = false) => (await load(file(line(1)), { host, create })).rejected;
    expect(await refused('Personne')).toEqual([expect.objectContaining({ line: null, column: '--host', value: 'Personne' })]);
    expect(await refused('73282932000074', true)).toHaveLength(1);
    const employer = await world.organisation('EMPLOYER');
    expect(await refused(employer.name, true)).toHaveLength(1);
    await world.organisation('HOST_ASSOCIATION', 'Jumelles');
    await world.organisation('HOST_ASSOCIATION', 'Jumelles');
    expect(await refused('Jumelles')).toHaveLength(1);
  });
});

describe('the command', () => {
  const environment = () => ({ ...process.env, DATABASE_URL: world.db.appUrl, MIGRATOR_DATABASE_URL: world.db.migratorUrl, NODE_ENV: 'development' });
  const run = async (program: string, args: string[]): Promise<{ code: number | null; out: string; err: string }> => {
    const child = spawn(program, args, { cwd: root, env: environment() });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece) => (out += piece));
    child.stderr.on('data', (piece) => (err += piece));
    const [code] = await once(child, 'close');
    return { code, out, err };
  };
  const command = (...args: string[]) => run('npm', ['run', '-s', 'import:register', '--', ...args]);

  test('prints one JSON object and nothing else, and says by its exit code whether anything was rejected', async () => {
    const done = await command(real, '--host', 'Par commande', '--create', '--places', '40@2022-01-01,45@2023-01-01');
    expect([done.code, JSON.parse(done.out)]).toEqual([0, { read: 347, imported: 347, updated: 0, unchanged: 0, rejected: [] }]);
    const refused = await command(file(line(1, { avis: '?' })), '--host', 'Par commande');
    expect([refused.code, JSON.parse(refused.out).rejected]).toEqual([1, [expect.objectContaining({ line: 2, column: 'avis', value: '?' })]]);
    for (const args of [[], [real], [real, '--host', 'X', '--places', '40@2022-02-31'], [real, '--host', 'X', '--unknown']]) {
      const { code, out } = await command(...args);
      expect([code, JSON.parse(out).rejected]).toEqual([1, [expect.objectContaining({ line: null, problem: expect.any(String) })]]);
    }
  }, 180_000);

  test('reads 100,000 lines in a memory that could not hold them', async () => {
    execFileSync('npm', ['run', '-s', 'build:api'], { cwd: root });
    const big = join(folder, 'big.csv');
    const out = createWriteStream(big);
    out.write(`${header}\r\n`);
    for (let at = 0; at < 100_000; at++) if (!out.write(`${line((at % lines.length) + 1, { numero: `G-${at}` })}\r\n`)) await once(out, 'drain');
    out.end();
    await once(out, 'finish');
    // All of its lines at once would take some 300 MB.
    const script = join(root, 'build/api/commands/import-register.js');
    const done = await run(process.execPath, ['--max-old-space-size=96', script, big, '--host', 'Cent mille', '--create']);
    expect([done.code, JSON.parse(done.out || '{}')]).toEqual([0, { read: 100_000, imported: 100_000, updated: 0, unchanged: 0, rejected: [] }]);
    const again = await run(process.execPath, ['--max-old-space-size=96', script, big, '--host', 'Cent mille']);
    expect(JSON.parse(again.out)).toMatchObject({ unchanged: 100_000, rejected: [] });
  }, 600_000);
});
