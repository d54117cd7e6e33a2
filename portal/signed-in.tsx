import { type ComponentType, lazy, Suspense, use, useEffect, useReducer, useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { apollo, SIGNED_OUT } from './apollo';
import { session, type Viewer } from './session';
import { loadSubjects } from './text/i18n';
import type { ShellProps } from './ui/shell';

/** What a side of the portal adds to the frame: its navigation and its pages. */
export interface SideProps {
  viewer: Viewer;
  frame: Omit<ShellProps, 'organisation' | 'organisations' | 'nav' | 'find' | 'children'>;
}

// Two portals in one: an employer's browser never downloads the partners' pages, nor the names of what they follow.
const SIDES = { partner: () => import('./partner-side'), employer: () => import('./employer-side') };
const Side: Record<keyof typeof SIDES, ComponentType<SideProps>> = { partner: lazy(SIDES.partner), employer: lazy(SIDES.employer) };

const KEPT = 'maillage-side';

/** The side last seen on this machine is brought while the server says who is signed in. */
function bringKeptSide(): void {
  try {
    const kept = localStorage.getItem(KEPT);
    if (kept === 'partner' || kept === 'employer') void SIDES[kept]().catch(() => undefined);
  } catch {
    // A browser that refuses storage waits for the answer.
  }
}

const sideOf = (viewer: Viewer): keyof typeof SIDES => (viewer.organisation.kind === 'EMPLOYER' ? 'employer' : 'partner');

function keepSide(viewer: Viewer): void {
  try {
    localStorage.setItem(KEPT, sideOf(viewer));
  } catch {
    // Only the next start is slower.
  }
}

const SignInAgain = lazy(async () => {
  const [module] = await Promise.all([import('./sign-in-again'), loadSubjects('signin')]);
  return module;
});

// Outside React: a component that suspends at its first render forgets what it held.
let asked: Promise<Viewer | null> | null = null;

function ask(): Promise<Viewer | null> {
  asked ??= session.viewer().then((viewer) => {
    if (viewer) keepSide(viewer);
    return viewer;
  });
  return asked;
}

/** Before the first render, so that the answer is on its way while the words are. */
export function beginSession(): void {
  if (/^\/(sign-in|invitation)/.test(window.location.pathname)) return;
  ask().catch(() => undefined);
  bringKeptSide();
}

/** The frame of every page behind the sign-in. */
export function SignedIn() {
  const navigate = useNavigate();
  const location = useLocation();
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const [ended, setEnded] = useState(false);
  const viewer = use(ask());
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
  const Shown = Side[sideOf(viewer)];
  return (
    <>
      <Shown
        viewer={viewer}
        frame={{
          user: { name: viewer.name, function: viewer.function },
          onSwitchOrganisation: (id) => void session.switchOrganisation(id).then(startOver),
          onSignOut: () => void session.signOut().then(startOver),
        }}
      />
      {ended ? (
        <Suspense>
          <SignInAgain viewer={viewer} onDone={() => void goOn()} onLeave={() => void leave()} />
        </Suspense>
      ) : null}
    </>
  );
}
