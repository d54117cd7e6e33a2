import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { page } from './page';
import { ScrollMemory } from './scroll-memory';
import { SignedIn } from './signed-in';
import { ErrorBoundary } from './ui/error-boundary';
import { BlankPage } from './ui/loading';

const outside = [
  page('/sign-in', 'signin', () => import('./pages/signin/signin-page')),
  page('/invitation', 'invitation', () => import('./pages/signin/invitation-page')),
];

if (import.meta.env.DEV) outside.push(page('/__gallery/:screen?', 'common', () => import('./gallery')));

export function App() {
  return (
    <BrowserRouter>
      <ScrollMemory />
      <ErrorBoundary>
        <Suspense fallback={<BlankPage />}>
          <Routes>
            {outside.map(({ path, element }) => (
              <Route key={path} path={path} element={element} />
            ))}
            <Route path="*" element={<SignedIn />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </BrowserRouter>
  );
}
