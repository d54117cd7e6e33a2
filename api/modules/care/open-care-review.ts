import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add, change } from '../../database/write';
import { AsRead, Names, OnDay } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { CareContract } from './care-contract';
import { answerContract, CareContractPayload } from './care-contract-payload';
import { CareReview } from './care-review';
import { checkDates, contractFor } from './followed-contract';

@InputType({ description: 'The co-review to open.' })
export class OpenCareReviewInput {
  @Names('The contract.') careContractId: string;
  @AsRead() version: number;
  @OnDay('First day of the period under review.') periodStartsOn: string;
  @OnDay('Last day of the period under review.') periodEndsOn: string;
  @OnDay('The day by which both sides should have agreed.') dueOn: string;
}

@Resolver()
export class OpenCareReview {
  @Mutation(() => CareContractPayload, {
    description: 'Opens the next co-review: each side writes its part. One at a time: the one before must have been agreed.',
  })
  async openCareReview(
    @Arg('input') input: OpenCareReviewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, now } = context;
    const { periodStartsOn, periodEndsOn, dueOn } = input;
    const { id: careContractId, referralId } = await contractFor(context, 'openCareReview', input.careContractId);
    const last = await manager.findOne(CareReview, { where: { careContractId }, order: { number: 'DESC' } });
    if (last && last.state !== 'AGREED') refuse('REVIEW_UNDER_WAY');
    checkDates(periodStartsOn, periodEndsOn, 'periodEndsOn');
    if (dueOn < periodEndsOn) refuse('DUE_WITHIN_PERIOD', 'dueOn');
    const number = (last?.number ?? 0) + 1;
    const id = await add(manager, CareReview, {
      careContractId,
      referralId,
      number,
      periodStartsOn,
      periodEndsOn,
      dueOn,
      state: 'WRITING',
      stateSince: now,
    });
    await change(manager, CareContract, { id: careContractId }, { nextReviewOn: dueOn }, input.version);
    await record(context, 'CARE_REVIEW_OPENED', 'CareReview', { referralId, subjectId: id, label: `n° ${number}` });
    return answerContract(context, info, careContractId);
  }
}
