import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Names } from '../../graphql/input';
import { record } from '../journal/record';
import { requireManager } from '../network/organisation.problems';
import { answerRegisterImport, RegisterImportPayload, registerImportFor } from './register-import-payload';

@InputType({ description: 'The import to give up.' })
export class DiscardRegisterImportInput {
  @Names('The import.') importId: string;
}

@Resolver()
export class DiscardRegisterImport {
  @Mutation(() => RegisterImportPayload, {
    description: 'Gives up an import that is not written: nothing of its file is kept. For managers.',
  })
  async discardRegisterImport(
    @Arg('input') { importId }: DiscardRegisterImportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireManager(context);
    const { id, fileName } = await registerImportFor(context, 'discardRegisterImport', importId);
    await context.rows(sql`SELECT discard_register_import(${id})`);
    await record(context, 'REGISTER_IMPORT_DISCARDED', 'RegisterImport', { subjectId: id, label: fileName });
    return answerRegisterImport(context, info, id);
  }
}
