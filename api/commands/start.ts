import 'reflect-metadata';
import { type Config, readConfig } from '../config';
import { connect } from '../database/connect';
import { openDatabase } from '../database/data-source';
import { StartupError } from '../database/startup-error';
import { log } from '../errors';
import { nouns } from '../nouns';
import { buildPortal } from '../portal-build';
import { type Serving, serve } from '../server';

/** npm start: the whole product, from an empty machine on. Ctrl+C stops it; the data stays. */
async function main(): Promise<void> {
  const config = readConfig({ MAILLAGE_DEMO: process.env.NODE_ENV === 'production' ? '' : '1', ...process.env });
  await buildPortal();
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
    const { address } = await starting;
    if (!stopping) console.log(`Maillage is at ${address}`);
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(config: Config, opened: (() => Promise<unknown>)[]): Promise<Serving> {
  const database = await connect(config);
  opened.push(() => database.release());
  const dataSource = await openDatabase(database.applicationUrl, nouns);
  opened.push(() => dataSource.destroy());
  const serving = await serve(config, dataSource);
  opened.push(() => serving.stop());
  return serving;
}

main().catch((error: Error) => {
  if (error instanceof StartupError) console.error(error.message);
  else log.error({ err: error }, 'Maillage could not start');
  process.exit(1);
});
