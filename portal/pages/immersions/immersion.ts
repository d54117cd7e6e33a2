import type { ImmersionFollowedFragment, ImmersionPageFragment, ImmersionState } from '../../../schema/generated/graphql';
import type { TagTone } from '../../ui/tag';

/** What an employer is sent of it. */
export type Immersion = ImmersionPageFragment;
/** What its partners are sent. */
export type FollowedImmersion = ImmersionFollowedFragment;
export type ReferralOf = NonNullable<FollowedImmersion['referral']>;

export const may = (immersion: Immersion, verb: string): boolean => immersion.availableActions.includes(verb);

/** What is asked of whoever's turn it is, at this moment of the period; null once it has ended or runs by itself. */
export type Ask = 'ANSWER' | 'SETTLE' | 'LAPSED' | 'REPORT';

export function askOf({ answer, schedule }: Immersion, today: string): Ask | null {
  if (!answer || !schedule) return null;
  if (answer.state === 'ASKED') return schedule.startsOn < today ? 'LAPSED' : 'ANSWER';
  if (answer.state === 'RESCHEDULING') return 'SETTLE';
  return answer.state === 'CONFIRMED' && schedule.endsOn < today ? 'REPORT' : null;
}

export const TONES: Record<ImmersionState, TagTone> = {
  ASKED: 'wait',
  RESCHEDULING: 'info',
  CONFIRMED: 'ok',
  DECLINED: 'plain',
  CANCELLED: 'plain',
  REPORTED: 'plain',
};

export const REASONS = ['NO_TUTOR', 'NO_ACTIVITY', 'DATES', 'TRADE', 'OTHER'] as const;
export const OUTCOMES = ['REACHED', 'PARTLY_REACHED', 'NOT_REACHED', 'INTERRUPTED'] as const;
export const OBJECTS = ['DISCOVER_TRADE', 'CONFIRM_PROJECT', 'START_RECRUITMENT'] as const;
