import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { AsRead, Names, Prose } from '../../graphql/input';
import { checkEmployerTexts } from './employer-text';
import { answerImmersion, ImmersionPeriodPayload } from './immersion-payload';
import { immersionFor, moveImmersion } from './move-immersion';

@InputType({ description: 'The immersion period to call off.' })
export class CancelImmersionPeriodInput {
  @Names('The immersion period.') immersionPeriodId: string;
  @AsRead() version: number;
  @Prose('Why, in neutral words: it stands among the facts that an employer reads.', { optional: true, max: 1000 }) message?: string | null;
}

@Resolver()
export class CancelImmersionPeriod {
  @Mutation(() => ImmersionPeriodPayload, {
    description:
      'Those who asked call the period off before its first day. The employer sees nothing of it any more: it is told by telephone.',
  })
  async cancelImmersionPeriod(
    @Arg('input') input: CancelImmersionPeriodInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const immersion = await immersionFor(context, 'cancelImmersionPeriod', input.immersionPeriodId);
    checkEmployerTexts({ message: input.message });
    await moveImmersion(context, 'cancelImmersionPeriod', 'IMMERSION_PERIOD_CANCELLED', immersion, input.version, {
      message: input.message ?? null,
      answeredAt: context.now,
    });
    return answerImmersion(context, info, immersion.period.id);
  }
}
