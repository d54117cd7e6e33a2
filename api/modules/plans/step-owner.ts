import { In, IsNull } from 'typeorm';
import type { Context } from '../../context';
import { refuse } from '../../graphql/problem';
import { mayRead, policy } from '../../visibility/policy';
import { relationshipNames } from '../../visibility/relationships';
import { ReferralParty } from '../referrals/referral-party';

/** What an organisation is to a referral whose plan it reads. */
export const planReaders = relationshipNames.filter((relationship) => mayRead(policy.compartments.PlanStep?.cells[relationship]));

/** Refuses an owner who could not read its own step. */
export async function requireOwner({ manager }: Context, referralId: string, organisationId: string): Promise<void> {
  const party = await manager.existsBy(ReferralParty, { referralId, organisationId, relationship: In(planReaders), until: IsNull() });
  if (!party) refuse('WRONG_OWNER', 'organisationId');
}
