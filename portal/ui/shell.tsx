import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoToResult } from './go-to';
import type { TablerIcon } from './icon';
import { PageSkeleton } from './loading';
import css from './shell.module.css';
import { ShellProvider } from './shell-context';
import { ShellPhone } from './shell-phone';
import { ShellRail } from './shell-rail';

const GoTo = lazy(() => import('./go-to'));

export interface ShellOrganisation {
  id: string;
  name: string;
  /** "Antenne d'Amiens", "45 places" */
  detail?: string;
  /** Of its thread. */
  colour: string;
}

export interface ShellNavItem {
  to: string;
  label: string;
  /** For the phone's bar, where three words do not fit. */
  short?: string;
  icon: TablerIcon;
  count?: number;
  /** The count is what is awaited from the viewer: saffron. */
  awaited?: boolean;
}

export interface ShellProps {
  user: { name: string; function: string };
  organisation: ShellOrganisation;
  organisations: ShellOrganisation[];
  onSwitchOrganisation: (id: string) => void;
  nav: ShellNavItem[];
  savedViews?: { label: string; to: string; count?: number }[];
  unread?: number;
  onSignOut: () => void;
  /** Looks for a reference among what the viewer may open. */
  find?: (query: string) => Promise<GoToResult[]>;
  children: ReactNode;
}

/** Below this width the rail gives way to the top and bottom bars. */
export const PHONE = '(max-width: 61.99em)';

export function usePhone(): boolean {
  return useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false }) ?? false;
}

export function Shell(props: ShellProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [searching, search] = useDisclosure(false);
  const [sought, setSought] = useState(false);
  if (searching && !sought) setSought(true);
  useHotkeys([['mod+K', search.open]], []);
  const pages = props.nav.map((item) => ({ to: item.to, label: item.label, icon: item.icon }));

  return (
    <ShellProvider unread={props.unread ?? 0} openGoTo={search.open}>
      <a href="#content" className={css.skip}>
        {t('skipToContent')}
      </a>
      <div className={css.shell} data-alone={props.nav.length < 2 || undefined}>
        {phone ? null : <ShellRail {...props} />}
        {phone ? <ShellPhone {...props} /> : null}
        <main id="content" tabIndex={-1} className={css.main}>
          <div className={css.sheet}>
            <Suspense fallback={<PageSkeleton />}>{props.children}</Suspense>
          </div>
          <div id="floating" />
        </main>
      </div>
      {sought ? (
        <Suspense>
          <GoTo opened={searching} onClose={search.close} pages={pages} find={props.find} />
        </Suspense>
      ) : null}
    </ShellProvider>
  );
}
