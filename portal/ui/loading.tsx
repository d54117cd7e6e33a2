import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './loading.module.css';
import { Logo } from './logo';

/** Rows of the same height as those to come, so that nothing moves when they arrive. */
export function RowsSkeleton({ rows = 6, height = 45 }: { rows?: number; height?: 40 | 45 | 54 }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={css.rows}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={css.row} style={{ height }}>
          <Skeleton height={12} width={`${22 + ((index * 7) % 12)}%`} />
          <Skeleton height={12} width={`${34 + ((index * 11) % 18)}%`} />
          <Skeleton height={12} width="12%" />
        </div>
      ))}
    </div>
  );
}

/** Before it is known who is there: the ground and the name, nothing that tells of what follows. */
export function BlankPage() {
  const { t } = useTranslation();
  return (
    <div role="status" className={css.blank}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Logo height={36} />
    </div>
  );
}

/** A page whose words are on their way: its head, then rows. */
export function PageSkeleton() {
  return (
    <div className={css.page}>
      <Skeleton height={32} width={240} />
      <Skeleton height={14} width={360} mt={8} mb={40} maw="80%" />
      <RowsSkeleton rows={8} />
    </div>
  );
}

/** A record: name, stages, turn, then its two columns. */
export function RecordSkeleton() {
  return (
    <div className={css.page}>
      <Skeleton height={16} width={120} mt={10} mb={22} />
      <Skeleton height={28} width={320} mb={18} maw="80%" />
      <Skeleton height={54} mb={18} />
      <Skeleton height={60} radius={12} mb={56} />
      <RowsSkeleton rows={5} height={54} />
    </div>
  );
}
