import { Column, Index } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Identifier, Instant, Key, Noun, One } from '../../graphql/noun';
import { type Relationship, relationships } from '../../visibility/relationships';
import { Membership } from '../identity/membership';
import { Organisation } from '../network/organisation';

export const RelationshipChoice = choices('Relationship', 'What an organisation is to a referral.', relationships);

@Noun('An organisation that takes part in a referral, and as what. No party, no referral.')
@Index('party_of_referral', { synchronize: false })
@Index('party_of_person', { synchronize: false })
@Index(['referralId'], { unique: true, where: "relationship = 'REFERRER' AND until IS NULL" })
@Index(['referralId', 'relationship'], { unique: true, where: "relationship = 'CARE_PARTNER' AND until IS NULL" })
export class ReferralParty {
  @Identifier() id: string;
  @Key('Referral') referralId: string;
  @Key('Beneficiary') beneficiaryId: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Key('ImmersionPeriod', { nullable: true }) immersionPeriodId: string | null;
  @Key('Membership', { nullable: true, index: false }) membershipId: string | null;
  @Choice(() => RelationshipChoice, 'Relationship', 'What it is to the referral.') relationship: Relationship;
  @Instant('Since when.') since: Date;
  @Instant('Until when. A former party sees nothing any more.', { nullable: true }) until: Date | null;
  /**
   * From when it reads less: the end of the referral, or for an employer two months after the last day of its period.
   * Kept by the database; `viewer_party` tells the two apart.
   */
  @Column({ type: 'timestamptz', nullable: true }) closesAt: Date | null;
  @One(() => Organisation, { from: 'organisationId', to: 'id', description: 'The organisation.' }) organisation: Organisation;
  @One(() => Membership, { from: 'membershipId', to: 'id', description: 'Who follows the referral there.' }) contact: Membership | null;
}
