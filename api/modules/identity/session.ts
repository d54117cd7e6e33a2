import { PrimaryColumn } from 'typeorm';
import { HiddenNoun, Instant, Key } from '../../graphql/noun';

/** A signed-in browser: the cookie holds a random token, this row its SHA-256. Read only by definer functions. */
@HiddenNoun()
export class Session {
  @PrimaryColumn({ type: 'bytea' }) tokenHash: Buffer;
  @Key('Account') accountId: string;
  @Key('Membership', { nullable: true }) membershipId: string | null;
  @Instant('', { hidden: true }) openedAt: Date;
  @Instant('', { hidden: true }) expiresAt: Date;
}
