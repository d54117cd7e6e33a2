import { Client } from 'pg';
import { activityReport } from '../../api/modules/reports/activity-report';
import type { Report, ReportKind } from '../../api/modules/reports/report';
import type { World } from './world';

/** The report of an organisation, under row security, as a member of it reads it. */
export async function reportOf(
  world: World,
  organisation: string,
  from: string,
  to: string,
  kind: ReportKind = 'HOST',
  today = '',
): Promise<Report> {
  const client = new Client({ connectionString: world.db.appUrl });
  await client.connect();
  try {
    const found = await world.owner.query('SELECT id FROM organisation WHERE name = $1', [organisation]);
    await client.query('BEGIN READ ONLY');
    await client.query(
      `SELECT set_config('maillage.organisation', $1, true), set_config('maillage.standing', 'NETWORK', true), set_config('maillage.today', $2, true)`,
      [found.rows[0].id, today],
    );
    const { statement, tell } = activityReport(kind, { from, to });
    const { rows } = await client.query({ text: statement.text, values: statement.values as unknown[], rowMode: 'array' });
    return tell(rows[0]?.[0]);
  } finally {
    await client.end();
  }
}
