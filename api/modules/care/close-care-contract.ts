import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names, OnDay } from '../../graphql/input';
import { record } from '../journal/record';
import { CareContract } from './care-contract';
import { answerContract, CareContractPayload } from './care-contract-payload';
import { checkDates, contractFor } from './followed-contract';

@InputType({ description: 'The contract to close.' })
export class CloseCareContractInput {
  @Names('The contract.') careContractId: string;
  @AsRead() version: number;
  @OnDay('Its last day: the day of the operation unless said.', { optional: true }) endsOn?: string | null;
}

@Resolver()
export class CloseCareContract {
  @Mutation(() => CareContractPayload, {
    description: 'Closes a care contract. What was agreed stays readable; a co-review under way stays unfinished.',
  })
  async closeCareContract(
    @Arg('input') input: CloseCareContractInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { id, referralId, startsOn } = await contractFor(context, 'closeCareContract', input.careContractId);
    const endsOn = input.endsOn ?? context.today;
    checkDates(startsOn, endsOn);
    await change(context.manager, CareContract, { id }, { state: 'CLOSED', endsOn, nextReviewOn: null }, input.version);
    await record(context, 'CARE_CONTRACT_CLOSED', 'CareContract', { referralId, subjectId: id, label: endsOn });
    return answerContract(context, info, id);
  }
}
