import 'reflect-metadata';
import { readConfig } from '../config';
import { connect } from '../database/connect';
import { openDatabase } from '../database/data-source';
import { StartupError } from '../database/startup-error';
import { log } from '../errors';
import { nouns } from '../nouns';
import { buildPortal } from '../portal-build';
import { serve } from '../server';

/** npm start: the whole product, from an empty machine on. Ctrl+C stops it; the data stays. */
async function main(): Promise<void> {
  const config = readConfig({ MAILLAGE_DEMO: process.env.NODE_ENV === 'production' ? '' : '1', ...process.env });
  await buildPortal();
  const database = await connect(config);
  const dataSource = await openDatabase(database.applicationUrl, nouns);
  const serving = await serve(config, dataSource);
  console.log(`Maillage is at ${serving.address}`);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await serving.stop();
    await dataSource.destroy();
    await database.release();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: Error) => {
  if (error instanceof StartupError) console.error(error.message);
  else log.error({ err: error }, 'Maillage could not start');
  process.exit(1);
});
