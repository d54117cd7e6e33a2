import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Sql } from 'sql-template-tag';
import { meetingDue } from '../../api/modules/plans/plan-month';
import { age, shortName } from '../../api/modules/referrals/beneficiary-identity';
import { availableReferralActions } from '../../api/modules/referrals/referral.transitions';
import { rootFolder } from '../../api/root-folder';
import { entryReaders, viewerAccess, viewerRelationships, viewerTurn } from '../../api/visibility/viewer-access';
import { type BenchViewer, openViewers } from './data';
import { operationOf, persisted, works } from './documents';
import { listedPerson } from './floor-sql';
import type { Place } from './place';
import { type Server, startServer } from './processes';

export type Contender = 'floor' | 'postgraphile' | 'maillage';
export const contenders: Contender[] = ['floor', 'postgraphile', 'maillage'];

const folder = join(rootFolder, 'tests/bench');

/** What PostGraphile counts with: set-returning functions in its statement, which PostgreSQL inlines. */
const rivalFunctions = `CREATE SCHEMA IF NOT EXISTS rival;
  GRANT USAGE ON SCHEMA rival TO maillage_app;
  CREATE OR REPLACE FUNCTION rival.referral_counts() RETURNS TABLE (state text, count int, turn int) LANGUAGE sql STABLE AS $$
    SELECT state, sum(count)::int, COALESCE(sum(count) FILTER (WHERE turn), 0)::int FROM public.worklist_tally GROUP BY state $$;
  CREATE OR REPLACE FUNCTION rival.referrals_count() RETURNS int LANGUAGE sql STABLE AS $$ SELECT sum(count)::int FROM public.worklist_tally $$;
  CREATE OR REPLACE FUNCTION rival.hearings_count(before date) RETURNS int LANGUAGE sql STABLE AS $$
    SELECT COALESCE(sum(count), 0)::int FROM public.worklist_tally WHERE hearing_on <= before $$;`;

const text = (make: (alias: string) => Sql): string => {
  const { text: written, values } = make('@');
  if (values.length) throw new Error('A computed field with parameters cannot be handed to PostGraphile');
  return written;
};

const listed = listedPerson('@', '(SELECT r.beneficiary_id FROM referral r WHERE r.id = @.record_id)');

/** The facts that Maillage computes, as expressions over the row `@`. */
const computed = (): Record<string, string> => ({
  viewerTurn: text(viewerTurn),
  viewerRelationships: `to_json(${text(viewerRelationships)})`,
  viewerAccess: text(viewerAccess),
  availableActions: text(availableReferralActions),
  shortName: text(shortName),
  age: text(age),
  meetingDue: text(meetingDue),
  readers: text(entryReaders),
  listedIdentity: listed.identity,
  listedSituation: listed.judicialSituation,
  overdue: `COALESCE(@.state IN ('TODO', 'DOING') AND @.due_on < viewer_today(), false)`,
});

/** PostGraphile's documents under the hashes of the portal's. */
function rivalDocuments(): Record<string, string> {
  const parts = readFileSync(join(folder, 'postgraphile-documents.graphql'), 'utf8').split(/^(?=query |fragment )/m);
  const fragments = parts.filter((part) => part.startsWith('fragment')).join('');
  return Object.fromEntries(
    works.map((work) => [
      persisted(operationOf[work]).hash,
      fragments + parts.find((part) => part.startsWith(`query ${operationOf[work]}(`)),
    ]),
  );
}

/** What the servers of one database need: its viewers with open sessions, the files they read at their start. */
export type Ring = { rows: number; database: string; viewers: BenchViewer[]; settingFile: string; keyFile: string };

export async function prepareRing(place: Place, database: string, rows: number, accessTable: unknown): Promise<Ring> {
  const client = new Client({ connectionString: place.url(database) });
  await client.connect();
  await client.query(rivalFunctions).finally(() => client.end());
  const viewers = await openViewers(
    place.url(database),
    (token) => createHash('sha256').update(token).digest(),
    () => randomBytes(32).toString('base64url'),
  );
  const settingFile = join(place.folder, `${database}.json`);
  const keyFile = join(place.folder, 'clinical.key');
  writeFileSync(keyFile, randomBytes(32).toString('base64'));
  writeFileSync(
    settingFile,
    JSON.stringify({
      viewers: Object.fromEntries(viewers.map((viewer) => [viewer.token, viewer])),
      accessTable: JSON.stringify(accessTable),
      computed: computed(),
      documents: rivalDocuments(),
    }),
  );
  return { rows, database, viewers, settingFile, keyFile };
}

/** Starts one of the three on the database, or on `url` which stands for it. */
export function startContender(which: Contender, place: Place, ring: Ring, through?: (url: string) => string): Promise<Server> {
  const url = (user?: string) => (through ?? ((same: string) => same))(place.url(ring.database, user));
  const application = { DATABASE_URL: url('maillage_app'), BENCH_SETTING: ring.settingFile };
  if (which === 'floor') return startServer(which, [join(rootFolder, 'build/tests/bench/floor.js')], application);
  if (which === 'postgraphile')
    return startServer(which, [join(folder, 'postgraphile.mjs')], { ...application, GRAPHILE_ENV: 'production' });
  return startServer(which, [join(rootFolder, 'build/api/commands/start.js')], {
    DATABASE_URL: url('maillage_app'),
    MIGRATOR_DATABASE_URL: place.url(ring.database),
    MAILLAGE_DEMO: '',
    MAILLAGE_CLINICAL_KEY_FILE: ring.keyFile,
  });
}
