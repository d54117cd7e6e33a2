import sql, { raw } from 'sql-template-tag';
import type { Context } from '../../context';
import { changeAlong } from '../../database/write';
import { NotFound } from '../../errors';
import { problemTexts, refuse } from '../../graphql/problem';
import { Referral } from './referral';
import { referralTransitions } from './referral.transitions';

export type ReferralVerb = keyof typeof referralTransitions;

problemTexts({
  IN_THE_FUTURE: { fr: 'Cette date est dans le futur.', en: 'This date is in the future.' },
  IN_THE_PAST: { fr: 'Cette date est passée.', en: 'This date is past.' },
});

/** The referral as the viewer may read it, at a stage from which `verb` may be called. */
export async function referralFor(context: Context, verb: ReferralVerb, id: string): Promise<Referral> {
  const referral = await context.manager.findOneBy(Referral, { id });
  if (!referral) throw new NotFound();
  const transition = referralTransitions[verb];
  if (!(transition.from as readonly string[]).includes(referral.state)) refuse('NOT_NOW');
  if ('when' in transition && !(await context.rows(sql`SELECT 1 FROM referral t WHERE t.id = ${id} AND ${raw(transition.when)}`)).length)
    refuse('NOT_NOW');
  return referral;
}

type Next = Partial<
  Pick<Referral, 'awaitedFrom' | 'dueOn' | 'sentAt' | 'acknowledgedAt' | 'decidedAt' | 'closedAt' | 'outcome' | 'addresseeId'>
>;

/** What stands in a referral that nobody is awaited for. */
export const nobody = { awaitedFrom: null, dueOn: null };

/** Moves the referral where its transition leads, and says whose turn it is next. */
export async function moveReferral(context: Context, verb: ReferralVerb, referral: Referral, version: number, next: Next): Promise<void> {
  const transition = referralTransitions[verb];
  const state = 'to' in transition ? transition.to : referral.state;
  const stage = state === referral.state ? {} : { state, stateSince: context.now };
  const turned = next.awaitedFrom !== undefined && next.awaitedFrom !== referral.awaitedFrom;
  const turn = turned ? { awaitedSince: next.awaitedFrom ? context.now : null } : {};
  await changeAlong(context.manager, Referral, { id: referral.id }, { ...stage, ...turn, ...next }, version);
}

/** The day `days` after the operation's, YYYY-MM-DD. */
export function daysFrom(context: Context, days: number): string {
  const day = new Date(`${context.today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** What happened cannot have happened tomorrow. */
export function notInTheFuture(context: Context, day: string | null | undefined, field: string): void {
  if (day && day > context.today) refuse('IN_THE_FUTURE', field);
}
