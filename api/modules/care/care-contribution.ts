import { Index } from 'typeorm';
import { Identifier, Instant, Key, Noun, One, Text } from '../../graphql/noun';
import { Organisation } from '../network/organisation';

/** Copied from both drafts by the database at the moment the second one is deposited: no role may write it. */
@Noun('One side’s deposited part of a co-review, open to both sides from the moment both are deposited.')
@Index(['careReviewId', 'organisationId'], { unique: true })
export class CareContribution {
  @Identifier() id: string;
  @Key('CareReview', { index: false }) careReviewId: string;
  @Key('Referral', { index: false }) referralId: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Text('Attendance, as this side saw it.') attendance: string;
  @Text('What goes better.') better: string;
  @Text('What needs attention.') attention: string;
  @Text('The next period.') next: string;
  @Text('Who deposited it.') writtenBy: string;
  @Instant('When this side deposited it.') depositedAt: Date;
  @One(() => Organisation, { from: 'organisationId', to: 'id', description: 'The side that wrote it.' }) organisation: Organisation;
}
