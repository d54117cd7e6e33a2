import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { checkDates, checkPerson } from './immersion-limits';
import { answerImmersion, ImmersionPeriodPayload } from './immersion-payload';
import { ImmersionSchedule } from './immersion-schedule';
import { immersionFor, moveImmersion } from './move-immersion';

@InputType({ description: 'The immersion period whose other dates suit those who asked.' })
export class AcceptImmersionDatesInput {
  @Names('The immersion period.') immersionPeriodId: string;
  @AsRead() version: number;
}

@Resolver()
export class AcceptImmersionDates {
  @Mutation(() => ImmersionPeriodPayload, {
    description: 'Accepts the dates that the employer proposed: the period takes them and is confirmed, since the employer agreed to them.',
  })
  async acceptImmersionDates(
    @Arg('input') input: AcceptImmersionDatesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const immersion = await immersionFor(context, 'acceptImmersionDates', input.immersionPeriodId);
    const { period, answer } = immersion;
    const { proposedStartsOn: startsOn, proposedEndsOn: endsOn } = answer;
    if (!startsOn || !endsOn) refuse('NOT_NOW');
    checkDates(context, startsOn, endsOn);
    await checkPerson(context, { ...period, startsOn, endsOn }, 'startsOn');
    await change(context.manager, ImmersionSchedule, { immersionPeriodId: period.id }, { startsOn, endsOn });
    await moveImmersion(context, 'acceptImmersionDates', 'IMMERSION_DATES_ACCEPTED', immersion, input.version, {
      proposedStartsOn: null,
      proposedEndsOn: null,
      answeredAt: context.now,
    });
    return answerImmersion(context, info, period.id);
  }
}
