import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { Names, OnDay, OneOf, Prose } from '../../graphql/input';
import { record } from '../journal/record';
import { daysFrom, moveReferral, notInTheFuture, referralFor } from './move-referral';
import { Opinion, OpinionKind } from './opinion';
import { answerReferral, ReferralPayload } from './referral-payload';

/** Days to answer once the team has given its opinion, or to give the one that is pending. */
const ANSWER_DAYS = { given: 7, pending: 15 };

@InputType({ description: 'The opinion of the pluridisciplinary team.' })
export class GiveOpinionInput {
  @Names('The referral.') referralId: string;
  @OneOf(() => OpinionKind, 'The opinion.') kind: OpinionKind;
  @OnDay('The day it was given.') givenOn: string;
  @Prose('In words, for the person and the counsellor together.', { optional: true }) comment?: string | null;
}

@Resolver()
export class GiveOpinion {
  @Mutation(() => ReferralPayload, { description: "Writes down the team's opinion. Several may be given, and none is changed." })
  async giveOpinion(@Arg('input') input: GiveOpinionInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    const referral = await referralFor(context, 'giveOpinion', input.referralId);
    notInTheFuture(context, input.givenOn, 'givenOn');
    const { kind, givenOn, comment } = input;
    const dueOn = daysFrom(context, kind === 'PENDING' ? ANSWER_DAYS.pending : ANSWER_DAYS.given);
    await moveReferral(context, 'giveOpinion', referral, referral.version, { awaitedFrom: 'RECIPIENT', dueOn });
    const subjectId = await add(context.manager, Opinion, {
      referralId: referral.id,
      kind,
      givenOn,
      givenBy: context.me.displayName,
      comment,
    });
    await record(context, 'OPINION_GIVEN', 'Opinion', { referralId: referral.id, subjectId, label: kind });
    return answerReferral(context, info, referral.id);
  }
}
