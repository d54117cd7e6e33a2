import { GraphQLLocalDate } from 'graphql-scalars';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Args, ArgsType, Field, ID, Query, Resolver } from 'type-graphql';
import { plannedAs } from '../../database/plans';
import { readable } from '../../visibility/row-security';
import { compared } from './funder-comparison';
import { ReportKind, ReportTable } from './report';
import { ReportEdition } from './report-edition';
import { submissionState } from './report-edition.transitions';
import { ReportSubmission } from './report-submission';
import type { ShownReport } from './shown-report';

@ArgsType()
class ReportEditionsArgs {
  @Field(() => ReportKind, { nullable: true, description: 'Only those of this kind.' }) kind?: ReportKind | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Only those of periods that begin on this day.' }) from?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Only those of periods that end on this day.' }) to?: string | null;
}

@ArgsType()
class ReportComparisonArgs {
  @Field(() => ReportKind, { description: 'Whose reports.' }) kind: ReportKind;
  @Field(() => GraphQLLocalDate, { description: 'First day of their period.' }) from: string;
  @Field(() => GraphQLLocalDate, { description: 'Last day of their period.' }) to: string;
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

  @Query(() => ReportTable, {
    nullable: true,
    description:
      'Associations side by side, for a funder: the main figures of what was submitted to it last for one period, as it was shown. Null unless two reported.',
  })
  reportComparison(@Args() _args: ReportComparisonArgs): void {}
}

const named = ({ id }: OneArgs): Sql => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? sql`t0.id = ${id}::uuid` : sql`false`);

plannedAs('reportEditions', ({ kind, from, to }: ReportEditionsArgs) => ({
  noun: 'ReportEdition',
  shape: 'list',
  order: sql`t0.ends_on DESC, t0.starts_on DESC, t0.number DESC, t0.id`,
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
  order: sql`t0.submitted_at DESC, t0.id`,
  limit: 200,
}));
plannedAs('reportSubmission', (args: OneArgs) => ({ noun: 'ReportSubmission', shape: 'one', opens: null, where: named(args) }));
plannedAs(
  'reportComparison',
  ({ kind, from, to }: ReportComparisonArgs) => ({
    noun: 'ReportSubmission',
    shape: 'value',
    value: sql`SELECT COALESCE(json_agg(t0.document::json -> 'report'), '[]'::json) FROM report_submission t0
      WHERE t0.funder_id = viewer_organisation() AND t0.kind = ${kind} AND t0.starts_on = ${from}::date AND t0.ends_on = ${to}::date
        AND ${submissionState('t0')} <> 'REPLACED' AND ${raw(readable('ReportSubmission', 't0'))}`,
  }),
  (reports) => (Array.isArray(reports) && reports.length > 1 ? compared(reports as ShownReport[]) : null),
);
