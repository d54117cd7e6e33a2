import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names, OnDay, OneOf } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { ExitReason, Housing, Placement, WorkAtExit } from '../placements/placement';
import { PlacementDates } from '../placements/placement-dates';
import { outcomeOf } from '../placements/placement-outcome';
import { moveReferral, nobody, notInTheFuture, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';
import { requireNoImmersion } from './running-immersion';

problemTexts({
  EXIT_BEFORE_ENTRY: { fr: 'La sortie ne peut pas précéder l’entrée, le {entry}.', en: 'The exit cannot precede the entry, on {entry}.' },
});

@InputType({ description: 'The exit from the placement.' })
export class ExitPlacementInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
  @OnDay('The day the placement ended.') exitedOn: string;
  @OneOf(() => ExitReason, 'Why it ended.') exitReason: ExitReason;
  @OneOf(() => Housing, 'Housing at exit.', { optional: true }) housingAtExit?: Housing | null;
  @OneOf(() => WorkAtExit, 'Work or training at exit.', { optional: true }) workAtExit?: WorkAtExit | null;
}

@Resolver()
export class ExitPlacement {
  @Mutation(() => ReferralPayload, {
    description: 'Records that the placement ended, and why. The outcome of the referral follows from it.',
  })
  async exitPlacement(@Arg('input') input: ExitPlacementInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    const referral = await referralFor(context, 'exitPlacement', input.referralId);
    const { id: referralId } = referral;
    const { exitedOn, exitReason, housingAtExit, workAtExit } = input;
    notInTheFuture(context, exitedOn, 'exitedOn');
    const dates = await context.manager.findOneByOrFail(PlacementDates, { referralId });
    if (dates.enteredOn && exitedOn < dates.enteredOn) refuse('EXIT_BEFORE_ENTRY', 'exitedOn', { entry: dates.enteredOn });
    await requireNoImmersion(context, referralId);
    await moveReferral(context, 'exitPlacement', referral, input.version, {
      ...nobody,
      closedAt: context.now,
      outcome: outcomeOf(exitReason, workAtExit),
    });
    await change(context.manager, PlacementDates, { referralId }, { exitedOn });
    await change(context.manager, Placement, { referralId }, { exitReason, housingAtExit, workAtExit });
    await record(context, 'PLACEMENT_EXITED', 'PlacementDates', { referralId, label: exitedOn });
    return answerReferral(context, info, referralId);
  }
}
