import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { AsRead, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { moveReferral, nobody, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: 'The referral that is not followed up.' })
export class SetReferralAsideInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
}

@Resolver()
export class SetReferralAside {
  @Mutation(() => ReferralPayload, {
    description: 'Leaves a declined or expired referral as it is (classement sans suite): nobody is awaited any more.',
  })
  async setReferralAside(
    @Arg('input') input: SetReferralAsideInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'setReferralAside', input.referralId);
    await moveReferral(context, 'setReferralAside', referral, input.version, { ...nobody, closedAt: referral.closedAt ?? context.now });
    await record(context, 'REFERRAL_SET_ASIDE', 'Referral', { referralId: referral.id });
    return answerReferral(context, info, referral.id);
  }
}
