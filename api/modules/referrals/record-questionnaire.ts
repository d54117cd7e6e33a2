import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names, OnDay, Prose } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { Assessment } from './assessment';
import { notInTheFuture, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

problemTexts({
  RETURNED_BEFORE_SENT: {
    fr: 'Le retour du questionnaire ne peut pas précéder son envoi.',
    en: 'The questionnaire cannot come back before it was sent.',
  },
});

@InputType({ description: 'What is recorded of the assessment. What is left out is emptied.' })
export class RecordQuestionnaireInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
  @OnDay('The day the pre-admission questionnaire was sent.', { optional: true }) sentOn?: string | null;
  @OnDay('The day it came back.', { optional: true }) returnedOn?: string | null;
  @OnDay('The day of the information meeting.', { optional: true }) informationMeetingOn?: string | null;
  @Prose('What the team retains of it.', { optional: true }) summary?: string | null;
}

@Resolver()
export class RecordQuestionnaire {
  @Mutation(() => ReferralPayload, {
    description: 'Records the questionnaire and the information meeting. The version is that of the assessment.',
  })
  async recordQuestionnaire(
    @Arg('input') input: RecordQuestionnaireInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'recordQuestionnaire', input.referralId);
    const { sentOn = null, returnedOn = null, informationMeetingOn = null, summary = null } = input;
    notInTheFuture(context, sentOn, 'sentOn');
    notInTheFuture(context, returnedOn, 'returnedOn');
    if (returnedOn && sentOn && returnedOn < sentOn) refuse('RETURNED_BEFORE_SENT', 'returnedOn');
    await change(
      context.manager,
      Assessment,
      { referralId: referral.id },
      {
        questionnaireSentOn: sentOn,
        questionnaireReturnedOn: returnedOn,
        informationMeetingOn,
        summary,
      },
      input.version,
    );
    await record(context, 'QUESTIONNAIRE_RECORDED', 'Assessment', { referralId: referral.id });
    return answerReferral(context, info, referral.id);
  }
}
