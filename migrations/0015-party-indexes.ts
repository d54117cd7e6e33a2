import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The indexes that hold all that a row policy asks of the viewer's parties: in a referral, and in what concerns a person. What
 * they include is no part of their key, so that a choice among relationships is one step in them, and not one for each.
 */
export class PartyIndexes1763769600015 implements MigrationInterface {
  name = 'PartyIndexes1763769600015';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

const statements = [
  `CREATE INDEX party_of_referral ON referral_party (organisation_id, referral_id) INCLUDE (relationship, closes_at, immersion_period_id) WHERE until IS NULL`,
  `CREATE INDEX party_of_person ON referral_party (organisation_id, beneficiary_id) INCLUDE (relationship, closes_at) WHERE until IS NULL`,
];
