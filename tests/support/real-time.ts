const DAY_MS = 86_400_000;

const inParis = (at: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(at));

/** Days around the real one, in Paris, YYYY-MM-DD: for journeys, whose clock is not told. */
export const inDays = (days: number): string => inParis(Date.now() + days * DAY_MS);
export const daysAgo = (days: number): string => inDays(-days);

/** The month that comes `count` months before this one, YYYY-MM. */
export function monthBefore(count: number): string {
  const [year = 0, month = 1] = daysAgo(0).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - count, 1)).toISOString().slice(0, 7);
}
