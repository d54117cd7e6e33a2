import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { addAlong } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { requireAgreement } from '../network/agreement-in-force';
import { daysFrom, moveReferral, referralFor } from './move-referral';
import { ReferralParty } from './referral-party';
import { answerReferral, ReferralPayload } from './referral-payload';
import { ReferralRequest } from './referral-request';

/** Days an addressee has before it is reminded. */
export const ANSWER_DAYS = 15;

@InputType({ description: 'The draft to send.' })
export class SendReferralInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
}

@Resolver()
export class SendReferral {
  @Mutation(() => ReferralPayload, {
    description: 'Sends a draft to its addressee, under an agreement in force. The addressee may read it from then on.',
  })
  async sendReferral(@Arg('input') input: SendReferralInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    const referral = await referralFor(context, 'sendReferral', input.referralId);
    const { id: referralId, beneficiaryId, addresseeId: organisationId } = referral;
    const [request] = await Promise.all([
      context.manager.findOneByOrFail(ReferralRequest, { referralId }),
      requireAgreement(context, organisationId, 'addresseeId'),
    ]);
    if (!request.reason) refuse('REQUIRED', 'reason');
    if (!request.askedFor) refuse('REQUIRED', 'askedFor');
    await moveReferral(context, 'sendReferral', referral, input.version, {
      awaitedFrom: 'RECIPIENT',
      dueOn: daysFrom(context, ANSWER_DAYS),
      sentAt: context.now,
    });
    await addAlong(context.manager, ReferralParty, {
      referralId,
      beneficiaryId,
      organisationId,
      relationship: 'RECIPIENT',
      since: context.now,
    });
    await record(context, 'REFERRAL_SENT', 'Referral', { referralId });
    return answerReferral(context, info, referralId);
  }
}
