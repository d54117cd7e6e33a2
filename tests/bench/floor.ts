import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import { roundTrip } from '../../api/database/round-trip';
import { floorStatements } from './floor-sql';

/**
 * The floor: bare node:http, one hand-written statement a document, under the same row policies, its JSON passed on as it is.
 * It knows its viewers by heart: no session is looked up, nothing is traced, nothing is parsed but the request.
 */
type Setting = { viewers: Record<string, { organisation: string; membership: string; standing: string }>; accessTable: string };

const { viewers, accessTable }: Setting = JSON.parse(readFileSync(process.env.BENCH_SETTING ?? '', 'utf8'));
const statements = floorStatements(accessTable);
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 });

const ENTER = `SELECT set_config('maillage.today', '', true), set_config('maillage.organisation', $1, true), set_config('maillage.membership', $2, true), set_config('maillage.standing', $3, true)`;

async function answer(token: string, body: string): Promise<string> {
  const { operationName, variables } = JSON.parse(body);
  const viewer = viewers[token];
  if (!viewer) throw new Error('nobody');
  const name = operationName === 'Referral' ? 'page' : 'list';
  const client = await pool.connect();
  try {
    const [, rows] = await roundTrip(client, [
      { text: ENTER, values: [viewer.organisation, viewer.membership, viewer.standing], name: 'enter' },
      { text: statements[name], values: [name === 'page' ? variables.ref : variables.soon], name },
    ]);
    return rows?.[0]?.[0] ?? '';
  } finally {
    client.release();
  }
}

const read = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const part of request) body += part;
  return body;
};

createServer(async (request, response) => {
  try {
    const text = await answer((request.headers.cookie ?? '').replace('__Host-maillage=', ''), await read(request));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  } catch (error) {
    response.writeHead(500).end(JSON.stringify({ errors: [{ message: (error as Error).message }] }));
  }
}).listen(Number(process.env.PORT), 'localhost');
