import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate as generateTypes } from '@graphql-codegen/cli';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { plainSchema } from '../schema';
import { visibilityDocument } from '../visibility/document';

/** npm run generate: schema/schema.graphql, schema/visibility.md and schema/generated, from the nouns, verbs and policy. */
async function main(): Promise<void> {
  const root = process.cwd();
  mkdirSync(join(root, 'schema/generated'), { recursive: true });
  writeFileSync(join(root, 'schema/schema.graphql'), `${printSchema(lexicographicSortSchema(plainSchema()))}\n`);
  writeFileSync(join(root, 'schema/visibility.md'), visibilityDocument());
  process.env.CODEGEN_SILENT = '1';
  const { loadCodegenConfig } = await import('@graphql-codegen/cli');
  const { config } = await loadCodegenConfig({ configFilePath: join(root, 'codegen.yml') });
  await generateTypes({ ...config, cwd: root, silent: true, errorsOnly: true }, true);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
