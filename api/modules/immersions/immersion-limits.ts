import sql from 'sql-template-tag';
import type { Context } from '../../context';
import { NotFound } from '../../errors';
import { refuse } from '../../graphql/problem';
import { BeneficiaryIdentity } from '../referrals/beneficiary-identity';
import { ImmersionAnswer } from './immersion-answer';
import { ImmersionAssessment } from './immersion-assessment';
import { type ImmersionObject, ImmersionPeriod } from './immersion-period';
import { ImmersionSchedule } from './immersion-schedule';
import './immersion.problems';

/** Years that a person must have on the first day (Code du travail, L4153-1). */
const LEAST_AGE = 16;

const shown = (day: string): string => day.split('-').reverse().join('/');

/** The last day of a month that starts on `day`, date to date: the day before the same date, or the last of a shorter month. */
export function lastDayOfMonthFrom(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const daysOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, date > daysOfNext ? daysOfNext : date - 1)).toISOString().slice(0, 10);
}

/** What the calendar alone forbids. All that an employer's own proposal of dates is checked against: see README. */
export function checkDates({ today }: Context, startsOn: string, endsOn: string): void {
  if (startsOn < today) refuse('IMMERSION_IN_THE_PAST', 'startsOn', { today: shown(today) });
  if (endsOn < startsOn) refuse('IMMERSION_END_BEFORE_START', 'endsOn', { startsOn: shown(startsOn) });
  const latest = lastDayOfMonthFrom(startsOn);
  if (endsOn > latest) refuse('IMMERSION_TOO_LONG', 'endsOn', { latest: shown(latest) });
}

/** The day `years` after `day`; 29 February becomes 1 March. */
function yearsAfter(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}

export function checkHours(weeklyHours: number): void {
  if (!(weeklyHours >= 1 && weeklyHours <= 48)) refuse('IMMERSION_HOURS', 'weeklyHours');
}

export function checkAnswerDue({ today }: Context, answerDueOn: string | null | undefined, startsOn: string): void {
  if (answerDueOn && (answerDueOn < today || answerDueOn > startsOn)) refuse('ANSWER_DUE_OUTSIDE', 'answerDueOn');
}

type Planned = {
  beneficiaryId: string;
  employerId: string;
  startsOn: string;
  endsOn: string;
  object: ImmersionObject;
  tradeCode: string;
  renewsId: string | null;
  /** The period itself, when it exists already. */
  id?: string;
};

/**
 * What the law says of this person with this employer. Only those who prescribe are told: a refusal would say to an
 * employer something of a person whose name it does not know yet.
 */
export async function checkPerson(context: Context, planned: Planned, field: string): Promise<void> {
  const identity = await context.manager.findOneBy(BeneficiaryIdentity, { beneficiaryId: planned.beneficiaryId });
  if (!identity) throw new NotFound();
  if (identity.birthDate) {
    const from = yearsAfter(identity.birthDate, LEAST_AGE);
    if (planned.startsOn < from) refuse('IMMERSION_TOO_YOUNG', 'startsOn', { from: shown(from) });
  }
  const { beneficiaryId, employerId, startsOn, endsOn, object, tradeCode, renewsId, id } = planned;
  const [row] = await context.rows<{ allowed: boolean }>(sql`SELECT immersion_allowed(${beneficiaryId}::uuid, ${employerId}::uuid,
    ${startsOn}::date, ${endsOn}::date, ${object}, ${tradeCode}, ${renewsId}::uuid, ${id ?? null}::uuid) AS allowed`);
  if (!row?.allowed) refuse('IMMERSION_LIMIT', field);
}

/** A renewal: once, of a period whose object was not reached, and the same in all but its dates. */
export async function checkRenewal(context: Context, planned: Planned & { referralId: string; renewsId: string }): Promise<void> {
  const { manager } = context;
  const first = await manager.findOneBy(ImmersionPeriod, { id: planned.renewsId });
  if (!first) throw new NotFound();
  const same = (['referralId', 'employerId', 'object', 'tradeCode'] as const).every((key) => first[key] === planned[key]);
  const schedule = await manager.findOneByOrFail(ImmersionSchedule, { immersionPeriodId: first.id });
  if (!same || planned.startsOn <= schedule.endsOn) refuse('RENEWAL_DIFFERS', 'renewsId');
  const assessment = await manager.findOneBy(ImmersionAssessment, { immersionPeriodId: first.id });
  if (!assessment || assessment.outcome === 'REACHED') refuse('RENEWAL_REACHED', 'renewsId');
  if (first.renewsId) refuse('RENEWAL_ONCE', 'renewsId');
  for (const other of await manager.findBy(ImmersionPeriod, { renewsId: first.id })) {
    const { state } = await manager.findOneByOrFail(ImmersionAnswer, { immersionPeriodId: other.id });
    if (other.id !== planned.id && state !== 'DECLINED' && state !== 'CANCELLED') refuse('RENEWAL_ONCE', 'renewsId');
  }
}
