import type { ReferralState } from '../schema/generated/graphql';

/** The list that somebody came from: a record leads to the previous and the next of it, and back to it. */
export interface Trail {
  /** Its own address, filters and all. */
  to: string;
  label: string;
  records: readonly string[];
}

// The references stay in memory only: desks are shared. A record's address says of which list it is, not what is in it.
let trail: Trail | null = null;

export function leaveTrail(left: Trail): void {
  trail = left;
}

const FROM = 'de';

/** The address of a record, opened from the list at `list`. */
export const alongTrail = (to: string, list: string): string => `${to}${to.includes('?') ? '&' : '?'}${FROM}=${encodeURIComponent(list)}`;

/** The list that a record's address names; null for an address typed by hand, or one that leads elsewhere. */
export function listOf(params: URLSearchParams): { to: string; path: string; filters: URLSearchParams } | null {
  const to = params.get(FROM);
  const [path, search] = (to ?? '').split('?', 2);
  if (to === null || !path || !['/', '/referrals', '/placements'].includes(path)) return null;
  return { to, path, filters: new URLSearchParams(search) };
}

export interface TrailPlace {
  to: string;
  label: string;
  position?: { at: number; of: number };
  previous?: string;
  next?: string;
}

/** Where `record` stands among these; null when it is not there. */
export function placeIn({ to, label, records }: Trail, record: string): TrailPlace | null {
  const at = records.indexOf(record);
  if (at < 0) return null;
  return { to, label, position: { at: at + 1, of: records.length }, previous: records[at - 1], next: records[at + 1] };
}

/** The same in the list left behind at this address. */
export const onTrail = (record: string, list: string): TrailPlace | null => (trail?.to === list ? placeIn(trail, record) : null);

/** The stages of a placement, by the words of its list's address. */
export const PLACEMENT_VIEWS = { current: ['ACTIVE', 'SUSPENDED'], coming: ['ACCEPTED'], over: ['CLOSED'] } as const satisfies Record<
  string,
  ReferralState[]
>;
export type PlacementView = keyof typeof PLACEMENT_VIEWS;
export const placementView = (asked: string | null): PlacementView =>
  asked !== null && asked in PLACEMENT_VIEWS ? (asked as PlacementView) : 'current';
