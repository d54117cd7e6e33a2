import { choices } from '../../graphql/choices';
import { Choice, Day, Identifier, Key, Noun, Text } from '../../graphql/noun';

export const OpinionKind = choices('OpinionKind', "The team's opinion on a request.", {
  FAVOURABLE: 'Favorable.',
  UNFAVOURABLE: 'Défavorable.',
  PENDING: 'En attente.',
  NO_FOLLOW_UP: 'Sans suite.',
});
export type OpinionKind = keyof typeof OpinionKind;

@Noun('An opinion of the pluridisciplinary team, given in writing.')
export class Opinion {
  @Identifier() id: string;
  @Key('Referral') referralId: string;
  @Choice(() => OpinionKind, 'OpinionKind', 'The opinion.') kind: OpinionKind;
  @Day('The day it was given. Null when an imported register does not say.', { nullable: true }) givenOn: string | null;
  @Text('Who gave it.', { nullable: true }) givenBy: string | null;
  @Text('In words.', { nullable: true }) comment: string | null;
}
