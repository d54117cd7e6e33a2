import { IconHammer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { bringPage, Pages, page } from './page';
import type { ActingFor } from './session';
import type { SideProps } from './signed-in';
import { loadSubjects } from './text/i18n';
import { Shell, type ShellOrganisation } from './ui/shell';

const PAGES = [
  page('/immersions', 'immersions', () => import('./pages/immersions/employer-list-page')),
  page('/immersions/:ref', 'immersions', () => import('./pages/immersions/employer-page')),
];

void loadSubjects('immersions');
bringPage(PAGES);

/** Nothing here, nor in what it loads, says where the person comes from: tests/journeys/telling-words.test.ts reads it all. */
export default function EmployerSide({ viewer, frame }: SideProps) {
  const { t } = useTranslation('immersions');
  const { pathname } = useLocation();
  return (
    <Shell
      {...frame}
      organisation={threaded(viewer.organisation)}
      organisations={viewer.organisations.map(threaded)}
      nav={[{ to: '/immersions', label: t('title'), icon: IconHammer }]}
    >
      {pathname === '/' ? <Navigate to="/immersions" replace /> : <Pages of={PAGES} />}
    </Shell>
  );
}

/** The colour of enterprises, and one for whatever else somebody belongs to. */
const threaded = ({ kind, ...organisation }: ActingFor): ShellOrganisation => ({
  ...organisation,
  colour: `var(--m-thread-${kind === 'EMPLOYER' ? 5 : 6})`,
});
