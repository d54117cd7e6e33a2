import { GraphQLLocalDate } from 'graphql-scalars';
import sql, { join, type Sql } from 'sql-template-tag';
import { Args, ArgsType, Field, ID, Query, Resolver } from 'type-graphql';
import { plannedAs } from '../../database/plans';
import { ReportKind } from './report';
import { ReportEdition } from './report-edition';
import { ReportSubmission } from './report-submission';

@ArgsType()
class ReportEditionsArgs {
  @Field(() => ReportKind, { nullable: true, description: 'Only those of this kind.' }) kind?: ReportKind | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Only those of periods that begin on this day.' }) from?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Only those of periods that end on this day.' }) to?: string | null;
}

@ArgsType()
class OneArgs {
  @Field(() => ID, { description: 'Its identifier.' }) id: string;
}

@Resolver()
export class ReportEditionResolver {
  @Query(() => [ReportEdition], {
    description: 'The editions that the viewer’s own organisation froze, last periods first, last editions first; a hundred at most.',
  })
  reportEditions(@Args() _args: ReportEditionsArgs): void {}

  @Query(() => ReportEdition, { nullable: true, description: 'One edition of the viewer’s own organisation.' })
  reportEdition(@Args() _args: OneArgs): void {}

  @Query(() => [ReportSubmission], {
    description: 'What the viewer’s own organisation submitted, or what was submitted to it, last first; two hundred at most.',
  })
  reportSubmissions(): void {}

  @Query(() => ReportSubmission, { nullable: true, description: 'One edition as it was submitted.' })
  reportSubmission(@Args() _args: OneArgs): void {}
}

const named = ({ id }: OneArgs): Sql => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? sql`t0.id = ${id}::uuid` : sql`false`);

plannedAs('reportEditions', ({ kind, from, to }: ReportEditionsArgs) => ({
  noun: 'ReportEdition',
  shape: 'list',
  order: sql`t0.ends_on DESC, t0.starts_on DESC, t0.number DESC`,
  limit: 100,
  where: join(
    [
      sql`true`,
      ...(kind ? [sql`t0.kind = ${kind}`] : []),
      ...(from ? [sql`t0.starts_on = ${from}::date`] : []),
      ...(to ? [sql`t0.ends_on = ${to}::date`] : []),
    ],
    ' AND ',
  ),
}));
plannedAs('reportEdition', (args: OneArgs) => ({ noun: 'ReportEdition', shape: 'one', opens: null, where: named(args) }));
plannedAs('reportSubmissions', () => ({
  noun: 'ReportSubmission',
  shape: 'list',
  order: sql`t0.submitted_at DESC`,
  limit: 200,
}));
plannedAs('reportSubmission', (args: OneArgs) => ({ noun: 'ReportSubmission', shape: 'one', opens: null, where: named(args) }));
