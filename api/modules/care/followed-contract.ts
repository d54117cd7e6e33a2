import sql from 'sql-template-tag';
import type { Context } from '../../context';
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
  await oneAtATime(context, id);
  const contract = await context.manager.findOneBy(CareContract, { id });
  if (!contract) throw new NotFound();
  if (!(careContractTransitions[verb].from as readonly string[]).includes(contract.state)) refuse('CARE_CONTRACT_CLOSED');
  if (verb !== 'closeCareContract') await requireOpenReferral(context, contract);
  return contract;
}

/** The review as the viewer may read it, in an open contract and in a state from which `verb` may be called. */
export async function reviewFor(context: Context, verb: CareReviewVerb, id: string): Promise<CareReview> {
  const { manager } = context;
  const named = await manager.findOneBy(CareReview, { id });
  if (!named) throw new NotFound();
  await oneAtATime(context, named.careContractId);
  const contract = await manager.findOneByOrFail(CareContract, { id: named.careContractId });
  const review = await manager.findOneByOrFail(CareReview, { id });
  if (contract.state !== 'OPEN') refuse('CARE_CONTRACT_CLOSED');
  await requireOpenReferral(context, contract);
  if (!(careReviewTransitions[verb].from as readonly string[]).includes(review.state)) refuse(whyNot[review.state]);
  return review;
}

/** What is written of the care once the person has gone would be read by a host that no longer accompanies. */
async function requireOpenReferral({ manager }: Context, { referralId }: CareContract): Promise<void> {
  const referral = await manager.findOneByOrFail(Referral, { id: referralId });
  if (referral.closedAt) refuse('CARE_REFERRAL_CLOSED');
}

const whyNot = { WRITING: 'PARTS_AWAITED', RECONCILING: 'BOTH_PARTS_DEPOSITED', AGREED: 'REVIEW_AGREED' } as const;

/** Both sides act on a contract one after the other, until the end of the transaction: each acts on what the other has left. */
async function oneAtATime(context: Context, id: string): Promise<void> {
  await context.rows(sql`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
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
