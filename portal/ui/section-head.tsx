import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './heads.module.css';
import { Icon, type TablerIcon } from './icon';

interface SectionHeadProps {
  title: string;
  count?: number;
  /** A few dim words at the right, or a link. */
  aside?: ReactNode;
  icon?: TablerIcon;
  order?: 2 | 3;
  /** The strong line under the heading: rows follow. `none` when the section is prose or a box. */
  line?: 'strong' | 'light' | 'none';
  id?: string;
}

export function SectionHead({ title, count, aside, icon, order = 2, line = 'strong', id }: SectionHeadProps) {
  return (
    <div className={css.section} data-line={line}>
      <Title order={order} id={id}>
        {icon ? <Icon of={icon} /> : null}
        <span>
          {title}
          {count === undefined ? null : <span className="m-dim"> {count}</span>}
        </span>
      </Title>
      {aside ? <div className={css.aside}>{aside}</div> : null}
    </div>
  );
}
