import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { requireManager } from '../network/organisation.problems';
import { RegisterImport } from './register-import';
import { registerImportTransitions } from './register-import.transitions';
import { answerRegisterImport, RegisterImportPayload, refuseAtWork, registerImportFor } from './register-import-payload';
import { togetherSentences } from './register-staging';
import { workAfterwards } from './register-work';

@InputType({ description: 'The import to write.' })
export class ConfirmRegisterImportInput {
  @Names('The import.') importId: string;
  @AsRead() version: number;
}

@Resolver()
export class ConfirmRegisterImport {
  @Mutation(() => RegisterImportPayload, {
    description:
      'Writes the new and changed lines of an import, all or nothing. The work goes on after the answer: the import tells how far it is. For managers.',
  })
  async confirmRegisterImport(
    @Arg('input') { importId, version }: ConfirmRegisterImportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireManager(context);
    const found = await context.manager.findOneBy(RegisterImport, { id: importId });
    if (found?.state === 'DRAFT') refuse('STILL_REJECTED');
    const registerImport = await registerImportFor(context, 'confirmRegisterImport', importId);
    const { id, newCount, changedCount } = registerImport;
    await refuseAtWork(context, registerImport);
    if (newCount + changedCount === 0) refuse('NOTHING_TO_IMPORT');
    const { to: state } = registerImportTransitions.confirmRegisterImport;
    await change(context.manager, RegisterImport, { id }, { state, progress: 0, progressAt: context.now, failure: null }, version);
    const { now } = context;
    // What it does, and who asked for it, stands in the journal once it is done: the database writes it with the records.
    workAfterwards(context, id, async (client) => {
      await client.query('SELECT write_register_import($1, $2, $3)', [id, now, togetherSentences()]);
    });
    return answerRegisterImport(context, info, id);
  }
}
