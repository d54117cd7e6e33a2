import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { AsRead, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { moveReferral, nobody, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: 'The referral that goes on.' })
export class ResumeReferralInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
}

@Resolver()
export class ResumeReferral {
  @Mutation(() => ReferralPayload, { description: 'Goes on after a suspension.' })
  async resumeReferral(
    @Arg('input') input: ResumeReferralInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'resumeReferral', input.referralId);
    await moveReferral(context, 'resumeReferral', referral, input.version, nobody);
    await record(context, 'REFERRAL_RESUMED', 'Referral', { referralId: referral.id });
    return answerReferral(context, info, referral.id);
  }
}
