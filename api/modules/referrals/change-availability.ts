import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Line, Names, OnDay } from '../../graphql/input';
import { checkEmployerTexts } from '../immersions/employer-text';
import { record } from '../journal/record';
import { Availability } from './availability';
import { referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: 'When and where the person can come. What is left out is emptied.' })
export class ChangeAvailabilityInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
  @Line('Days and hours on which the person can come.', { optional: true }) hours?: string | null;
  @Line('Areas where the person may go.', { optional: true }) areas?: string | null;
  @OnDay('First day the person is available.', { optional: true }) availableFrom?: string | null;
}

@Resolver()
export class ChangeAvailability {
  @Mutation(() => ReferralPayload, { description: 'Changes when and where the person can come. The version is that of the availability.' })
  async changeAvailability(
    @Arg('input') input: ChangeAvailabilityInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { id: referralId, beneficiaryId } = await referralFor(context, 'changeAvailability', input.referralId);
    const { hours = null, areas = null, availableFrom = null } = input;
    checkEmployerTexts({ hours, areas });
    await change(context.manager, Availability, { beneficiaryId }, { hours, areas, availableFrom }, input.version);
    await record(context, 'AVAILABILITY_CHANGED', 'Availability', { referralId });
    return answerReferral(context, info, referralId);
  }
}
