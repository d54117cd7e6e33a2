import { Column, Index, PrimaryColumn } from 'typeorm';
import { HiddenNoun, Instant, Text } from '../../graphql/noun';

/** Who opened which record, when and in which function: the trace of reads, kept one year. Written by the sign-in's functions. */
@HiddenNoun()
export class Consultation {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Instant('', { hidden: true }) at: Date;
  @Column({ type: 'uuid' }) membershipId: string;
  @Index() @Column({ type: 'uuid' }) organisationId: string;
  @Text('', { hidden: true }) operation: string;
  @Text('', { hidden: true }) reference: string;
}
