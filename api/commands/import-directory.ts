import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { connect } from '../database/connect';
import { StartupError } from '../database/startup-error';
import { type DirectoryResult, importDirectory } from '../modules/directory/import-directory';
import { importStructures, type StructuresResult } from '../modules/directory/import-structures';
import { type Check, checkBySchema, checkStructure } from '../modules/directory/structure-lines';

const USAGE = 'npm run -s import:directory -- FOLDER [--partial] | FILE.json --format data-inclusion [--schemas FOLDER]';

/** What was typed cannot be followed. */
class WrongArgument extends Error {}

type Asked = { place: string; partial: boolean; check: Check | null };

function readArguments(): Asked {
  const { positionals, values } = parsed();
  const [place, more] = positionals;
  if (!place || more !== undefined) throw new WrongArgument(`Donnez un dossier, ou un fichier. ${USAGE}`);
  if (values.format !== undefined && values.format !== 'data-inclusion') throw new WrongArgument(`Ce format n’est pas connu. ${USAGE}`);
  if (values.schemas && !values.format) throw new WrongArgument(`Des schémas vont avec --format data-inclusion. ${USAGE}`);
  if (!existsSync(place)) throw new WrongArgument(values.format ? 'Ce fichier n’existe pas.' : 'Ce dossier n’existe pas.');
  return { place, partial: values.partial ?? false, check: values.format ? checkOf(values.schemas) : null };
}

function parsed() {
  try {
    const options = { partial: { type: 'boolean' }, format: { type: 'string' }, schemas: { type: 'string' } } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new WrongArgument(`${(error as Error).message} ${USAGE}`);
  }
}

function checkOf(schemas: string | undefined): Check {
  if (!schemas) return checkStructure;
  const file = join(schemas, 'structure.json');
  if (!existsSync(file)) throw new WrongArgument('Ce dossier ne contient pas structure.json.');
  return checkBySchema(file);
}

/** npm run import:directory: prints one JSON object, and how far it is on stderr. Exit code 1, and nothing written, when anything was rejected. */
async function main(): Promise<DirectoryResult | StructuresResult> {
  const { place, partial, check } = readArguments();
  const progress = (sentence: string) => void process.stderr.write(`${sentence}\n`);
  const database = await connect(readConfig());
  try {
    if (check) return await importStructures(database.migratorUrl, place, check, progress);
    return await importDirectory(database.migratorUrl, place, { partial, progress });
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
