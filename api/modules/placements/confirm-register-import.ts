import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names, NamesSome } from '../../graphql/input';
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
  @NamesSome('The SPIP that may read although no agreement with them is in force: each one that is to be confirmed.', { optional: true })
  readerIds?: string[] | null;
}

@Resolver()
export class ConfirmRegisterImport {
  @Mutation(() => RegisterImportPayload, {
    description:
      'Writes the new and changed lines of an import, all or nothing. The work goes on after the answer: the import tells how far it is. For managers.',
  })
  async confirmRegisterImport(
    @Arg('input') { importId, version, readerIds }: ConfirmRegisterImportInput,
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
    const confirmed = (readerIds ?? []).map((one) => one.toLowerCase());
    await refuseUnconfirmed(context, id, confirmed);
    const { to: state } = registerImportTransitions.confirmRegisterImport;
    await change(context.manager, RegisterImport, { id }, { state, progress: 0, progressAt: context.now, failure: null }, version);
    const { now } = context;
    // Who reads is asked once more there, of what is written. What it does, and who asked for it, stands in the journal once it is done: the database writes it with the records.
    workAfterwards(context, id, async (client) => {
      await client.query('SELECT write_register_import($1, $2, $3, $4)', [id, now, togetherSentences(), confirmed]);
    });
    return answerRegisterImport(context, info, id);
  }
}

/** A register names a SPIP by its name, which anybody can bear: without an agreement, somebody says that it is the right one. */
async function refuseUnconfirmed(context: Context, importId: string, confirmed: string[]): Promise<void> {
  const readers = await context.rows<{ id: string; name: string }>(
    sql`SELECT id, name FROM register_import_readers(${importId}, ${context.today}) WHERE NOT agreement`,
  );
  const missing = readers.filter(({ id }) => !confirmed.includes(id));
  if (missing.length) refuse('READERS_NOT_CONFIRMED', 'readerIds', { names: missing.map(({ name }) => name).join(', ') });
}
