import sql, { join, type Sql } from 'sql-template-tag';
import { Args, ArgsType, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { anywhere, folded } from '../../database/folded';
import { plannedAs } from '../../database/plans';
import { today } from '../../database/today';
import { connectionOf, pageSize, readCursor } from '../../graphql/connection';
import { Agreement } from './agreement';
import { HostPlaces } from './host-places';
import { Organisation, OrganisationKind } from './organisation';

@ArgsType()
class OrganisationsArgs {
  @Field(() => Int, { nullable: true, description: 'How many: 50 unless said, 100 at most.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last one already read.' }) after?: string | null;
  @Field(() => [OrganisationKind], { nullable: true, description: 'Only of these kinds.' }) kind?: OrganisationKind[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, of the city or of the SIRET, without regard to case and accents.',
  })
  search?: string | null;
  @Field(() => String, { nullable: true, description: 'Only in this département, by its official code.' }) departement?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Only those with which the viewer's organisation has an agreement in force." })
  partnersOnly?: boolean | null;
}

@ArgsType()
class OrganisationArgs {
  @Field(() => ID, { description: 'Its identifier.' }) id: string;
}

const OrganisationConnection = connectionOf(Organisation);

@Resolver()
export class OrganisationResolver {
  @Query(() => OrganisationConnection, { description: 'The directory: organisations that take part in the network today, by name.' })
  organisations(@Args() _args: OrganisationsArgs): void {}

  @Query(() => Organisation, { nullable: true, description: 'One organisation of the network.' })
  organisation(@Args() _args: OrganisationArgs): void {}

  @Query(() => [Agreement], { description: "All agreements of the viewer's organisation: those to sign first, then by last day." })
  agreements(): void {}

  @Query(() => [HostPlaces], {
    description: 'Free places of the host associations with which an agreement is in force, and those of one’s own.',
  })
  hostPlaces(): void {}
}

/** The viewer's organisation and `organisation` (SQL) have an agreement in force. */
const partners = (
  organisation: Sql,
): Sql => sql`EXISTS (SELECT 1 FROM agreement a WHERE a.state = 'SIGNED' AND ${today} BETWEEN a.starts_on AND a.ends_on
  AND (viewer_organisation(), ${organisation}) IN ((a.proposer_id, a.partner_id), (a.partner_id, a.proposer_id)))`;

function filters({ kind, search, departement, partnersOnly }: OrganisationsArgs): Sql {
  const all: Sql[] = [sql`t0.active`];
  if (kind) all.push(sql`t0.kind = ANY (${kind}::text[])`);
  if (departement) all.push(sql`t0.departement = ${departement.replaceAll('\u0000', '').toUpperCase()}`);
  if (partnersOnly) all.push(partners(sql`t0.id`));
  if (search?.trim()) {
    const part = anywhere(search);
    all.push(sql`(${folded(sql`t0.name || ' ' || COALESCE(t0.city, '')`)} LIKE ${part} OR t0.siret LIKE replace(${part}, ' ', ''))`);
  }
  return join(all, ' AND ');
}

plannedAs('organisations', (args: OrganisationsArgs) => ({
  noun: 'Organisation',
  shape: 'connection',
  first: pageSize(args.first),
  after: readCursor(args.after),
  order: { by: folded(sql`t0.name`), descending: false },
  where: filters(args),
}));

plannedAs('organisation', ({ id }: OrganisationArgs) => ({
  noun: 'Organisation',
  shape: 'one',
  opens: id,
  where: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? sql`t0.id = ${id}::uuid` : sql`false`,
}));

plannedAs('agreements', () => ({
  noun: 'Agreement',
  shape: 'list',
  order: sql`(t0.state = 'PROPOSED' AND t0.partner_id = viewer_organisation() AND t0.ends_on >= ${today}) DESC, (t0.state = 'PROPOSED' AND t0.ends_on >= ${today}) DESC, (t0.state = 'SIGNED' AND t0.ends_on >= ${today}) DESC, t0.ends_on, t0.id`,
}));

plannedAs('hostPlaces', () => ({
  noun: 'HostPlaces',
  shape: 'list',
  where: sql`(t0.organisation_id = viewer_organisation() OR ${partners(sql`t0.organisation_id`)})`,
  order: sql`(t0.free > 0) DESC, t0.free_from NULLS LAST, t0.organisation_id`,
}));
