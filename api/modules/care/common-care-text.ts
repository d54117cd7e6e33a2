import { Count, Instant, Key, Noun, One, Text } from '../../graphql/noun';
import { Organisation } from '../network/organisation';

@Noun('The common text of a co-review while both sides work on it. A change asks the other side again.')
export class CommonCareText {
  @Key('CareReview', { primary: true }) careReviewId: string;
  @Key('Referral') referralId: string;
  @Text('The text.') text: string;
  @Text('The text before the last change.', { nullable: true }) previousText: string | null;
  @Key('Organisation', { index: false }) changedById: string;
  @Text('Who changed it last.') writtenBy: string;
  @Instant('When it was changed last.') changedAt: Date;
  @Instant('When the host association agreed this text.', { nullable: true }) hostAgreedAt: Date | null;
  @Text('Who agreed it for the host association.', { nullable: true }) hostAgreedBy: string | null;
  @Instant('When the addiction association agreed this text.', { nullable: true }) careAgreedAt: Date | null;
  @Text('Who agreed it for the addiction association.', { nullable: true }) careAgreedBy: string | null;
  @Count('Version of the text, raised at each change. Agreeing does not raise it: both sides agree the same one.', { default: 1 })
  version: number;
  @One(() => Organisation, { from: 'changedById', to: 'id', description: 'The side that changed it last.' }) changedBy: Organisation;
}
