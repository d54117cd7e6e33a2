import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { AsRead, AtTime, Line, Names, OnDay } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { Interview } from './interview';
import { daysFrom, moveReferral, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

problemTexts({
  SAME_DATE: { fr: 'Cette date est déjà proposée à la même heure.', en: 'This date is already offered at the same time.' },
});

/** Days a counsellor has to choose, and never beyond the eve of the first date. */
const CHOICE_DAYS = 5;

@InputType({ description: 'One interview date.' })
export class InterviewDateInput {
  @OnDay('The day offered.') day: string;
  @AtTime('The time, HH:MM, when it is known.', { optional: true }) time?: string | null;
  @Line('Where: parloir, site, visioconférence.', { optional: true }) place?: string | null;
}

@InputType({ description: 'The interview dates to offer.' })
export class OfferInterviewsInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Field(() => [InterviewDateInput], { description: 'One to ten dates.' })
  dates: InterviewDateInput[];
}

@Resolver()
export class OfferInterviews {
  @Mutation(() => ReferralPayload, { description: 'Offers interview dates, of which the counsellor chooses one.' })
  async offerInterviews(
    @Arg('input') input: OfferInterviewsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'offerInterviews', input.referralId);
    const referralId = referral.id;
    const offered = await context.manager.findBy(Interview, { referralId, state: 'OFFERED' });
    const taken = new Set(offered.map(({ offeredOn, time }) => `${offeredOn} ${time ?? ''}`));
    for (const [at, { day, time }] of input.dates.entries()) {
      if (day < context.today) refuse('IN_THE_PAST', `dates.${at}.day`);
      if (taken.has(`${day} ${time ?? ''}`)) refuse('SAME_DATE', `dates.${at}.day`);
      taken.add(`${day} ${time ?? ''}`);
    }
    const first = input.dates.map(({ day }) => day).sort()[0] ?? context.today;
    await moveReferral(context, 'offerInterviews', referral, input.version, { awaitedFrom: 'REFERRER', dueOn: choiceDue(context, first) });
    for (const { day, time, place } of input.dates)
      await add(context.manager, Interview, { referralId, offeredOn: day, time, place, state: 'OFFERED' });
    await record(context, 'INTERVIEWS_OFFERED', 'Interview', { referralId, label: String(input.dates.length) });
    return answerReferral(context, info, referralId);
  }
}

function choiceDue(context: Context, first: string): string {
  const eve = new Date(`${first}T12:00:00Z`);
  eve.setUTCDate(eve.getUTCDate() - 1);
  const [due = context.today] = [daysFrom(context, CHOICE_DAYS), eve.toISOString().slice(0, 10)].sort();
  return [due, context.today].sort()[1] ?? due;
}
