import { request } from 'node:http';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { editionPdf } from '../../../api/modules/reports/edition-pdf';
import { editionCsv, editionWorkbook } from '../../../api/modules/reports/edition-tables';
import { frozen } from '../../../api/modules/reports/frozen';
import type { Report } from '../../../api/modules/reports/report';
import { SESSION_COOKIE, type Serving } from '../../../api/server';
import { RegisterWorld, realRegister } from '../../support/register';
import { reportOf } from '../../support/reports';
import { serveWorld } from '../../support/serving';
import type { Actor, World } from '../../support/world';

const at = new Date('2024-02-01T10:00:00Z');
let registers: RegisterWorld;
let world: World;
let serving: Serving;
let report: Report;
let [host, funder, stranger, otherHost]: [Actor, Actor, Actor, Actor] = [] as never;
let [editionId, submissionId] = ['', ''];

beforeAll(async () => {
  registers = await RegisterWorld.create();
  world = registers.world;
  await registers.load(realRegister, { host: 'APREMIS', places: [{ places: 45, startsOn: '2023-01-01' }] });
  const [{ id }] = await registers.rows(`SELECT id FROM organisation WHERE name = 'APREMIS'`);
  host = await world.member({ organisationId: id, membershipId: '', accountId: '', name: 'APREMIS' }, { role: 'MANAGER' });
  [funder, stranger, otherHost] = [
    await world.organisation('FUNDER'),
    await world.organisation('FUNDER'),
    await world.organisation('HOST_ASSOCIATION'),
  ];
  await world.agreement(host, funder);
  report = JSON.parse(JSON.stringify(await reportOf(world, 'APREMIS', '2023-01-01', '2023-12-31')));
  const input = { kind: 'HOST', from: '2023-01-01', to: '2023-12-31' };
  const { edition } = (await world.done(host, 'freezeReport', input, 'edition { id version }', at)) as any;
  editionId = edition.id;
  const to = { editionId, version: edition.version, funderId: funder.organisationId };
  submissionId = ((await world.done(host, 'submitReport', to, 'submission { id }', at)) as any).submission.id;
  serving = await serveWorld(world);
}, 90_000);
afterAll(async () => {
  await serving?.stop();
  await registers.end();
});

type File = { status: number; headers: Record<string, unknown>; body: Buffer };

async function download(who: Actor | null, path: string): Promise<File> {
  const token = who && (await world.stage.sessionOf(who.membershipId));
  const headers = token ? { cookie: `${SESSION_COOKIE}=${token}` } : {};
  return new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port: serving.port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    sent.once('error', reject);
    sent.end();
  });
}

const frozenReport = () => {
  const content = { number: 1, author: 'A', frozenAt: at.toISOString(), replaces: null, correction: null, changes: [], report };
  return { content, hash: frozen(content).hash };
};

test.each(['fr', 'en'] as const)('the PDF is tagged, in its language, with a title (%s)', (language) => {
  const pdf = editionPdf(frozenReport(), language);
  const text = pdf.toString('latin1');
  expect(text).toMatch(/^%PDF-1\.7/);
  expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
  expect(text).toMatch(new RegExp(`/Lang \\(${language}`));
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(text).toMatch(/\/DisplayDocTitle true/);
  expect(pdf.toString('utf8')).toMatch(
    language === 'fr' ? /<rdf:li[^>]*>Rapport d’activité 2023 – APREMIS/ : /<rdf:li[^>]*>Activity report 2023 – APREMIS/,
  );
  expect(editionPdf(frozenReport(), language).equals(pdf)).toBe(true);
});

test('the workbook holds the numbers of the report, as numbers, a sheet a table', async () => {
  const file = await editionWorkbook(frozenReport(), 'fr');
  const sheets = await readWorkbook(file);
  expect(sheets).toHaveLength(report.tables.length + 1);
  for (const [at, table] of report.tables.entries()) {
    const rows = sheets[at + 1]?.data ?? [];
    const expected = [...table.rows, ...(table.total ? [table.total] : [])].map((row) =>
      row.cells.flatMap((cell) => [cell.value, ...cell.earlier].map((value) => value ?? '–')),
    );
    expect(rows.slice(1, expected.length + 1).map((row) => row.slice(1, (expected[0]?.length ?? 0) + 1))).toEqual(expected);
  }
});

