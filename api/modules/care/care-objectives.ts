import { Count, Key, Noun, Text } from '../../graphql/noun';

@Noun('What the addiction association and the host association work on with the person. Never shown to the SPIP.')
export class CareObjectives {
  @Key('CareContract', { primary: true }) careContractId: string;
  @Key('Referral') referralId: string;
  @Text('The objectives, in words.') text: string;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
