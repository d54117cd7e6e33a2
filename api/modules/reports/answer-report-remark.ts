import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { IsNull } from 'typeorm';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { Forbidden, NotFound } from '../../errors';
import { Names, Prose } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { signature } from './report-edition.problems';
import { answerSubmission, ReportSubmissionPayload } from './report-edition-payload';
import { ReportRemark } from './report-remark';

@InputType({ description: 'The answer to a remark.' })
export class AnswerReportRemarkInput {
  @Names('The remark.') remarkId: string;
  @Prose('The answer, read by the funder: it names nobody and tells no figure about few people.', { max: 2000 }) answer: string;
}

@Resolver()
export class AnswerReportRemark {
  @Mutation(() => ReportSubmissionPayload, { description: 'Answers a remark of a funder, once. For the organisation that reports.' })
  async answerReportRemark(
    @Arg('input') { remarkId, answer }: AnswerReportRemarkInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, me, now } = context;
    const remark = await manager.findOneBy(ReportRemark, { id: remarkId });
    if (!remark) throw new NotFound();
    if (remark.organisationId !== me.organisationId) throw new Forbidden();
    if (remark.answer !== null) refuse('NOT_NOW');
    await change(
      manager,
      ReportRemark,
      { id: remarkId, answer: IsNull() as never },
      { answer, answeredBy: signature(context), answeredAt: now },
    );
    await record(context, 'REPORT_REMARK_ANSWERED', 'ReportRemark', { subjectId: remark.submissionId, label: null });
    return answerSubmission(context, info, remark.submissionId);
  }
}
