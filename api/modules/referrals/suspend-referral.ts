import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { AsRead, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { moveReferral, nobody, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: 'The referral to suspend.' })
export class SuspendReferralInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
}

@Resolver()
export class SuspendReferral {
  @Mutation(() => ReferralPayload, { description: 'Suspends what is under way.' })
  async suspendReferral(
    @Arg('input') input: SuspendReferralInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'suspendReferral', input.referralId);
    await moveReferral(context, 'suspendReferral', referral, input.version, nobody);
    await record(context, 'REFERRAL_SUSPENDED', 'Referral', { referralId: referral.id });
    return answerReferral(context, info, referral.id);
  }
}
