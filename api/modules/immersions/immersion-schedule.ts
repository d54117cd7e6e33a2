import { Count, Day, Key, Noun, Quantity, Text } from '../../graphql/noun';

@Noun('The dates, hours and tutor of an immersion period.')
export class ImmersionSchedule {
  @Key('ImmersionPeriod', { primary: true }) immersionPeriodId: string;
  @Key('Referral') referralId: string;
  @Day('First day.', { index: true }) startsOn: string;
  @Day('Last day.') endsOn: string;
  @Quantity('Hours a week, 48 at most.') weeklyHours: number;
  @Text('Hours of the day, in words: 8 h 30 à 12 h et 13 h à 16 h 30.', { nullable: true }) dailyHours: string | null;
  @Text('The tutor at the workplace.', { nullable: true }) tutor: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
