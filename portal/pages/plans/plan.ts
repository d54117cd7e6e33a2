import type { PlanPageFragment, Sphere } from '../../../schema/generated/graphql';

export type Plan = PlanPageFragment;
export type Step = NonNullable<Plan['steps']>[number];
export type Objective = NonNullable<Plan['objectives']>[number];
export type Meeting = NonNullable<Plan['meetings']>[number];

/** In the order in which a plan is read. */
export const SPHERES: Sphere[] = ['HOUSING', 'WORK', 'TRAINING', 'PAPERS_AND_RIGHTS', 'INCOME', 'HEALTH', 'FAMILY', 'SENTENCE_ADJUSTMENT'];

export const may = (plan: Plan, verb: string): boolean => plan.availableActions.includes(verb);

/** "Inès", for sentences; the reference when the person is not shared. */
export const firstName = (plan: Plan): string => plan.referral?.identity?.firstName ?? plan.ref;

/** The next meeting to record: its day has come. */
export const meetingToRecord = (plan: Plan, today: string): Meeting | undefined =>
  plan.meetings?.find((meeting) => meeting.attendance === 'PLANNED' && meeting.plannedOn <= today);

export const nextMeeting = (plan: Plan, today: string): Meeting | undefined =>
  plan.meetings?.find((meeting) => meeting.attendance === 'PLANNED' && meeting.plannedOn > today);

/** The first day of the month `count` months after the one given. */
export function monthAfter(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
}

export function daysLeftInMonth(today: string): number {
  const last = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 0)).getUTCDate();
  return last - Number(today.slice(8));
}
