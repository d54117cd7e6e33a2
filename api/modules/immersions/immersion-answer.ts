import { choices } from '../../graphql/choices';
import { Choice, Count, Day, Instant, Key, Noun, Text } from '../../graphql/noun';

export const ImmersionState = choices('ImmersionState', 'Where an immersion period stands.', {
  ASKED: 'The employer was asked.',
  RESCHEDULING: 'The employer proposed other dates.',
  CONFIRMED: 'The employer confirmed.',
  DECLINED: 'The employer declined.',
  CANCELLED: 'Called off by those who asked.',
  REPORTED: 'Held, and its outcome reported.',
});
export type ImmersionState = keyof typeof ImmersionState;

export const ImmersionDeclineReason = choices('ImmersionDeclineReason', 'Why an employer declines.', {
  NO_TUTOR: 'Nobody to be the tutor.',
  NO_ACTIVITY: 'Too little activity.',
  DATES: 'Not at these dates.',
  TRADE: 'Not this trade here.',
  OTHER: 'Another reason.',
});
export type ImmersionDeclineReason = keyof typeof ImmersionDeclineReason;

@Noun('Where an immersion period stands, and what the employer answered.')
export class ImmersionAnswer {
  @Key('ImmersionPeriod', { primary: true }) immersionPeriodId: string;
  @Key('Referral') referralId: string;
  @Choice(() => ImmersionState, 'ImmersionState', 'Where it stands.', { default: 'ASKED' }) state: ImmersionState;
  @Choice(() => ImmersionDeclineReason, 'ImmersionDeclineReason', 'The reason, when it declined.', { nullable: true })
  declineReason: ImmersionDeclineReason | null;
  @Text('Words with the answer.', { nullable: true }) message: string | null;
  @Day('First day proposed instead.', { nullable: true }) proposedStartsOn: string | null;
  @Day('Last day proposed instead.', { nullable: true }) proposedEndsOn: string | null;
  @Instant('When it was answered.', { nullable: true }) answeredAt: Date | null;
  @Day('The day by which an answer is hoped for.', { nullable: true }) answerDueOn: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
