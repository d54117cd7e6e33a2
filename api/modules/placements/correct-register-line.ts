import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { NotFound } from '../../errors';
import { choices } from '../../graphql/choices';
import { AsRead, Line, Names, OneOf } from '../../graphql/input';
import { Problem } from '../../graphql/problem';
import { record } from '../journal/record';
import { requireManager } from '../network/organisation.problems';
import { staged } from './read-register-import';
import { type Cells, type Column, columns } from './register-format';
import { RegisterImportLine } from './register-import-line';
import { registerImportFor } from './register-import-payload';
import { togetherSentences } from './register-staging';

export const RegisterColumn = choices('RegisterColumn', 'A column of a register, as its header writes it.', {
  numero: "The service's own reference, unique in the register.",
  date_demande: 'The day the request arrived.',
  origine_spip: 'The SPIP that asks.',
  origine_etablissement: 'The prison, or “Milieu ouvert …” before imprisonment.',
  nom: 'Last name.',
  prenom: 'First name.',
  date_naissance: 'Day of birth.',
  sexe: 'H or F.',
  questionnaire_envoye: 'The day the questionnaire was sent.',
  questionnaire_retourne: 'The day it came back.',
  rdv_proposes: 'Every interview date offered, a vertical bar between two.',
  rdv_honore: 'The interview date that was kept.',
  avis: 'The opinion of the team.',
  date_avis: 'The day of that opinion.',
  date_entree: 'The day the placement began.',
  situation_familiale: 'Family situation.',
  enfants: 'Whether the person has children: oui or non.',
  primaire: 'Whether it is a first conviction: oui or non.',
  obligation_soins: 'The care obligation, and who follows it.',
  logement_entree: 'Housing at entry.',
  date_sortie: 'The day the placement ended.',
  motif_sortie: 'Why it ended.',
  logement_sortie: 'Housing at exit.',
  emploi_sortie: 'Work at exit.',
} satisfies Record<Column, string>);

@InputType({ description: 'A cell of a register, corrected.' })
export class CorrectRegisterLineInput {
  @Names('The line.') lineId: string;
  @AsRead() version: number;
  @OneOf(() => RegisterColumn, 'The column.') column: Column;
  @Line('What the cell should hold. None empties it.', { optional: true, max: 300 }) value?: string | null;
}

@ObjectType({ description: 'What correcting a line answers.' })
class RegisterImportLinePayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => RegisterImportLine, { nullable: true, description: 'The line as it stands now.' }) line: RegisterImportLine | null;
}

@Resolver()
export class CorrectRegisterLine {
  @Mutation(() => RegisterImportLinePayload, {
    description: 'Corrects a cell of a line that is not imported yet. The line, and those with its number, are checked again.',
  })
  async correctRegisterLine(
    @Arg('input') { lineId: id, version, column, value }: CorrectRegisterLineInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireManager(context);
    const { manager } = context;
    const line = await manager.findOneBy(RegisterImportLine, { id });
    if (!line) throw new NotFound();
    const { importId } = line;
    await registerImportFor(context, 'correctRegisterLine', importId);
    // Corrections of one import come one after the other: each settles the counts of all.
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [importId]);
    await registerImportFor(context, 'correctRegisterLine', importId);
    const held = Object.fromEntries(line.cells.map((cell) => [cell.column, cell.value]));
    const cells = Object.fromEntries(columns.map((one) => [one, (one === column ? value : held[one]) ?? ''])) as Cells;
    const { line: _, ...corrected } = staged(line.line, cells);
    await change(manager, RegisterImportLine, { id }, corrected, version);
    const numbers = [line.number, corrected.number].filter((number) => number !== null);
    await context.rows(sql`SELECT check_register_import(${importId}, ${numbers}::text[], ${togetherSentences()}::jsonb)`);
    await context.rows(sql`SELECT settle_register_import(${importId})`);
    await record(context, 'REGISTER_LINE_CORRECTED', 'RegisterImport', { subjectId: importId, label: `${line.line}, ${column}` });
    const plan = { noun: 'RegisterImportLine', shape: 'one', where: sql`t0.id = ${id}` } as const;
    return { problems: [], line: await context.answer(info, 'line', plan) };
  }
}
