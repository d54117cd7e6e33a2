import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { AccessTableResolver } from '../../api/modules/home/access-table.resolver';
import { buildPortal } from '../../api/portal-build';
import { rootFolder } from '../../api/root-folder';
import { startWireCounter } from '../support/wire-counter';
import { type Contender, contenders, prepareRing, type Ring, startContender } from './contenders';
import { fill, sizeOf } from './data';
import { works } from './documents';
import { growth } from './growth';
import { once } from './load';
import { Place } from './place';
import { type PolicyCost, policyCost } from './policy-cost';
import { pinned, type Server, stayOnTheOtherCore } from './processes';
import { checkFacts, type Field, measureAll, requestsOf } from './rounds';
import { readSettings, type Settings } from './settings';
import { summary, table, type Wire } from './summary';
import { measureWrites, writesTable } from './writes';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** What the comparison needs besides is installed at the first run, and stays out of what users install. */
function installRival(): void {
  const folder = join(rootFolder, 'tests/bench');
  if (existsSync(join(folder, 'node_modules/postgraphile'))) return;
  say('Installing what the bench compares with, once.');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder], { stdio: ['ignore', process.stderr, process.stderr] });
}

async function filled(place: Place, rows: number): Promise<Ring> {
  const database = `bench_${rows}`;
  await place.migrated(database);
  const begun = Date.now();
  await fill(place.url(database), rows);
  const { megabytes, rows: tables } = await sizeOf(place.url(database));
  say(`${rows} referrals made in ${Math.round((Date.now() - begun) / 1000)} s: ${megabytes} MB; ${JSON.stringify(tables)}`);
  return prepareRing(place, database, rows, new AccessTableResolver().accessTable());
}

/** Statements and round trips of one request of each, once it is warm: read off the wire. */
async function countWire(place: Place, ring: Ring): Promise<Wire> {
  const counts = {} as Wire;
  for (const which of contenders) {
    const counter = await startWireCounter(place.url(ring.database, 'maillage_app'));
    const server = await startContender(which, place, ring, () => counter.url);
    for (const work of works) {
      const request = requestsOf(ring, work)[0] as Buffer;
      for (let warm = 0; warm < 3; warm++) await once(server.port, request);
      counter.reset();
      await once(server.port, request);
      const { statements, roundTrips } = counter.counts();
      counts[work] = { ...counts[work], [which]: { statements, roundTrips } };
    }
    await server.stop();
    await counter.stop();
  }
  return counts;
}

/** Before time goes into large databases: all three answer the same facts over a small one. */
async function tryFirst(place: Place): Promise<void> {
  const ring = await filled(place, 2000);
  const servers = {} as Record<Contender, Server>;
  try {
    for (const which of contenders) servers[which] = await startContender(which, place, ring);
    say(`2000 referrals: all three answer the same facts to ${await checkFacts({ ring, servers })} requests`);
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
  await place.drop(ring.database);
}

async function compare(place: Place, rings: Ring[], settings: Settings): Promise<void> {
  const first = rings[0] as Ring;
  const wire = await countWire(place, first);
  const fields: Field[] = [];
  try {
    for (const ring of rings) {
      const servers = {} as Record<Contender, Server>;
      fields.push({ ring, servers });
      for (const which of contenders) servers[which] = await startContender(which, place, ring);
      say(`${ring.rows} referrals: all three answer the same facts to ${await checkFacts({ ring, servers })} requests`);
    }
    const results = await measureAll(fields, place.postmaster, { ...settings, say });
    const costs: Record<string, Record<string, PolicyCost>> = {};
    for (const ring of rings) {
      costs[ring.rows] = {};
      for (const work of works) (costs[ring.rows] as Record<string, PolicyCost>)[work] = await policyCost(place, ring, work, 24);
    }
    const headline = settings.connections.includes(16) ? 16 : (settings.connections[0] as number);
    // Last: what is written would be in the lists that the others are measured on.
    const writes = await measureWrites(place, first, { ...settings, say });
    console.log(table(results, wire));
    console.log(writesTable(writes));
    console.log(JSON.stringify({ ...summary(results, settings.rows, headline, wire, costs), writes }));
  } finally {
    for (const { servers } of fields) for (const server of Object.values(servers)) await server.stop();
  }
}

async function writesAlone(place: Place, rings: Ring[], settings: Settings): Promise<void> {
  for (const ring of rings) {
    const writes = await measureWrites(place, ring, { ...settings, say });
    console.log(`${ring.rows} referrals\n${writesTable(writes)}\n${JSON.stringify({ writes })}`);
  }
}

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2));
  const rivals = !settings.growth && !settings.writes;
  if (rivals) installRival();
  await buildPortal();
  stayOnTheOtherCore();
  say(
    `Machine: ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, node ${process.version}; ${pinned ? 'servers on core 0, PostgreSQL and the load on core 1' : 'nothing is pinned here'}`,
  );
  const place = await Place.open();
  const stop = (): void => void place.close().finally(() => process.exit(1));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    if (rivals) await tryFirst(place);
    const rings: Ring[] = [];
    for (const rows of settings.rows) rings.push(await filled(place, rows));
    if (settings.growth) console.log(await growth(place, rings, settings.seconds, say));
    else if (settings.writes) await writesAlone(place, rings, settings);
    else await compare(place, rings, settings);
  } finally {
    await place.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
