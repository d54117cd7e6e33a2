import type fr from './reports.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Reports',
  empty: { title: 'No report for now.', text: 'The report builds up with entries and exits.' },
} satisfies Catalogue<typeof fr>;
