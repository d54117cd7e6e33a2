import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Args, ArgsType, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { anywhere, folded } from '../../database/folded';
import { plannedAs } from '../../database/plans';
import { choices } from '../../graphql/choices';
import { connectionOf, pageSize, readCursor } from '../../graphql/connection';
import { readable } from '../../visibility/row-security';
import { awaitsViewer } from './immersion.transitions';
import { ImmersionState } from './immersion-answer';
import { ImmersionPeriod } from './immersion-period';

const ImmersionSort = choices('ImmersionSort', 'In what order immersion periods are listed.', {
  START: 'By their first day.',
  ANSWER_DUE: 'By the day by which an answer is hoped for.',
  ASKED: 'By when they were proposed.',
});
type ImmersionSort = keyof typeof ImmersionSort;

@ArgsType()
class ImmersionPeriodsArgs {
  @Field(() => Int, { nullable: true, description: 'How many: 50 unless said, 100 at most.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last one already read.' }) after?: string | null;
  @Field(() => ImmersionSort, { nullable: true, description: 'In what order.' }) sort?: ImmersionSort | null;
  @Field(() => Boolean, { nullable: true, description: 'From the last to the first.' }) descending?: boolean | null;
  @Field(() => [ImmersionState], { nullable: true, description: 'Only those that stand there.' }) state?: ImmersionState[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that await the viewer, or only the others.' }) turn?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Only with this employer.' }) employerId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the reference, of the trade, of the name of the employer or of the person, as far as the viewer reads them.',
  })
  search?: string | null;
}

@ArgsType()
class ImmersionPeriodArgs {
  @Field(() => String, { description: 'Its human reference.' }) ref: string;
}

const ImmersionPeriodConnection = connectionOf(ImmersionPeriod);

@Resolver()
export class ImmersionResolver {
  @Query(() => ImmersionPeriodConnection, { description: 'The immersion periods in which the viewer takes part.' })
  immersionPeriods(@Args() _args: ImmersionPeriodsArgs): void {}

  @Query(() => ImmersionPeriod, {
    nullable: true,
    description: 'One immersion period by its reference. Null for what the viewer may not see, as for what is not there.',
  })
  immersionPeriod(@Args() _args: ImmersionPeriodArgs): void {}
}

const startsOn = sql`(SELECT s.starts_on FROM immersion_schedule s WHERE s.immersion_period_id = t0.id)`;
const orders: Record<ImmersionSort, Sql> = {
  START: startsOn,
  ANSWER_DUE: sql`COALESCE((SELECT a.answer_due_on FROM immersion_answer a WHERE a.immersion_period_id = t0.id), 'infinity'::date)`,
  ASKED: sql`t0.proposed_at`,
};

/** Each part of a search looks only where the viewer reads. */
function found(search: string): Sql {
  const part = anywhere(search);
  return sql`(${folded(sql`t0.ref || ' ' || t0.trade_label || ' ' || t0.trade_code`)} LIKE ${part}
    OR EXISTS (SELECT 1 FROM organisation o WHERE o.id = t0.employer_id AND ${raw(readable('Organisation', 'o'))} AND ${folded(sql`o.name`)} LIKE ${part})
    OR EXISTS (SELECT 1 FROM immersion_person i WHERE i.immersion_period_id = t0.id AND ${raw(readable('ImmersionPerson', 'i'))}
      AND ${folded(sql`i.last_name || ' ' || i.first_name || ' ' || i.last_name`)} LIKE ${part}))`;
}

function filters({ state, turn, employerId, search }: ImmersionPeriodsArgs): Sql {
  const all: Sql[] = [sql`true`];
  if (state)
    all.push(sql`EXISTS (SELECT 1 FROM immersion_answer a WHERE a.immersion_period_id = t0.id AND a.state = ANY (${state}::text[]))`);
  if (turn !== null && turn !== undefined) all.push(sql`${awaitsViewer('t0')} = ${turn}`);
  if (employerId)
    all.push(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(employerId) ? sql`t0.employer_id = ${employerId}::uuid` : sql`false`);
  if (search?.trim()) all.push(found(search));
  return join(all, ' AND ');
}

plannedAs('immersionPeriods', (args: ImmersionPeriodsArgs) => ({
  noun: 'ImmersionPeriod',
  shape: 'connection',
  first: pageSize(args.first),
  after: readCursor(args.after),
  order: { by: orders[args.sort ?? 'START'], descending: args.descending ?? false },
  where: filters(args),
}));

plannedAs('immersionPeriod', ({ ref }: ImmersionPeriodArgs) => ({
  noun: 'ImmersionPeriod',
  shape: 'one',
  opens: ref,
  where: sql`t0.ref = ${ref}`,
}));
