import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './empty-state.module.css';

interface EmptyStateProps {
  title: string;
  /** What will come here, and from whom. */
  children: ReactNode;
  /** At most one. */
  action?: ReactNode;
  /** The heading's rank on the page. */
  order?: 2 | 3;
}

/** A loop whose thread goes on, dotted: nothing yet, but something will come. */
export function EmptyState({ title, children, action, order = 3 }: EmptyStateProps) {
  return (
    <div className={css.box}>
      <LoopDrawing />
      <Title order={order} size="h3">
        {title}
      </Title>
      <p className={css.text}>{children}</p>
      {action ? <div className={css.action}>{action}</div> : null}
    </div>
  );
}

export function LoopDrawing() {
  return (
    <svg viewBox="0 0 160 50" width="160" height="50" aria-hidden className={css.drawing}>
      <path
        d="M2 38C20 47 47 49 61 31C70 19 69 3 57 3C45 3 44 19 53 31C63 45 84 48 96 37"
        fill="none"
        stroke="var(--m-primary)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path
        d="M102 40C116 48 146 48 156 27"
        fill="none"
        stroke="var(--m-control)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeDasharray="0.1 6.4"
      />
    </svg>
  );
}
