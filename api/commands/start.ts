import './compile-cache';
import 'reflect-metadata';
import { setImmediate as others } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DataSource } from 'typeorm';
import { type Config, readConfig } from '../config';
import { connect } from '../database/connect';
import { StartupError } from '../database/startup-error';
import { log } from '../errors';
import { buildPortal } from '../portal-build';
import type { Serving } from '../server';

/** npm start: the whole product, from an empty machine on. Ctrl+C stops it; the data stays. */
async function main(): Promise<void> {
  const config = readConfig({ MAILLAGE_DEMO: process.env.NODE_ENV === 'production' ? '' : '1', ...process.env });
  // What has been opened, to be closed from the last to the first, whether all went well or not.
  const opened: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of opened.splice(0).reverse()) await one();
  };
  // Ctrl+C before all stands closes what stands by then.
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= starting
      .catch(() => undefined)
      .then(close)
      .then(() => process.exit(0));
  };
  const starting = open(config, opened);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    const { address, personas } = await starting;
    if (stopping) return;
    console.log(`Maillage is at ${address}`);
    setTimeout(giveMemoryBack, 1000).unref();
    if (personas.length) console.log(`Sign in there with one click as:\n${personas.map((persona) => `  ${persona}`).join('\n')}`);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Side by side, each in a process of its own: the portal is built, the database starts, and this one loads what serves them. */
async function open(config: Config, opened: (() => Promise<unknown>)[]): Promise<Serving & { personas: string[] }> {
  const givenUp = new AbortController();
  const portal = buildPortal(givenUp.signal);
  const connecting = connect(config);
  opened.push(
    async () => givenUp.abort(),
    () =>
      connecting.then(
        ({ release }) => release(),
        () => undefined,
      ),
  );
  // Awaited below, where it is told what fails.
  for (const work of [portal, connecting]) work.catch(() => undefined);
  await others();
  const [{ openDatabase }, { nouns }, { serve }, { guardedSchema }] = await Promise.all([
    import('../database/data-source'),
    import('../nouns'),
    import('../server'),
    import('../schema'),
  ]);
  // Made once: the demonstration is told with it too.
  const schema = guardedSchema();
  const database = await connecting;
  const dataSource = await openDatabase(database.applicationUrl, nouns);
  opened.push(() => dataSource.destroy());
  if (config.demonstration) {
    const { tellDemonstration } = await import('../demonstration/tell');
    if (await tellDemonstration(config, dataSource, database.migratorUrl, schema)) console.log('The demonstration network is told.');
  }
  await portal;
  const serving = await serve(config, dataSource, schema);
  opened.push(() => serving.stop());
  return { ...serving, personas: config.demonstration ? await personasOf(dataSource) : [] };
}

async function personasOf(dataSource: DataSource): Promise<string[]> {
  const rows: { display_name: string; function: string; organisation_name: string }[] = await dataSource.query('SELECT * FROM personas()');
  return rows.map((row) => `${row.display_name}, ${row.function} (${row.organisation_name})`);
}

/** Starting leaves more memory behind than serving takes, and V8 keeps it while nobody asks for anything. It takes a third of a second. */
function giveMemoryBack(): void {
  setFlagsFromString('--expose-gc');
  const collect: ((how: object) => void) | undefined = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  collect?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

main().catch((error: Error) => {
  if (error instanceof StartupError) console.error(error.message);
  else log.error({ err: error }, 'Maillage could not start');
  process.exit(1);
});
