import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const KEY = 'faire';

/** Which sheet or form of the page is open stands in the address: `structure:ID`, `proposer:ID`, `signer:ID`… */
export function useNetworkDialog() {
  const [params, setParams] = useSearchParams();
  const [name = '', id] = (params.get(KEY) ?? '').split(':');
  const to = (next: string) => {
    const changed = new URLSearchParams(params);
    changed.set(KEY, next);
    return `?${changed}`;
  };
  const close = useCallback(
    () =>
      setParams(
        (current) => {
          const changed = new URLSearchParams(current);
          changed.delete(KEY);
          return changed;
        },
        { preventScrollReset: true, replace: true },
      ),
    [setParams],
  );
  return { name, id, to, close };
}
