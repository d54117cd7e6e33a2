import type fr from './plans.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Action plans',
  empty: { title: 'No plan for now.', text: 'A plan begins when a Mission Locale accepts a referral.' },
} satisfies Catalogue<typeof fr>;
