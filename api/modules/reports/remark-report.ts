import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { Forbidden, NotFound } from '../../errors';
import { Line, Names, Prose } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { type FrozenCopy, thawed } from './frozen';
import { signature } from './report-edition.problems';
import { reportSubmissionTransitions, submissionState } from './report-edition.transitions';
import { answerSubmission, labelOfEdition, ReportSubmissionPayload } from './report-edition-payload';
import { ReportRemark } from './report-remark';
import { ReportSubmission } from './report-submission';

problemTexts({
  NO_SUCH_TABLE: { fr: 'Ce tableau n’est pas dans ce rapport.', en: 'There is no such table in this report.' },
});

@InputType({ description: 'A remark of a funder.' })
export class RemarkReportInput {
  @Names('What was submitted.') submissionId: string;
  @Line('The key of the table it is about. The whole unless said.', { optional: true }) tableKey?: string | null;
  @Prose('The remark.', { max: 2000 }) text: string;
}

@Resolver()
export class RemarkReport {
  @Mutation(() => ReportSubmissionPayload, { description: 'Makes a remark on what was submitted to one’s own organisation. For funders.' })
  async remarkReport(
    @Arg('input') { submissionId, tableKey, text }: RemarkReportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, me, now } = context;
    const submission = await manager.findOneBy(ReportSubmission, { id: submissionId });
    if (!submission) throw new NotFound();
    if (submission.funderId !== me.organisationId) throw new Forbidden();
    const [current] = await context.rows<{ state: string }>(
      sql`SELECT ${submissionState('s')} AS state FROM report_submission s WHERE s.id = ${submissionId}`,
    );
    if (!(reportSubmissionTransitions.remarkReport.from as readonly string[]).includes(current?.state ?? '')) refuse('NOT_NOW');
    const { tables } = thawed<FrozenCopy>(submission).report;
    if (tableKey && !tables.some(({ key }) => key === tableKey)) refuse('NO_SUCH_TABLE', 'tableKey');
    const { organisationId, funderId } = submission;
    await add(manager, ReportRemark, {
      ...{ submissionId, organisationId, funderId, tableKey: tableKey || null, text },
      ...{ writtenBy: signature(context), writtenAt: now },
    });
    await record(context, 'REPORT_REMARKED', 'ReportRemark', { subjectId: submissionId, label: labelOfEdition(submission) });
    return answerSubmission(context, info, submissionId);
  }
}
