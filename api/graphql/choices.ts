import { registerEnumType } from 'type-graphql';

/** A closed list of the schema, with a sentence for each value. */
export function choices<const T extends Record<string, string>>(name: string, description: string, sentences: T): { [K in keyof T]: K } {
  const list = Object.fromEntries(Object.keys(sentences).map((key) => [key, key])) as { [K in keyof T]: K };
  registerEnumType(list, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(sentences).map(([key, sentence]) => [key, { description: sentence }])) as never,
  });
  return list;
}
