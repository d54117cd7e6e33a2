import sql, { raw } from 'sql-template-tag';
import { Args, ArgsType, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { plannedAs } from '../../database/plans';
import { connectionOf, pageSize, readCursor } from '../../graphql/connection';
import { readable } from '../../visibility/row-security';
import { Commune } from './commune';
import { structureJson } from './data-inclusion';
import { Departement } from './departement';
import { DirectoryEntry, DirectoryKind } from './directory-entry';
import { DirectorySearch, found, kilometresFrom, wordsQuery } from './directory-search';
import { PrisonRegion } from './prison-region';

@ArgsType()
class DirectoryArgs extends DirectorySearch {
  @Field(() => Int, { nullable: true, description: 'How many: 50 unless said, 100 at most.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last one already read.' }) after?: string | null;
}

@ArgsType()
class EntryArgs {
  @Field(() => ID, { description: 'Its identifier.' }) id: string;
}

@ArgsType()
class CommunesArgs {
  @Field(() => String, { description: 'Beginning of the name or of the postal code, or an INSEE code.' }) search: string;
}

@ArgsType()
class StructuresArgs extends DirectorySearch {
  @Field(() => ID, { nullable: true, description: 'Only those after this identifier, which the answer before ended with.' })
  afterId?: string | null;
}

@ObjectType({ description: 'How many directory entries are of one kind.' })
class DirectoryKindCount {
  @Field(() => DirectoryKind, { description: 'The kind.' }) kind: DirectoryKind;
  @Field(() => Int, { description: 'How many.' }) count: number;
}

const DirectoryEntryConnection = connectionOf(DirectoryEntry);
/** As many as a person looks through under a search box. */
const MOST_COMMUNES = 12;
/** As many structures as one answer of the export carries. */
const MOST_STRUCTURES = 2000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Resolver()
export class DirectoryResolver {
  @Query(() => DirectoryEntryConnection, {
    description:
      'What public lists name: those of the viewer’s own département first, by name; or by distance when `near` is given. Without those kept apart or no longer listed.',
  })
  directory(@Args() _args: DirectoryArgs): void {}

  @Query(() => [DirectoryKindCount], { description: 'How many entries a search finds, by kind; `kind` itself is left aside.' })
  directoryCounts(@Args() _args: DirectorySearch): void {}

  @Query(() => [[Float]], {
    description:
      'Where the entries of a search stand, on a grid of a tenth of a degree, of a hundredth around a commune: latitude, longitude, how many.',
  })
  directoryMap(@Args() _args: DirectorySearch): void {}

  @Query(() => DirectoryEntry, { nullable: true, description: 'One entry of the directory.' })
  directoryEntry(@Args() _args: EntryArgs): void {}

  @Query(() => String, {
    description:
      'The structures of a search in data.inclusion’s format, version 1.0.8: a JSON list, 2,000 at most an answer. Ask again after the last identifier (`_id`) until the list is empty.',
  })
  directoryStructures(@Args() _args: StructuresArgs): void {}

  @Query(() => [Commune], { description: 'Communes found by name or postal code, 12 at most, the most populous first.' })
  communes(@Args() _args: CommunesArgs): void {}

  @Query(() => [Departement], { description: 'Départements and overseas territories, by code.' })
  departements(): void {}

  @Query(() => [PrisonRegion], {
    description: 'The latest month of the prison statistics, by direction interrégionale; the whole country last.',
  })
  prisonRegions(): void {}
}

/** A digit sorts before every letter: a name begins with one. */
const ownFirst = sql`(CASE WHEN t0.departement = (SELECT o.departement FROM organisation o WHERE o.id = viewer_organisation()) THEN '0' ELSE '1' END || t0.sort_name)`;

plannedAs('directory', (args: DirectoryArgs) => ({
  noun: 'DirectoryEntry',
  shape: 'connection',
  first: pageSize(args.first),
  after: readCursor(args.after),
  order: { by: args.near ? kilometresFrom(args.near) : args.departement ? sql`t0.sort_name` : ownFirst, descending: false },
  where: found(args),
}));

const entries = raw(readable('DirectoryEntry', 't0'));

plannedAs('directoryCounts', ({ kind: _, ...args }: DirectorySearch) => ({
  noun: 'DirectoryEntry',
  shape: 'value',
  value: sql`SELECT COALESCE(json_agg(json_build_object('kind', k.kind, 'count', k.count) ORDER BY k.kind), '[]'::json)
    FROM (SELECT t0.kind, count(*) AS count FROM directory_entry t0 WHERE ${entries} AND ${found(args)} GROUP BY t0.kind) k`,
}));

plannedAs('directoryMap', (args: DirectorySearch) => ({
  noun: 'DirectoryEntry',
  shape: 'value',
  value: sql`SELECT COALESCE(json_agg(json_build_array(m.latitude, m.longitude, m.count) ORDER BY m.latitude DESC, m.longitude), '[]'::json)
    FROM (SELECT round(t0.latitude, ${args.near ? 2 : 1}::int) AS latitude, round(t0.longitude, ${args.near ? 2 : 1}::int) AS longitude, count(*) AS count FROM directory_entry t0
      WHERE ${entries} AND t0.latitude IS NOT NULL AND ${found(args)} GROUP BY 1, 2) m`,
}));

plannedAs('directoryEntry', ({ id }: EntryArgs) => ({
  noun: 'DirectoryEntry',
  shape: 'one',
  opens: null,
  where: UUID.test(id) ? sql`t0.id = ${id}::uuid` : sql`false`,
}));

plannedAs('directoryStructures', ({ afterId, ...args }: StructuresArgs) => ({
  noun: 'DirectoryEntry',
  shape: 'value',
  value: sql`SELECT COALESCE(json_agg(s.structure ORDER BY s.id), '[]'::json)::text FROM (SELECT t0.id, ${structureJson('t0')}::jsonb || jsonb_build_object('_id', t0.id) AS structure
    FROM directory_entry t0 WHERE ${entries} AND t0.checked AND ${found(args)} AND ${afterId && UUID.test(afterId) ? sql`t0.id > ${afterId}::uuid` : sql`true`}
    ORDER BY t0.id LIMIT ${MOST_STRUCTURES}) s`,
}));

plannedAs('communes', ({ search }: CommunesArgs) => {
  const digits = search.trim();
  const name = wordsQuery(search)
    ?.replaceAll(/\(|:\*| \| \w+\)|\)/g, '')
    .replaceAll(' & ', ' ')
    .replace(/\bst\b/, 'saint')
    .replace(/\bste\b/, 'sainte');
  const byName = name ? sql`t0.plain_name LIKE ${`${name}%`}` : sql`false`;
  return {
    noun: 'Commune',
    shape: 'list',
    limit: MOST_COMMUNES,
    where: /^\w?\d[\dAB]\d*$/i.test(digits)
      ? sql`(t0.code = ${digits.toUpperCase()} OR t0.postal_codes LIKE ${`${digits}%`} OR t0.postal_codes LIKE ${`% ${digits}%`})`
      : byName,
    order: sql`t0.population DESC NULLS LAST, t0.name, t0.code`,
  };
});

plannedAs('departements', () => ({ noun: 'Departement', shape: 'list', order: sql`t0.code` }));

plannedAs('prisonRegions', () => ({
  noun: 'PrisonRegion',
  shape: 'list',
  where: sql`t0.month = (SELECT max(l.month) FROM prison_region l WHERE ${raw(readable('PrisonRegion', 'l'))})`,
  order: sql`(t0.name = 'France entière'), (t0.name = 'DSPOM'), t0.name`,
}));
