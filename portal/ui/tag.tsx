import {
  IconAlertTriangle,
  IconArrowBigRightLines,
  IconCheck,
  IconClock,
  IconHourglass,
  IconInfoCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import css from './tag.module.css';

export type TagTone = 'turn' | 'soon' | 'late' | 'ok' | 'info' | 'wait' | 'plain';

const ICONS: Record<TagTone, TablerIcon | null> = {
  turn: IconArrowBigRightLines,
  soon: IconClock,
  late: IconAlertTriangle,
  ok: IconCheck,
  info: IconInfoCircle,
  wait: IconHourglass,
  plain: null,
};

interface TagProps {
  tone: TagTone;
  /** Lower case, a word or two. */
  children: ReactNode;
  /** Another icon than the tone's own; null for none. */
  icon?: TablerIcon | null;
  /** What the words round off, in full. */
  title?: string;
}

/** `turn` is for "your turn" and nothing else. */
export function Tag({ tone, children, icon = ICONS[tone], title }: TagProps) {
  return (
    <span className={`${css.tag} ${css[tone]}`} title={title}>
      {icon ? <Icon of={icon} size={15} /> : null}
      <span>{children}</span>
    </span>
  );
}
