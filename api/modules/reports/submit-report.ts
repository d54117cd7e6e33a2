import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add, change } from '../../database/write';
import { NotFound } from '../../errors';
import { AsRead, Names } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { requireAgreement } from '../network/agreement-in-force';
import { Organisation } from '../network/organisation';
import { requireManager } from '../network/organisation.problems';
import { type FrozenCopy, type FrozenEdition, frozen, thawed } from './frozen';
import { changesBetween } from './report-change';
import { ReportEdition } from './report-edition';
import { signature } from './report-edition.problems';
import { reportEditionTransitions } from './report-edition.transitions';
import { answerSubmission, editionFor, labelOfEdition, periodWasOver, ReportSubmissionPayload } from './report-edition-payload';
import { ReportSubmission } from './report-submission';
import type { ShownReport } from './shown-report';
import { notShowable, type ShownEdition, suppressed } from './suppressed';

@InputType({ description: 'The edition to submit.' })
export class SubmitReportInput {
  @Names('The edition.') editionId: string;
  @AsRead() version: number;
  @Names('The funder.') funderId: string;
}

@Resolver()
export class SubmitReport {
  @Mutation(() => ReportSubmissionPayload, {
    description:
      'Submits an edition to a funder under an agreement in force: the funder reads a copy in which no figure tells of few people, be it by subtraction from other figures or other editions. For managers.',
  })
  async submitReport(
    @Arg('input') { editionId, version, funderId }: SubmitReportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireManager(context);
    const { manager, me, now } = context;
    // Two submissions at once would not know of one another, be they of one edition or of two: they come one after the other.
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [me.organisationId]);
    const edition = await editionFor(context, 'submitReport', editionId);
    const funder = await manager.findOneBy(Organisation, { id: funderId, active: true });
    if (!funder) throw new NotFound();
    if (funder.kind !== 'FUNDER') refuse('NOT_A_FUNDER', 'funderId');
    await requireAgreement(context, funderId, 'funderId');
    if (await manager.existsBy(ReportSubmission, { editionId, funderId })) refuse('ALREADY_SUBMITTED', 'funderId');
    const { to } = reportEditionTransitions.submitReport;
    if (!periodWasOver(context, edition)) refuse('PERIOD_NOT_OVER');
    await change(manager, ReportEdition, { id: editionId }, { state: edition.state === 'FROZEN' ? to : edition.state }, version);
    const content = await copyFor(context, edition, funder);
    const { kind, startsOn, endsOn, number } = edition;
    const id = await add(manager, ReportSubmission, {
      ...{ editionId, organisationId: me.organisationId, funderId, kind, startsOn, endsOn, number },
      ...{ submittedAt: now, submittedBy: signature(context), threshold: content.threshold, ...frozen(content) },
    });
    await record(context, 'REPORT_SUBMITTED', 'ReportSubmission', {
      subjectId: id,
      label: `${labelOfEdition(edition)}, ${funder.name}`,
    });
    return answerSubmission(context, info, id);
  }
}

/** What the funder reads, by what it and every other funder has read before: funders talk to one another. */
async function copyFor(context: Context, edition: ReportEdition, funder: Organisation): Promise<FrozenCopy> {
  const { report, ...rest } = thawed<FrozenEdition>(edition);
  const all = await shownBefore(context);
  const isSame = ({ editionId, threshold }: Before) => editionId === edition.id && threshold === context.config.reportThreshold;
  const same = all.find(isSame);
  // The same edition at another threshold hides other figures: it counts as one shown before.
  const before = all.filter((one) => !isSame(one));
  const refused = notShowable(report, before);
  if (refused) refuse(refused);
  const shown = same?.shown ?? suppressed(report, { threshold: context.config.reportThreshold, before });
  const last = before.findLast(
    (one) => one.funderId === funder.id && one.kind === edition.kind && one.startsOn === edition.startsOn && one.endsOn === edition.endsOn,
  );
  return {
    ...rest,
    replaces: last?.hash ?? null,
    changes: last ? changesBetween(last.shown, shown) : [],
    report: shown,
    funder: funder.name,
    submittedAt: context.now.toISOString(),
    submittedBy: signature(context),
    threshold: context.config.reportThreshold,
  };
}

type Before = ShownEdition & Pick<ReportSubmission, 'editionId' | 'funderId' | 'kind' | 'startsOn' | 'endsOn' | 'threshold' | 'hash'>;

/** Every edition of this association that was shown to a funder, oldest first, with what was shown of it. */
async function shownBefore(context: Context): Promise<Before[]> {
  const submissions = await context.manager.find(ReportSubmission, {
    where: { organisationId: context.me.organisationId },
    order: { submittedAt: 'ASC' },
  });
  const documents = await context.rows<{ id: string; document: string }>(sql`SELECT id, document FROM report_edition`);
  const editions = new Map(documents.map(({ id, document }) => [id, document]));
  return submissions.map((submission) => ({
    ...submission,
    report: thawed<FrozenEdition>({ document: editions.get(submission.editionId) ?? submission.document }).report,
    shown: thawed<FrozenCopy>(submission).report as ShownReport,
  }));
}
