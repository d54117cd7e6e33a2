import { createHash } from 'node:crypto';
import { canonical } from '../../../api/modules/reports/canonical';
import { RegisterWorld, realRegister } from '../../support/register';
import type { Actor, World } from '../../support/world';

const YEAR = { kind: 'HOST', from: '2023-01-01', to: '2023-12-31' };
const at = new Date('2024-02-01T10:00:00Z');
let registers: RegisterWorld;
let world: World;
let host: Actor;
let funder: Actor;
let stranger: Actor;

beforeAll(async () => {
  registers = await RegisterWorld.create();
  world = registers.world;
  await registers.load(realRegister, { host: 'APREMIS', places: [{ places: 45, startsOn: '2023-01-01' }] });
  const [{ id }] = await registers.rows(`SELECT id FROM organisation WHERE name = 'APREMIS'`);
  host = await world.member({ organisationId: id, membershipId: '', accountId: '', name: 'APREMIS' }, { role: 'MANAGER' });
  funder = await world.organisation('FUNDER', 'DISP de Lille');
  stranger = await world.organisation('FUNDER');
  await world.agreement(host, funder);
}, 60_000);
afterAll(() => registers.end());

const EDITION = 'id number state hash intact version author frozenAt correction availableActions';
const edition = async (id: string, who = host): Promise<any> =>
  (
    await world.tell<any>(
      who,
      `query One($id: ID!) { reportEdition(id: $id) { ${EDITION} replaces { id } replacedBy { id } submissions { id state }
        changes { table { fr } row { fr } before after period { year } }
        report { organisation tables { key reading { fr } total { key } rows { key cells { value hidden } } } } } }`,
      { id },
    )
  ).reportEdition;
const SUBMISSION = `id number state hash intact threshold availableActions edition { id } correction
  changes { table { fr } row { fr } before after } remarks { id text answer availableActions }
  report { organisation tables { key title { fr } rows { key label { fr } cells { value hidden earlier earlierHidden drill } } } }`;
const submission = async (id: string, who: Actor): Promise<any> =>
  (await world.tell<any>(who, `query One($id: ID!) { reportSubmission(id: $id) { ${SUBMISSION} } }`, { id })).reportSubmission;

/** One more exit at the end of the year, as a late line of the register would bring it. */
let late = 0;
const correctRecords = () =>
  world.owner.query(
    `UPDATE placement_dates SET exited_on = '2023-12-${20 - late++}' WHERE referral_id = (SELECT d.referral_id FROM placement_dates d
      JOIN register_entry r ON r.referral_id = d.referral_id WHERE d.exited_on IS NULL AND d.entered_on < '2023-12-01' ORDER BY r.number LIMIT 1)`,
  );

async function freezeAnew(): Promise<any> {
  const found = await registers.rows(`SELECT id, version FROM report_edition WHERE state <> 'REPLACED' AND organisation_id = $1`, [
    host.organisationId,
  ]);
  if (!found.length) return (await world.done(host, 'freezeReport', YEAR, `edition { ${EDITION} }`, at)).edition;
  await correctRecords();
  const input = { editionId: found[0].id, version: found[0].version, correction: 'Une sortie saisie en retard.' };
  return (await world.done(host, 'correctReport', input, `edition { ${EDITION} }`, at)).edition;
}

const submitted = async (): Promise<{ edition: any; submission: any }> => {
  const frozen = await freezeAnew();
  const input = { editionId: frozen.id, version: frozen.version, funderId: funder.organisationId };
  const payload = await world.done(host, 'submitReport', input, `submission { ${SUBMISSION} }`, at);
  return { edition: await edition(frozen.id), submission: payload.submission };
};

