import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { Names } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { relationshipOnAcceptance } from '../../visibility/relationships';
import { record } from '../journal/record';
import { requireAgreement } from '../network/agreement-in-force';
import { Organisation } from '../network/organisation';
import { referralFor } from './move-referral';
import { partyCompartment } from './party-compartment';
import { ReferralParty } from './referral-party';
import { answerReferral, ReferralPayload } from './referral-payload';

problemTexts({
  WRONG_PARTNER: {
    fr: 'Seules une Mission Locale, une association d’addictologie ou une structure d’insertion peuvent rejoindre cette orientation.',
    en: 'Only a Mission Locale, an addiction association or an insertion workplace can join this referral.',
  },
  CARE_ALONE: {
    fr: 'Une orientation vers un suivi de soins ne s’ouvre pas à d’autres partenaires : faites une orientation distincte.',
    en: 'A referral to care is not opened to other partners: make a separate referral.',
  },
  CARE_FOLLOWED: {
    fr: 'Une autre association suit déjà le soin dans cette orientation. Pour en changer, orientez la personne vers la nouvelle : elle n’hérite pas de ce qui a été confié à la première.',
    en: 'Another association already follows the care in this referral. To change, refer the person to the new one: it does not inherit what was confided to the first.',
  },
  ALREADY_PARTNER: {
    fr: 'Cette structure participe déjà à cette orientation.',
    en: 'This organisation already takes part in this referral.',
  },
});

@InputType({ description: 'The organisation that joins.' })
export class AddReferralPartnerInput {
  @Names('The referral.') referralId: string;
  @Names('A Mission Locale, an addiction association or an insertion workplace.') organisationId: string;
}

@Resolver()
export class AddReferralPartner {
  @Mutation(() => ReferralPayload, {
    description:
      'Lets a partner join the referral, under an agreement in force: it reads and changes what its relationship opens, from now on.',
  })
  async addReferralPartner(
    @Arg('input') input: AddReferralPartnerInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'addReferralPartner', input.referralId);
    const { id: referralId, beneficiaryId } = referral;
    const partner = await context.manager.findOneBy(Organisation, { id: input.organisationId, active: true });
    const relationship = partner && relationshipOnAcceptance[partner.kind];
    if (!relationship || relationship === 'HOST') refuse('WRONG_PARTNER', 'organisationId');
    // Whoever joined would read from the kind of the referral that the person is in care.
    if (referral.kind === 'CARE' && relationship !== 'CARE_PARTNER') refuse('CARE_ALONE', 'organisationId');
    await requireAgreement(context, partner.id, 'organisationId');
    // Two colleagues adding the same partner at once wait for one another here.
    await context.rows(sql`SELECT 1 FROM referral WHERE id = ${referralId} FOR UPDATE`);
    const there = await context.rows(sql`SELECT 1 FROM referral_party WHERE referral_id = ${referralId} AND organisation_id = ${partner.id}
      AND relationship = ${relationship} AND until IS NULL`);
    if (there.length) refuse('ALREADY_PARTNER', 'organisationId');
    if (relationship === 'CARE_PARTNER') await requireNoOtherCare(context, referralId, partner.id);
    const subjectId = await add(context.manager, ReferralParty, {
      referralId,
      beneficiaryId,
      organisationId: partner.id,
      relationship,
      since: context.now,
    });
    await record(context, 'REFERRAL_PARTNER_ADDED', partyCompartment(relationship), { referralId, subjectId, label: partner.name });
    return answerReferral(context, info, referralId);
  }
}

/** One association follows the care; once a contract is open, another one does not take its place. */
async function requireNoOtherCare(context: Context, referralId: string, partnerId: string): Promise<void> {
  const others = await context.rows(sql`SELECT 1 FROM referral_party WHERE referral_id = ${referralId} AND relationship = 'CARE_PARTNER'
    AND organisation_id <> ${partnerId} AND (until IS NULL OR EXISTS (SELECT 1 FROM care_contract WHERE referral_id = ${referralId}))`);
  if (others.length) refuse('CARE_FOLLOWED', 'organisationId');
}
