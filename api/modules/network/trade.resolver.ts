import sql, { raw } from 'sql-template-tag';
import { Args, ArgsType, Field, Query, Resolver } from 'type-graphql';
import { anywhere, folded } from '../../database/folded';
import { plannedAs } from '../../database/plans';
import { readable } from '../../visibility/row-security';
import { Trade } from './trade';

/** As many as a person looks through under a search box. */
const MOST = 20;

@ArgsType()
class TradesArgs {
  @Field(() => String, {
    description: 'ROME code or part of the name, or of a name under which the trade is known, without regard to case and accents.',
  })
  search: string;
}

@Resolver()
export class TradeResolver {
  @Query(() => [Trade], { description: 'Trades of the ROME list found by code or name, 20 at most, those that begin so first.' })
  trades(@Args() _args: TradesArgs): void {}
}

plannedAs('trades', ({ search }: TradesArgs) => ({
  noun: 'Trade',
  shape: 'list',
  limit: MOST,
  where: sql`(${folded(sql`t0.code`)} LIKE ${anywhere(search)} OR ${folded(sql`t0.label`)} LIKE ${anywhere(search)}
    OR t0.code IN (SELECT n.trade_code FROM trade_name n WHERE ${raw(readable('TradeName', 'n'))} AND ${folded(sql`n.name`)} LIKE ${anywhere(search)}))`,
  order: sql`(${folded(sql`t0.label`)} LIKE substr(${anywhere(search)}, 2)) DESC, (${folded(sql`t0.label`)} LIKE ${anywhere(search)}) DESC, t0.label, t0.code`,
}));
