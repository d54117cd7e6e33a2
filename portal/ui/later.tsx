import { type ReactNode, Suspense, useEffect, useState } from 'react';

/** How long what is in sight has the line for itself. */
const AFTER_MS = 500;

interface LaterProps {
  needed: boolean;
  bring: () => Promise<unknown>;
  /** Of a component that is `lazy`, with the same `bring`. */
  children: ReactNode;
}

/**
 * A part that is seldom needed at first sight, such as a form in a dialog: brought once the page is drawn, and shown when
 * it is needed for the first time. It stays then, so that it can close as it opened.
 */
export function Later({ needed, bring, children }: LaterProps) {
  const [ever, setEver] = useState(needed);
  if (needed && !ever) setEver(true);
  useEffect(() => {
    const timer = setTimeout(() => void bring().catch(() => undefined), AFTER_MS);
    return () => clearTimeout(timer);
  }, [bring]);
  return ever ? <Suspense>{children}</Suspense> : null;
}
