import { useId } from 'react';
import { useFormat } from '../../text/format';
import css from './imports.module.css';

/** How far a long work is: the words, the figure and a bar. */
export function Progress({ label, share }: { label: string; share: number }) {
  const format = useFormat();
  const id = useId();
  return (
    <div className={css.progress}>
      <label htmlFor={id}>
        {label} <strong>{format.percent(share / 100)}</strong>
      </label>
      <progress id={id} value={share} max={100} />
    </div>
  );
}
