import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';

export default function ReportPage() {
  const { t } = useTranslation('reports');
  return (
    <Stacked>
      <PageHead title={t('title')} />
      <EmptyState title={t('empty.title')} order={2}>
        {t('empty.text')}
      </EmptyState>
    </Stacked>
  );
}
