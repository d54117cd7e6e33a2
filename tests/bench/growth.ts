import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { columns } from '../../api/modules/placements/register-format';
import { rootFolder } from '../../api/root-folder';
import { type Ring, startContender } from './contenders';
import { openViewers, STEADY_OR_GROWING } from './data';
import { variablesOf } from './documents';
import { load, rawRequest } from './load';
import type { Place } from './place';

const SEARCH = `query Search($search: String!) { referrals(first: 8, search: $search) { nodes { id ref identity { shortName age } } } }`;

/** What is asked again and again while the table grows. One line each: a name, a document, its variables; who asks, if not everybody. */
const probes: { name: string; document: string; variables: (ref: string, at: number) => Record<string, unknown>; by?: string }[] = [
  {
    name: 'list',
    document: `query List { referrals(first: 50) { totalCount nodes { id ref state viewerTurn identity { shortName age } addressee { name } } pageInfo { endCursor hasNextPage } } }`,
    variables: () => ({}),
  },
  {
    name: 'list, a rare kind',
    document: `query Kind { referrals(first: 50, kind: [INSERTION]) { totalCount nodes { id ref } } }`,
    variables: () => ({}),
  },
  { name: 'search by name', document: SEARCH, variables: (_, at) => ({ search: `Martin-${at * 10}` }) },
  { name: 'search by reference', document: SEARCH, variables: (ref) => ({ search: ref }) },
  { name: 'search of nobody', document: SEARCH, variables: () => ({ search: 'Zzyzx' }) },
  { name: 'counts', document: `query Counts { referralCounts { state count turn } }`, variables: () => ({}) },
  {
    name: 'timeline',
    document: `query Timeline($ref: String!) { referral(ref: $ref) { history { id at verb label actorName readers organisation { name } } } }`,
    variables: (ref) => variablesOf('page', ref),
  },
  {
    name: 'report of a year',
    document: `query Report($from: LocalDate!, $to: LocalDate!) { report(kind: HOST, from: $from, to: $to) { tables { key rows { key cells { value } } } } }`,
    variables: () => {
      const year = new Date().getFullYear() - 1;
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    },
    by: 'HOST_ASSOCIATION',
  },
];

const REGISTER_LINES = 1000;

/** Milliseconds that the command takes for a register of a thousand lines of a new host. */
async function importing(place: Place, ring: Ring): Promise<number> {
  const file = join(place.folder, `${ring.database}.csv`);
  const line = (n: number): string => {
    const cells: Partial<Record<(typeof columns)[number], string>> = {
      numero: `B-${n}`,
      date_demande: '15/03/2024',
      origine_spip: 'SPIP de mesure',
      nom: `NOM${n}`,
      prenom: 'Ana',
      date_naissance: '01/02/1990',
      sexe: 'H',
    };
    return columns.map((column) => cells[column] ?? '').join(';');
  };
  writeFileSync(file, [columns.join(';'), ...Array.from({ length: REGISTER_LINES }, (_, n) => line(n)), ''].join('\r\n'));
  const begun = performance.now();
  const command = [join(rootFolder, 'build/api/commands/import-register.js'), file, '--host', 'Un hébergement de mesure', '--create'];
  const env = { ...process.env, DATABASE_URL: place.url(ring.database, 'maillage_app'), MIGRATOR_DATABASE_URL: place.url(ring.database) };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  if (JSON.parse(stdout).imported !== REGISTER_LINES) throw new Error(`The register was not imported: ${stdout}`);
  return Math.round(performance.now() - begun);
}

/** Milliseconds of each probe (median, one connection) at each size, and how many times the last is of the first. */
export async function growth(place: Place, rings: Ring[], seconds: number, say: (line: string) => void): Promise<string> {
  const medians = new Map<string, number[]>();
  const note = (name: string, rows: number, time: number): void => {
    medians.set(name, [...(medians.get(name) ?? []), time]);
    say(`${rows} referrals, ${name}: ${time} ms`);
  };
  for (const ring of rings) {
    const server = await startContender('maillage', place, ring);
    try {
      for (const [which, numbers] of Object.entries(STEADY_OR_GROWING)) {
        const viewers = await openViewers(
          place.url(ring.database),
          (token) => createHash('sha256').update(token).digest(),
          () => randomBytes(32).toString('base64url'),
          numbers,
        );
        for (const { name, document, variables, by } of probes) {
          const requests = viewers
            .filter(({ kind }) => !by || kind === by)
            .flatMap(({ token, refs }) =>
              refs
                .slice(0, 5)
                .map((ref, at) =>
                  rawRequest(
                    '/graphql',
                    { cookie: `__Host-maillage=${token}` },
                    JSON.stringify({ query: document, variables: variables(ref, at) }),
                  ),
                ),
            );
          await load(server.port, requests, 1, 1);
          const { p50, failed } = await load(server.port, requests, 1, seconds);
          if (failed) throw new Error(`${name}: ${failed} requests failed`);
          note(`${name}, ${which}`, ring.rows, p50);
        }
      }
      note(`import of ${REGISTER_LINES} lines`, ring.rows, await importing(place, ring));
    } finally {
      await server.stop();
    }
  }
  const head = `| | ${rings.map(({ rows }) => `${rows} referrals`).join(' | ')} | last ÷ first |\n|---|${rings.map(() => '---|').join('')}---|`;
  const lines = [...medians].map(
    ([name, times]) =>
      `| ${name} | ${times.map((time) => `${time} ms`).join(' | ')} | ${((times.at(-1) ?? 0) / (times[0] ?? 1)).toFixed(1)} |`,
  );
  return [head, ...lines, JSON.stringify(Object.fromEntries(medians))].join('\n');
}
