import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useReducer, useState } from 'react';

/** A list this long is drawn whole: it prints, and the browser's own search finds all of it. */
const LONG = 100;
/** Rows drawn on either side of the window, so that the keyboard always finds the next one. */
const BESIDE = 15;

interface VirtualRows {
  from: number;
  to: number;
  /** Height of what is not drawn, before and after. */
  before: number;
  after: number;
  /** For each row drawn: its height is what it is. */
  measure: ((row: Element | null) => void) | undefined;
}

/** Which rows of a long list to draw, as the window scrolls. On paper, all of them. */
export function useVirtualRows(list: RefObject<HTMLElement | null>, count: number, height: number): VirtualRows {
  const printing = usePrinting();
  const whole = count <= LONG || printing;
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (!whole && list.current) setTop(list.current.getBoundingClientRect().top + window.scrollY);
  }, [whole, list, count]);
  const virtual = useWindow(whole, count, height, top);
  if (whole) return { from: 0, to: count, before: 0, after: 0, measure: undefined };
  const rows = virtual?.getVirtualItems() ?? [];
  const [first, last] = [rows[0], rows.at(-1)];
  if (!virtual || !first || !last) {
    const to = Math.min(count, LONG);
    return { from: 0, to, before: 0, after: (count - to) * height, measure: virtual?.measureElement };
  }
  return {
    from: first.index,
    to: last.index + 1,
    before: first.start - top,
    after: virtual.getTotalSize() - (last.end - top),
    measure: virtual.measureElement,
  };
}

type Library = typeof import('@tanstack/react-virtual');
type Following = Virtualizer<Window, Element>;
let library: Library | undefined;

/** What follows the window, brought by the first long list: most lists are not. */
function useWindow(whole: boolean, count: number, height: number, top: number): Following | null {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const [virtual, setVirtual] = useState<Following | null>(null);
  const options = (from: Library) => ({
    count,
    enabled: !whole,
    estimateSize: () => height,
    overscan: BESIDE,
    scrollMargin: top,
    initialOffset: () => window.scrollY,
    getScrollElement: (): Window => window,
    observeElementRect: from.observeWindowRect,
    observeElementOffset: from.observeWindowOffset,
    scrollToFn: from.windowScroll,
    onChange: drawAgain,
  });
  useEffect(() => {
    if (whole || virtual) return;
    let current = true;
    const bring = async () => {
      library ??= await import('@tanstack/react-virtual');
      if (current) setVirtual(new library.Virtualizer<Window, Element>(options(library)));
    };
    // Without it the first rows are shown, and the others are asked for again with the next page.
    bring().catch(() => undefined);
    return () => {
      current = false;
    };
  });
  if (virtual && library) virtual.setOptions(options(library));
  useLayoutEffect(() => virtual?._didMount(), [virtual]);
  useLayoutEffect(() => virtual?._willUpdate());
  return virtual;
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    const change = () => setPrinting(paper.matches);
    paper.addEventListener('change', change);
    return () => paper.removeEventListener('change', change);
  }, []);
  return printing;
}