test('from a frozen edition to a corrected one', async () => {
  const first = await submitted();
  expect(first.edition).toMatchObject({
    number: 1,
    state: 'SUBMITTED',
    intact: true,
    correction: null,
    author: 'Autre membre, assistante',
  });
  expect(first.edition.report.tables[0].rows[0].cells[0]).toEqual({ value: 104, hidden: null });
  expect(first.edition.report.tables[0].total).toBeNull();
  expect(await world.refused(host, 'freezeReport', YEAR)).toEqual(['EDITION_EXISTS']);

  const read = await submission(first.submission.id, funder);
  expect(read).toMatchObject({ state: 'SUBMITTED', intact: true, threshold: 11, edition: null, availableActions: ['remarkReport'] });
  await world.done(funder, 'remarkReport', { submissionId: read.id, tableKey: 'activity', text: 'Une sortie semble manquer.' });
  expect((await edition(first.edition.id)).state).toBe('REMARKED');
  const [remark] = (await submission(read.id, host)).remarks;
  expect(remark).toMatchObject({ text: 'Une sortie semble manquer.', answer: null, availableActions: ['answerReportRemark'] });
  await world.done(host, 'answerReportRemark', { remarkId: remark.id, answer: 'Corrigé dans l’édition suivante.' });
  expect(await submission(read.id, funder)).toMatchObject({ state: 'ANSWERED', remarks: [{ answer: 'Corrigé dans l’édition suivante.' }] });

  const second = await submitted();
  expect(second.edition).toMatchObject({ number: 2, replaces: { id: first.edition.id }, correction: 'Une sortie saisie en retard.' });
  const exits = second.edition.changes.find((one: any) => one.table.fr === 'Activité' && one.row.fr === 'Sorties');
  expect(exits.after).toBe(exits.before + 1);
  expect(await edition(first.edition.id)).toMatchObject({ state: 'REPLACED', replacedBy: { id: second.edition.id }, availableActions: [] });
  expect(await submission(read.id, funder)).toMatchObject({ state: 'REPLACED', availableActions: [] });
  expect(second.submission).toMatchObject({ correction: 'Une sortie saisie en retard.', state: 'SUBMITTED' });
  // A change that few people make is told in figures of the service alone: of whom it is made, it tells nothing.
  const small = second.submission.changes.filter(({ before, after }: any) => Math.abs(before - after) < 11);
  const ofPeople = [
    'Motifs de sortie',
    'Hébergement à la sortie',
    'Emploi et formation à la sortie',
    'Âge et sexe des personnes accueillies',
  ];
  expect(small.filter(({ table, row }: any) => ofPeople.includes(table.fr) && row.fr !== 'Total')).toEqual([]);
  expect(await world.refused(funder, 'remarkReport', { submissionId: read.id, text: 'Encore.' })).toEqual(['NOT_NOW']);
});

test('the hash is that of the text, and a frozen edition never changes', async () => {
  const { edition: one, submission: copy } = await submitted();
  for (const [table, { id, hash }] of [
    ['report_edition', one],
    ['report_submission', copy],
  ] as const) {
    const [{ document }] = await registers.rows(`SELECT document FROM ${table} WHERE id = $1`, [id]);
    expect(createHash('sha256').update(document).digest('hex')).toBe(hash);
    expect(canonical(JSON.parse(document))).toBe(document);
    await expect(world.owner.query(`UPDATE ${table} SET document = replace(document, '155', '156') WHERE id = $1`, [id])).rejects.toThrow(
      'change',
    );
    await expect(world.owner.query(`DELETE FROM ${table} WHERE id = $1`, [id])).rejects.toThrow('change');
  }
  await expect(world.owner.query(`UPDATE report_edition SET state = 'FROZEN' WHERE id = $1`, [one.id])).rejects.toThrow('does not change');
  // An old disk, a restored backup: what triggers did not see is told at the next reading.
  await world.owner.query('ALTER TABLE report_edition DISABLE TRIGGER keep_edition');
  await world.owner.query(`UPDATE report_edition SET document = replace(document, '"value":155', '"value":156') WHERE id = $1`, [one.id]);
  expect((await edition(one.id)).intact).toBe(false);
  await world.owner.query(`UPDATE report_edition SET document = replace(document, '"value":156', '"value":155') WHERE id = $1`, [one.id]);
  await world.owner.query('ALTER TABLE report_edition ENABLE TRIGGER keep_edition');
});

