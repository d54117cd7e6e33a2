import { createHash } from 'node:crypto';

/**
 * The one text of a plain object (RFC 8785): keys in order, no space, numbers as JavaScript writes them. Whoever has the object
 * can write the text again, and its sha-256 with any tool.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  // By UTF-16 units, as the RFC says, and as sort() does.
  const sorted = pairs.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

/** The sha-256 of a text, in 64 hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
