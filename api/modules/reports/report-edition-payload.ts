import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { NotFound } from '../../errors';
import { Problem, refuse } from '../../graphql/problem';
import { activityReport } from './activity-report';
import { type FrozenEdition, frozen } from './frozen';
import type { Report, ReportKind } from './report';
import type { Figures, Period } from './report-cells';
import { ReportEdition } from './report-edition';
import { reportEditionTransitions } from './report-edition.transitions';
import { ReportSubmission } from './report-submission';

@ObjectType({ description: 'What a mutation of an edition answers.' })
export class ReportEditionPayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => ReportEdition, { nullable: true, description: 'The edition as it stands now.' }) edition: ReportEdition | null;
}

@ObjectType({ description: 'What a mutation of a submitted edition answers.' })
export class ReportSubmissionPayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => ReportSubmission, { nullable: true, description: 'What was submitted, as it stands now.' })
  submission: ReportSubmission | null;
}

export const answerEdition = async (context: Context, info: GraphQLResolveInfo, id: string): Promise<object> => ({
  problems: [],
  edition: await context.answer(info, 'edition', { noun: 'ReportEdition', shape: 'one', where: sql`t0.id = ${id}` }),
});

export const answerSubmission = async (context: Context, info: GraphQLResolveInfo, id: string): Promise<object> => ({
  problems: [],
  submission: await context.answer(info, 'submission', { noun: 'ReportSubmission', shape: 'one', where: sql`t0.id = ${id}` }),
});

/** The edition named, if the verb may be called on it now. */
export async function editionFor(context: Context, verb: keyof typeof reportEditionTransitions, id: string): Promise<ReportEdition> {
  const edition = await context.manager.findOneBy(ReportEdition, { id });
  if (!edition) throw new NotFound();
  if (!(reportEditionTransitions[verb].from as readonly string[]).includes(edition.state)) refuse('NOT_NOW');
  return edition;
}

/** Whether the last day of its period was over when it was frozen: what happens on that day is counted until midnight. */
export const periodWasOver = (context: Context, { frozenAt, endsOn }: ReportEdition): boolean => context.dayOf(frozenAt) > endsOn;

/** The report as it is counted now, by the viewer. */
export async function reportNow(context: Context, kind: ReportKind, period: Period): Promise<Report> {
  const { statement, tell } = activityReport(kind, period);
  const [row] = await context.rows(statement);
  // As it is read back: what a plain object alone can say.
  return JSON.parse(JSON.stringify(tell(Object.values(row ?? {})[0] as Figures)));
}

const UNIQUE_VIOLATION = '23505';

/** Two people may freeze the same period in the same second. */
export async function keepEdition(context: Context, content: FrozenEdition, replacesId: string | null): Promise<string> {
  const { kind, period } = content.report;
  const { number, author, correction } = content;
  const values = { kind, startsOn: period.from, endsOn: period.to, number, author, correction, frozenAt: context.now, ...frozen(content) };
  return add(context.manager, ReportEdition, { ...values, organisationId: context.me.organisationId, replacesId }).catch(
    (error: { code?: string }) => {
      if (error.code === UNIQUE_VIOLATION) refuse('CONFLICT');
      throw error;
    },
  );
}

/** In the journal an edition is called by its period and its number. */
export const labelOfEdition = ({ startsOn, endsOn, number }: { startsOn: string; endsOn: string; number: number }): string =>
  `${startsOn} – ${endsOn}, n° ${number}`;
