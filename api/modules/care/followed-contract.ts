import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../../context';
import { ride } from '../../database/riding';
import { NotFound } from '../../errors';
import { refuse } from '../../graphql/problem';
import { Referral } from '../referrals/referral';
import { careContractTransitions, careReviewTransitions } from './care.transitions';
import { CareContract } from './care-contract';
import { CareReview } from './care-review';
import './care.problems';

export type CareContractVerb = keyof typeof careContractTransitions;
export type CareReviewVerb = keyof typeof careReviewTransitions;

/** The contract as the viewer may read it, in a state from which `verb` may be called. Others who change it wait their turn. */
export async function contractFor(context: Context, verb: CareContractVerb, id: string): Promise<CareContract> {
  await oneAtATime(context, sql`${id}::uuid`);
  const contract = await context.manager.findOneBy(CareContract, { id });
  if (!contract) throw new NotFound();
  if (!(careContractTransitions[verb].from as readonly string[]).includes(contract.state)) refuse('CARE_CONTRACT_CLOSED');
  if (verb !== 'closeCareContract') {
    // What is written of the care once the person has gone would be read by a host that no longer accompanies.
    const { closedAt } = await context.manager.findOneByOrFail(Referral, { id: contract.referralId });
    if (closedAt) refuse('CARE_REFERRAL_CLOSED');
  }
  return contract;
}

/**
 * The review as the viewer may read it, in an open contract and in a state from which `verb` may be called. What is asked
 * at the same time as this is read after the others who change the contract, too.
 */
export async function reviewFor(context: Context, verb: CareReviewVerb, id: string): Promise<CareReview> {
  await oneAtATime(context, sql`(SELECT care_contract_id FROM care_review WHERE id = ${id})`);
  const [review, [around]] = await Promise.all([
    context.manager.findOneBy(CareReview, { id }),
    context.rows<{ open: boolean; left: boolean }>(sql`SELECT c.state = 'OPEN' AS open, r.closed_at IS NOT NULL AS left
      FROM care_review v JOIN care_contract c ON c.id = v.care_contract_id JOIN referral r ON r.id = v.referral_id WHERE v.id = ${id}`),
  ]);
  if (!review || !around) throw new NotFound();
  if (!around.open) refuse('CARE_CONTRACT_CLOSED');
  if (around.left) refuse('CARE_REFERRAL_CLOSED');
  if (!(careReviewTransitions[verb].from as readonly string[]).includes(review.state)) refuse(whyNot[review.state]);
  return review;
}

const whyNot = { WRITING: 'PARTS_AWAITED', RECONCILING: 'BOTH_PARTS_DEPOSITED', AGREED: 'REVIEW_AGREED' } as const;

/**
 * Both sides act on a contract one after the other, until the end of the transaction: each acts on what the other has left.
 * `contract` tells its id; waiting comes with the next statement, which is thus the first to see what the other has left.
 */
async function oneAtATime({ manager }: Context, contract: Sql): Promise<void> {
  const { text, values } = sql`SELECT pg_advisory_xact_lock(hashtextextended(${contract}::text, 0))`;
  await ride(manager, { text, values });
}

/** The day by which the next text is expected, a rhythm after `from`. Null without a rhythm, and past the contract's end. */
export async function nextReview(
  context: Context,
  from: string | null | undefined,
  { rhythm, endsOn }: { rhythm?: string | null; endsOn?: string | null },
): Promise<string | null> {
  const [row] = await context.rows<{ day: string | null }>(
    sql`SELECT next_care_review(${from ?? null}::date, ${rhythm ?? null}, ${endsOn ?? null}::date)::text AS day`,
  );
  return row?.day ?? null;
}

export function checkDates(startsOn: string | null | undefined, endsOn: string | null | undefined, field = 'endsOn'): void {
  if (startsOn && endsOn && endsOn < startsOn) refuse('ENDS_BEFORE_IT_STARTS', field);
}

/** What entries of the journal say of a review: its number, and nothing that was written in it. */
export const numbered = ({ number }: CareReview): string => `n° ${number}`;
