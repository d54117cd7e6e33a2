import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { NotFound } from '../../errors';
import { Names } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { Organisation } from '../network/organisation';
import { referralFor } from './move-referral';
import { partyCompartment } from './party-compartment';
import { ReferralParty } from './referral-party';
import { answerReferral, ReferralPayload } from './referral-payload';

problemTexts({
  NOT_A_PARTNER: {
    fr: 'Cette structure n’a pas été ajoutée comme partenaire : retirez ou clôturez l’orientation elle-même.',
    en: 'This organisation was not added as a partner: withdraw or close the referral itself.',
  },
});

@InputType({ description: 'The partner that leaves.' })
export class EndReferralPartnerInput {
  @Names('Its part in the referral.') partyId: string;
}

@Resolver()
export class EndReferralPartner {
  @Mutation(() => ReferralPayload, { description: 'Ends the part of a partner that was added. It sees nothing of the referral any more.' })
  async endReferralPartner(
    @Arg('input') input: EndReferralPartnerInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const party = await context.manager.findOneBy(ReferralParty, { id: input.partyId });
    if (!party) throw new NotFound();
    const referral = await referralFor(context, 'endReferralPartner', party.referralId);
    const joined = ['ADVISER', 'CARE_PARTNER', 'WORKPLACE'].includes(party.relationship) && party.organisationId !== referral.addresseeId;
    if (!joined) refuse('NOT_A_PARTNER', 'partyId');
    if (party.until) refuse('NOT_NOW');
    await change(context.manager, ReferralParty, { id: party.id }, { until: context.now });
    const partner = await context.manager.findOneBy(Organisation, { id: party.organisationId });
    await record(context, 'REFERRAL_PARTNER_ENDED', partyCompartment(party.relationship), {
      referralId: referral.id,
      subjectId: party.id,
      label: partner?.name,
    });
    return answerReferral(context, info, referral.id);
  }
}
