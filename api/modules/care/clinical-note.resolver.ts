import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context';
import { clinicalKey, unseal } from './clinical-cipher';
import { ClinicalNote } from './clinical-note';

@Resolver(() => ClinicalNote)
export class ClinicalNoteResolver {
  @FieldResolver()
  text(@Root() note: Record<string, [string, string]>, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): string {
    const [id, bytea] = note[info.path.key] ?? ['', ''];
    return unseal(clinicalKey(context.config), id, Buffer.from(bytea.slice('\\x'.length), 'hex'));
  }
}
