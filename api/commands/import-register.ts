import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { connect } from '../database/connect';
import { StartupError } from '../database/startup-error';
import { type ImportOptions, type ImportResult, importRegister } from '../modules/placements/import-register';

const USAGE = 'npm run -s import:register -- FILE.csv --host NAME [--create] [--places 40@2022-01-01,45@2023-01-01] [--dry-run]';

/** A word of the command line that cannot be followed. */
class WrongArgument extends Error {
  constructor(
    readonly argument: string | null,
    readonly value: string | null,
    problem: string,
  ) {
    super(problem);
  }
}

function readArguments(): { file: string; options: ImportOptions } {
  const { values, positionals } = read();
  const [file, more] = positionals;
  if (!file || more !== undefined) throw new WrongArgument(null, more ?? null, `Donnez un fichier. ${USAGE}`);
  if (!values.host?.trim())
    throw new WrongArgument('--host', null, `Donnez l’association d’hébergement, par son nom ou son SIRET. ${USAGE}`);
  return {
    file,
    options: {
      host: values.host.trim(),
      create: values.create ?? false,
      places: (values.places ?? '').split(',').filter(Boolean).map(placesFrom),
      dryRun: values['dry-run'] ?? false,
      now: new Date(),
      progress: (sentence) => process.stderr.write(`${sentence}\n`),
    },
  };
}

function read() {
  try {
    const options = {
      host: { type: 'string' },
      create: { type: 'boolean' },
      places: { type: 'string' },
      'dry-run': { type: 'boolean' },
    } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new WrongArgument(null, null, `${(error as Error).message} ${USAGE}`);
  }
}

function placesFrom(text: string): { places: number; startsOn: string } {
  const [, count, startsOn] = /^(\d{1,5})@(\d{4}-\d{2}-\d{2})$/.exec(text.trim()) ?? [];
  const day = new Date(`${startsOn}T00:00:00Z`);
  if (!count || !startsOn || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(startsOn)) {
    throw new WrongArgument('--places', text, 'Un nombre de places et son premier jour s’écrivent 40@2022-01-01.');
  }
  return { places: Number(count), startsOn };
}

/** npm run import:register: prints one JSON object, and how far it is on stderr. Exit code 1, and nothing written, when anything was rejected. */
async function main(): Promise<ImportResult> {
  const { file, options } = readArguments();
  const database = await connect(readConfig());
  try {
    return await importRegister(database.migratorUrl, file, options);
  } finally {
    await database.release();
  }
}

function rejectedWhole(error: Error): ImportResult {
  if (!(error instanceof WrongArgument || error instanceof StartupError)) process.stderr.write(`${error.stack}\n`);
  const { argument = null, value = null } = error as Partial<WrongArgument>;
  return { read: 0, imported: 0, updated: 0, unchanged: 0, rejected: [{ line: null, column: argument, value, problem: error.message }] };
}

main()
  .catch(rejectedWhole)
  .then((result) => {
    if (result.rejected.length) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(result)}\n`);
  });
