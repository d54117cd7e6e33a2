import type { ReactNode } from 'react';
import css from './thread-dot.module.css';
import { type OrganisationKind, type Thread, threadColour, threadOfKind } from './threads';

interface ThreadDotProps {
  kind?: OrganisationKind;
  thread?: Thread;
  /** `knot` shows a piece of thread through it; `dot` is the bare knot, for groups of them. */
  shape?: 'knot' | 'dot';
}

/** The drawing only: the name of the organisation has to stand beside it. */
export function ThreadDot({ kind, thread, shape = 'knot' }: ThreadDotProps) {
  const colour = threadColour(thread ?? (kind ? threadOfKind(kind) : 'other'));
  return <span aria-hidden className={shape === 'knot' ? css.knot : css.dot} style={{ color: colour }} />;
}

/** An organisation by its thread and its name. */
export function Organisation({
  name,
  kind,
  thread,
  after,
}: {
  name: ReactNode;
  kind?: OrganisationKind;
  thread?: Thread;
  after?: ReactNode;
}) {
  return (
    <span className={css.organisation}>
      <ThreadDot kind={kind} thread={thread} />
      <span>
        {name}
        {after ? <span className="m-dim"> {after}</span> : null}
      </span>
    </span>
  );
}
