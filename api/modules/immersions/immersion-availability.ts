import { Key, Noun, Text } from '../../graphql/noun';

@Noun('When and where the person can come for this period. Derived from the sentence, it says nothing of it.')
export class ImmersionAvailability {
  @Key('ImmersionPeriod', { primary: true }) immersionPeriodId: string;
  @Key('Referral') referralId: string;
  @Text('Days and hours, in words: du lundi au vendredi, de 8 h à 18 h.', { nullable: true }) hours: string | null;
  @Text('Areas where the person may go, in words.', { nullable: true }) areas: string | null;
}
