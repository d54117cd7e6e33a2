import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import './partner-cache';
import './text/partner-catalogues';
import { FindReferralsDocument, FrameCountsDocument } from '../schema/generated/graphql';
import { apollo } from './apollo';
import { type NavCounts, navOf } from './navigation';
import { bringPage, Pages, page } from './page';
import type { ActingFor, Viewer } from './session';
import type { SideProps } from './signed-in';
import { loadSubjects } from './text/i18n';
import { NotFoundState } from './ui/error-state';
import type { GoToResult } from './ui/go-to';
import { Shell, type ShellOrganisation } from './ui/shell';
import { threadColour, threadOfKind } from './ui/threads';

const PAGES = [
  page('/', 'home', () => import('./pages/home/home-page')),
  page('/referrals', 'referrals', () => import('./pages/referrals/referral-list-page')),
  page('/referrals/new', 'referrals', () => import('./pages/referrals/new-referral-page')),
  page('/referrals/:ref', 'referrals', () => import('./pages/referrals/referral-page')),
  page('/plans', 'plans', () => import('./pages/plans/plan-list-page')),
  page('/plans/new', 'plans', () => import('./pages/plans/new-plan-page')),
  page('/plans/:ref', 'plans', () => import('./pages/plans/plan-page')),
  page('/care-contracts', 'care', () => import('./pages/care/care-list-page')),
  page('/care-contracts/new', 'care', () => import('./pages/care/new-care-contract-page')),
  page('/care-contracts/:ref', 'care', () => import('./pages/care/care-contract-page')),
  page('/immersions', 'immersions', () => import('./pages/immersions/immersion-list-page')),
  page('/immersions/new', 'immersions', () => import('./pages/immersions/new-immersion-page')),
  page('/immersions/:ref', 'immersions', () => import('./pages/immersions/immersion-page')),
  page('/placements', 'placements', () => import('./pages/placements/placement-list-page')),
  page('/reports/:year?', 'reports', () => import('./pages/reports/report-page')),
  page('/reports/editions/:id', 'reports', () => import('./pages/reports/edition-page')),
  page('/reports/submissions', 'reports', () => import('./pages/reports/submission-list-page')),
  page('/reports/submissions/:id', 'reports', () => import('./pages/reports/submission-page')),
  page('/reports/:year/records', 'reports', () => import('./pages/reports/report-records-page')),
  page('/placements/import', 'imports', () => import('./pages/imports/import-list-page')),
  page('/placements/import/:id', 'imports', () => import('./pages/imports/import-page')),
  page('/network', 'network', () => import('./pages/network/network-page')),
  page('/network/prisons', 'directory', () => import('./pages/network/prisons-page')),
  page('/network/directory/:id', 'directory', () => import('./pages/network/entry-page')),
];

void loadSubjects('words');
bringPage(PAGES);

/** Everybody but employers. A funder has the directory and what is submitted to it: it is part of no referral. */
export default function PartnerSide({ viewer, frame }: SideProps) {
  const { t } = useTranslation('words');
  const { pathname } = useLocation();
  const { kind } = viewer.organisation;
  const funds = kind === 'FUNDER';
  const forFunders = /^\/(network|reports)(\/|$)/.test(pathname);
  return (
    <Shell
      {...frame}
      organisation={threaded(viewer.organisation)}
      organisations={viewer.organisations.map(threaded)}
      find={funds ? undefined : findReferrals}
      nav={navOf(kind, (name) => t(`nav.${name}`), useCounts(viewer))}
    >
      {!funds || forFunders ? <Pages of={PAGES} /> : pathname === '/' ? <Navigate to="/reports/submissions" replace /> : <NotFoundState />}
    </Shell>
  );
}

const threaded = ({ kind, ...organisation }: ActingFor): ShellOrganisation => ({
  ...organisation,
  colour: threadColour(threadOfKind(kind)),
});

/** Ctrl+K: people and references among what the viewer may open. */
async function findReferrals(search: string): Promise<GoToResult[]> {
  const { data } = await apollo.query({ query: FindReferralsDocument, variables: { search }, fetchPolicy: 'network-only' });
  return (data?.referrals.nodes ?? []).map(({ ref, identity }) => ({
    to: `/referrals/${ref}`,
    label: identity?.shortName ?? ref,
    note: ref,
  }));
}

/** What waits: as it was when the session began, then as the pages have read it since. The frame asks for nothing of its own. */
function useCounts({ awaited }: Viewer): NavCounts {
  const { data } = useQuery(FrameCountsDocument, { fetchPolicy: 'cache-only', nextFetchPolicy: 'cache-only', returnPartialData: true });
  const count = data?.awaited?.filter((item) => !item.dormant).length ?? awaited;
  return { home: count, week: count };
}
