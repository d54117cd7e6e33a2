import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { Forbidden } from '../../errors';
import { Line, Whole } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { requireManager } from '../network/organisation.problems';
import { RegisterImport } from './register-import';
import { answerRegisterImport, RegisterImportPayload } from './register-import-payload';

const MOST_MEGABYTES = 32;
/** Imports that are begun and not ended, at once. */
const MOST_OPEN = 10;

@InputType({ description: 'The register to import.' })
export class OpenRegisterImportInput {
  @Line('The name of the file.') fileName: string;
  @Whole('How many bytes it has.', { max: 2_147_483_647 }) size: number;
}

@Resolver()
export class OpenRegisterImport {
  @Mutation(() => RegisterImportPayload, {
    description: 'Begins the import of a host association’s register, 32 MB at most: its file follows, piece by piece. For its managers.',
  })
  async openRegisterImport(
    @Arg('input') { fileName, size }: OpenRegisterImportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { me, manager, now } = context;
    if (me.organisationKind !== 'HOST_ASSOCIATION') throw new Forbidden();
    requireManager(context);
    if (size === 0) refuse('FILE_EMPTY', 'size');
    if (size > MOST_MEGABYTES * 1024 * 1024) refuse('FILE_TOO_LARGE', 'size', { limit: MOST_MEGABYTES });
    const [open] = await context.rows<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM register_import WHERE state IN ('RECEIVING', 'READING', 'DRAFT', 'READY', 'WRITING')`,
    );
    if ((open?.count ?? 0) >= MOST_OPEN) refuse('IMPORTS_OPEN');
    const id = await add(manager, RegisterImport, {
      organisationId: me.organisationId,
      fileName,
      size,
      startedBy: me.displayName,
      startedAt: now,
      changedAt: now,
    });
    await record(context, 'REGISTER_IMPORT_OPENED', 'RegisterImport', { subjectId: id, label: fileName });
    return answerRegisterImport(context, info, id);
  }
}
