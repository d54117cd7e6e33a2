import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { Assessment } from './assessment';
import { daysFrom, moveReferral, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

/** Days that questionnaire, interviews and opinion take before the counsellor is told that it lasts. */
const ASSESSMENT_DAYS = 30;

@InputType({ description: 'The request to assess.' })
export class AssessReferralInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
}

@Resolver()
export class AssessReferral {
  @Mutation(() => ReferralPayload, {
    description: 'Begins the assessment of a request: questionnaire, information meeting, interviews, opinion.',
  })
  async assessReferral(
    @Arg('input') input: AssessReferralInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'assessReferral', input.referralId);
    const acknowledgedAt = referral.acknowledgedAt ?? context.now;
    await moveReferral(context, 'assessReferral', referral, input.version, {
      awaitedFrom: 'RECIPIENT',
      dueOn: daysFrom(context, ASSESSMENT_DAYS),
      acknowledgedAt,
    });
    await add(context.manager, Assessment, { referralId: referral.id });
    await record(context, 'REFERRAL_ASSESSED', 'Referral', { referralId: referral.id });
    return answerReferral(context, info, referral.id);
  }
}
