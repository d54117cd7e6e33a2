import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Line, Names, OnDay, OneOf } from '../../graphql/input';
import { record } from '../journal/record';
import { BeneficiaryIdentity, Sex } from './beneficiary-identity';
import { notInTheFuture, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: 'Who the person is, corrected.' })
export class ChangeBeneficiaryIdentityInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
  @Line('Last name.') lastName: string;
  @Line('First name.') firstName: string;
  @OnDay('Birth date.') birthDate: string;
  @OneOf(() => Sex, 'Sex.') sex: Sex;
}

@Resolver()
export class ChangeBeneficiaryIdentity {
  @Mutation(() => ReferralPayload, { description: 'Corrects who the person is. The version is that of the identity.' })
  async changeBeneficiaryIdentity(
    @Arg('input') input: ChangeBeneficiaryIdentityInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { id: referralId, beneficiaryId } = await referralFor(context, 'changeBeneficiaryIdentity', input.referralId);
    const { lastName, firstName, birthDate, sex } = input;
    notInTheFuture(context, birthDate, 'birthDate');
    await change(context.manager, BeneficiaryIdentity, { beneficiaryId }, { lastName, firstName, birthDate, sex }, input.version);
    await record(context, 'BENEFICIARY_IDENTITY_CHANGED', 'BeneficiaryIdentity', { referralId });
    return answerReferral(context, info, referralId);
  }
}
