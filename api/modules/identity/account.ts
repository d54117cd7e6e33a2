import { PrimaryGeneratedColumn } from 'typeorm';
import { Flag, HiddenNoun, Instant, Text } from '../../graphql/noun';

/** Somebody who signs in. Read and written only by the definer functions of the sign-in. */
@HiddenNoun()
export class Account {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Text('', { hidden: true, unique: true }) email: string;
  @Text('', { hidden: true }) displayName: string;
  /** argon2id, in the PHC string format. */
  @Text('', { hidden: true, nullable: true }) passwordHash: string | null;
  @Flag('', { hidden: true, default: false }) demonstration: boolean;
  @Instant('', { hidden: true, nullable: true }) closedAt: Date | null;
}
