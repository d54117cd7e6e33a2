import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Line, Names, OnDay, OneOf, YesNo } from '../../graphql/input';
import { record } from '../journal/record';
import { JudicialSituation, Setting } from './judicial-situation';
import { referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: 'The measure and its dates. What is left out is emptied.' })
export class ChangeJudicialSituationInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
  @OneOf(() => Setting, 'Milieu fermé or milieu ouvert.', { optional: true }) setting?: Setting | null;
  @Line('The measure under way.', { optional: true }) measure?: string | null;
  @Line('The prison, or the open setting.', { optional: true }) prison?: string | null;
  @Line("Numéro d'écrou.", { optional: true, max: 30 }) ecrouNumber?: string | null;
  @Line('Class of the offence.', { optional: true }) offenceClass?: string | null;
  @OnDay('End of the sentence.', { optional: true }) sentenceEndsOn?: string | null;
  @OnDay('Next hearing.', { optional: true }) hearingOn?: string | null;
  @YesNo('Whether it is a first conviction.', { optional: true }) firstConviction?: boolean | null;
}

@Resolver()
export class ChangeJudicialSituation {
  @Mutation(() => ReferralPayload, { description: 'Changes the measure and its dates. The version is that of the judicial situation.' })
  async changeJudicialSituation(
    @Arg('input') input: ChangeJudicialSituationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { id: referralId, beneficiaryId } = await referralFor(context, 'changeJudicialSituation', input.referralId);
    const { setting = null, measure = null, prison = null, ecrouNumber = null } = input;
    const { offenceClass = null, sentenceEndsOn = null, hearingOn = null, firstConviction = null } = input;
    await change(
      context.manager,
      JudicialSituation,
      { beneficiaryId },
      { setting, measure, prison, ecrouNumber, offenceClass, sentenceEndsOn, hearingOn, firstConviction },
      input.version,
    );
    await record(context, 'JUDICIAL_SITUATION_CHANGED', 'JudicialSituation', { referralId });
    return answerReferral(context, info, referralId);
  }
}
