/** The list that somebody came from: a record leads to the previous and the next of it, and back to it. */
export interface Trail {
  to: string;
  label: string;
  records: readonly string[];
}

// In memory only: desks are shared, and an address typed by hand came from no list.
let trail: Trail | null = null;

export function leaveTrail(left: Trail): void {
  trail = left;
}

export interface TrailPlace {
  to: string;
  label: string;
  position?: { at: number; of: number };
  previous?: string;
  next?: string;
}

/** Where `record` stands in the list left behind; null when it is not in it. */
export function onTrail(record: string): TrailPlace | null {
  const at = trail?.records.indexOf(record) ?? -1;
  if (!trail || at < 0) return null;
  return {
    to: trail.to,
    label: trail.label,
    position: { at: at + 1, of: trail.records.length },
    previous: trail.records[at - 1],
    next: trail.records[at + 1],
  };
}
