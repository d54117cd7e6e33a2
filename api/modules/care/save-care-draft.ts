import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add, change } from '../../database/write';
import { AsRead, Names, Prose } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { answerContract, CareContractPayload } from './care-contract-payload';
import { CareDraft } from './care-draft';
import { reviewFor } from './followed-contract';

@InputType({ description: "One side's own part of a co-review, as it stands while it is being written." })
export class SaveCareDraftInput {
  @Names('The co-review.') careReviewId: string;
  @AsRead() version: number;
  @Prose('Attendance, as this side saw it.', { optional: true }) attendance?: string | null;
  @Prose('What goes better.', { optional: true }) better?: string | null;
  @Prose('What needs attention.', { optional: true }) attention?: string | null;
  @Prose('The next period.', { optional: true }) next?: string | null;
}

@Resolver()
export class SaveCareDraft {
  @Mutation(() => CareContractPayload, {
    description:
      "Keeps one's own part of a co-review while it is being written: read by one's own organisation alone. `version` is the part's own, 0 when nothing was kept yet.",
  })
  async saveCareDraft(@Arg('input') input: SaveCareDraftInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    const { manager, me, now } = context;
    const review = await reviewFor(context, 'saveCareDraft', input.careReviewId);
    const { id: careReviewId, careContractId, referralId } = review;
    const { attendance, better, attention, next } = input;
    const part = {
      attendance: attendance ?? '',
      better: better ?? '',
      attention: attention ?? '',
      next: next ?? '',
      writtenBy: me.displayName,
      savedAt: now,
    };
    const mine = { careReviewId, organisationId: me.organisationId };
    const kept = await manager.findOneBy(CareDraft, mine);
    if (kept?.depositedAt) refuse('PART_DEPOSITED');
    if (kept) await change(manager, CareDraft, mine, part, input.version);
    else if (input.version !== 0) refuse('CONFLICT');
    else {
      const subjectId = await add(manager, CareDraft, { ...mine, referralId, ...part });
      // Saved as it is typed: the journal says when it was begun, and when it was deposited.
      await record(context, 'CARE_DRAFT_SAVED', 'CareDraft', { referralId, subjectId });
    }
    return answerContract(context, info, careContractId);
  }
}
