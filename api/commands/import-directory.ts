import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { connect } from '../database/connect';
import { StartupError } from '../database/startup-error';
import { type DirectoryResult, importDirectory } from '../modules/directory/import-directory';

const USAGE = 'npm run -s import:directory -- FOLDER [--partial]';

/** What was typed cannot be followed. */
class WrongArgument extends Error {}

function readArguments(): { folder: string; partial: boolean } {
  let read: ReturnType<typeof parse>;
  try {
    read = parse();
  } catch (error) {
    throw new WrongArgument(`${(error as Error).message} ${USAGE}`);
  }
  const [folder, more] = read.positionals;
  if (!folder || more !== undefined) throw new WrongArgument(`Donnez un dossier. ${USAGE}`);
  if (!existsSync(folder)) throw new WrongArgument('Ce dossier n’existe pas.');
  return { folder, partial: read.values.partial ?? false };
}

const parse = () => parseArgs({ options: { partial: { type: 'boolean' } }, allowPositionals: true });

/** npm run import:directory: prints one JSON object, and how far it is on stderr. Exit code 1, and nothing written, when anything was rejected. */
async function main(): Promise<DirectoryResult> {
  const { folder, partial } = readArguments();
  const database = await connect(readConfig());
  try {
    return await importDirectory(database.migratorUrl, folder, { partial, progress: (sentence) => process.stderr.write(`${sentence}\n`) });
  } finally {
    await database.release();
  }
}

main()
  .catch((error: Error): DirectoryResult => {
    if (!(error instanceof WrongArgument || error instanceof StartupError)) process.stderr.write(`${error.stack}\n`);
    return { rejected: [{ file: '', line: null, column: null, value: null, problem: error.message }], keptApart: [] };
  })
  .then((result) => {
    if (result.rejected.length) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(result)}\n`);
  });
