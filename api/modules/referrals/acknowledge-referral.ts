import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { moveReferral, referralFor } from './move-referral';
import { ReferralParty } from './referral-party';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: 'The referral to acknowledge.' })
export class AcknowledgeReferralInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
}

@Resolver()
export class AcknowledgeReferral {
  @Mutation(() => ReferralPayload, { description: 'Tells the counsellor that the request arrived, and who follows it.' })
  async acknowledgeReferral(
    @Arg('input') input: AcknowledgeReferralInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'acknowledgeReferral', input.referralId);
    const { me, manager, now } = context;
    await moveReferral(context, 'acknowledgeReferral', referral, input.version, { acknowledgedAt: now });
    await change(
      manager,
      ReferralParty,
      { referralId: referral.id, organisationId: me.organisationId, relationship: 'RECIPIENT' },
      { membershipId: me.membershipId },
    );
    await record(context, 'REFERRAL_ACKNOWLEDGED', 'Referral', { referralId: referral.id });
    return answerReferral(context, info, referral.id);
  }
}
