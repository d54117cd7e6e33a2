import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { In, Not } from 'typeorm';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { NotFound } from '../../errors';
import { AsRead, Names } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { Interview } from './interview';
import { moveReferral, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: 'The interview date that suits.' })
export class ChooseInterviewInput {
  @Names('The interview date.') interviewId: string;
  @AsRead() version: number;
}

@Resolver()
export class ChooseInterview {
  @Mutation(() => ReferralPayload, {
    description: 'Chooses one of the dates offered; the others are dropped. The version is that of the interview.',
  })
  async chooseInterview(
    @Arg('input') input: ChooseInterviewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager } = context;
    const interview = await manager.findOneBy(Interview, { id: input.interviewId });
    if (!interview) throw new NotFound();
    const referral = await referralFor(context, 'chooseInterview', interview.referralId);
    if (interview.state !== 'OFFERED') refuse('NOT_NOW');
    if (interview.offeredOn < context.today) refuse('IN_THE_PAST', 'interviewId');
    // Whoever else moves this referral meanwhile meets its new version.
    await moveReferral(context, 'chooseInterview', referral, referral.version, { awaitedFrom: 'RECIPIENT', dueOn: interview.offeredOn });
    await change(manager, Interview, { id: interview.id }, { state: 'CHOSEN' }, input.version);
    const others = await manager.findBy(Interview, { referralId: referral.id, id: Not(interview.id), state: In(['OFFERED', 'CHOSEN']) });
    for (const { id, version } of others) await change(manager, Interview, { id }, { state: 'DROPPED' }, version);
    const label = [interview.offeredOn, interview.time].filter(Boolean).join(' ');
    await record(context, 'INTERVIEW_CHOSEN', 'Interview', { referralId: referral.id, subjectId: interview.id, label });
    return answerReferral(context, info, referral.id);
  }
}
