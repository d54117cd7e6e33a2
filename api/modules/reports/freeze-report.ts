import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { OnDay, OneOf } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { requireManager } from '../network/organisation.problems';
import { ReportKind } from './report';
import { ReportEdition } from './report-edition';
import { checkPeriod, requireReporter, signature } from './report-edition.problems';
import { answerEdition, keepEdition, labelOfEdition, ReportEditionPayload, reportNow } from './report-edition-payload';

@InputType({ description: 'The report to freeze.' })
export class FreezeReportInput {
  @OneOf(() => ReportKind, 'Whose report it is.') kind: ReportKind;
  @OnDay('First day of the period.') from: string;
  @OnDay('Last day of the period, ten years after the first one at most.') to: string;
}

@Resolver()
export class FreezeReport {
  @Mutation(() => ReportEditionPayload, {
    description:
      'Freezes the report of a period as it is counted now: its first edition, with its author, its rules and its hash. For managers of the organisation that reports.',
  })
  async freezeReport(
    @Arg('input') { kind, from, to }: FreezeReportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireReporter(context, kind);
    requireManager(context);
    checkPeriod(context, from, to);
    if (await context.manager.existsBy(ReportEdition, { kind, startsOn: from, endsOn: to })) refuse('EDITION_EXISTS');
    const id = await keepEdition(
      context,
      {
        number: 1,
        author: signature(context),
        frozenAt: context.now.toISOString(),
        replaces: null,
        correction: null,
        changes: [],
        report: await reportNow(context, kind, { from, to }),
      },
      null,
    );
    await record(context, 'REPORT_FROZEN', 'ReportEdition', {
      subjectId: id,
      label: labelOfEdition({ startsOn: from, endsOn: to, number: 1 }),
    });
    return answerEdition(context, info, id);
  }
}
