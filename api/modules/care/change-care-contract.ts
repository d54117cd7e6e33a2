import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Line, Names, OnDay, OneOf } from '../../graphql/input';
import { record } from '../journal/record';
import { CareContract } from './care-contract';
import { answerContract, CareContractPayload } from './care-contract-payload';
import { CareReview } from './care-review';
import { CareObligation, ReviewRhythm } from './care-words';
import { checkDates, contractFor, nextReview } from './followed-contract';

@InputType({ description: 'What a care contract says from now on. What is not given is emptied.' })
export class ChangeCareContractInput {
  @Names('The contract.') careContractId: string;
  @AsRead() version: number;
  @OneOf(() => CareObligation, 'Obligation, injunction or contract.') obligation: CareObligation;
  @Line('Who follows it: the service, the person.', { optional: true }) followedBy?: string | null;
  @OneOf(() => ReviewRhythm, 'How often both sides review it.', { optional: true }) rhythm?: ReviewRhythm | null;
  @OnDay('First day.', { optional: true }) startsOn?: string | null;
  @OnDay('Last day.', { optional: true }) endsOn?: string | null;
}

@Resolver()
export class ChangeCareContract {
  @Mutation(() => CareContractPayload, {
    description: 'Changes what a care contract says, and with its rhythm the day of its next review.',
  })
  async changeCareContract(
    @Arg('input') input: ChangeCareContractInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { obligation, followedBy, rhythm, startsOn, endsOn } = input;
    const { id, referralId } = await contractFor(context, 'changeCareContract', input.careContractId);
    checkDates(startsOn, endsOn);
    const values = {
      obligation,
      followedBy: followedBy || null,
      rhythm: rhythm ?? null,
      startsOn: startsOn ?? null,
      endsOn: endsOn ?? null,
    };
    const nextReviewOn = await this.nextReviewOn(context, id, values);
    await change(context.manager, CareContract, { id }, { ...values, nextReviewOn }, input.version);
    await record(context, 'CARE_CONTRACT_CHANGED', 'CareContract', { referralId, subjectId: id });
    return answerContract(context, info, id);
  }

  /** A review under way stays due when it is; otherwise the next one follows the last by the rhythm. */
  private async nextReviewOn(
    context: Context,
    careContractId: string,
    contract: { rhythm: ReviewRhythm | null; startsOn: string | null; endsOn: string | null },
  ): Promise<string | null> {
    const last = await context.manager.findOne(CareReview, { where: { careContractId }, order: { number: 'DESC' } });
    if (last && last.state !== 'AGREED') return last.dueOn;
    return nextReview(context, last?.dueOn ?? contract.startsOn ?? context.today, contract);
  }
}
