import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { IsNull, Not } from 'typeorm';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { moveReferral, nobody, referralFor } from './move-referral';
import { ReferralParty } from './referral-party';
import { answerReferral, ReferralPayload } from './referral-payload';
import { requireNoImmersion } from './running-immersion';

@InputType({ description: 'The referral to withdraw.' })
export class WithdrawReferralInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
}

@Resolver()
export class WithdrawReferral {
  @Mutation(() => ReferralPayload, { description: 'Withdraws a referral. Every other party sees nothing of it any more.' })
  async withdrawReferral(
    @Arg('input') input: WithdrawReferralInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'withdrawReferral', input.referralId);
    const { id: referralId } = referral;
    await requireNoImmersion(context, referralId);
    await moveReferral(context, 'withdrawReferral', referral, input.version, { ...nobody, closedAt: context.now });
    const others = await context.manager.findBy(ReferralParty, { referralId, relationship: Not('REFERRER'), until: IsNull() });
    for (const { id } of others) await change(context.manager, ReferralParty, { id }, { until: context.now });
    await record(context, 'REFERRAL_WITHDRAWN', 'Referral', { referralId });
    return answerReferral(context, info, referralId);
  }
}
