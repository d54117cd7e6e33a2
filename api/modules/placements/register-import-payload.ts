import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context';
import { NotFound } from '../../errors';
import { Problem, problemTexts, refuse } from '../../graphql/problem';
import { RegisterImport } from './register-import';
import { type RegisterImportVerb, registerImportTransitions } from './register-import.transitions';

@ObjectType({ description: 'What a mutation of an import answers.' })
export class RegisterImportPayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => RegisterImport, { nullable: true, description: 'The import as it stands now.' }) registerImport: RegisterImport | null;
}

problemTexts({
  FILE_TOO_LARGE: {
    fr: 'Ce fichier est trop lourd : {limit} Mo au plus. Partagez-le, ou enregistrez-le en CSV.',
    en: 'This file is too large: {limit} MB at most. Divide it, or save it as CSV.',
  },
  FILE_EMPTY: { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
  IMPORTS_OPEN: {
    fr: 'Trop d’imports sont commencés : importez-les ou abandonnez-en un.',
    en: 'Too many imports are begun: import them, or give one up.',
  },
  OUT_OF_STEP: {
    fr: 'Le fichier n’est pas arrivé en entier. Déposez-le à nouveau.',
    en: 'The file did not arrive whole. Give it again.',
  },
  STILL_REJECTED: {
    fr: 'Des lignes sont encore à corriger : rien n’est importé avant.',
    en: 'Some lines are still to be corrected: nothing is imported before.',
  },
  NOTHING_TO_IMPORT: {
    fr: 'Toutes les lignes sont déjà importées telles quelles : il n’y a rien à importer.',
    en: 'All lines are imported already as they are: there is nothing to import.',
  },
  READERS_NOT_CONFIRMED: {
    fr: 'Cochez d’abord qui lira sans convention avec votre association : {names}. Rien n’est importé.',
    en: 'First tick who will read without an agreement with your association: {names}. Nothing is imported.',
  },
  AT_WORK: { fr: 'Ce travail est en cours. Attendez sa fin.', en: 'This work is going on. Wait for its end.' },
  BUILT_ON: {
    fr: 'Cet import ne peut plus être annulé : {count} de ses demandes ont été reprises depuis.',
    en: 'This import can no longer be undone: something was done since on {count} of its requests.',
  },
});

/** The import named, if the verb may be called on it now. */
export async function registerImportFor(context: Context, verb: RegisterImportVerb, id: string): Promise<RegisterImport> {
  const found = await context.manager.findOneBy(RegisterImport, { id });
  if (!found) throw new NotFound();
  if (!(registerImportTransitions[verb].from as readonly string[]).includes(found.state)) refuse('NOT_NOW');
  return found;
}

/** What was being done when a server stopped may be started again; what is being done may not. */
export async function refuseAtWork(context: Context, { id, state }: RegisterImport): Promise<void> {
  if (!['WRITING', 'UNDOING'].includes(state)) return;
  const [row] = await context.rows<{ gone: boolean }>(
    sql`SELECT t.progress_at < now() - interval '30 seconds' AS gone FROM register_import t WHERE t.id = ${id}`,
  );
  if (!row?.gone) refuse('AT_WORK');
}

export async function answerRegisterImport(context: Context, info: GraphQLResolveInfo, id: string): Promise<object> {
  return {
    problems: [],
    registerImport: await context.answer(info, 'registerImport', { noun: 'RegisterImport', shape: 'one', where: sql`t0.id = ${id}` }),
  };
}
