import { useTranslation } from 'react-i18next';
import type { RegisterImportState } from '../../../schema/generated/graphql';
import { Tag, type TagTone } from '../../ui/tag';

const TONES: Record<RegisterImportState, TagTone> = {
  RECEIVING: 'late',
  READING: 'wait',
  REFUSED: 'late',
  DRAFT: 'turn',
  READY: 'turn',
  WRITING: 'wait',
  IMPORTED: 'ok',
  UNDOING: 'wait',
  UNDONE: 'plain',
  DISCARDED: 'plain',
};

export function ImportState({ state }: { state: RegisterImportState }) {
  const { t } = useTranslation('imports');
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}
