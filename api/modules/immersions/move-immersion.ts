import type { Context } from '../../context';
import { changeAlong } from '../../database/write';
import { NotFound } from '../../errors';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { type ImmersionMoment, type ImmersionVerb, immersionTransitions, momentOf } from './immersion.transitions';
import { ImmersionAnswer } from './immersion-answer';
import { ImmersionPeriod } from './immersion-period';
import { ImmersionSchedule } from './immersion-schedule';
import './immersion.problems';

export type Immersion = { period: ImmersionPeriod; schedule: ImmersionSchedule; answer: ImmersionAnswer };

/** The period as the viewer may read it, at a moment from which `verb` may be called. */
export async function immersionFor(context: Context, verb: ImmersionVerb, id: string): Promise<Immersion> {
  const { manager, today } = context;
  const [period, schedule, answer] = await Promise.all([
    manager.findOneBy(ImmersionPeriod, { id }),
    manager.findOneBy(ImmersionSchedule, { immersionPeriodId: id }),
    manager.findOneBy(ImmersionAnswer, { immersionPeriodId: id }),
  ]);
  if (!period || !schedule || !answer) throw new NotFound();
  const moment = momentOf(answer.state, schedule.startsOn, today);
  const from: readonly ImmersionMoment[] = immersionTransitions[verb].from;
  if (!from.includes(moment)) refuseMoment(verb, moment, schedule.startsOn);
  return { period, schedule, answer };
}

function refuseMoment(verb: ImmersionVerb, moment: ImmersionMoment, startsOn: string): never {
  if (moment === 'LAPSED' && verb === 'confirmImmersionPeriod') refuse('IMMERSION_LAPSED');
  if (moment === 'STARTED') refuse('IMMERSION_STARTED');
  if (moment === 'CONFIRMED' && verb === 'reportImmersionOutcome') {
    refuse('IMMERSION_NOT_STARTED', null, { startsOn: startsOn.split('-').reverse().join('/') });
  }
  refuse('NOT_NOW');
}

type Said = Partial<
  Pick<ImmersionAnswer, 'declineReason' | 'message' | 'proposedStartsOn' | 'proposedEndsOn' | 'answeredAt' | 'answerDueOn'>
>;

/** Writes the journal entry, then moves the answer where its transition leads: an employer that declines sees nothing any more. */
export async function moveImmersion(
  context: Context,
  verb: ImmersionVerb,
  entry: string,
  { period }: Immersion,
  version: number,
  said: Said = {},
): Promise<void> {
  const transition = immersionTransitions[verb];
  await recordImmersion(context, entry, period);
  await changeAlong(
    context.manager,
    ImmersionAnswer,
    { immersionPeriodId: period.id },
    { ...('to' in transition ? { state: transition.to } : {}), ...said },
    version,
  );
}

export function recordImmersion(context: Context, entry: string, { id, referralId, tradeLabel }: ImmersionPeriod): Promise<void> {
  return record(context, entry, 'ImmersionPeriod', { referralId, immersionPeriodId: id, subjectId: id, label: tradeLabel });
}
