import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { Agreement } from './agreement';
import { agreementTransitions } from './agreement.transitions';
import { AgreementPayload, agreementFor, answerAgreement, labelOf } from './agreement-payload';
import { requireManager } from './organisation.problems';

@InputType({ description: 'The agreement to end.' })
export class EndAgreementInput {
  @Names('The agreement.') agreementId: string;
  @AsRead() version: number;
}

@Resolver()
export class EndAgreement {
  @Mutation(() => AgreementPayload, {
    description:
      'Ends an agreement today, or takes back or declines one that was proposed. Nothing new is sent under it; what was sent goes on. For managers of either side.',
  })
  async endAgreement(@Arg('input') input: EndAgreementInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    requireManager(context);
    const { id, startsOn, endsOn, ...agreement } = await agreementFor(context, 'endAgreement', input.agreementId);
    const begun = agreement.state === 'SIGNED' && startsOn <= context.today;
    await change(
      context.manager,
      Agreement,
      { id },
      { state: agreementTransitions.endAgreement.to, endsOn: begun ? context.today : endsOn },
      input.version,
    );
    await record(context, 'AGREEMENT_ENDED', 'Agreement', { subjectId: id, label: await labelOf(context, agreement) });
    return answerAgreement(context, info, id);
  }
}
