import type fr from './care.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Care contracts',
  empty: { title: 'No contract for now.', text: 'A contract begins when a care association accepts a referral.' },
} satisfies Catalogue<typeof fr>;
