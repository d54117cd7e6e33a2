import { Identifier, Instant, Key, Noun, Text } from '../../graphql/noun';

@Noun('A note that an organisation keeps for itself on a referral.')
export class OwnNote {
  @Identifier() id: string;
  @Key('Referral') referralId: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Text('The note.') text: string;
  @Text('Who wrote it.') writtenBy: string;
  @Instant('When.') writtenAt: Date;
}
