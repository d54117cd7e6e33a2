import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LonePage } from '../../ui/page-layout';
import { usePageTitle } from '../../ui/shell-context';

export default function LinkPage() {
  const { t } = useTranslation('link');
  usePageTitle(t('title'));
  return (
    <LonePage>
      <Title order={1}>{t('empty.title')}</Title>
      <p>{t('empty.text')}</p>
    </LonePage>
  );
}
