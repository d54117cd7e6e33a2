import type fr from './immersions.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Immersions',
  empty: { title: 'No immersion for now.', text: 'The Mission Locale proposes them from the plan.' },
} satisfies Catalogue<typeof fr>;
