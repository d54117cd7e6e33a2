import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add, change } from '../../database/write';
import { AsRead, Names, Prose } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { answerContract, CareContractPayload } from './care-contract-payload';
import { CareObjectives } from './care-objectives';
import { contractFor } from './followed-contract';

@InputType({ description: 'What both sides work on with the person from now on.' })
export class ChangeCareObjectivesInput {
  @Names('The contract.') careContractId: string;
  /** The objectives' own version; 0 when there are none yet. */
  @AsRead() version: number;
  @Prose('The objectives, in words.') text: string;
}

@Resolver()
export class ChangeCareObjectives {
  @Mutation(() => CareContractPayload, {
    description: "Writes the objectives of a care contract. `version` is the objectives' own, 0 when there are none yet.",
  })
  async changeCareObjectives(
    @Arg('input') input: ChangeCareObjectivesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager } = context;
    const { text, version } = input;
    const { id, referralId } = await contractFor(context, 'changeCareObjectives', input.careContractId);
    const written = await manager.findOneBy(CareObjectives, { careContractId: id });
    if (written) await change(manager, CareObjectives, { careContractId: id }, { text }, version);
    else if (version !== 0) refuse('CONFLICT');
    else await add(manager, CareObjectives, { careContractId: id, referralId, text });
    await record(context, 'CARE_OBJECTIVES_CHANGED', 'CareObjectives', { referralId, subjectId: id });
    return answerContract(context, info, id);
  }
}
