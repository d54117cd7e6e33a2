import sql, { join, type Sql } from 'sql-template-tag';
import { Args, ArgsType, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { constantAs, plannedAs } from '../../database/plans';
import { connectionOf, pageSize, readCursor } from '../../graphql/connection';
import { RegisterColumn } from './correct-register-line';
import { type Column, columns } from './register-format';
import { RegisterImport } from './register-import';
import { RegisterImportLine, RegisterLineChange } from './register-import-line';

@ArgsType()
class RegisterImportsArgs {
  @Field(() => Int, { nullable: true, description: 'How many: 50 unless said, 100 at most.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last one already read.' }) after?: string | null;
}

@ArgsType()
class RegisterImportArgs {
  @Field(() => ID, { description: 'Its identifier.' }) id: string;
}

@ArgsType()
class RegisterImportLinesArgs {
  @Field(() => ID, { description: 'The import.' }) importId: string;
  @Field(() => [RegisterLineChange], { nullable: true, description: 'Only those with which this is done.' }) change?:
    | RegisterLineChange[]
    | null;
  @Field(() => String, { nullable: true, description: 'Only those with a problem of this code.' }) problem?: string | null;
  @Field(() => String, { nullable: true, description: 'Only those with a problem in this column.' }) column?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many: 50 unless said, 100 at most.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last one already read.' }) after?: string | null;
}

const RegisterImportConnection = connectionOf(RegisterImport);
const RegisterImportLineConnection = connectionOf(RegisterImportLine);

@Resolver()
export class RegisterImportResolver {
  @Query(() => RegisterImportConnection, {
    description: 'The imports of the viewer’s host association, the last first; those given up aside.',
  })
  registerImports(@Args() _args: RegisterImportsArgs): void {}

  @Query(() => RegisterImport, { nullable: true, description: 'One import of a register.' })
  registerImport(@Args() _args: RegisterImportArgs): void {}

  @Query(() => RegisterImportLineConnection, { description: 'The lines of an import, the rejected ones first.' })
  registerImportLines(@Args() _args: RegisterImportLinesArgs): void {}

  @Query(() => [RegisterColumn], { description: 'The columns of a register, in the order in which one is usually kept.' })
  registerColumns(): readonly Column[] {
    return columns;
  }
}

constantAs('registerColumns', () => columns);

const named = (column: Sql, id: string): Sql =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? sql`${column} = ${id}::uuid` : sql`false`;

plannedAs('registerImports', ({ first, after }: RegisterImportsArgs) => ({
  noun: 'RegisterImport',
  shape: 'connection',
  first: pageSize(first),
  after: readCursor(after),
  order: { by: sql`t0.started_at`, descending: true },
  where: sql`t0.state <> 'DISCARDED'`,
}));

plannedAs('registerImport', ({ id }: RegisterImportArgs) => ({
  noun: 'RegisterImport',
  shape: 'one',
  opens: null,
  where: named(sql`t0.id`, id),
}));

function filters({ importId, change, problem, column }: RegisterImportLinesArgs): Sql {
  const all: Sql[] = [named(sql`t0.import_id`, importId)];
  if (change) all.push(sql`t0.change = ANY (${change}::text[])`);
  const wanted = { ...(problem ? { code: problem } : {}), ...(column ? { column } : {}) };
  if (problem || column) all.push(sql`t0.problems @> ${JSON.stringify([wanted])}::jsonb`);
  return join(all, ' AND ');
}

plannedAs('registerImportLines', (args: RegisterImportLinesArgs) => ({
  noun: 'RegisterImportLine',
  shape: 'connection',
  first: pageSize(args.first),
  after: readCursor(args.after),
  order: { by: sql`(CASE t0.change WHEN 'REJECTED' THEN 0 ELSE 10000000 END + t0.line)`, descending: false },
  where: filters(args),
}));
