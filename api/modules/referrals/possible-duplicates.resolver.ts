import { GraphQLLocalDate } from 'graphql-scalars';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Args, ArgsType, Field, Query, Resolver } from 'type-graphql';
import { plannedAs } from '../../database/plans';
import { readable } from '../../visibility/row-security';
import { Referral } from './referral';

@ArgsType()
class PossibleDuplicatesArgs {
  @Field(() => String, { description: 'Last name, as typed so far.' }) lastName: string;
  @Field(() => String, { description: 'First name, as typed so far.' }) firstName: string;
  @Field(() => GraphQLLocalDate, { description: 'Birth date.' }) birthDate: string;
}

@Resolver()
export class PossibleDuplicatesResolver {
  @Query(() => [Referral], {
    description:
      'Referrals in which the viewer takes part and whose person may be this one: near names and the same birth date, or the same names and a birth date with one slip. Ten at most, closest first.',
  })
  possibleDuplicates(@Args() _args: PossibleDuplicatesArgs): void {}
}

/** A name without accents, case, spaces and hyphens. */
const plain = (name: Sql): Sql =>
  sql`regexp_replace(replace(replace(lower(normalize(${name}, NFKD)), 'œ', 'oe'), 'æ', 'ae'), '[^a-z]', '', 'g')`;

/** One letter more, less, other, or two letters exchanged. */
const near = (a: Sql, b: Sql): Sql => sql`(${a} = ${b} OR EXISTS (SELECT 1 FROM generate_series(0, length(${a})) at(i)
  WHERE ${b} LIKE left(${a}, i) || '_' || substr(${a}, i + 2) OR ${b} LIKE left(${a}, i) || '_' || substr(${a}, i + 1)
    OR ${b} = left(${a}, i) || substr(${a}, i + 2) OR ${b} = left(${a}, i) || substr(${a}, i + 2, 1) || substr(${a}, i + 1, 1) || substr(${a}, i + 3)))`;

const last = raw('n.last');
const first = raw('n.first');
const theirLast = raw('n.their_last');
const theirFirst = raw('n.their_first');
/** Jean for Jean-Pierre. */
const begins = sql`(length(${theirFirst}) > 1 AND length(${first}) > 1 AND (starts_with(${first}, ${theirFirst}) OR starts_with(${theirFirst}, ${first})))`;
const nearNames = sql`((${near(last, theirLast)} AND (${near(first, theirFirst)} OR ${begins})) OR (${near(last, theirFirst)} AND ${near(first, theirLast)}))`;

/** Day and month exchanged, or one of the three parts other than it was typed. */
function slip(typed: Sql): Sql {
  const same = ['year', 'month', 'day'].map(
    (part) => sql`(extract(${raw(part)} FROM c.birth_date) = extract(${raw(part)} FROM ${typed}))::int`,
  );
  return sql`(${join(same, ' + ')} >= 2 OR to_char(c.birth_date, 'YYYYDDMM') = to_char(${typed}, 'YYYYMMDD'))`;
}

plannedAs('possibleDuplicates', ({ lastName, firstName, birthDate }: PossibleDuplicatesArgs) => {
  const typed = sql`${birthDate}::date`;
  const text = (typedName: string): Sql => sql`${typedName.replaceAll('\u0000', '').slice(0, 100)}::text`;
  const person = (condition: Sql): Sql => sql`EXISTS (SELECT 1 FROM beneficiary_identity c
    CROSS JOIN LATERAL (SELECT ${plain(text(lastName))} AS last, ${plain(text(firstName))} AS first,
      ${plain(raw('c.last_name'))} AS their_last, ${plain(raw('c.first_name'))} AS their_first) n
    WHERE c.beneficiary_id = t0.beneficiary_id AND ${raw(readable('BeneficiaryIdentity', 'c'))} AND length(${last}) > 1 AND length(${first}) > 0 AND ${condition})`;
  const same = sql`${last} = ${theirLast} AND ${first} = ${theirFirst}`;
  const close = sql`((c.birth_date = ${typed} AND ${nearNames}) OR (${same} AND ${slip(typed)}))`;
  const exact = sql`(c.birth_date = ${typed} AND ${same})`;
  return { noun: 'Referral', shape: 'list', where: person(close), order: sql`${person(exact)} DESC, t0.created_at DESC, t0.id`, limit: 10 };
});
