import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from './database/startup-error';

const flag = z
  .enum(['0', '1', ''])
  .default('')
  .transform((value) => value === '1');

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  MAILLAGE_DATA: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MIGRATOR_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MAILLAGE_DEMO: flag.optional(),
  MAILLAGE_ORIGIN: z.url().optional(),
  MAILLAGE_CLINICAL_KEY_FILE: z.string().optional(),
  MAILLAGE_REPORT_THRESHOLD: z.coerce.number().int().min(5, 'a count of fewer than 5 people is never shown to a funder').default(11),
});

export type Config = {
  production: boolean;
  /** One-click sign-in as the invented people of the demonstration network. Never in production. */
  demonstration: boolean;
  port: number;
  /** Absolute path of the folder for what the product keeps on this machine. */
  dataFolder: string;
  databaseUrl: string | undefined;
  migratorDatabaseUrl: string | undefined;
  origin: string | undefined;
  clinicalKeyFile: string | undefined;
  /** A count of fewer people than this is hidden from a funder. */
  reportThreshold: number;
};

/** Reads and checks the environment once. Throws StartupError, one sentence. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new StartupError(`The environment variable ${issue?.path.join('.')} is not usable: ${issue?.message}.`);
  }
  const { NODE_ENV, PORT, MAILLAGE_DATA, DATABASE_URL, MIGRATOR_DATABASE_URL, MAILLAGE_DEMO, MAILLAGE_ORIGIN } = read.data;
  const production = NODE_ENV === 'production';
  if (production && MAILLAGE_DEMO) throw new StartupError('Demonstration mode (MAILLAGE_DEMO=1) cannot be switched on in production mode.');
  const clinicalKeyFile = read.data.MAILLAGE_CLINICAL_KEY_FILE;
  if (production && !clinicalKeyFile) {
    throw new StartupError(
      'Production mode needs MAILLAGE_CLINICAL_KEY_FILE: a file with 32 random bytes in base64, kept away from the database.',
    );
  }
  if (clinicalKeyFile && !existsSync(clinicalKeyFile))
    throw new StartupError(`MAILLAGE_CLINICAL_KEY_FILE names no file: ${clinicalKeyFile}.`);
  if (clinicalKeyFile && Buffer.from(readFileSync(clinicalKeyFile, 'utf8').trim(), 'base64').length !== 32) {
    throw new StartupError('MAILLAGE_CLINICAL_KEY_FILE must hold 32 bytes in base64.');
  }
  return {
    production,
    demonstration: !production && (MAILLAGE_DEMO ?? false),
    port: PORT,
    dataFolder: resolve(MAILLAGE_DATA),
    databaseUrl: DATABASE_URL,
    migratorDatabaseUrl: MIGRATOR_DATABASE_URL,
    origin: MAILLAGE_ORIGIN,
    clinicalKeyFile,
    reportThreshold: read.data.MAILLAGE_REPORT_THRESHOLD,
  };
}
