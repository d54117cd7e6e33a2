import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows.' }) hasNextPage: boolean;
  @Field(() => String, { nullable: true, description: 'Give it as `after` to read on.' }) endCursor: string | null;
}

/** The Relay connection of a noun: keyset pages, a count of what the viewer may read. */
export function connectionOf<T extends object>(noun: ClassType<T>) {
  @ObjectType(`${noun.name}Edge`, { description: `A ${noun.name} in a list.` })
  class Edge {
    @Field(() => String, { description: 'Its place in the list.' }) cursor: string;
    @Field(() => noun, { description: 'The record.' }) node: T;
  }
  @ObjectType(`${noun.name}Connection`, { description: `A list of ${noun.name} records, a page at a time.` })
  class Connection {
    @Field(() => [noun], { description: 'The records of this page.' }) nodes: T[];
    @Field(() => [Edge], { description: 'The records of this page with their places.' }) edges: Edge[];
    @Field(() => PageInfo, { description: 'Whether more follows.' }) pageInfo: PageInfo;
    @Field(() => Int, { description: 'How many the viewer may read, on all pages.' }) totalCount: number;
  }
  return Connection;
}

/** Reads a cursor back: the sort key and the identifier of the last record. Null for what is no cursor. */
export function readCursor(cursor: string | null | undefined): [string | null, string] | null {
  if (!cursor) return null;
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
    return /^[0-9a-f-]{36}$/.test(id) && (key === null || typeof key === 'string') ? [key, id] : null;
  } catch {
    return null;
  }
}

export const PAGE = 50;
export const pageSize = (first: number | null | undefined): number => Math.min(Math.max(first ?? PAGE, 1), 100);
