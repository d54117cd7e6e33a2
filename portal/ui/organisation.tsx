import type { ReactNode } from 'react';
import { ThreadDot } from './thread-dot';
import css from './thread-dot.module.css';
import { type OrganisationKind, type Thread, threadColour, threadOfKind } from './threads';

/** The dot of a kind of organisation: for partners, whose pages may name the kinds. */
export function KindDot({ kind, shape }: { kind: OrganisationKind; shape?: 'knot' | 'dot' }) {
  return <ThreadDot colour={threadColour(threadOfKind(kind))} shape={shape} />;
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
      <ThreadDot colour={threadColour(thread ?? (kind ? threadOfKind(kind) : 'other'))} />
      <span>
        {name}
        {after ? <span className="m-dim"> {after}</span> : null}
      </span>
    </span>
  );
}
