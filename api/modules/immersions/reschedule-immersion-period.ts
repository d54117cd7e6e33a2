import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { AsRead, Names, OnDay, Prose } from '../../graphql/input';
import { checkDates } from './immersion-limits';
import { answerImmersion, ImmersionPeriodPayload } from './immersion-payload';
import { immersionFor, moveImmersion } from './move-immersion';

@InputType({ description: 'Other dates, proposed by the employer.' })
export class RescheduleImmersionPeriodInput {
  @Names('The immersion period.') immersionPeriodId: string;
  @AsRead() version: number;
  @OnDay('First day proposed.') startsOn: string;
  @OnDay('Last day proposed: one month at most, date to date (D5135-3).') endsOn: string;
  @Prose('In words.', { optional: true, max: 1000 }) message?: string | null;
}

@Resolver()
export class RescheduleImmersionPeriod {
  @Mutation(() => ImmersionPeriodPayload, {
    description: 'The employer agrees at other dates. Those who asked accept them, or propose others in turn.',
  })
  async rescheduleImmersionPeriod(
    @Arg('input') input: RescheduleImmersionPeriodInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const immersion = await immersionFor(context, 'rescheduleImmersionPeriod', input.immersionPeriodId);
    checkDates(context, input.startsOn, input.endsOn);
    await moveImmersion(context, 'rescheduleImmersionPeriod', 'IMMERSION_PERIOD_RESCHEDULED', immersion, input.version, {
      proposedStartsOn: input.startsOn,
      proposedEndsOn: input.endsOn,
      message: input.message ?? null,
      answeredAt: context.now,
    });
    return answerImmersion(context, info, immersion.period.id);
  }
}
