import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { changeOneAlong } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { answerContract, CareContractPayload } from './care-contract-payload';
import { CommonCareText } from './common-care-text';
import { numbered, reviewFor } from './followed-contract';

@InputType({ description: 'The common text that is agreed.' })
export class AgreeCommonTextInput {
  @Names('The co-review.') careReviewId: string;
  @AsRead() version: number;
}

@Resolver()
export class AgreeCommonText {
  @Mutation(() => CareContractPayload, {
    description:
      'Agrees the common text, exactly as it was read, for one’s own side. Once both sides agreed, the text stands and the SPIP reads it.',
  })
  async agreeCommonText(
    @Arg('input') input: AgreeCommonTextInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, me, now } = context;
    const [review, standing] = await Promise.all([
      reviewFor(context, 'agreeCommonText', input.careReviewId),
      manager.findOneBy(CommonCareText, { careReviewId: input.careReviewId }),
    ]);
    if (standing?.version !== input.version) refuse('CONFLICT');
    const { id: careReviewId, careContractId, referralId } = review;
    const host = me.organisationKind === 'HOST_ASSOCIATION';
    const [mine, theirs] = host ? [standing.hostAgreedAt, standing.careAgreedAt] : [standing.careAgreedAt, standing.hostAgreedAt];
    if (mine) refuse('ALREADY_AGREED');
    const agreed = host ? { hostAgreedAt: now, hostAgreedBy: me.displayName } : { careAgreedAt: now, careAgreedBy: me.displayName };
    // Not `change`: to agree leaves the version as it is, for the other side agrees the very same one.
    const text = { careReviewId, version: input.version };
    await changeOneAlong(manager, manager.createQueryBuilder().update(CommonCareText).set(agreed).where(text));
    const about = { referralId, subjectId: careReviewId, label: numbered(review) };
    await record(context, 'COMMON_TEXT_AGREED', 'CommonCareText', about);
    if (theirs) await record(context, 'CARE_REVIEW_AGREED', 'AgreedCareText', about);
    return answerContract(context, info, careContractId);
  }
}
