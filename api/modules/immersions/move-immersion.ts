import type { Context } from '../../context';
import { change } from '../../database/write';
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
  const period = await manager.findOneBy(ImmersionPeriod, { id });
  if (!period) throw new NotFound();
  const schedule = await manager.findOneByOrFail(ImmersionSchedule, { immersionPeriodId: id });
  const answer = await manager.findOneByOrFail(ImmersionAnswer, { immersionPeriodId: id });
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
  await change(
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
