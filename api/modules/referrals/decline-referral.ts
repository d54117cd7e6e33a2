import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { AsRead, Names, OneOf, Prose } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { requireAnswerer } from './draft-referral';
import { daysFrom, moveReferral, referralFor } from './move-referral';
import { DeclineReason, ReferralAnswer } from './referral-answer';
import { answerReferral, ReferralPayload } from './referral-payload';

/** Days a counsellor has to reorient the person. */
const REORIENT_DAYS = 7;

@InputType({ description: 'Why the request is declined, and what else is proposed.' })
export class DeclineReferralInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
  @OneOf(() => DeclineReason, 'The coded reason.') reason: DeclineReason;
  @Prose('Words to the counsellor.', { optional: true }) message?: string | null;
  @Prose('Another proposal.', { optional: true }) proposal?: string | null;
  @Names('An organisation that could answer instead.', { optional: true }) proposedOrganisationId?: string | null;
}

@Resolver()
export class DeclineReferral {
  @Mutation(() => ReferralPayload, { description: 'Declines a request, with a reason and, when there is one, another proposal.' })
  async declineReferral(
    @Arg('input') input: DeclineReferralInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'declineReferral', input.referralId);
    const { reason, message, proposal, proposedOrganisationId } = input;
    if (proposedOrganisationId) {
      if (proposedOrganisationId === context.me.organisationId) refuse('WRONG_ADDRESSEE', 'proposedOrganisationId');
      await requireAnswerer(context, referral.kind, proposedOrganisationId, 'proposedOrganisationId');
    }
    const { id: referralId } = referral;
    await moveReferral(context, 'declineReferral', referral, input.version, {
      awaitedFrom: 'REFERRER',
      dueOn: daysFrom(context, REORIENT_DAYS),
      decidedAt: context.now,
    });
    await add(context.manager, ReferralAnswer, {
      referralId,
      declineReason: reason,
      message,
      proposal,
      proposedOrganisationId,
      answeredAt: context.now,
    });
    await record(context, 'REFERRAL_DECLINED', 'ReferralAnswer', { referralId, label: reason });
    return answerReferral(context, info, referralId);
  }
}
