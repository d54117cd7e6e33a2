import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { AsRead, Names } from '../../graphql/input';
import { answerImmersion, ImmersionPeriodPayload } from './immersion-payload';
import { immersionFor, moveImmersion } from './move-immersion';

@InputType({ description: 'The immersion period to confirm.' })
export class ConfirmImmersionPeriodInput {
  @Names('The immersion period.') immersionPeriodId: string;
  @AsRead() version: number;
}

@Resolver()
export class ConfirmImmersionPeriod {
  @Mutation(() => ImmersionPeriodPayload, { description: 'The employer agrees to host. It learns who comes with the same answer.' })
  async confirmImmersionPeriod(
    @Arg('input') input: ConfirmImmersionPeriodInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const immersion = await immersionFor(context, 'confirmImmersionPeriod', input.immersionPeriodId);
    await moveImmersion(context, 'confirmImmersionPeriod', 'IMMERSION_PERIOD_CONFIRMED', immersion, input.version, {
      answeredAt: context.now,
    });
    return answerImmersion(context, info, immersion.period.id);
  }
}
