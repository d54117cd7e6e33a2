import { type ComponentType, lazy, type ReactElement } from 'react';
import { matchPath, Route, Routes } from 'react-router';
import { loadSubjects, type Subject } from './text/i18n';
import { NotFoundState } from './ui/error-state';

export interface Page {
  path: string;
  element: ReactElement;
  load: () => void;
}

/** The code of a page and its words travel side by side. */
export function page(path: string, subject: Subject, load: () => Promise<{ default: ComponentType }>): Page {
  const bring = async () => {
    const [module] = await Promise.all([load(), loadSubjects(subject)]);
    return module;
  };
  const Lazy = lazy(bring);
  return { path, element: <Lazy />, load: () => void bring().catch(() => undefined) };
}

/** Begins to bring the page of the address while its frame is on its way. */
export function bringPage(pages: Page[]): void {
  pages.find(({ path }) => matchPath(path, window.location.pathname))?.load();
}

export function Pages({ of }: { of: Page[] }) {
  return (
    <Routes>
      {of.map(({ path, element }) => (
        <Route key={path} path={path} element={element} />
      ))}
      <Route path="*" element={<NotFoundState />} />
    </Routes>
  );
}
