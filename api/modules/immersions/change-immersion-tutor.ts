import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Line, Names } from '../../graphql/input';
import { answerImmersion, ImmersionPeriodPayload } from './immersion-payload';
import { ImmersionSchedule } from './immersion-schedule';
import { immersionFor, recordImmersion } from './move-immersion';

@InputType({ description: 'Who will be the tutor.' })
export class ChangeImmersionTutorInput {
  @Names('The immersion period.') immersionPeriodId: string;
  @AsRead() version: number;
  @Line('The tutor at the workplace: name, and function when useful.') tutor: string;
}

@Resolver()
export class ChangeImmersionTutor {
  @Mutation(() => ImmersionPeriodPayload, {
    description: 'The employer names the tutor (D5135-5). `version` is that of the schedule.',
  })
  async changeImmersionTutor(
    @Arg('input') input: ChangeImmersionTutorInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { period } = await immersionFor(context, 'changeImmersionTutor', input.immersionPeriodId);
    await change(context.manager, ImmersionSchedule, { immersionPeriodId: period.id }, { tutor: input.tutor }, input.version);
    await recordImmersion(context, 'IMMERSION_TUTOR_CHANGED', period);
    return answerImmersion(context, info, period.id);
  }
}
