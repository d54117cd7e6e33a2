import type fr from './network.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Network',
  empty: { title: 'No partner for now.', text: 'The organisations bound to yours by an agreement will come here.' },
} satisfies Catalogue<typeof fr>;
