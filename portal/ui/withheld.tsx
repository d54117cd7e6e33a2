import { IconEyeOff, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import css from './withheld.module.css';

interface WithheldProps {
  /** What is withheld ("Soin"): put before the sentence. */
  what?: string;
  /** Who keeps it and what the reader gets instead. Never whether something lies behind. */
  children?: ReactNode;
}

export function Withheld({ what, children }: WithheldProps) {
  const { t } = useTranslation();
  return (
    <div className={css.box}>
      <Icon of={IconEyeOff} />
      <p>
        <strong>{what ? t('withheld.titleOf', { what }) : t('withheld.title')}</strong> <span className="m-dim">{children}</span>
      </p>
    </div>
  );
}

/** The contrary: what is read here, and by the reader's own organisation alone. */
export function OwnOnly({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={`${css.box} ${css.own}`}>
      <Icon of={IconLock} />
      <p>
        <strong>{title}</strong> <span className="m-dim">{children}</span>
      </p>
    </div>
  );
}

/** In the place of one value. */
export function WithheldInline() {
  const { t } = useTranslation();
  return (
    <span className={css.inline}>
      <Icon of={IconEyeOff} size={15} />
      {t('withheld.inline')}
    </span>
  );
}
