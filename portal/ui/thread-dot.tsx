import css from './thread-dot.module.css';

/** The drawing only: the name of the organisation has to stand beside it. `knot` shows a piece of thread through it; `dot` is for groups. */
export function ThreadDot({ colour, shape = 'knot' }: { colour: string; shape?: 'knot' | 'dot' }) {
  return <span aria-hidden className={shape === 'knot' ? css.knot : css.dot} style={{ color: colour }} />;
}
