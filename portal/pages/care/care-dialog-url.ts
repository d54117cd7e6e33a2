import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const KEY = 'faire';

/** Which form of the contract is open stands in the address. */
export function useCareDialog(): { name: string | null; open: (name: string) => void; close: () => void } {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (name: string | null) =>
      setParams(
        (current) => {
          const changed = new URLSearchParams(current);
          if (name) changed.set(KEY, name);
          else changed.delete(KEY);
          return changed;
        },
        { preventScrollReset: true, replace: name === null },
      ),
    [setParams],
  );
  return { name: params.get(KEY), open: set, close: useCallback(() => set(null), [set]) };
}
