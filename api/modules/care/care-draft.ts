import { Index } from 'typeorm';
import { Count, Identifier, Instant, Key, Noun, One, Text } from '../../graphql/noun';
import { Organisation } from '../network/organisation';

@Noun("One side's own part of a co-review while it is being written: read by that side alone.")
@Index(['careReviewId', 'organisationId'], { unique: true })
export class CareDraft {
  @Identifier() id: string;
  @Key('CareReview', { index: false }) careReviewId: string;
  @Key('Referral', { index: false }) referralId: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Text('Attendance, as this side saw it.', { default: '' }) attendance: string;
  @Text('What goes better.', { default: '' }) better: string;
  @Text('What needs attention.', { default: '' }) attention: string;
  @Text('The next period.', { default: '' }) next: string;
  @Text('Who wrote it last.') writtenBy: string;
  @Instant('When it was saved last.') savedAt: Date;
  @Instant('When it was deposited. Deposited parts no longer change.', { nullable: true }) depositedAt: Date | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @One(() => Organisation, { from: 'organisationId', to: 'id', description: 'The side that writes it.' }) organisation: Organisation;
}
