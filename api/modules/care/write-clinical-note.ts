import { randomUUID } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { Names, Prose } from '../../graphql/input';
import { record } from '../journal/record';
import { answerContract, CareContractPayload } from './care-contract-payload';
import { clinicalKey, seal } from './clinical-cipher';
import { ClinicalNote } from './clinical-note';
import { contractFor } from './followed-contract';

@InputType({ description: 'A note of the care team.' })
export class WriteClinicalNoteInput {
  @Names('The contract.') careContractId: string;
  @Prose('The note. Read by the addiction association alone.', { max: 20_000 }) text: string;
}

@Resolver()
export class WriteClinicalNote {
  @Mutation(() => CareContractPayload, {
    description: 'Writes a note of the care team, encrypted before it reaches the database (CSP L1110-4). It does not change afterwards.',
  })
  async writeClinicalNote(
    @Arg('input') input: WriteClinicalNoteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, me, now, config } = context;
    const { id: careContractId, referralId } = await contractFor(context, 'writeClinicalNote', input.careContractId);
    const id = randomUUID();
    const ciphertext = seal(clinicalKey(config), id, input.text);
    await add(manager, ClinicalNote, {
      id,
      careContractId,
      referralId,
      organisationId: me.organisationId,
      writtenBy: me.displayName,
      writtenAt: now,
      ciphertext,
    });
    await record(context, 'CLINICAL_NOTE_WRITTEN', 'ClinicalNote', { referralId, subjectId: id });
    return answerContract(context, info, careContractId);
  }
}
