import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './filter-chips.module.css';

interface BulkBarProps {
  count: number;
  /** Buttons, each with its verb and its number: "Relancer 1 hébergeur". */
  children: ReactNode;
  /** What cannot be done to some of them, and why. */
  impossible?: ReactNode;
  onClear: () => void;
}

export function BulkBar({ count, children, impossible, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <div className={css.bulk}>
      <strong role="status">{t('list.selected', { count })}</strong>
      {children}
      {impossible ? <span className="m-meta">{impossible}</span> : null}
      <button type="button" className="m-link" onClick={onClear}>
        {t('list.unselectAll')}
      </button>
    </div>
  );
}
