import { useTranslation } from 'react-i18next';
import { usePhone } from '../../ui/shell';

/** On a phone a row has no header over it: each number says what it counts. */
export function useLabelled(): (label: string, value: string) => string {
  const { t } = useTranslation('directory');
  const phone = usePhone();
  return (label, value) => (phone ? t('labelled', { label, value }) : value);
}
