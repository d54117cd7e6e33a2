import type fr from './access.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Who read, who changed',
  empty: { title: 'No reading for now.', text: 'Each reading and each change will come here.' },
} satisfies Catalogue<typeof fr>;
