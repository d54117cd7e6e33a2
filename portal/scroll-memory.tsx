import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { checkWhatIsShown, lastChange } from './apollo';

/** How long a page may take to be as tall as it was: later, whoever reads has gone on. */
const PATIENCE_MS = 3000;

/** What was read less than this ago is what is there, for who goes back to it and has changed nothing since. */
const FRESH_MS = 60_000;

const places = new Map<string, number>();
const leftAt = new Map<string, number>();

function isFresh(key: string): boolean {
  const left = leftAt.get(key) ?? Number.NEGATIVE_INFINITY;
  return performance.now() - left < FRESH_MS && lastChange() < left;
}

/** Going back leads where one was on the page, without asking anything; going on leads to its top. */
export function ScrollMemory() {
  const { key, pathname, hash } = useLocation();
  const way = useNavigationType();
  const left = useRef(pathname);
  // Before the page below reads.
  checkWhatIsShown(!(way === 'POP' && isFresh(key)));

  useEffect(() => {
    window.history.scrollRestoration = 'manual';
  }, []);

  useLayoutEffect(() => {
    const place = way === 'POP' ? places.get(key) : undefined;
    const another = left.current !== pathname;
    left.current = pathname;
    const stop = place === undefined ? undefined : scrollOnce(place);
    if (place === undefined && way === 'PUSH' && another && !hash) window.scrollTo(0, 0);
    const keep = () => places.set(key, window.scrollY);
    window.addEventListener('scroll', keep, { passive: true });
    return () => {
      stop?.();
      leftAt.set(key, performance.now());
      window.removeEventListener('scroll', keep);
    };
  }, [key, pathname, hash, way]);

  return null;
}

/** Rows come a moment after their page: the place is looked for until it exists, or until somebody scrolls. */
function scrollOnce(place: number): () => void {
  const until = performance.now() + PATIENCE_MS;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const event of ['wheel', 'touchstart', 'keydown']) window.removeEventListener(event, stop);
  };
  const look = () => {
    window.scrollTo(0, place);
    if (Math.abs(window.scrollY - place) > 1 && performance.now() < until) frame = requestAnimationFrame(look);
    else stop();
  };
  for (const event of ['wheel', 'touchstart', 'keydown']) window.addEventListener(event, stop, { passive: true });
  look();
  return stop;
}
