import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { Line, Names, Whole } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { requireManager } from '../network/organisation.problems';
import { readImport } from './read-register-import';
import { RegisterImport } from './register-import';
import { registerImportTransitions } from './register-import.transitions';
import { answerRegisterImport, RegisterImportPayload, registerImportFor } from './register-import-payload';
import { workAfterwards } from './register-work';

@InputType({ description: 'A piece of a register’s file.' })
export class AddRegisterPieceInput {
  @Names('The import.') importId: string;
  @Whole('At which byte of the file it begins: where the piece before it ended.', { max: 2_147_483_647 }) position: number;
  @Line('Its bytes, in base64: 512 kB at most.', { max: 699_052 }) content: string;
}

@Resolver()
export class AddRegisterPiece {
  @Mutation(() => RegisterImportPayload, {
    description: 'Adds a piece of the file. With the last one it is read and checked: the import tells how far that is.',
  })
  async addRegisterPiece(
    @Arg('input') { importId, position, content }: AddRegisterPieceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireManager(context);
    const { id, size, organisationId } = await registerImportFor(context, 'addRegisterPiece', importId);
    const piece = Buffer.from(content, 'base64');
    if (!piece.length) refuse('OUT_OF_STEP');
    const [row] = await context.rows<{ received: number | null }>(sql`SELECT add_register_piece(${id}, ${position}, ${piece}) AS received`);
    if (row?.received === null || row === undefined) refuse('OUT_OF_STEP');
    if (row.received === size) {
      const { to: state } = registerImportTransitions.addRegisterPiece;
      await change(context.manager, RegisterImport, { id }, { state, progress: 0, progressAt: context.now });
      workAfterwards(context, id, (client, tell) => readImport(client, id, organisationId, size, tell));
    }
    return answerRegisterImport(context, info, id);
  }
}
