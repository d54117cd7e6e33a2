import {
  IconAffiliate,
  IconArrowsSplit2,
  IconBed,
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
  occupancy: { to: '/occupancy', icon: IconBed },
  plans: { to: '/plans', icon: IconListCheck },
  care: { to: '/care-contracts', icon: IconHeartHandshake },
  immersions: { to: '/immersions', icon: IconHammer },
  network: { to: '/network', icon: IconAffiliate },
  reports: { to: '/reports', icon: IconChartHistogram },
};

/** What each kind of organisation works with, in the order it uses it; the first three are a phone's bar. */
const BY_KIND: Record<OrganisationKind, NavName[]> = {
  SPIP: ['home', 'referrals', 'placements', 'plans', 'immersions', 'network', 'reports'],
  HOST_ASSOCIATION: ['home', 'referrals', 'placements', 'occupancy', 'care', 'network', 'reports'],
  MISSION_LOCALE: ['week', 'plans', 'immersions', 'referrals', 'network', 'reports'],
  ADDICTION_ASSOCIATION: ['home', 'care', 'network'],
  INSERTION_WORKPLACE: ['home', 'immersions', 'referrals', 'network', 'reports'],
  EMPLOYER: ['home', 'immersions'],
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
