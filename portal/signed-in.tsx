import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, use, useEffect, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { FindReferralsDocument, FrameCountsDocument } from '../schema/generated/graphql';
import { apollo, SIGNED_OUT } from './apollo';
import { type NavCounts, navOf } from './navigation';
import { session, type Viewer } from './session';
import { loadSubjects } from './text/i18n';
import { NotFoundState } from './ui/error-state';
import type { GoToResult } from './ui/go-to';
import { Shell } from './ui/shell';

const SignInAgain = lazy(async () => {
  const [module] = await Promise.all([import('./sign-in-again'), loadSubjects('signin')]);
  return module;
});

// Outside React: a component that suspends at its first render forgets what it held.
let asked: Promise<Viewer | null> | null = null;

/** The frame of every page behind the sign-in. */
export function SignedIn() {
  const navigate = useNavigate();
  const location = useLocation();
  const { t } = useTranslation('words');
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const [ended, setEnded] = useState(false);
  asked ??= session.viewer();
  const viewer = use(asked);
  const counts = useCounts();
  const back = `${location.pathname}${location.search}`;

  useEffect(() => {
    const end = () => setEnded(true);
    window.addEventListener(SIGNED_OUT, end);
    return () => window.removeEventListener(SIGNED_OUT, end);
  }, []);

  useEffect(() => {
    if (!viewer) asked = null;
  }, [viewer]);

  if (!viewer) return <Navigate to="/sign-in" state={{ back }} replace />;

  // What one organisation was told must not linger on the screen of the next.
  const startOver = async () => {
    await apollo.clearStore();
    asked = null;
    await navigate('/');
    renderAgain();
  };
  // Whoever signs in again goes on where the page stands, if it is the same person for the same organisation.
  const goOn = async () => {
    const acts = async () => (await session.viewer())?.organisation.id === viewer.organisation.id;
    const same = (await acts()) || (await session.switchOrganisation(viewer.organisation.id).then(acts, () => false));
    setEnded(false);
    if (same) await apollo.refetchObservableQueries();
    else await startOver();
  };
  const leave = async () => {
    await apollo.clearStore();
    asked = null;
    setEnded(false);
    await navigate('/sign-in', { state: { back } });
  };
  return (
    <Shell
      user={{ name: viewer.name, function: viewer.function }}
      organisation={viewer.organisation}
      organisations={viewer.organisations}
      onSwitchOrganisation={(id) => void session.switchOrganisation(id).then(startOver)}
      find={follows(viewer) ? findReferrals : undefined}
      onSignOut={() => void session.signOut().then(startOver)}
      nav={navOf(viewer.organisation.kind, (name) => t(`nav.${name}`), counts)}
    >
      {isTheirs(viewer, location.pathname) ? <Outlet /> : <NotFoundState />}
      {ended ? (
        <Suspense>
          <SignInAgain viewer={viewer} onDone={() => void goOn()} onLeave={() => void leave()} />
        </Suspense>
      ) : null}
    </Shell>
  );
}

/** Pages of others do not load, nor their words: an employer has its immersions, a funder the directory. */
function isTheirs({ organisation: { kind } }: Viewer, path: string): boolean {
  if (kind === 'EMPLOYER') return /^\/(immersions(\/|$)|$)/.test(path);
  return kind !== 'FUNDER' || /^\/(network(\/|$)|$)/.test(path);
}

/** Employers and funders are part of no referral. */
const follows = (viewer: Viewer): boolean => !['EMPLOYER', 'FUNDER'].includes(viewer.organisation.kind);

/** Ctrl+K: people and references among what the viewer may open. */
async function findReferrals(search: string): Promise<GoToResult[]> {
  const { data } = await apollo.query({ query: FindReferralsDocument, variables: { search }, fetchPolicy: 'network-only' });
  return (data?.referrals.nodes ?? []).map(({ ref, identity }) => ({
    to: `/referrals/${ref}`,
    label: identity?.shortName ?? ref,
    note: ref,
  }));
}

/** What the pages have read so far: the frame asks for nothing of its own. */
function useCounts(): NavCounts {
  const { data } = useQuery(FrameCountsDocument, { fetchPolicy: 'cache-only', nextFetchPolicy: 'cache-only', returnPartialData: true });
  return {
    home: data?.awaited?.length,
    week: data?.awaited?.length,
    referrals: data?.referralCounts?.reduce((sum, one) => sum + (one?.count ?? 0), 0),
  };
}
