import type { DefinitionNode, DocumentNode, FragmentDefinitionNode } from 'graphql';

const DOCUMENT = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode<(\w+), (\w+)>;$/;

/**
 * What codegen wrote as one file, as one for the types and one for each document and fragment, by name: a page of the
 * portal then brings its own documents, and an employer's browser learns no field that belongs to others.
 */
export function divided(source: string): [name: string, text: string][] {
  const types: string[] = [];
  const files: [string, string][] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const line of source.split('\n')) {
    const [, constant, json, data, variables] = line.match(DOCUMENT) ?? [];
    if (!constant || !json) {
      types.push(line);
      continue;
    }
    const { definitions, ...rest } = JSON.parse(json) as DocumentNode;
    const used = definitions.filter((one) => one.kind === 'FragmentDefinition');
    for (const fragment of used) fragments.set(fragment.name.value, fragment);
    // A fragment is no document of its own: nothing asks for it alone.
    if (used.length === definitions.length) continue;
    const own = definitions.filter((one) => one.kind !== 'FragmentDefinition').map((one) => JSON.stringify(one));
    const written = JSON.stringify({ ...rest, definitions: [] }).replace(
      '"definitions":[]',
      () => `"definitions":[${[...own, ...used.map(({ name }) => name.value)]}]`,
    );
    const file = `documents/${kebab(constant.replace(/Document$/, ''))}`;
    types.push(`export { ${constant} } from './${file}';`);
    files.push([
      `${file}.ts`,
      [
        "import type { TypedDocumentNode } from '@graphql-typed-document-node/core';",
        `import type { ${data}, ${variables} } from '../graphql';`,
        ...used.map(({ name }) => `import { ${name.value} } from './fragments/${kebab(name.value)}';`),
        '',
        `export const ${constant} = ${written} as unknown as TypedDocumentNode<${data}, ${variables}>;`,
        '',
      ].join('\n'),
    ]);
  }
  for (const [name, fragment] of fragments)
    files.push([`documents/fragments/${kebab(name)}.ts`, `export const ${name} = ${JSON.stringify(fragment satisfies DefinitionNode)};\n`]);
  files.push(['graphql.ts', types.join('\n')]);
  return files;
}

const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
