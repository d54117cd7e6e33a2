import { useWritten } from '../text/format';

/** What people wrote, as it is typed; shown in French, its double punctuation stays with its word. */
export function Written({ children }: { children: string }) {
  return useWritten()(children);
}
