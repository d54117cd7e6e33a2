import { IconArrowBigRightLines, IconHourglass, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../text/format';
import { Icon } from './icon';
import css from './turn-band.module.css';

interface BandProps {
  /** `turn` is saffron: something is asked of the reader. */
  tone: 'turn' | 'wait';
  icon: TablerIcon;
  title: ReactNode;
  children?: ReactNode;
  detail?: ReactNode;
  action?: ReactNode;
}

/** One sentence across the page, with at most one thing to do about it. */
export function Band({ tone, icon, title, children, detail, action }: BandProps) {
  return (
    <div className={`${css.band} ${css[tone]}`}>
      <span className={css.sign}>
        <Icon of={icon} />
      </span>
      <div className={css.words}>
        <p>
          <strong>{title}</strong> {children}
        </p>
        {detail ? <p className={css.detail}>{detail}</p> : null}
      </div>
      {action ? <div className={css.action}>{action}</div> : null}
    </div>
  );
}

export type Turn = { mine: true; since: string; ask: ReactNode } | { mine: false; holder: string; since: string; ask?: ReactNode };

interface TurnBandProps {
  turn: Turn;
  /** The legal deadline, or when a reminder may be sent. */
  detail?: ReactNode;
  action?: ReactNode;
  now?: string;
}

/** La balle: whose turn it is, since when, for what. */
export function TurnBand({ turn, detail, action, now }: TurnBandProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const since = t('turn.since', { wait: format.wait(turn.since, now) });
  const colon = i18n.language === 'fr' ? '\u00a0: ' : ': ';
  return (
    <Band
      tone={turn.mine ? 'turn' : 'wait'}
      icon={turn.mine ? IconArrowBigRightLines : IconHourglass}
      title={turn.mine ? t('turn.yours') : t('turn.elsewhere', { holder: turn.holder })}
      detail={detail}
      action={action}
    >
      {since}
      {turn.ask ? (
        <>
          {turn.mine ? colon : '. '}
          {turn.ask}
        </>
      ) : (
        '.'
      )}
    </Band>
  );
}
