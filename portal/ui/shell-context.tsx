import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TablerIcon } from './icon';

export interface PrimaryAction {
  label: string;
  icon: TablerIcon;
  to?: string;
  onPress?: () => void;
}

interface PageHeadState {
  title: string;
  primary?: PrimaryAction;
}

interface ShellTools {
  unread: number;
  openGoTo: () => void;
}

interface ShellState extends ShellTools {
  head: PageHeadState | null;
  setHead: (head: PageHeadState | null) => void;
}

const ShellContext = createContext<ShellState | null>(null);

export function ShellProvider({ unread, openGoTo, children }: ShellTools & { children: ReactNode }) {
  const [head, setHead] = useState<PageHeadState | null>(null);
  const value = useMemo(() => ({ unread, openGoTo, head, setHead }), [unread, openGoTo, head]);
  return <ShellContext value={value}>{children}</ShellContext>;
}

/** Null on the pages that have no shell: sign-in, links without an account. */
export const useShell = (): ShellState | null => useContext(ShellContext);

/** Names the page in the browser's tab and in the phone's top bar. */
export function usePageTitle(title: string, primary?: PrimaryAction): void {
  const { t } = useTranslation();
  const setHead = useShell()?.setHead;
  const label = primary?.label;
  const to = primary?.to;
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`;
    setHead?.({ title, primary });
    return () => setHead?.(null);
    // The icon and the handler of the action are new objects at each render; its words are not.
  }, [title, label, to, setHead, t]);
}
