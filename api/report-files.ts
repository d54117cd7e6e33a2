import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import sql, { raw } from 'sql-template-tag';
import type { Context } from './context';
import { snake } from './graphql/noun';
import type { Frozen } from './modules/reports/edition-print';
import { fileNameOf, type Language } from './modules/reports/edition-words';
import { readAs } from './operation';
import { readable } from './visibility/row-security';

type Maker = { type: string; make: (frozen: Frozen, language: Language, document: string) => Promise<Buffer | string> | string };

/** The typesetter and the writer of workbooks weigh too much for those who never ask for a file. */
const pdfs = () => import('./modules/reports/edition-pdf');
const tables = () => import('./modules/reports/edition-tables');

const makers: Record<string, Maker> = {
  pdf: { type: 'application/pdf', make: async (frozen, language) => (await pdfs()).editionPdf(frozen, language) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async (frozen, language) => (await tables()).editionWorkbook(frozen, language),
  },
  csv: { type: 'text/csv; charset=utf-8', make: async (frozen, language) => (await tables()).editionCsv(frozen, language) },
  // The text that the hash is of, to the letter.
  json: { type: 'application/json; charset=utf-8', make: (_frozen, _language, document) => document },
};

const nouns: Record<string, string> = { 'report-editions': 'ReportEdition', 'report-submissions': 'ReportSubmission' };

/** Files made a moment ago: a frozen text gives the same file each time. */
const made = new Map<string, Buffer | string>();
const MOST_MADE = 16;

/**
 * The files of a frozen edition, at /files/report-editions/ID.pdf and /files/report-submissions/ID.pdf (or xlsx, csv, json): to
 * whom may read the record, by the session of the browser, and to nobody else.
 */
export function serveReportFiles(app: FastifyInstance, contextOf: (request: FastifyRequest, reply: FastifyReply) => Context): void {
  app.get<{ Params: { noun: string; file: string }; Querystring: { lang?: string } }>('/files/:noun/:file', async (request, reply) => {
    const [, id = '', kind = ''] = request.params.file.match(/^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\w{3,4})$/i) ?? [];
    const noun = Object.hasOwn(nouns, request.params.noun) ? nouns[request.params.noun] : undefined;
    const maker = Object.hasOwn(makers, kind) ? makers[kind] : undefined;
    const nothing = () => reply.code(404).header('cache-control', 'no-store').send({ found: false });
    if (!noun || !maker || !id) return nothing();
    const context = contextOf(request, reply);
    const statement = sql`SELECT t.hash, t.document FROM ${raw(snake(noun))} t WHERE t.id = ${id}::uuid AND ${raw(readable(noun, 't'))}`;
    const [hash, document] = await readAs(context, `Download${noun}`, id, statement);
    if (!context.viewer || !hash || !document) return nothing();
    const language = request.query.lang === 'en' ? 'en' : 'fr';
    const frozen: Frozen = { hash, content: JSON.parse(document) };
    const key = [hash, kind, language].join();
    const file = made.get(key) ?? (await maker.make(frozen, language, document));
    made.delete(key);
    made.set(key, file);
    for (const [oldest] of made) if (made.size > MOST_MADE) made.delete(oldest);
    const { kind: reported, period } = frozen.content.report;
    const name = [fileNameOf(reported, language), period.year ?? `${period.from}-${period.to}`, `edition-${frozen.content.number}`].join(
      '-',
    );
    return reply
      .type(maker.type)
      .header('content-disposition', `attachment; filename="${name}.${kind}"`)
      .header('cache-control', 'private, no-store')
      .send(file);
  });
}
