import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { Refusal, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { answerContract, CareContractPayload } from './care-contract-payload';
import { CareDraft } from './care-draft';
import { numbered, reviewFor } from './followed-contract';

@InputType({ description: 'The part to deposit, as it was kept last.' })
export class DepositCareDraftInput {
  @Names('The co-review.') careReviewId: string;
  @AsRead() version: number;
}

const questions = ['attendance', 'better', 'attention', 'next'] as const;

@Resolver()
export class DepositCareDraft {
  @Mutation(() => CareContractPayload, {
    description:
      "Deposits one's own part: from then on it does not change. Both parts open to both sides when the second one is deposited.",
  })
  async depositCareDraft(
    @Arg('input') input: DepositCareDraftInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, me, now } = context;
    const review = await reviewFor(context, 'depositCareDraft', input.careReviewId);
    const { id: careReviewId, careContractId, referralId } = review;
    const mine = { careReviewId, organisationId: me.organisationId };
    const kept = await manager.findOneBy(CareDraft, mine);
    if (kept?.depositedAt) refuse('PART_DEPOSITED');
    const empty = questions.filter((question) => !kept?.[question]);
    if (empty.length) throw new Refusal(empty.map((field) => ({ code: 'REQUIRED', field, parameters: {} })));
    await change(manager, CareDraft, mine, { depositedAt: now, writtenBy: me.displayName }, input.version);
    await record(context, 'CARE_DRAFT_DEPOSITED', 'CareReview', { referralId, subjectId: careReviewId, label: numbered(review) });
    return answerContract(context, info, careContractId);
  }
}
