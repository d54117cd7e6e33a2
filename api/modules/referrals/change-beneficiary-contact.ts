import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Line, Names, Prose } from '../../graphql/input';
import { record } from '../journal/record';
import { BeneficiaryContact } from './beneficiary-contact';
import { referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: 'How the person is reached. What is left out is emptied.' })
export class ChangeBeneficiaryContactInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
  @Prose('Postal address.', { optional: true, max: 500 }) address?: string | null;
  @Line('Telephone.', { optional: true, max: 30 }) phone?: string | null;
  @Line('E-mail address.', { optional: true }) email?: string | null;
}

@Resolver()
export class ChangeBeneficiaryContact {
  @Mutation(() => ReferralPayload, { description: 'Changes how the person is reached. The version is that of the contact.' })
  async changeBeneficiaryContact(
    @Arg('input') input: ChangeBeneficiaryContactInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { id: referralId, beneficiaryId } = await referralFor(context, 'changeBeneficiaryContact', input.referralId);
    const { address = null, phone = null, email = null } = input;
    await change(context.manager, BeneficiaryContact, { beneficiaryId }, { address, phone, email }, input.version);
    await record(context, 'BENEFICIARY_CONTACT_CHANGED', 'BeneficiaryContact', { referralId });
    return answerReferral(context, info, referralId);
  }
}
