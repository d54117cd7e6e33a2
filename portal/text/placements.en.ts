import type fr from './placements.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Placements',
  empty: { title: 'No placement for now.', text: 'A placement begins when a host accepts a referral.' },
} satisfies Catalogue<typeof fr>;