test('the list holds every figure, and no cell is a formula', () => {
  const evil = structuredClone(report);
  const [table] = evil.tables;
  const [row] = table?.rows ?? [];
  if (!table || !row) throw new Error('No row');
  const danger = ['=HYPERLINK("http://a")', '+1', '-1+1', '@SUM(A1)', '\tx', '\rx'];
  table.rows = danger.map((fr, at) => ({ ...row, key: String(at), label: { fr, en: fr } }));
  const { hash, content } = frozenReport();
  const text = editionCsv({ hash, content: { ...content, report: evil } }, 'fr');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][];
  expect(lines.flat().filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);

  const [, ...all] = parse(editionCsv({ hash, content }, 'fr'), { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][];
  const told = all.map((cells) => (cells[6] === '' ? null : Number(cells[6]?.replace(',', '.'))));
  const values = report.tables.flatMap(({ rows, total }) =>
    [...rows, ...(total ? [total] : [])].flatMap(({ cells }) => cells.flatMap((cell) => [cell.value, ...cell.earlier])),
  );
  expect(told).toEqual(values);
});

test('files are for who may read the record, and for nobody else', async () => {
  for (const kind of ['pdf', 'xlsx', 'csv', 'json']) {
    const edition = `/files/report-editions/${editionId}.${kind}`;
    const submission = `/files/report-submissions/${submissionId}.${kind}`;
    for (const [who, path] of [
      [host, edition],
      [host, submission],
      [funder, submission],
    ] as const) {
      const { status, headers, body } = await download(who, path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers['content-disposition']).toBe(`attachment; filename="rapport-d-activite-2023-edition-1.${kind}"`);
      expect(headers['cache-control']).toBe('private, no-store');
      expect(body.length).toBeGreaterThan(1000);
    }
    for (const [who, path] of [
      [funder, edition],
      [stranger, edition],
      [stranger, submission],
      [otherHost, edition],
      [otherHost, submission],
      [null, edition],
      [null, submission],
    ] as const)
      expect([path, (await download(who, path)).status]).toEqual([path, 404]);
  }
  for (const path of [
    `/files/report-editions/${submissionId}.pdf`,
    `/files/report-editions/${editionId}.exe`,
    '/files/constructor/x.pdf',
    '/files/report-editions/x.pdf',
  ])
    expect([path, (await download(host, path)).status]).toEqual([path, 404]);
});

test('each download is traced, and who left the funder has none', async () => {
  const path = `/files/report-submissions/${submissionId}.json`;
  const left = await world.member(funder);
  expect((await download(left, path)).status).toBe(200);
  const trace = 'SELECT operation, reference FROM consultation WHERE membership_id = $1';
  expect(await registers.rows(trace, [left.membershipId])).toEqual([{ operation: 'DownloadReportSubmission', reference: submissionId }]);
  await world.owner.query('UPDATE membership SET active = false WHERE id = $1', [left.membershipId]);
  expect((await download(left, path)).status).toBe(404);
});

test('the text that is handed over has the hash that was said', async () => {
  const { body } = await download(funder, `/files/report-submissions/${submissionId}.json`);
  const [{ hash, document }] = await registers.rows('SELECT hash, document FROM report_submission WHERE id = $1', [submissionId]);
  expect(body.toString('utf8')).toBe(document);
  const { createHash } = await import('node:crypto');
  expect(createHash('sha256').update(body).digest('hex')).toBe(hash);
});

test('what is hidden is said in each file of the funder', async () => {
  const csv = (await download(funder, `/files/report-submissions/${submissionId}.csv`)).body.toString('utf8');
  expect(csv).toContain('"masqué"');
  const sheets = await readWorkbook((await download(funder, `/files/report-submissions/${submissionId}.xlsx`)).body);
  expect(sheets.some(({ data }) => data.some((row) => row.includes('masqué')))).toBe(true);
  expect(JSON.stringify(sheets)).toContain('moins de 11 personnes');
});

test('a file that cannot be made says nothing of what it holds', async () => {
  await world.owner.query('ALTER TABLE report_submission DISABLE TRIGGER keep_submission');
  await world.owner.query(`UPDATE report_submission SET document = 'DUPONT {' WHERE id = $1`, [submissionId]);
  const { status, headers, body } = await download(funder, `/files/report-submissions/${submissionId}.pdf`);
  expect([status, headers['cache-control']]).toEqual([500, 'no-store']);
  expect(body.toString('utf8')).not.toContain('DUPONT');
  expect(JSON.parse(body.toString('utf8')).errors[0].extensions).toMatchObject({ code: 'BUG', number: expect.any(String) });
  expect((await download(null, `/files/report-submissions/${submissionId}.pdf`)).status).toBe(404);
});
