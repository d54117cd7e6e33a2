import { useTranslation } from 'react-i18next';
import css from './meters.module.css';

/** Steps done out of all, as short bars, with the words. */
export function StepMeter({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation('words');
  return (
    <span className={css.steps}>
      <span aria-hidden className={css.bars}>
        {Array.from({ length: total }, (_, index) => (
          <span key={index} className={index < done ? css.full : css.open} />
        ))}
      </span>
      <span className="m-meta">{t('progress.done', { done, total })}</span>
    </span>
  );
}

/** Places of a house: taken, then free. The number of free places is written by the row. */
export function PlacesMeter({ taken, free }: { taken: number; free: number }) {
  const { t } = useTranslation('words');
  return (
    <span className={css.places} role="img" aria-label={t('places.meter', { taken, free })}>
      {Array.from({ length: taken + free }, (_, index) => (
        <span key={index} className={index < taken ? css.taken : css.free} />
      ))}
    </span>
  );
}
