import type fr from './placements.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Placements',
  import: 'Import a register',
  view: { current: 'Under way', coming: 'Entries to come', over: 'Over' },
  column: { person: 'Person', host: 'Host', state: 'State', entry: 'Entry', exit: 'Exit', days: 'Length' },
  count_one: '<b>{{count}}</b> placement',
  count_other: '<b>{{count}}</b> placements',
  search: 'Look for a name or a reference',
  searchHint: 'Name or reference',
  capacity: {
    now_one: '{{count}} place since {{date}}.',
    now_other: '{{count}} places since {{date}}.',
    before_one: '{{count}} place before, since {{date}}.',
    before_other: '{{count}} places before, since {{date}}.',
    next_one: '{{count}} place from {{date}}.',
    next_other: '{{count}} places from {{date}}.',
    none: 'The number of places of your organisation is not recorded yet.',
  },
  empty: {
    title: 'No placement for now.',
    text: 'A placement begins when a host accepts a referral.',
    filtered: 'No placement of that name at this stage.',
    filteredText: 'See another stage, or look for another name.',
  },
} satisfies Catalogue<typeof fr>;
