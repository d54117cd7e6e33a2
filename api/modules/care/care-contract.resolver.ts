import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Args, ArgsType, Field, Int, Query, Resolver } from 'type-graphql';
import { anywhere, folded } from '../../database/folded';
import { plannedAs } from '../../database/plans';
import { today } from '../../database/today';
import { choices } from '../../graphql/choices';
import { connectionOf, pageSize, readCursor } from '../../graphql/connection';
import { readable } from '../../visibility/row-security';
import { CareContract } from './care-contract';
import { careTurn } from './care-turn';
import { CareContractState, CareTurn } from './care-words';

const CareContractSort = choices('CareContractSort', 'In what order care contracts are listed.', {
  NEXT_REVIEW: 'By the day of the next review. Contracts without any come last.',
  RECENT: 'By the day they began.',
});
type CareContractSort = keyof typeof CareContractSort;

/** Nobody plans a review further ahead. */
const A_YEAR = 366;

@ArgsType()
class CareContractsArgs {
  @Field(() => Int, { nullable: true, description: 'How many: 50 unless said, 100 at most.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last one already read.' }) after?: string | null;
  @Field(() => CareContractSort, { nullable: true, description: 'In what order: by next review unless said.' })
  sort?: CareContractSort | null;
  @Field(() => Boolean, { nullable: true, description: 'From the last to the first.' }) descending?: boolean | null;
  @Field(() => [CareContractState], { nullable: true, description: 'Only in these states.' }) state?: CareContractState[] | null;
  @Field(() => [CareTurn], { nullable: true, description: "Only those whose co-review awaits this from the viewer's side." })
  turn?: CareTurn[] | null;
  @Field(() => Boolean, { nullable: true, description: "Only those whose common text awaits the viewer's agreement." })
  agreementAwaited?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'Only open ones whose next review is due within so many days, late ones included.' })
  reviewDueWithin?: number | null;
  @Field(() => String, { nullable: true, description: 'Reference or name, in part.' }) search?: string | null;
}

@ArgsType()
class CareContractArgs {
  @Field(() => String, { description: 'Its human reference.' }) ref: string;
}

const CareContractConnection = connectionOf(CareContract);

@Resolver()
export class CareContractResolver {
  @Query(() => CareContractConnection, { description: 'The care contracts that the viewer may read.' })
  careContracts(@Args() _args: CareContractsArgs): void {}

  @Query(() => CareContract, {
    nullable: true,
    description: 'One care contract by its reference. Null for what the viewer may not see, as for what is not there.',
  })
  careContract(@Args() _args: CareContractArgs): void {}
}

const orders: Record<CareContractSort, Sql> = {
  NEXT_REVIEW: sql`COALESCE(t0.next_review_on, 'infinity'::date)`,
  RECENT: sql`COALESCE(t0.starts_on, '-infinity'::date)`,
};

function named(search: string): Sql {
  const name = folded(sql`c.last_name || ' ' || c.first_name || ' ' || c.last_name`);
  return sql`(${folded(sql`t0.ref`)} LIKE ${anywhere(search)} OR EXISTS (SELECT 1 FROM referral r JOIN beneficiary_identity c ON c.beneficiary_id = r.beneficiary_id
    WHERE r.id = t0.referral_id AND ${raw(readable('BeneficiaryIdentity', 'c'))} AND ${name} LIKE ${anywhere(search)}))`;
}

function filters(args: CareContractsArgs): Sql {
  const all: Sql[] = [sql`true`];
  const { state, turn, agreementAwaited, reviewDueWithin, search } = args;
  if (state) all.push(sql`t0.state = ANY (${state}::text[])`);
  if (turn) all.push(sql`${careTurn('t0')} = ANY (${turn}::text[])`);
  if (typeof agreementAwaited === 'boolean') all.push(sql`COALESCE(${careTurn('t0')} = 'AGREEMENT', false) = ${agreementAwaited}`);
  if (typeof reviewDueWithin === 'number')
    all.push(sql`(t0.state = 'OPEN' AND t0.next_review_on <= ${today} + ${Math.max(0, Math.min(reviewDueWithin, A_YEAR))}::int)`);
  if (search?.trim()) all.push(named(search));
  return join(all, ' AND ');
}

plannedAs('careContracts', (args: CareContractsArgs) => ({
  noun: 'CareContract',
  shape: 'connection',
  first: pageSize(args.first),
  after: readCursor(args.after),
  order: { by: orders[args.sort ?? 'NEXT_REVIEW'], descending: args.descending ?? args.sort === 'RECENT' },
  where: filters(args),
}));

plannedAs('careContract', ({ ref }: CareContractArgs) => ({ noun: 'CareContract', shape: 'one', opens: ref, where: sql`t0.ref = ${ref}` }));
