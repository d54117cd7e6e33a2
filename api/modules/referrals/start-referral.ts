import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { AsRead, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { moveReferral, nobody, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: 'The referral that begins.' })
export class StartReferralInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
}

@Resolver()
export class StartReferral {
  @Mutation(() => ReferralPayload, { description: 'Says that what was accepted has begun. A placement begins by its entry.' })
  async startReferral(@Arg('input') input: StartReferralInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    const referral = await referralFor(context, 'startReferral', input.referralId);
    await moveReferral(context, 'startReferral', referral, input.version, nobody);
    await record(context, 'REFERRAL_STARTED', 'Referral', { referralId: referral.id });
    return answerReferral(context, info, referral.id);
  }
}
