import type { TablerIcon } from '@tabler/icons-react';

export type { TablerIcon };

/** Icons stand beside words, so they say nothing themselves; the few that stand alone are named by their button. */
export function Icon({ of: Drawing, size = 17 }: { of: TablerIcon; size?: number }) {
  return <Drawing size={size} stroke={1.7} aria-hidden className="m-icon" />;
}
