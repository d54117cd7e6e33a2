import {
  IconArrowRight,
  IconBan,
  IconCheck,
  IconFlag,
  IconHourglassEmpty,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconSearch,
  IconSend,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../text/format';
import { Tag, type TagTone } from './tag';

export type ReferralState =
  | 'DRAFT'
  | 'SENT'
  | 'ASSESSING'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'REORIENTED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'CLOSED';

const LOOKS: Record<ReferralState, [TagTone, TablerIcon]> = {
  DRAFT: ['plain', IconPencil],
  SENT: ['wait', IconSend],
  ASSESSING: ['wait', IconSearch],
  ACCEPTED: ['ok', IconCheck],
  DECLINED: ['plain', IconX],
  REORIENTED: ['plain', IconArrowRight],
  WITHDRAWN: ['plain', IconBan],
  EXPIRED: ['plain', IconHourglassEmpty],
  ACTIVE: ['ok', IconPlayerPlay],
  SUSPENDED: ['plain', IconPlayerPause],
  CLOSED: ['plain', IconFlag],
};

export function StateTag({ state }: { state: ReferralState }) {
  const { t } = useTranslation('words');
  const [tone, icon] = LOOKS[state];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Tag>
  );
}

/** A deadline as lists show it: late and tonight stand out, the rest is plain words. */
export function DueTag({ deadline, now, plain = 'before' }: { deadline: string; now?: string; plain?: 'before' | 'date' }) {
  const { t } = useTranslation();
  const format = useFormat();
  const due = format.due(deadline, now);
  if (due.tone === 'late') return <Tag tone="late">{t('date.late', { count: due.count })}</Tag>;
  if (due.tone === 'soon') {
    const key = due.kind === 'tonight' ? 'date.tonight' : due.kind === 'todayAt' ? 'date.todayAt' : 'date.today';
    return <Tag tone="soon">{t(key, { time: due.time })}</Tag>;
  }
  return <span>{plain === 'date' ? format.date(deadline) : t('date.before', { day: due.day })}</span>;
}

export function TurnTag() {
  const { t } = useTranslation('words');
  return <Tag tone="turn">{t('turn.yoursTag')}</Tag>;
}
