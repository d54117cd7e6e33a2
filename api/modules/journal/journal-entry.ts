import { Field, ID } from 'type-graphql';
import { Column, Index, PrimaryColumn } from 'typeorm';
import { Computed, Instant, Key, Noun, One, Text } from '../../graphql/noun';
import type { Relationship } from '../../visibility/relationships';
import { entryReaders } from '../../visibility/viewer-access';
import { Organisation } from '../network/organisation';
import { RelationshipChoice } from '../referrals/referral-party';

@Noun('A change: who made it, in which function, when. Append-only. Each entry has the audience of the compartment it changed.')
@Index(['referralId', 'id'])
export class JournalEntry {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Its number, rising.' })
  id: string;
  /** No foreign key: the entries of a referral outlive it when the import that made it is undone. */
  @Column({ type: 'uuid', nullable: true }) referralId: string | null;
  @Key('ImmersionPeriod', { nullable: true, index: false }) immersionPeriodId: string | null;
  @Column({ type: 'uuid', nullable: true }) subjectId: string | null;
  @Instant('When.') at: Date;
  @Text('What was done: REFERRAL_SENT, IMMERSION_PERIOD_CONFIRMED, …') verb: string;
  @Text('The compartment that was changed, whose audience this entry has.') compartment: string;
  @Text('What it was about, in a few words.', { nullable: true }) label: string | null;
  @Text('Who did it.') actorName: string;
  @Text('In which function.') actorFunction: string;
  /** Null for what a command did: an import acts for an organisation, and is nobody in it. */
  @Key('Membership', { nullable: true, index: false }) membershipId: string | null;
  @Key('Organisation') organisationId: string;
  @One(() => Organisation, { from: 'organisationId', to: 'id', description: 'For which organisation.' }) organisation: Organisation;
  @Computed(
    () => [RelationshipChoice],
    (t, known) => entryReaders(t, known),
    {
      description: 'Who can read this entry, among those who take part in the referral today.',
    },
  )
  readers: Relationship[];
}
