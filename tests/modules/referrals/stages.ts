import type { ReferralState } from '../../../api/modules/referrals/referral-words';
import type { Actor, World } from '../../support/world';

export const states: ReferralState[] = [
  'DRAFT',
  'SENT',
  'ASSESSING',
  'ACCEPTED',
  'DECLINED',
  'REORIENTED',
  'WITHDRAWN',
  'EXPIRED',
  'ACTIVE',
  'SUSPENDED',
  'CLOSED',
];

export type Told = { id: string; ref: string; version: number };
export type People = { spip: Actor; addressee: Actor; other: Actor };

export const placementKind = 'PLACEMENT_EXTERIEUR';

/** The day `days` away from the real one, YYYY-MM-DD. */
export const daysAway = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(Date.now() + days * 86_400_000);

/** Calls a verb that names a referral and its version; gives the referral as it then stands. */
export async function step(world: World, actor: Actor, verb: string, referral: Told, more: Record<string, unknown> = {}): Promise<Told> {
  const payload = await world.done(
    actor,
    verb,
    { referralId: referral.id, version: referral.version, ...more },
    'referral { id ref version }',
  );
  return payload.referral as never;
}

/** A referral in `state`, brought there by its own verbs. */
export async function referralIn(
  world: World,
  state: ReferralState,
  { spip, addressee, other }: People,
  kind = placementKind,
  more: Record<string, unknown> = {},
): Promise<Told> {
  const go = (actor: Actor, verb: string, referral: Told, input = {}) => step(world, actor, verb, referral, input);
  const draft = await world.draft(spip, addressee, kind, more);
  if (state === 'DRAFT') return draft;
  const sent = await go(spip, 'sendReferral', draft);
  if (state === 'SENT') return sent;
  if (state === 'ASSESSING') return go(addressee, 'assessReferral', sent);
  if (state === 'DECLINED') return go(addressee, 'declineReferral', sent, { reason: 'NO_PLACE' });
  if (state === 'WITHDRAWN') return go(spip, 'withdrawReferral', sent);
  if (state === 'REORIENTED') {
    await go(spip, 'reorientReferral', sent, { addresseeId: other.organisationId });
    return { ...sent, version: sent.version + 1 };
  }
  if (state === 'EXPIRED') {
    await world.owner.query(`UPDATE referral SET due_on = due_on - 60 WHERE id = $1`, [sent.id]);
    await world.owner.query('SELECT expire_referrals()');
    return { ...sent, version: sent.version + 1 };
  }
  const accepted = await go(addressee, 'acceptReferral', sent);
  if (state === 'ACCEPTED') return accepted;
  const today = daysAway(0);
  const active =
    kind === placementKind
      ? await go(addressee, 'enterPlacement', accepted, { enteredOn: today })
      : await go(spip, 'startReferral', accepted);
  if (state === 'ACTIVE') return active;
  if (state === 'SUSPENDED') return go(spip, 'suspendReferral', active);
  return kind === placementKind
    ? go(addressee, 'exitPlacement', active, { exitedOn: today, exitReason: 'END_OF_SENTENCE' })
    : go(spip, 'closeReferral', active, { outcome: 'COMPLETED' });
}
