import { type ComponentType, cloneElement, type ReactElement, useState } from 'react';
import type { OpenedMenuProps } from './drop-menu-opened';

/** What makes up a menu: Item, Label, Divider and the like. */
export type MenuParts = Parameters<OpenedMenuProps['children']>[0];

interface Pressed {
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick: () => void;
  onFocus: () => void;
  onPointerEnter: () => void;
}

const bring = () => import('./drop-menu-opened');

/** A menu whose workings come when somebody reaches for it: most pages are read without opening one. */
export function DropMenu(props: OpenedMenuProps) {
  const [opened, setOpened] = useState<{ Menu: ComponentType<OpenedMenuProps> } | null>(null);
  if (opened) return <opened.Menu {...props} />;
  const nothing = () => undefined;
  const reach = () => void bring().catch(nothing);
  const open = () => void bring().then((module) => setOpened({ Menu: module.default }), nothing);
  return cloneElement(props.target as ReactElement<Pressed>, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: open,
    onFocus: reach,
    onPointerEnter: reach,
  });
}
