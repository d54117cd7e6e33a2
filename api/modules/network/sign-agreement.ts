import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { Agreement } from './agreement';
import { agreementTransitions } from './agreement.transitions';
import { AgreementPayload, agreementFor, answerAgreement, labelOf } from './agreement-payload';
import { requireManager } from './organisation.problems';

problemTexts({
  OTHER_SIDE_SIGNS: {
    fr: 'Votre structure a proposé cette convention : c’est à l’autre de la signer.',
    en: 'Your organisation proposed this agreement: it is for the other one to sign.',
  },
});

@InputType({ description: 'The agreement to sign.' })
export class SignAgreementInput {
  @Names('The agreement.') agreementId: string;
  @AsRead() version: number;
}

@Resolver()
export class SignAgreement {
  @Mutation(() => AgreementPayload, {
    description: 'Signs an agreement that the other side proposed: it is in force between its dates. For managers.',
  })
  async signAgreement(@Arg('input') input: SignAgreementInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    requireManager(context);
    const agreement = await agreementFor(context, 'signAgreement', input.agreementId);
    if (agreement.partnerId !== context.me.organisationId) refuse('OTHER_SIDE_SIGNS');
    await change(context.manager, Agreement, { id: agreement.id }, { state: agreementTransitions.signAgreement.to }, input.version);
    await record(context, 'AGREEMENT_SIGNED', 'Agreement', { subjectId: agreement.id, label: await labelOf(context, agreement) });
    return answerAgreement(context, info, agreement.id);
  }
}
