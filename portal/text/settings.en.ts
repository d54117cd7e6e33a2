import type fr from './settings.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Settings',
  empty: { title: 'Nothing to set for now.', text: 'Language and colours are changed from your name.' },
} satisfies Catalogue<typeof fr>;
