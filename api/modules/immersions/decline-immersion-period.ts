import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { AsRead, Names, OneOf, Prose } from '../../graphql/input';
import { ImmersionDeclineReason } from './immersion-answer';
import { answerImmersion, ImmersionPeriodPayload } from './immersion-payload';
import { immersionFor, moveImmersion } from './move-immersion';

@InputType({ description: 'The immersion period to decline, and why.' })
export class DeclineImmersionPeriodInput {
  @Names('The immersion period.') immersionPeriodId: string;
  @AsRead() version: number;
  @OneOf(() => ImmersionDeclineReason, 'The reason.') reason: ImmersionDeclineReason;
  @Prose('In words.', { optional: true, max: 1000 }) message?: string | null;
}

@Resolver()
export class DeclineImmersionPeriod {
  @Mutation(() => ImmersionPeriodPayload, {
    description: 'The employer declines, or steps back before the first day. It sees nothing of the period any more.',
  })
  async declineImmersionPeriod(
    @Arg('input') input: DeclineImmersionPeriodInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const immersion = await immersionFor(context, 'declineImmersionPeriod', input.immersionPeriodId);
    await moveImmersion(context, 'declineImmersionPeriod', 'IMMERSION_PERIOD_DECLINED', immersion, input.version, {
      declineReason: input.reason,
      message: input.message ?? null,
      answeredAt: context.now,
    });
    return answerImmersion(context, info, immersion.period.id);
  }
}
