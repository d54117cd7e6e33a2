import type { ReactNode } from 'react';
import css from './rows.module.css';

export interface SideRow {
  key: string;
  /** An icon or a thread dot. */
  sign?: ReactNode;
  /** A short date in bold takes the place of the sign. */
  when?: string;
  title: ReactNode;
  note?: ReactNode;
}

/** Rows of the right column: linked records, people around someone, dates of the week. */
export function SideRows({ rows }: { rows: SideRow[] }) {
  return (
    <ul className={css.rows}>
      {rows.map((row) => (
        <li key={row.key} data-dated={row.when ? true : undefined}>
          {row.when ? <span className={css.when}>{row.when}</span> : <span className={css.sign}>{row.sign}</span>}
          <span className={css.title}>{row.title}</span>
          {row.note ? <span className={css.note}>{row.note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
