import type fr from './link.fr';
import type { Catalogue } from './typography';

export default {
  title: 'A request for you',
  empty: { title: 'This link no longer leads anywhere.', text: 'Ask the person who wrote to you for a new link.' },
} satisfies Catalogue<typeof fr>;
