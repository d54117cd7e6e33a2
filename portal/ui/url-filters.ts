import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Sort } from './data-table';

export interface UrlFilters {
  /** What the URL holds under each key; several values are separated by commas there. */
  values: Record<string, string[]>;
  one: (key: string) => string | null;
  set: (key: string, values: string[] | string | null) => void;
  clear: () => void;
  sort: Sort | undefined;
  setSort: (sort: Sort) => void;
  /** "?etape=…", for a link to this very list. */
  search: string;
  any: boolean;
}

const SORT = 'tri';
const AFTER = 'apres';

/** What an address asks for, also that of another page. */
export type AskedFilters = Pick<UrlFilters, 'values' | 'one' | 'sort'>;

export function readFilters(params: URLSearchParams, keys: readonly string[], defaultSort?: Sort): AskedFilters {
  const values = Object.fromEntries(keys.map((key) => [key, params.get(key)?.split(',').filter(Boolean) ?? []]));
  const sorted = params.get(SORT);
  return {
    values,
    one: (key) => values[key]?.[0] ?? null,
    sort: sorted ? { by: sorted.replace(/^-/, ''), direction: sorted.startsWith('-') ? 'descending' : 'ascending' } : defaultSort,
  };
}

/**
 * The filters of a list live in its address and nowhere else: a list can be sent, kept and
 * reopened. Changing a filter goes back to the first page.
 */
export function useUrlFilters(keys: readonly string[], defaultSort?: Sort): UrlFilters {
  const [params, setParams] = useSearchParams();

  const change = useCallback(
    (edit: (next: URLSearchParams) => void) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          next.delete(AFTER);
          edit(next);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );

  return useMemo(() => {
    return {
      ...readFilters(params, keys, defaultSort),
      set: (key, given) =>
        change((next) => {
          const list = typeof given === 'string' ? [given] : (given ?? []);
          if (list.length > 0) next.set(key, list.join(','));
          else next.delete(key);
        }),
      clear: () =>
        change((next) => {
          for (const key of keys) next.delete(key);
        }),
      setSort: (sort) => change((next) => next.set(SORT, `${sort.direction === 'descending' ? '-' : ''}${sort.by}`)),
      search: params.size > 0 ? `?${params}` : '',
      any: keys.some((key) => params.has(key)),
    };
    // `keys` is written in place by each page: its content is what matters.
  }, [params, change, keys.join(), defaultSort?.by, defaultSort?.direction]);
}

/** The open tab of a record; the first one leaves the address bare. */
export function useUrlTab(tabs: readonly string[]): [string, (tab: string) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('vue');
  const open = asked && tabs.includes(asked) ? asked : (tabs[0] ?? '');
  const set = useCallback(
    (tab: string) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          if (tab === tabs[0]) next.delete('vue');
          else next.set('vue', tab);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams, tabs],
  );
  return [open, set];
}
