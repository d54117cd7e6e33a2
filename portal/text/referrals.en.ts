import type fr from './referrals.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Referrals',
  empty: { title: 'No referral for now.', text: 'The referrals that you send or receive will come here.' },
} satisfies Catalogue<typeof fr>;
