import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const KEY = 'faire';

/** Which form of the plan is open stands in the address: a link can lead straight to it. `etape:ID` opens one step. */
export function usePlanDialog() {
  const [params, setParams] = useSearchParams();
  const asked = params.get(KEY) ?? '';
  const [name, id] = asked.split(':');
  const open = useCallback(
    (next: string | null) =>
      setParams(
        (current) => {
          const changed = new URLSearchParams(current);
          if (next) changed.set(KEY, next);
          else changed.delete(KEY);
          return changed;
        },
        { preventScrollReset: true, replace: next === null },
      ),
    [setParams],
  );
  /** For links: the same page with that form open. */
  const to = (next: string) => {
    const changed = new URLSearchParams(params);
    changed.set(KEY, next);
    return `?${changed}`;
  };
  return { name: name ?? '', id, open, close: useCallback(() => open(null), [open]), to };
}
