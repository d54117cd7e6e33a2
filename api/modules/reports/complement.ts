import type { Disclosure, Layer } from './disclosure';
import { type Identities, means } from './identities';

type Hideable = { layer: Layer; figure: string };

const hide = (all: Hideable[]): void => {
  for (const { layer, figure } of all) layer.hidden.add(figure);
};
const show = (all: Hideable[]): void => {
  for (const { layer, figure } of all) layer.hidden.delete(figure);
};

/** How many single figures are tried before several are hidden at once. */
const SINGLES = 8;

/**
 * Complementary suppression: hides further figures until nobody can tell a hidden one to within less than the threshold, then
 * shows again those that turned out not to be needed. To hide more only ever widens what the others may be, so this ends.
 *
 * `moved` are hidden figures to be protected besides those under the threshold.
 */
export function complement(disclosure: Disclosure, identities: Identities, moved: Hideable[]): void {
  const rank = (figure: string) =>
    identities.grand.includes(figure) ? 2 : identities.headline.some((pattern) => means(pattern, figure)) ? 1 : 0;
  const cost = ({ layer, figure }: Hideable) => layer.values.get(figure) ?? 0;
  const cheapestFirst = (one: Hideable, other: Hideable) =>
    rank(one.figure) - rank(other.figure) || cost(one) - cost(other) || (one.figure < other.figure ? -1 : 1);

  const secrets = disclosure.secrets(moved);
  const hiddenToo: Hideable[] = [];
  const lost = new Set<string>();
  for (const secret of disclosure.unprotected(secrets)) {
    const found: Hideable[] = [];
    while (!disclosure.protects(secret)) {
      const candidates = disclosure.hideableAround(secret).sort(cheapestFirst);
      const needed = enough(disclosure, secret, candidates);
      hide(needed);
      found.push(...needed);
      if (needed.length) continue;
      // Nothing is left to hide: what earlier editions told cannot be taken back. To hide more was of no use to a figure that moved.
      lost.add(secret);
      if (disclosure.isLarge(secret)) show(found.splice(0));
      break;
    }
    hiddenToo.push(...found);
  }
  for (const one of hiddenToo.sort(cheapestFirst).reverse()) {
    const tied = disclosure.tiedTo(one.layer, one.figure);
    show([one]);
    const told = disclosure.unprotected(
      secrets.filter((secret) => tied.has(secret) && !lost.has(secret)),
      1,
    );
    if (told.length) hide([one]);
  }
}

/** Of the candidates, cheapest first, few that protect a secret; all of them when they do not suffice. */
function enough(disclosure: Disclosure, secret: string, candidates: Hideable[]): Hideable[] {
  const protectedBy = (tried: Hideable[]): boolean => {
    hide(tried);
    const safe = disclosure.protects(secret);
    show(tried);
    return safe;
  };
  const single = candidates.slice(0, SINGLES).find((candidate) => protectedBy([candidate]));
  if (single) return [single];
  if (!protectedBy(candidates)) return candidates;
  let least = 1;
  let most = candidates.length;
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (protectedBy(candidates.slice(0, middle))) most = middle;
    else least = middle + 1;
  }
  let kept = candidates.slice(0, most);
  for (const candidate of [...kept].reverse()) {
    const without = kept.filter((one) => one !== candidate);
    if (protectedBy(without)) kept = without;
  }
  return kept;
}
