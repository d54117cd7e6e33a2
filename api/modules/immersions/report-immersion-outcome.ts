import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { AsRead, Names, OneOf, Prose, YesNo } from '../../graphql/input';
import { checkEmployerTexts } from './employer-text';
import { ImmersionAssessment, ImmersionOutcome } from './immersion-assessment';
import { answerImmersion, ImmersionPeriodPayload } from './immersion-payload';
import { immersionFor, moveImmersion } from './move-immersion';

@InputType({ description: 'How an immersion period went.' })
export class ReportImmersionOutcomeInput {
  @Names('The immersion period.') immersionPeriodId: string;
  @AsRead() version: number;
  @OneOf(() => ImmersionOutcome, 'How far the object was reached.') outcome: ImmersionOutcome;
  @Prose('What the person showed: skills, ways of working.', { max: 2000 }) skills: string;
  @YesNo('Whether the host would go on: contract, training, another immersion.', { optional: true }) wouldGoOn?: boolean | null;
  @Prose('In words.', { optional: true, max: 2000 }) comment?: string | null;
}

@Resolver()
export class ReportImmersionOutcome {
  @Mutation(() => ImmersionPeriodPayload, {
    description: 'Writes the final assessment (bilan, D5135-6) of a period that has started. Read by the employer and by those who asked.',
  })
  async reportImmersionOutcome(
    @Arg('input') input: ReportImmersionOutcomeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const immersion = await immersionFor(context, 'reportImmersionOutcome', input.immersionPeriodId);
    const { id: immersionPeriodId, referralId } = immersion.period;
    const { outcome, skills, wouldGoOn, comment } = input;
    checkEmployerTexts({ skills, comment });
    await moveImmersion(context, 'reportImmersionOutcome', 'IMMERSION_OUTCOME_REPORTED', immersion, input.version);
    await add(context.manager, ImmersionAssessment, {
      immersionPeriodId,
      referralId,
      outcome,
      skills,
      wouldGoOn,
      comment,
      reportedAt: context.now,
    });
    return answerImmersion(context, info, immersionPeriodId);
  }
}
