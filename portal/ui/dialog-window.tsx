import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './dialog.module.css';

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** High on the page, for what is typed in a hurry; in the middle otherwise. */
  centered?: boolean;
}

/** Mantine's Modal puts its title in a header element, which makes a second banner of the page. */
export default function DialogWindow({ opened, onClose, title, children, centered = true }: DialogProps) {
  const { t } = useTranslation();
  // It remembers where the focus goes back to when it opens, not when it is there from the start.
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(opened), [opened]);
  return (
    <Modal.Root opened={shown} onClose={onClose} centered={centered}>
      <Modal.Overlay backgroundOpacity={0.45} color="#0F1513" />
      <Modal.Content>
        <div className={css.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('verb.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
