import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { AsRead, Names, OneOf } from '../../graphql/input';
import { record } from '../journal/record';
import { moveReferral, nobody, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';
import { ReferralOutcome } from './referral-words';
import { requireNoImmersion } from './running-immersion';

@InputType({ description: 'How the referral ends.' })
export class CloseReferralInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
  @OneOf(() => ReferralOutcome, 'The outcome.') outcome: ReferralOutcome;
}

@Resolver()
export class CloseReferral {
  @Mutation(() => ReferralPayload, { description: 'Closes a referral with an outcome. A placement that was entered closes by its exit.' })
  async closeReferral(@Arg('input') input: CloseReferralInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    const referral = await referralFor(context, 'closeReferral', input.referralId);
    await requireNoImmersion(context, referral.id);
    await moveReferral(context, 'closeReferral', referral, input.version, { ...nobody, closedAt: context.now, outcome: input.outcome });
    await record(context, 'REFERRAL_CLOSED', 'Referral', { referralId: referral.id, label: input.outcome });
    return answerReferral(context, info, referral.id);
  }
}
