import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names, Prose } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { requireManager } from '../network/organisation.problems';
import { canonical } from './canonical';
import { type FrozenEdition, thawed } from './frozen';
import { changesBetween } from './report-change';
import { ReportEdition } from './report-edition';
import { signature } from './report-edition.problems';
import { reportEditionTransitions } from './report-edition.transitions';
import {
  answerEdition,
  editionFor,
  keepEdition,
  labelOfEdition,
  periodWasOver,
  ReportEditionPayload,
  reportNow,
} from './report-edition-payload';

@InputType({ description: 'The edition to correct.' })
export class CorrectReportInput {
  @Names('The edition.') editionId: string;
  @AsRead() version: number;
  @Prose('What was corrected, read by the funders: it names nobody and tells no figure about few people.', { max: 1000 })
  correction: string;
}

@Resolver()
export class CorrectReport {
  @Mutation(() => ReportEditionPayload, {
    description:
      'Freezes the same period anew, as it is counted now: a corrected edition that replaces the one named, and says which figures changed. For managers.',
  })
  async correctReport(
    @Arg('input') { editionId, version, correction }: CorrectReportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireManager(context);
    const before = await editionFor(context, 'correctReport', editionId);
    const { report: told } = thawed<FrozenEdition>(before);
    const report = await reportNow(context, before.kind, { from: before.startsOn, to: before.endsOn });
    // Frozen too early, the same figures are worth another edition: that one can be submitted.
    if (canonical(report) === canonical(told) && periodWasOver(context, before)) refuse('NOTHING_CORRECTED');
    await change(context.manager, ReportEdition, { id: before.id }, { state: reportEditionTransitions.correctReport.to }, version);
    const number = before.number + 1;
    const content = {
      number,
      author: signature(context),
      frozenAt: context.now.toISOString(),
      replaces: before.hash,
      correction,
      changes: changesBetween(told, report),
      report,
    };
    const id = await keepEdition(context, content, before.id);
    await record(context, 'REPORT_CORRECTED', 'ReportEdition', { subjectId: id, label: labelOfEdition({ ...before, number }) });
    return answerEdition(context, info, id);
  }
}
