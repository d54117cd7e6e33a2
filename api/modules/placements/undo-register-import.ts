import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { requireManager } from '../network/organisation.problems';
import { RegisterImport } from './register-import';
import { registerImportTransitions } from './register-import.transitions';
import { answerRegisterImport, RegisterImportPayload, refuseAtWork, registerImportFor } from './register-import-payload';
import { workAfterwards } from './register-work';

@InputType({ description: 'The import to undo.' })
export class UndoRegisterImportInput {
  @Names('The import.') importId: string;
  @AsRead() version: number;
}

@Resolver()
export class UndoRegisterImport {
  @Mutation(() => RegisterImportPayload, {
    description:
      'Undoes an import: what it made is removed, what it changed is as before. Refused once anybody has done something with what it wrote. For managers.',
  })
  async undoRegisterImport(
    @Arg('input') { importId, version }: UndoRegisterImportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireManager(context);
    const registerImport = await registerImportFor(context, 'undoRegisterImport', importId);
    const { id } = registerImport;
    await refuseAtWork(context, registerImport);
    const [row] = await context.rows<{ count: number }>(
      sql`SELECT count(DISTINCT referral_id)::int AS count FROM register_import_built_on(${id})`,
    );
    if (row?.count) refuse('BUILT_ON', null, { count: row.count });
    const { to: state } = registerImportTransitions.undoRegisterImport;
    await change(context.manager, RegisterImport, { id }, { state, progress: 0, progressAt: context.now, failure: null }, version);
    const { now } = context;
    // Asked again there: somebody may have done something meanwhile.
    workAfterwards(context, id, async (client) => {
      await client.query('SELECT undo_register_import($1, $2)', [id, now]);
    });
    return answerRegisterImport(context, info, id);
  }
}