test('what the funder reads tells nothing of the edition', async () => {
  const { edition: one, submission: copy } = await submitted();
  const all = JSON.stringify(await submission(copy.id, funder));
  const [{ document }] = await registers.rows('SELECT document FROM report_submission WHERE id = $1', [copy.id]);
  for (const text of [all, document]) {
    expect(text).not.toContain(one.hash);
    expect(text).not.toContain(one.id);
  }
  const cells = copy.report.tables.flatMap(({ rows }: any) => rows.flatMap((row: any) => row.cells));
  expect(cells.some(({ hidden }: any) => hidden)).toBe(true);
  expect(cells.filter(({ hidden, value }: any) => hidden && value !== null)).toEqual([]);
  expect(cells.filter(({ drill }: any) => drill !== null)).toEqual([]);
  // By whatever address it asks.
  for (const document of [
    '{ reportEditions { id } }',
    `{ reportEdition(id: "${one.id}") { id } }`,
    '{ reportSubmissions { edition { id hash } } }',
  ])
    expect(JSON.stringify(await world.as(funder).run(document))).not.toContain(one.id);
});

test('strangers, other members and signed-out visitors', async () => {
  const { edition: one, submission: copy } = await submitted();
  const other = await world.organisation('HOST_ASSOCIATION');
  const member = await world.member(host);
  for (const who of [stranger, other, await world.organisation('SPIP')]) {
    expect(await edition(one.id, who)).toBeNull();
    expect(await submission(copy.id, who)).toBeNull();
  }
  const calls: [string, Record<string, unknown>][] = [
    ['submitReport', { editionId: one.id, version: one.version, funderId: stranger.organisationId }],
    ['correctReport', { editionId: one.id, version: one.version, correction: 'Rien' }],
    ['remarkReport', { submissionId: copy.id, text: 'Une remarque' }],
  ];
  const before = await registers.rows('SELECT count(*) FROM report_edition, report_submission');
  for (const [verb, input] of calls) {
    expect([verb, await world.refused(other, verb, input)]).toEqual([verb, ['NOT_FOUND']]);
    expect([verb, await world.refused(stranger, verb, input)]).toEqual([verb, ['NOT_FOUND']]);
    expect([verb, await world.refused(null, verb, input)]).toEqual([verb, ['UNAUTHENTICATED']]);
  }
  for (const [verb, input] of calls.slice(0, 2)) {
    expect([verb, await world.refused(member, verb, input)]).toEqual([verb, ['MANAGERS_ONLY']]);
    expect([verb, await world.refused(funder, verb, input)]).toEqual([verb, ['NOT_FOUND']]);
  }
  expect(await world.refused(member, 'freezeReport', YEAR)).toEqual(['MANAGERS_ONLY']);
  expect(await world.refused(funder, 'freezeReport', YEAR)).toEqual(['FORBIDDEN']);
  expect(await world.refused(host, 'remarkReport', { submissionId: copy.id, text: 'Soi-même' })).toEqual(['FORBIDDEN']);
  const remark = await world.done(funder, 'remarkReport', { submissionId: copy.id, text: 'À préciser' }, 'submission { remarks { id } }');
  const remarkId = (remark.submission as any).remarks[0].id;
  expect(await world.refused(funder, 'answerReportRemark', { remarkId, answer: 'Soi-même' })).toEqual(['FORBIDDEN']);
  expect(await world.refused(stranger, 'answerReportRemark', { remarkId, answer: 'x' })).toEqual(['NOT_FOUND']);
  await world.done(member, 'answerReportRemark', { remarkId, answer: 'C’est précisé.' });
  expect(await world.refused(host, 'answerReportRemark', { remarkId, answer: 'Encore' })).toEqual(['NOT_NOW']);
  expect(await registers.rows('SELECT count(*) FROM report_edition, report_submission')).toEqual(before);
});

