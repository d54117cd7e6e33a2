import type fr from './placements.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Placements',
  view: { current: 'Under way', coming: 'Entries to come', over: 'Over' },
  column: { person: 'Person', host: 'Host', state: 'State', entry: 'Entry', exit: 'Exit', days: 'Length' },
  empty: { title: 'No placement for now.', text: 'A placement begins when a host accepts a referral.' },
  occupancy: 'Occupancy',
} satisfies Catalogue<typeof fr>;
