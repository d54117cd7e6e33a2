import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { NotFound } from '../../errors';
import { AsRead, Names, YesNo } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { Interview } from './interview';
import { daysFrom, moveReferral, notInTheFuture, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

/** Days after an interview to give an opinion, or to offer other dates when the person did not come. */
const NEXT_DAYS = { kept: 15, missed: 7 };

@InputType({ description: 'What became of the interview.' })
export class RecordInterviewInput {
  @Names('The interview date.') interviewId: string;
  @AsRead() version: number;
  @YesNo('Whether the person came.') kept: boolean;
}

@Resolver()
export class RecordInterview {
  @Mutation(() => ReferralPayload, {
    description: 'Says whether the person came to the interview that was chosen. The version is that of the interview.',
  })
  async recordInterview(
    @Arg('input') input: RecordInterviewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const interview = await context.manager.findOneBy(Interview, { id: input.interviewId });
    if (!interview) throw new NotFound();
    const referral = await referralFor(context, 'recordInterview', interview.referralId);
    if (interview.state !== 'CHOSEN') refuse('NOT_NOW');
    notInTheFuture(context, interview.offeredOn, 'interviewId');
    const dueOn = daysFrom(context, input.kept ? NEXT_DAYS.kept : NEXT_DAYS.missed);
    await moveReferral(context, 'recordInterview', referral, referral.version, { awaitedFrom: 'RECIPIENT', dueOn });
    await change(context.manager, Interview, { id: interview.id }, { state: input.kept ? 'KEPT' : 'MISSED' }, input.version);
    const about = { referralId: referral.id, subjectId: interview.id, label: interview.offeredOn };
    await record(context, input.kept ? 'INTERVIEW_KEPT' : 'INTERVIEW_MISSED', 'Interview', about);
    return answerReferral(context, info, referral.id);
  }
}
