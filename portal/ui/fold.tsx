import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import css from './fold.module.css';
import { Icon, type TablerIcon } from './icon';

interface FoldProps {
  icon: TablerIcon;
  label: string;
  open?: boolean;
  children: ReactNode;
}

/** A large button that opens its own form underneath: one answer among several. */
export function Fold({ icon, label, open = false, children }: FoldProps) {
  const id = useId();
  const [opened, setOpened] = useState(open);
  return (
    <div className={css.fold} data-open={opened || undefined}>
      <UnstyledButton className={css.button} aria-expanded={opened} aria-controls={id} onClick={() => setOpened(!opened)}>
        <Icon of={icon} size={19} />
        <span>{label}</span>
        <Icon of={IconChevronDown} />
      </UnstyledButton>
      <div id={id} hidden={!opened} className={css.panel}>
        {children}
      </div>
    </div>
  );
}
