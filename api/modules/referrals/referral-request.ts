import { Count, Day, Key, Noun, Text } from '../../graphql/noun';

@Noun('What the SPIP asks of this addressee, and why.')
export class ReferralRequest {
  @Key('Referral', { primary: true }) referralId: string;
  @Text('Why this person, why this addressee.') reason: string;
  @Text('What is asked for.') askedFor: string;
  @Day('The day wished for.', { nullable: true }) wishedOn: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
