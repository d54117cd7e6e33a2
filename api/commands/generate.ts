import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate as generateTypes } from '@graphql-codegen/cli';
import { type DocumentNode, Kind, lexicographicSortSchema, printSchema, type SelectionSetNode, visit } from 'graphql';
import { divided } from '../graphql/divided-documents';
import { plainSchema } from '../schema';
import { visibilityDocument } from '../visibility/document';

/** npm run generate: schema/schema.graphql, schema/visibility.md and schema/generated, from the nouns, verbs and policy. */
async function main(): Promise<void> {
  const root = process.cwd();
  const generated = join(root, 'schema/generated');
  mkdirSync(generated, { recursive: true });
  writeFileSync(join(root, 'schema/schema.graphql'), `${printSchema(lexicographicSortSchema(plainSchema()))}\n`);
  writeFileSync(join(root, 'schema/visibility.md'), visibilityDocument());
  process.env.CODEGEN_SILENT = '1';
  const { loadCodegenConfig } = await import('@graphql-codegen/cli');
  const { config } = await loadCodegenConfig({ configFilePath: join(root, 'codegen.yml') });
  const generates = Object.fromEntries(
    Object.entries(config.generates).map(([place, output]) => [place, { ...output, documentTransforms: [{ transform: named }] }]),
  );
  const files: { filename: string; content: string }[] = await generateTypes(
    { ...config, generates, cwd: root, silent: true, errorsOnly: true } as never,
    false,
  );
  const content = (name: string) => files.find((file) => file.filename.endsWith(name))?.content ?? '';
  // A document that is no longer asked for leaves no file.
  rmSync(generated, { recursive: true });
  mkdirSync(join(generated, 'documents/fragments'), { recursive: true });
  writeFileSync(join(generated, 'persisted-documents.json'), content('persisted-documents.json'));
  for (const [name, text] of divided(content('graphql.ts'))) writeFileSync(join(generated, name), text);
}

/** The portal's cache knows a record by its type and identifier, so that its documents ask for the type of each. */
const named = ({ documents }: { documents: { document?: DocumentNode }[] }) =>
  documents.map((file) => ({ ...file, document: file.document && visit(file.document, { SelectionSet: withTypename }) }));

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

function withTypename(set: SelectionSetNode, _key: unknown, parent: unknown): SelectionSetNode | undefined {
  const root = (parent as { kind?: string } | undefined)?.kind === Kind.OPERATION_DEFINITION;
  const has = set.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename');
  return root || has ? undefined : { ...set, selections: [typename, ...set.selections] };
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
