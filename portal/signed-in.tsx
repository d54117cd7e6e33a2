import { useQuery } from '@apollo/client/react';
import { use, useEffect, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { FrameCountsDocument } from '../schema/generated/graphql';
import { apollo, SIGNED_OUT } from './apollo';
import { type NavCounts, navOf } from './navigation';
import { session, type Viewer } from './session';
import { Shell } from './ui/shell';

// Outside React: a component that suspends at its first render forgets what it held.
let asked: Promise<Viewer | null> | null = null;

/** The frame of every page behind the sign-in. */
export function SignedIn() {
  const navigate = useNavigate();
  const location = useLocation();
  const { t } = useTranslation('words');
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  asked ??= session.viewer();
  const viewer = use(asked);
  const counts = useCounts();
  const back = `${location.pathname}${location.search}`;

  useEffect(() => {
    const leave = () => {
      asked = null;
      void navigate('/sign-in', { state: { back } });
    };
    window.addEventListener(SIGNED_OUT, leave);
    return () => window.removeEventListener(SIGNED_OUT, leave);
  }, [navigate, back]);

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
  return (
    <Shell
      user={{ name: viewer.name, function: viewer.function }}
      organisation={viewer.organisation}
      organisations={viewer.organisations}
      onSwitchOrganisation={(id) => void session.switchOrganisation(id).then(startOver)}
      onSignOut={() => void session.signOut().then(startOver)}
      nav={navOf(viewer.organisation.kind, (name) => t(`nav.${name}`), counts)}
    >
      <Outlet />
    </Shell>
  );
}

/** What the pages have read so far: the frame asks for nothing of its own. */
function useCounts(): NavCounts {
  const { data } = useQuery(FrameCountsDocument, { fetchPolicy: 'cache-only', returnPartialData: true });
  return {
    home: data?.awaited?.length,
    week: data?.awaited?.length,
    referrals: data?.referralCounts?.reduce((sum, one) => sum + (one?.count ?? 0), 0),
  };
}