test('refused, and why', async () => {
  const { edition: one, submission: copy } = await submitted();
  const input = { editionId: one.id, version: one.version, funderId: funder.organisationId };
  expect(await world.refused(host, 'submitReport', input)).toEqual(['ALREADY_SUBMITTED']);
  expect(await world.refused(host, 'submitReport', { ...input, funderId: stranger.organisationId })).toEqual(['NO_AGREEMENT']);
  const spip = await world.organisation('SPIP');
  expect(await world.refused(host, 'submitReport', { ...input, funderId: spip.organisationId })).toEqual(['NOT_A_FUNDER']);
  await world.agreement(host, stranger);
  expect(await world.refused(host, 'submitReport', { ...input, funderId: stranger.organisationId, version: one.version - 1 })).toEqual([
    'CONFLICT',
  ]);
  expect(await world.refused(host, 'correctReport', { editionId: one.id, version: one.version, correction: 'Rien' })).toEqual([
    'NOTHING_CORRECTED',
  ]);
  expect(await world.refused(host, 'correctReport', { editionId: one.id, version: one.version, correction: ' ' })).toEqual(['REQUIRED']);
  expect(await world.refused(funder, 'remarkReport', { submissionId: copy.id, tableKey: 'none', text: 'x' })).toEqual(['NO_SUCH_TABLE']);
  expect(await world.refused(host, 'freezeReport', { ...YEAR, to: '2022-01-01' })).toEqual(['WRONG_PERIOD']);
  expect(await world.refused(host, 'freezeReport', { ...YEAR, from: '0001-01-01', to: '0001-12-31' })).toEqual(['WRONG_PERIOD']);
  expect(await world.refused(host, 'freezeReport', { ...YEAR, from: '2999-01-01', to: '2999-12-31' })).toEqual(['PERIOD_NOT_BEGUN']);
  // A part of a year that was submitted would be subtracted from it.
  const half = await world.done(host, 'freezeReport', { ...YEAR, to: '2023-06-30' }, 'edition { id version }', at);
  const { id: editionId, version } = half.edition as unknown as { id: string; version: number };
  expect(await world.refused(host, 'submitReport', { editionId, version, funderId: funder.organisationId })).toEqual(['PERIODS_OVERLAP']);
  // What is replaced is neither submitted nor corrected again.
  const [old] = await registers.rows(`SELECT id, version FROM report_edition WHERE state = 'REPLACED' LIMIT 1`);
  expect(await world.refused(host, 'submitReport', { editionId: old.id, version: old.version, funderId: stranger.organisationId })).toEqual(
    ['NOT_NOW'],
  );
  expect(await world.refused(host, 'correctReport', { editionId: old.id, version: old.version, correction: 'x' })).toEqual(['NOT_NOW']);
});

test('a funder compares the associations that reported to it on one period, by what it was shown', async () => {
  const { id } = (
    await registers.rows(
      `INSERT INTO organisation (kind, name, public_name) VALUES ('HOST_ASSOCIATION', 'Un autre hébergeur', 'Association') RETURNING id`,
    )
  )[0];
  const other = await world.member(
    { organisationId: id, membershipId: '', accountId: '', name: 'Un autre hébergeur' },
    { role: 'MANAGER' },
  );
  await world.agreement(other, funder);
  const compared = async (who: Actor): Promise<any> =>
    (
      await world.tell<any>(
        who,
        `query Compared($kind: ReportKind!, $from: LocalDate!, $to: LocalDate!) { reportComparison(kind: $kind, from: $from, to: $to) {
          columns { key } rows { label { fr } cells { value hidden } } total { cells { value hidden } } } }`,
        YEAR,
      )
    ).reportComparison;
  const received = (await world.tell<any>(funder, `{ reportSubmissions { id state } }`)).reportSubmissions;
  const mine = await submission(received.find(({ state }: any) => state !== 'REPLACED').id, funder);
  expect(await compared(funder)).toBeNull();
  const frozen = (await world.done(other, 'freezeReport', YEAR, `edition { ${EDITION} }`, at)).edition as any;
  await world.done(
    other,
    'submitReport',
    { editionId: frozen.id, version: frozen.version, funderId: funder.organisationId },
    'submission { id }',
    at,
  );

  const table = await compared(funder);
  expect(table.rows.map(({ label }: any) => label.fr)).toEqual(['APREMIS', 'Un autre hébergeur']);
  const shown = new Map(mine.report.tables.flatMap((one: any) => one.rows.map((row: any) => [`${one.key}/${row.key}/n`, row.cells[0]])));
  table.columns.forEach(({ key }: any, at: number) => {
    const { value, hidden } = shown.get(key) as any;
    expect(table.rows[0].cells[at]).toEqual({ value, hidden });
    // The other one hosted nobody: all of it is hidden, and no total tells it.
    if (table.rows[1].cells[at].hidden) expect(table.total.cells[at].value).toBeNull();
  });
  expect(table.rows[1].cells.some(({ hidden }: any) => hidden)).toBe(true);
  for (const who of [host, other, stranger]) expect(await compared(who)).toBeNull();
});
