import type { ReactNode } from 'react';
import css from './definition-rows.module.css';
import { Icon, type TablerIcon } from './icon';
import { WithheldInline } from './withheld';

export interface DefinitionRow {
  label: string;
  icon?: TablerIcon;
  value?: ReactNode;
  /** A dim second line. */
  note?: ReactNode;
  /** The viewer may not read it: the value is replaced by the usual words. */
  withheld?: boolean;
}

/** Facts, one a row. `boxed` sinks them, for a page that holds little else. */
export function DefinitionRows({ rows, boxed = false }: { rows: DefinitionRow[]; boxed?: boolean }) {
  return (
    <dl className={`${css.rows} ${boxed ? css.boxed : ''}`}>
      {rows.map((row) => (
        <div key={row.label} className={css.row}>
          <dt>
            {row.icon ? <Icon of={row.icon} /> : null}
            {row.label}
          </dt>
          <dd>
            <span className={css.value}>{row.withheld ? <WithheldInline /> : row.value}</span>
            {row.note ? <span className={css.note}>{row.note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
