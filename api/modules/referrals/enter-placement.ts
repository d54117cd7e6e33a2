import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Line, Names, OnDay, OneOf, YesNo } from '../../graphql/input';
import { record } from '../journal/record';
import { Housing, Placement } from '../placements/placement';
import { PlacementDates } from '../placements/placement-dates';
import { moveReferral, nobody, notInTheFuture, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: 'The entry into the placement.' })
export class EnterPlacementInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
  @OnDay('The day the placement began.') enteredOn: string;
  @Line('The place or room.', { optional: true }) place?: string | null;
  @OneOf(() => Housing, 'Housing at entry.', { optional: true }) housingAtEntry?: Housing | null;
  @Line('Family situation, as recorded.', { optional: true }) familySituation?: string | null;
  @YesNo('Whether the person has children.', { optional: true }) hasChildren?: boolean | null;
}

@Resolver()
export class EnterPlacement {
  @Mutation(() => ReferralPayload, { description: "Records that the person entered the placement à l'extérieur." })
  async enterPlacement(
    @Arg('input') input: EnterPlacementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'enterPlacement', input.referralId);
    notInTheFuture(context, input.enteredOn, 'enteredOn');
    const { id: referralId } = referral;
    const { enteredOn, place, housingAtEntry, familySituation, hasChildren } = input;
    await moveReferral(context, 'enterPlacement', referral, input.version, nobody);
    await change(context.manager, PlacementDates, { referralId }, { enteredOn });
    await change(context.manager, Placement, { referralId }, { place, housingAtEntry, familySituation, hasChildren });
    await record(context, 'PLACEMENT_ENTERED', 'PlacementDates', { referralId, label: enteredOn });
    return answerReferral(context, info, referralId);
  }
}
