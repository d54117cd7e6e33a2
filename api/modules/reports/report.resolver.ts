import { GraphQLError } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import sql, { raw } from 'sql-template-tag';
import { Args, ArgsType, Field, Float, ID, Int, Query, Resolver } from 'type-graphql';
import { plannedAs } from '../../database/plans';
import { connectionOf, pageSize, readCursor } from '../../graphql/connection';
import { Computed, ReadModel } from '../../graphql/noun';
import { readable } from '../../visibility/row-security';
import { age, shortName } from '../referrals/beneficiary-identity';
import { ReferralKind, ReferralState } from '../referrals/referral-words';
import { activityReport, countingOf } from './activity-report';
import { Report, ReportKind } from './report';
import { type Figures, type Period, recordsOf } from './report-cells';
import { isPeriod } from './report-edition.problems';

@ArgsType()
class ReportArgs {
  @Field(() => ReportKind, { description: 'Whose report: what the viewer’s organisation is to the referrals counted.' }) kind: ReportKind;
  @Field(() => GraphQLLocalDate, { description: 'First day of the period.' }) from: string;
  @Field(() => GraphQLLocalDate, { description: 'Last day of the period, ten years after the first one at most.' }) to: string;
}

@ArgsType()
class ReportRecordsArgs extends ReportArgs {
  @Field(() => String, { description: 'The table of the figure.' }) table: string;
  @Field(() => String, { nullable: true, description: 'Its row. All rows unless said.' }) row?: string | null;
  @Field(() => String, { nullable: true, description: 'Its column. All columns unless said.' }) column?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many: 50 unless said, 100 at most.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last one already read.' }) after?: string | null;
}

@ReadModel('A referral that a figure of a report counts.')
export class ReportRecord {
  @Field(() => ID, { description: 'The identifier of the referral.' }) id: string;
  @Field(() => String, { description: 'Its human reference.' }) ref: string;
  @Field(() => ReferralKind, { description: 'What was asked for.' }) kind: ReferralKind;
  @Field(() => ReferralState, { description: 'Where it stands today.' }) state: ReferralState;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day it was sent.' }) askedOn: string | null;
  @Field(() => Int, { description: 'How often the figure counts it: several interview dates of one person, for instance.' }) times: number;
  @Field(() => Float, { nullable: true, description: 'What it adds to the figure, in days. Null where records are counted.' }) value:
    | number
    | null;
  @Computed(
    () => String,
    (t) =>
      sql`(SELECT ${shortName('i')} FROM beneficiary_identity i WHERE i.beneficiary_id = ${raw(t)}.beneficiary_id AND ${raw(readable('BeneficiaryIdentity', 'i'))})`,
    { nullable: true, description: 'First name and initial. Null when the viewer may not read who the person is.' },
  )
  shortName: string | null;
  @Computed(
    () => Int,
    (t) =>
      sql`(SELECT ${age('i')} FROM beneficiary_identity i WHERE i.beneficiary_id = ${raw(t)}.beneficiary_id AND ${raw(readable('BeneficiaryIdentity', 'i'))})`,
    { nullable: true, description: 'Age today, in whole years. Null when the viewer may not read who the person is.' },
  )
  age: number | null;
}

const ReportRecordConnection = connectionOf(ReportRecord);

@Resolver()
export class ReportResolver {
  @Query(() => Report, {
    description:
      'The activity report of the viewer’s own organisation, for any period, with the same periods of the two years before beside. Counted from the records that the viewer may read.',
  })
  report(@Args() _args: ReportArgs): void {}

  @Query(() => ReportRecordConnection, { description: 'The referrals that one figure of the viewer’s own report counts, last sent first.' })
  reportRecords(@Args() _args: ReportRecordsArgs): void {}
}

function periodOf({ from, to }: ReportArgs): Period {
  if (!isPeriod(from, to))
    throw new GraphQLError('A period ends after it begins, and lasts ten years at most.', { extensions: { code: 'BAD_USER_INPUT' } });
  return { from, to };
}

plannedAs(
  'report',
  (args: ReportArgs) => ({ noun: 'Report', shape: 'value', value: activityReport(args.kind, periodOf(args)).statement }),
  (figures, args) => activityReport(args.kind, args).tell(figures as Figures),
);

plannedAs('reportRecords', (args: ReportRecordsArgs) => ({
  noun: 'ReportRecord',
  from: recordsOf(countingOf(args.kind), periodOf(args), args),
  shape: 'connection',
  first: pageSize(args.first),
  after: readCursor(args.after),
  order: { by: sql`t0.asked_on`, descending: true },
}));
