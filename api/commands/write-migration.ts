import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { startEmbedded } from '../database/embedded';
import { asRole, MIGRATOR, migrate } from '../database/migrate';
import { SnakeNaming } from '../database/naming';
import { nouns } from '../nouns';
import { visibilitySql } from '../visibility/row-security';

/**
 * npm run write:migration -- NAME
 * Writes, literally, what the nouns and the policy ask for beyond the migrations that exist. Prints nothing to do otherwise.
 */
async function main(): Promise<void> {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z-]*$/.test(name)) throw new Error('Usage: npm run write:migration -- name-in-kebab-case');
  const folder = mkdtempSync(join(tmpdir(), 'maillage-migration-'));
  const server = await startEmbedded(folder, { disposable: true });
  try {
    const admin = new Client({ connectionString: server.superuserUrl('postgres') });
    await admin.connect();
    await admin.query('CREATE DATABASE scratch');
    await admin.end();
    const url = server.superuserUrl('scratch');
    await migrate(url);
    const statements = await missing(url);
    if (!statements.length) {
      console.log('Nothing to write: the migrations say what the nouns and the policy say.');
      return;
    }
    console.log(write(name, statements));
  } finally {
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Statements that the migrated database lacks: tables first, then the visibility if it changed. */
async function missing(url: string): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: asRole(url, MIGRATOR),
    entities: nouns,
    namingStrategy: new SnakeNaming(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
  });
  await dataSource.initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const tables = [...upQueries.map(({ query }) => query), ...(await changedChoices(dataSource))];
    if (tables.length && !(await dataSource.query(`SELECT to_regclass('viewer_party') AS view`))[0].view) return tables;
    const runner = dataSource.createQueryRunner();
    for (const statement of tables) await runner.query(statement);
    const columns = await runner.query(
      `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY ordinal_position`,
    );
    await runner.release();
    const columnsOf = (table: string): string[] =>
      columns
        .filter((column: { table_name: string }) => column.table_name === table)
        .map((column: { column_name: string }) => column.column_name);
    const visibility = visibilitySql(columnsOf);
    const mark = `COMMENT ON VIEW viewer_party IS 'visibility ${createHash('sha256').update(visibility.join(';')).digest('hex')}'`;
    const [{ comment }] = await dataSource.query(`SELECT obj_description('viewer_party'::regclass) AS comment`);
    return mark.includes(comment ?? 'none yet') ? tables : [...tables, ...visibility, mark];
  } finally {
    await dataSource.destroy();
  }
}

/** A closed list that has other values than its constraint, which the schema builder knows by its name alone. */
async function changedChoices(dataSource: DataSource): Promise<string[]> {
  const rows: { name: string; definition: string }[] = await dataSource.query(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  const values = (text: string) => [...text.matchAll(/'([^']*)'/g)].map((match) => match[1]).join();
  return dataSource.entityMetadatas.flatMap(({ tableName, checks }) =>
    checks.flatMap(({ name, expression }) => {
      const found = rows.find((row) => row.name === name);
      if (!found || values(found.definition) === values(expression)) return [];
      return [`ALTER TABLE ${tableName} DROP CONSTRAINT ${name}`, `ALTER TABLE ${tableName} ADD CONSTRAINT ${name} CHECK (${expression})`];
    }),
  );
}

function write(name: string, statements: string[]): string {
  const folder = join(__dirname, '../../../migrations');
  const number = String(Math.max(0, ...readdirSync(folder).map((file) => Number.parseInt(file, 10) || 0)) + 1).padStart(4, '0');
  const words = name.split('-').map((word) => word[0]?.toUpperCase() + word.slice(1));
  const className = `${words.join('')}${1_763_769_600_000 + Number(number)}`;
  const file = join(folder, `${number}-${name}.ts`);
  const literal = statements.map((statement) => `  \`${statement.replace(/[\\`]|\$\{/g, '\\$&')}\`,`).join('\n');
  writeFileSync(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

const statements = [
${literal}
];
`,
  );
  return `Wrote ${number}-${name}.ts with ${statements.length} statements.`;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
