import type fr from './home.fr';
import type { Catalogue } from './typography';

export default {
  title: 'To do',
  empty: { title: 'Nothing awaits you.', text: 'When a partner offers a date or asks a question, it will come here.' },
} satisfies Catalogue<typeof fr>;
