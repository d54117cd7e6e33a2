import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { APPLICATION, asRole } from './migrate';
import { SnakeNaming } from './naming';
import { StartupError } from './startup-error';

type Nouns = NonNullable<ConstructorParameters<typeof DataSource>[0]['entities']>;

/**
 * The application's own connections, as a role that owns nothing and cannot pass by row security.
 * `nouns` are the classes of api/nouns.ts. Throws StartupError when the role could do more.
 */
export async function openDatabase(url: string, nouns: Nouns, connections = 20): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: quickly(asRole(url, APPLICATION)),
    entities: nouns,
    namingStrategy: new SnakeNaming(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: connections,
    // A query sent to the pool from inside a transaction would otherwise wait for ever.
    connectTimeoutMS: 10_000,
    // A connection that is opened anew plans every statement again: one that rests is kept for five minutes.
    extra: { application_name: 'maillage', statement_timeout: 30_000, idleTimeoutMillis: 300_000 },
  });
  await dataSource.initialize().catch((error: Error) => {
    throw new StartupError(`The database cannot be reached (${error.message || 'no answer'}): check DATABASE_URL.`);
  });
  const [role] = await dataSource.query(`SELECT rolsuper OR rolbypassrls AS passes,
    EXISTS (SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid) AS owns FROM pg_roles WHERE rolname = current_user`);
  if (role.passes || role.owns) {
    await dataSource.destroy();
    throw new StartupError('The application role owns tables or may pass by row security: serve with maillage_app, which can do neither.');
  }
  return dataSource;
}

/**
 * The portal's statements are long and come back: planning one takes longer than running it, so each connection plans it
 * once, for whatever values. Compiling them to machine code would take longer still.
 */
function quickly(url: string): string {
  const parsed = new URL(url);
  parsed.searchParams.set('options', `${parsed.searchParams.get('options') ?? ''} -c jit=off -c plan_cache_mode=force_generic_plan`.trim());
  return parsed.href;
}

export const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;
