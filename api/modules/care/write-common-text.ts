import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add, change } from '../../database/write';
import { AsRead, Names, Prose } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { answerContract, CareContractPayload } from './care-contract-payload';
import { CommonCareText } from './common-care-text';
import { numbered, reviewFor } from './followed-contract';

@InputType({ description: 'The common text of a co-review.' })
export class WriteCommonTextInput {
  @Names('The co-review.') careReviewId: string;
  @AsRead() version: number;
  @Prose('The text.') text: string;
}

@Resolver()
export class WriteCommonText {
  @Mutation(() => CareContractPayload, {
    description:
      "Writes or changes the common text. Agreements given to the text before fall: both sides are asked again. `version` is the text's own, 0 when there is none yet.",
  })
  async writeCommonText(
    @Arg('input') input: WriteCommonTextInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, me, now } = context;
    const { text, version } = input;
    const review = await reviewFor(context, 'writeCommonText', input.careReviewId);
    const { id: careReviewId, careContractId, referralId } = review;
    const standing = await manager.findOneBy(CommonCareText, { careReviewId });
    if ((standing?.version ?? 0) !== version) refuse('CONFLICT');
    // The same words again change nothing, and take back nobody's agreement.
    if (standing?.text === text) return answerContract(context, info, careContractId);
    const written = { text, changedById: me.organisationId, writtenBy: me.displayName, changedAt: now };
    const asked = { hostAgreedAt: null, hostAgreedBy: null, careAgreedAt: null, careAgreedBy: null };
    if (standing) await change(manager, CommonCareText, { careReviewId }, { ...written, ...asked, previousText: standing.text }, version);
    else await add(manager, CommonCareText, { careReviewId, referralId, ...written });
    await record(context, 'COMMON_TEXT_WRITTEN', 'CommonCareText', { referralId, subjectId: careReviewId, label: numbered(review) });
    return answerContract(context, info, careContractId);
  }
}
