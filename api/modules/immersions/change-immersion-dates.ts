import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Decimal, Line, Names, OnDay } from '../../graphql/input';
import { checkEmployerTexts } from './employer-text';
import { checkAnswerDue, checkDates, checkHours, checkPerson } from './immersion-limits';
import { answerImmersion, ImmersionPeriodPayload } from './immersion-payload';
import { ImmersionSchedule } from './immersion-schedule';
import { immersionFor, moveImmersion } from './move-immersion';

@InputType({ description: 'Other dates and hours, asked of the employer.' })
export class ChangeImmersionDatesInput {
  @Names('The immersion period.') immersionPeriodId: string;
  @AsRead() version: number;
  @OnDay('First day: today or later.') startsOn: string;
  @OnDay('Last day: one month at most, date to date (D5135-3).') endsOn: string;
  @Decimal('Hours a week, 48 at most. As before when not given.', { optional: true, min: -1_000_000 }) weeklyHours?: number | null;
  @Line('Hours of the day, in words. As before when not given.', { optional: true }) dailyHours?: string | null;
  @OnDay('The day by which an answer is hoped for.', { optional: true }) answerDueOn?: string | null;
}

@Resolver()
export class ChangeImmersionDates {
  @Mutation(() => ImmersionPeriodPayload, {
    description: 'Those who asked propose other dates before the first day. The employer is asked again, even when it had confirmed.',
  })
  async changeImmersionDates(
    @Arg('input') input: ChangeImmersionDatesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const immersion = await immersionFor(context, 'changeImmersionDates', input.immersionPeriodId);
    const { period, schedule } = immersion;
    const { startsOn, endsOn } = input;
    const weeklyHours = input.weeklyHours ?? Number(schedule.weeklyHours);
    checkEmployerTexts({ dailyHours: input.dailyHours });
    checkDates(context, startsOn, endsOn);
    checkHours(weeklyHours);
    checkAnswerDue(context, input.answerDueOn, startsOn);
    const dailyHours = input.dailyHours ?? schedule.dailyHours;
    await change(context.manager, ImmersionSchedule, { immersionPeriodId: period.id }, { startsOn, endsOn, weeklyHours, dailyHours });
    await moveImmersion(context, 'changeImmersionDates', 'IMMERSION_DATES_CHANGED', immersion, input.version, {
      proposedStartsOn: null,
      proposedEndsOn: null,
      message: null,
      answeredAt: null,
      answerDueOn: input.answerDueOn ?? null,
    });
    // Last: whoever is late learns that, and nothing of the person.
    await checkPerson(context, { ...period, startsOn, endsOn }, 'startsOn');
    return answerImmersion(context, info, period.id);
  }
}
