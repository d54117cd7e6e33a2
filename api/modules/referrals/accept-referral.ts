import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add, change } from '../../database/write';
import { Forbidden } from '../../errors';
import { AsRead, Names, OnDay, Prose } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { type OrganisationKindName, relationshipOnAcceptance } from '../../visibility/relationships';
import { record } from '../journal/record';
import { Placement } from '../placements/placement';
import { PlacementDates } from '../placements/placement-dates';
import { daysFrom, moveReferral, referralFor } from './move-referral';
import { ReferralAnswer } from './referral-answer';
import { ReferralParty } from './referral-party';
import { answerReferral, ReferralPayload } from './referral-payload';

/** Days to begin what was accepted, when no day of entry was said. */
const START_DAYS = 30;

@InputType({ description: 'The request to accept.' })
export class AcceptReferralInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
  @Prose('Words to the counsellor.', { optional: true }) message?: string | null;
  @OnDay("The day the entry is expected (placement à l'extérieur).", { optional: true }) expectedOn?: string | null;
}

@Resolver()
export class AcceptReferral {
  @Mutation(() => ReferralPayload, {
    description:
      'Accepts a request. The addressee becomes the host, adviser, care partner or workplace of the person, and reads what that relationship opens.',
  })
  async acceptReferral(
    @Arg('input') input: AcceptReferralInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'acceptReferral', input.referralId);
    const { me, manager, now } = context;
    const relationship = relationshipOnAcceptance[me.organisationKind as OrganisationKindName];
    if (!relationship) throw new Forbidden();
    const expectedOn = referral.kind === 'PLACEMENT_EXTERIEUR' ? (input.expectedOn ?? null) : null;
    if (expectedOn && expectedOn < context.today) refuse('IN_THE_PAST', 'expectedOn');
    const { id: referralId, beneficiaryId } = referral;
    // Care partner and workplace do not write the stage: the counsellor says that it began.
    const awaitedFrom = relationship === 'HOST' || relationship === 'ADVISER' ? relationship : 'REFERRER';
    await moveReferral(context, 'acceptReferral', referral, input.version, {
      awaitedFrom,
      dueOn: expectedOn ?? daysFrom(context, START_DAYS),
      decidedAt: now,
    });
    await add(manager, ReferralAnswer, { referralId, message: input.message, answeredAt: now });
    // The new party before the old one ends: in between, nobody would be allowed to go on.
    await add(manager, ReferralParty, {
      referralId,
      beneficiaryId,
      organisationId: me.organisationId,
      membershipId: me.membershipId,
      relationship,
      since: now,
    });
    if (referral.kind === 'PLACEMENT_EXTERIEUR') {
      await add(manager, PlacementDates, { referralId, expectedOn });
      await add(manager, Placement, { referralId });
    }
    await change(manager, ReferralParty, { referralId, organisationId: me.organisationId, relationship: 'RECIPIENT' }, { until: now });
    await record(context, 'REFERRAL_ACCEPTED', 'Referral', { referralId, label: expectedOn });
    return answerReferral(context, info, referralId);
  }
}
