import { Menu, type MenuProps } from '@mantine/core';
import { cloneElement, type ReactElement, type ReactNode, type Ref, useEffect, useRef, useState } from 'react';

export interface OpenedMenuProps extends Pick<MenuProps, 'position' | 'width' | 'closeOnItemClick' | 'onOpen'> {
  /** The button that opens it. */
  target: ReactElement;
  /** The name of the list that opens, where it is not the button's. */
  label?: string;
  className?: string;
  children: (parts: typeof Menu) => ReactNode;
}

/** It takes the place of the button that was pressed, and opens: the focus goes back to where it was. */
export default function OpenedMenu({ target, label, className, children, ...props }: OpenedMenuProps) {
  const button = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState(false);
  const { onOpen } = props;
  // Once, for the press that brought it here.
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    setOpened(true);
    onOpen?.();
  }, []);
  return (
    <Menu {...props} opened={opened} onChange={setOpened}>
      <Menu.Target>{cloneElement(target as ReactElement<{ ref: Ref<HTMLElement> }>, { ref: button })}</Menu.Target>
      <Menu.Dropdown aria-label={label} className={className}>
        {children(Menu)}
      </Menu.Dropdown>
    </Menu>
  );
}
