import { Instant, Key, Noun, Text } from '../../graphql/noun';

/** Written by the database at the moment the second side agrees: no role may write it. */
@Noun('The text of a co-review that both sides agreed: what the SPIP reads.')
export class AgreedCareText {
  @Key('CareReview', { primary: true }) careReviewId: string;
  @Key('Referral') referralId: string;
  @Text('The agreed text.') text: string;
  @Instant('When the second side agreed.') agreedAt: Date;
}
