import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PlacesMeter } from './meters';
import css from './place-rows.module.css';

export interface PlaceRow {
  key: string;
  name: string;
  to: string;
  town?: string;
  taken: number;
  free: number;
  /** "dès le 1er déc." */
  note?: ReactNode;
  /** A link: "Orienter". */
  action?: ReactNode;
}

/** Free places, house by house. */
export function PlaceRows({ rows }: { rows: PlaceRow[] }) {
  const { t } = useTranslation('words');
  return (
    <ul className={css.rows}>
      {rows.map((row) => (
        <li key={row.key}>
          <span className={css.name}>
            <Link to={row.to} className="m-person">
              {row.name}
            </Link>
            {row.town ? <span className="m-meta">{row.town}</span> : null}
          </span>
          <strong>{row.free === 0 ? t('places.full') : t('places.free', { count: row.free })}</strong>
          <span className={css.meter}>
            <PlacesMeter taken={row.taken} free={row.free} />
          </span>
          <span className="m-meta">{row.note}</span>
          <span>{row.action}</span>
        </li>
      ))}
    </ul>
  );
}
