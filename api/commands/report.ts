import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { readConfig } from '../config';
import { connect } from '../database/connect';
import { APPLICATION, asRole } from '../database/migrate';
import { activityReport } from '../modules/reports/activity-report';
import { inWords } from '../modules/reports/in-words';
import { publishedShape } from '../modules/reports/published-shape';
import type { Report } from '../modules/reports/report';
import type { Period } from '../modules/reports/report-cells';
import { CommandError, failed } from './command';

const usage = 'npm run -s report -- --host NAME|SIRET (--year YYYY | --from YYYY-MM-DD --to YYYY-MM-DD) [--json]';

/**
 * npm run report: the activity report of a host association, in words, or as one JSON object in the shape in which such a
 * report is published. Counted under row security, as a member of the association would read it.
 */
async function main(): Promise<void> {
  const { values: given } = parseArgs({
    options: {
      host: { type: 'string' },
      year: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const host = given.host?.trim();
  if (!host) throw new CommandError(usage);
  const report = await counted(host, periodFrom(given));
  console.log(given.json ? JSON.stringify(publishedShape(report), null, 2) : inWords(report));
}

function periodFrom({ year, from, to }: { year?: string; from?: string; to?: string }): Period {
  if (year && !from && !to) {
    if (!/^(19|2\d)\d\d$/.test(year)) throw new CommandError(`${year} is no year.`);
    return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
  if (year || !from || !to) throw new CommandError(usage);
  for (const day of [from, to]) {
    const date = new Date(`${day}T00:00:00Z`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day))
      throw new CommandError(`${day} is no day: write it 2023-12-31.`);
  }
  if (to < from) throw new CommandError('The period ends before it begins.');
  return { from, to };
}

async function counted(host: string, period: Period): Promise<Report> {
  const database = await connect(readConfig());
  const client = new Client({ connectionString: asRole(database.applicationUrl, APPLICATION) });
  try {
    await client.connect();
    await client.query('BEGIN READ ONLY');
    await client.query(`SELECT set_config('maillage.standing', 'NETWORK', true)`);
    const { rows } = await client.query(
      `SELECT id, kind FROM organisation WHERE siret = $1 OR lower(replace(name, '’', '''')) = lower(replace($2, '’', ''''))`,
      [host.replace(/\s/g, ''), host],
    );
    const [found, another] = rows.filter(({ kind }) => kind === 'HOST_ASSOCIATION');
    if (another) throw new CommandError(`Several host associations are called ${host}: give the SIRET.`);
    if (!found) throw new CommandError(`No host association is called ${host}.`);
    await client.query(`SELECT set_config('maillage.organisation', $1, true)`, [found.id]);
    const { statement, tell } = activityReport('HOST', period);
    const answered = await client.query({ text: statement.text, values: statement.values as unknown[], rowMode: 'array' });
    await client.query('COMMIT');
    return tell(answered.rows[0]?.[0]);
  } finally {
    await client.end();
    await database.release();
  }
}

main().catch((error) => failed(error, usage));
