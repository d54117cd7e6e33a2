import {
  IconAffiliate,
  IconArrowsSplit2,
  IconChartHistogram,
  IconHammer,
  IconHeartHandshake,
  IconHome2,
  IconInbox,
  IconListCheck,
} from '@tabler/icons-react';
import type words from './text/words.fr';
import type { ShellNavItem } from './ui/shell';
import type { OrganisationKind } from './ui/threads';

type NavWord = keyof typeof words.nav;
type NavName = Exclude<NavWord, `${string}Short`>;

const PAGES: Record<NavName, Pick<ShellNavItem, 'to' | 'icon'>> = {
  home: { to: '/', icon: IconInbox },
  week: { to: '/', icon: IconInbox },
  referrals: { to: '/referrals', icon: IconArrowsSplit2 },
  placements: { to: '/placements', icon: IconHome2 },
  plans: { to: '/plans', icon: IconListCheck },
  care: { to: '/care-contracts', icon: IconHeartHandshake },
  immersions: { to: '/immersions', icon: IconHammer },
  reports: { to: '/reports', icon: IconChartHistogram },
  network: { to: '/network', icon: IconAffiliate },
};

/** What each kind of organisation works with, in the order it uses it; the first three are a phone's bar. */
const BY_KIND: Record<OrganisationKind, NavName[]> = {
  SPIP: ['home', 'referrals', 'placements', 'plans', 'care', 'immersions', 'reports', 'network'],
  HOST_ASSOCIATION: ['home', 'referrals', 'placements', 'care', 'plans', 'immersions', 'reports', 'network'],
  MISSION_LOCALE: ['week', 'plans', 'immersions', 'referrals', 'reports', 'network'],
  ADDICTION_ASSOCIATION: ['home', 'care', 'referrals', 'reports', 'network'],
  INSERTION_WORKPLACE: ['home', 'immersions', 'referrals', 'plans', 'network'],
  EMPLOYER: ['immersions'],
  FUNDER: ['reports', 'network'],
};

export type NavCounts = Partial<Record<NavName, number>>;

export function navOf(kind: OrganisationKind, word: (name: NavWord) => string, counts: NavCounts = {}): ShellNavItem[] {
  return BY_KIND[kind].map((name) => ({
    ...PAGES[name],
    label: word(name),
    short: name === 'care' ? word('careShort') : undefined,
    count: counts[name],
    awaited: name === 'home' || name === 'week',
  }));
}
