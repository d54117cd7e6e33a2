import { GraphQLLocalDate } from 'graphql-scalars';
import sql, { join, type Sql } from 'sql-template-tag';
import { Args, ArgsType, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { plannedAs } from '../../database/plans';
import { choices } from '../../graphql/choices';
import { connectionOf, pageSize, readCursor } from '../../graphql/connection';
import { ReadModel } from '../../graphql/noun';
import { Referral } from './referral';
import { ReferralKind, ReferralState } from './referral-words';
import { held, listed, tallied } from './worklist';

export const ReferralSort = choices('ReferralSort', 'In what order referrals are listed.', {
  RECENT: 'By the day they were begun.',
  DUE: 'By the day by which somebody should act.',
  WAITING: 'By how long they have stood where they stand.',
});
type ReferralSort = keyof typeof ReferralSort;

@ArgsType()
class ReferralsArgs {
  @Field(() => Int, { nullable: true, description: 'How many: 50 unless said, 100 at most.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last one already read.' }) after?: string | null;
  @Field(() => ReferralSort, { nullable: true, description: 'In what order.' }) sort?: ReferralSort | null;
  @Field(() => Boolean, { nullable: true, description: 'From the last to the first.' }) descending?: boolean | null;
  @Field(() => [ReferralState], { nullable: true, description: 'Only at these stages.' }) state?: ReferralState[] | null;
  @Field(() => [ReferralKind], { nullable: true, description: 'Only of these kinds.' }) kind?: ReferralKind[] | null;
  @Field(() => Boolean, { nullable: true, description: "Only those where it is the viewer's turn." }) turn?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Reference or name, in part.' }) search?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only to this addressee.' }) addresseeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only from this SPIP.' }) referrerId?: string | null;
  @Field(() => String, { nullable: true, description: 'Only of people in this prison.' }) prison?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Only with a hearing up to this day.' }) hearingBefore?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Only due up to this day.' }) dueBefore?: string | null;
}

const ReferralConnection = connectionOf(Referral);

@ReadModel('How many referrals stand at one stage.')
class StateCount {
  @Field(() => ReferralState, { description: 'The stage.' }) state: ReferralState;
  @Field(() => Int, { description: 'How many.' }) count: number;
  @Field(() => Int, { description: "On how many of them it is the viewer's turn." }) turn: number;
}

@ArgsType()
class ReferralArgs {
  @Field(() => String, { description: 'Its human reference.' }) ref: string;
}

@Resolver()
export class ReferralResolver {
  @Query(() => ReferralConnection, { description: 'The referrals in which the viewer takes part.' })
  referrals(@Args() _args: ReferralsArgs): void {}

  @Query(() => Referral, {
    nullable: true,
    description: 'One referral by its reference. Null for what the viewer may not see, as for what is not there.',
  })
  referral(@Args() _args: ReferralArgs): void {}

  @Query(() => [StateCount], { description: 'How many referrals stand at each stage.' })
  referralCounts(): void {}
}

const orders: Record<ReferralSort, Sql> = {
  RECENT: sql`t0.created_at`,
  DUE: sql`t0.due_on`,
  WAITING: sql`t0.state_since`,
};

const isId = (id: string): boolean => /^[0-9a-f-]{36}$/i.test(id);

/** What is asked for among the lines of the list, which hold what the viewer may read; null for all of them. */
function filters(args: ReferralsArgs): Sql | null {
  const all: Sql[] = [];
  if (args.state) all.push(sql`l.state = ANY (${args.state}::text[])`);
  if (args.kind) all.push(sql`l.kind = ANY (${args.kind}::text[])`);
  if (args.turn !== null && args.turn !== undefined) all.push(sql`l.turn = ${args.turn}`);
  if (args.addresseeId) all.push(isId(args.addresseeId) ? sql`l.addressee_id = ${args.addresseeId}::uuid` : sql`false`);
  if (args.referrerId) all.push(isId(args.referrerId) ? sql`l.referrer_id = ${args.referrerId}::uuid` : sql`false`);
  if (args.dueBefore) all.push(sql`l.due_on <= ${args.dueBefore}::date`);
  if (args.prison) all.push(sql`l.prison = ${args.prison}`);
  if (args.hearingBefore) all.push(sql`l.hearing_on <= ${args.hearingBefore}::date`);
  if (args.search?.trim()) {
    const part = `%${args.search
      .trim()
      .replaceAll('\u0000', '')
      .replace(/[\\%_]/g, '\\$&')}%`;
    all.push(sql`(l.ref ILIKE ${part} OR l.name ILIKE ${part})`);
  }
  return all.length ? join(all, ' AND ') : null;
}

/** The number that the database keeps; undefined where it must be counted. */
function total({ state, turn, hearingBefore, ...others }: ReferralsArgs): Sql | undefined {
  const counted = [others.kind, others.search?.trim(), others.addresseeId, others.referrerId, others.prison, others.dueBefore];
  if (counted.some(Boolean)) return undefined;
  const all: Sql[] = [sql`true`];
  if (state) all.push(sql`y.state = ANY (${state}::text[])`);
  if (turn !== null && turn !== undefined) all.push(sql`y.turn = ${turn}`);
  if (hearingBefore) all.push(sql`y.hearing_on <= ${hearingBefore}::date`);
  return sql`SELECT COALESCE(sum(y.count), 0)::int FROM ${tallied} y WHERE ${join(all, ' AND ')}`;
}

plannedAs('referrals', (args: ReferralsArgs) => ({
  noun: 'Referral',
  shape: 'connection',
  index: { rows: listed(filters(args)), holds: held },
  first: pageSize(args.first),
  after: readCursor(args.after),
  order: { by: orders[args.sort ?? 'RECENT'], descending: args.descending ?? (args.sort ?? 'RECENT') === 'RECENT' },
  total: total(args),
}));

plannedAs('referral', ({ ref }: ReferralArgs) => ({ noun: 'Referral', shape: 'one', opens: ref, where: sql`t0.ref = ${ref}` }));

plannedAs('referralCounts', () => ({
  noun: 'StateCount',
  from: sql`SELECT y.state, sum(y.count)::int AS count, COALESCE(sum(y.count) FILTER (WHERE y.turn), 0)::int AS turn
    FROM ${tallied} y GROUP BY y.state HAVING sum(y.count) > 0`,
  shape: 'list',
  order: sql`t0.state`,
}));
