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
