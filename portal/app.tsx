import { type ComponentType, lazy, Suspense } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { SignedIn } from './signed-in';
import { loadSubjects, type Subject } from './text/i18n';
import { ErrorState, NotFoundState } from './ui/error-state';
import { PageSkeleton } from './ui/loading';

/** The code of a page and its words travel side by side. */
function page(path: string, subject: Subject, load: () => Promise<{ default: ComponentType }>): RouteObject {
  const Page = lazy(async () => {
    const [module] = await Promise.all([load(), loadSubjects(subject)]);
    return module;
  });
  return { path, element: <Page /> };
}

const inside: RouteObject[] = [
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
  page('/network', 'network', () => import('./pages/network/network-page')),
  { path: '*', element: <NotFoundState /> },
];

const outside: RouteObject[] = [page('/sign-in', 'signin', () => import('./pages/signin/signin-page'))];

if (import.meta.env.DEV) outside.push(page('/__gallery/:screen?', 'words', () => import('./gallery')));

const router = createBrowserRouter([
  ...outside,
  { element: <SignedIn />, children: inside, errorElement: <ErrorState order={1} onRetry={() => window.location.reload()} /> },
]);

export function App() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RouterProvider router={router} />
    </Suspense>
  );
}
