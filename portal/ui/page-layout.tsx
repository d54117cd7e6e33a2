import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from './logo';
import css from './page-layout.module.css';

/** Under a page's head: the work at the left, what surrounds it at the right (348 px). */
export function TwoColumns({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className={css.frame}>
      <div className={css.columns}>
        <div className={css.stack}>{children}</div>
        <aside className={css.stack}>{side}</aside>
      </div>
    </div>
  );
}

/** Blocks one under the other, at the page's rhythm. */
export function Stacked({ children, gap = 'wide' }: { children: ReactNode; gap?: 'wide' | 'tight' }) {
  return <div className={gap === 'wide' ? css.stack : css.tight}>{children}</div>;
}

/** A single sheet without the shell: what a link without an account opens. */
export function LonePage({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={css.lone}>
      <a href="#content" className="m-hidden">
        {t('skipToContent')}
      </a>
      <header className={css.loneHead}>
        <Logo height={28} />
        {aside ? <span className="m-meta">{aside}</span> : null}
      </header>
      <main id="content" tabIndex={-1} className={css.loneSheet}>
        {children}
        <div id="floating" />
      </main>
    </div>
  );
}
