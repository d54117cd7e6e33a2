import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../text/format';
import { ScrollStrip } from './scroll-strip';
import css from './stage-counts.module.css';

export interface StageCount {
  key: string;
  count: number;
  label: string;
  note?: string;
  /** The list that the figure counts. */
  to?: string;
}

/** How many stand at each stage, along one thread. */
export function StageCounts({ counts, label }: { counts: StageCount[]; label?: string }) {
  const { t } = useTranslation('words');
  const format = useFormat();
  return (
    <ScrollStrip label={label ?? t('stages.label')}>
      <ol className={css.counts} aria-label={label ?? t('stages.label')}>
        {counts.map((one) => {
          const words = (
            <>
              <span className={css.figure}>{format.keyFigure(one.count)}</span> <span className={css.label}>{one.label}</span>
            </>
          );
          return (
            <li key={one.key}>
              <span className={css.ring} aria-hidden />
              {one.to ? (
                <Link to={one.to} className={css.link}>
                  {words}
                </Link>
              ) : (
                <span className={css.link}>{words}</span>
              )}
              {one.note ? <span className="m-meta">{one.note}</span> : null}
            </li>
          );
        })}
      </ol>
    </ScrollStrip>
  );
}

export interface KeyFigure {
  key: string;
  /** The number, or a link around it to what it counts. */
  figure: ReactNode;
  label: string;
  /** What it is compared with, on a line of its own. */
  note?: string;
}

/** The figures of a report, on one line. Format them with keyFigure. */
export function KeyFigures({ figures }: { figures: KeyFigure[] }) {
  return (
    <dl className={css.figures}>
      {figures.map((one) => (
        <div key={one.key}>
          <dt className="m-meta">
            {one.label}
            {one.note ? <span className={css.note}>{one.note}</span> : null}
          </dt>
          <dd className={css.figure}>{one.figure}</dd>
        </div>
      ))}
    </dl>
  );
}
