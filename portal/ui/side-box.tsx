import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './side-box.module.css';

interface SideBoxProps {
  title: string;
  /** `turn` has the saffron border: the next step as a form. `sunk` tells something beside the page. */
  tone?: 'turn' | 'sunk' | 'plain';
  /** A tag over the title. */
  over?: ReactNode;
  /** Dim words across from the title. */
  aside?: ReactNode;
  intro?: ReactNode;
  children?: ReactNode;
  order?: 2 | 3;
}

/** The only box of the right column: nothing boxed goes inside it. */
export function SideBox({ title, tone = 'sunk', over, aside, intro, children, order = 2 }: SideBoxProps) {
  return (
    <section className={`${css.box} ${css[tone]}`}>
      {over ? <div className={css.over}>{over}</div> : null}
      <div className={css.head}>
        <Title order={order}>{title}</Title>
        {aside ? <span className="m-meta">{aside}</span> : null}
      </div>
      {intro ? <p className={css.intro}>{intro}</p> : null}
      {children}
    </section>
  );
}
