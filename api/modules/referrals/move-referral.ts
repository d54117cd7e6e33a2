import type { Context } from '../../context';
import { change } from '../../database/write';
import { NotFound } from '../../errors';
import { refuse } from '../../graphql/problem';
import { Referral } from './referral';
import { referralTransitions } from './referral.transitions';

export type ReferralVerb = keyof typeof referralTransitions;

/** The referral as the viewer may read it, at a stage from which `verb` may be called. */
export async function referralFor(context: Context, verb: ReferralVerb, id: string): Promise<Referral> {
  const referral = await context.manager.findOneBy(Referral, { id });
  if (!referral) throw new NotFound();
  if (!(referralTransitions[verb].from as readonly string[]).includes(referral.state)) refuse('NOT_NOW');
  return referral;
}

type Next = Partial<Pick<Referral, 'awaitedFrom' | 'dueOn' | 'sentAt' | 'acknowledgedAt' | 'decidedAt' | 'closedAt' | 'outcome'>>;

/** Moves the referral where its transition leads, and says whose turn it is next. */
export async function moveReferral(context: Context, verb: ReferralVerb, referral: Referral, version: number, next: Next): Promise<void> {
  const transition = referralTransitions[verb];
  const state = 'to' in transition ? transition.to : referral.state;
  const stage = state === referral.state ? {} : { state, stateSince: context.now };
  await change(context.manager, Referral, { id: referral.id }, { ...stage, ...next }, version);
}

/** The day `days` after the operation's, YYYY-MM-DD. */
export function daysFrom(context: Context, days: number): string {
  const day = new Date(`${context.today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
