import { Link } from 'react-router';
import css from './reports.module.css';

export type Tone = 'result' | 'leads' | 'danger' | 'apart';
export interface Bar {
  key: string;
  label: string;
  figure: number;
  words: string;
  tone: Tone;
  to?: string;
  /** What the link says besides its number. */
  opens?: string;
}

/** Bars from zero, each with its name and its number: read as a list. */
export function Bars({ bars, label }: { bars: Bar[]; label: string }) {
  const most = Math.max(...bars.map(({ figure }) => figure), 1);
  return (
    <ul className={css.bars} aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span className={css.barLabel}>{bar.label}</span>
          <span className={css.barTrack}>
            <span
              aria-hidden
              className={css.bar}
              data-tone={bar.tone}
              data-none={bar.figure === 0 || undefined}
              style={{ inlineSize: `calc((100% - 56px) * ${bar.figure / most})` }}
            />
            {bar.to && bar.figure > 0 ? (
              <Link to={bar.to} className={css.barFigure} aria-label={`${bar.words}. ${bar.opens}`}>
                {bar.words}
              </Link>
            ) : (
              <span className={css.barFigure}>{bar.words}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Parts of one whole in one bar, with their names below. */
export function ShareBar({ parts }: { parts: { key: string; label: string; figure: number; tone: Tone }[] }) {
  const shown = parts.filter(({ figure }) => figure > 0);
  return (
    <div className={css.share}>
      <div aria-hidden className={css.shareBar}>
        {shown.map(({ key, figure, tone }) => (
          <span key={key} className={css.bar} data-tone={tone} style={{ flexGrow: figure }}>
            <b>{figure}</b>
          </span>
        ))}
      </div>
      <ul className={css.legend}>
        {shown.map(({ key, label, figure, tone }) => (
          <li key={key}>
            <span aria-hidden className={css.bar} data-tone={tone} />
            {label}
            <span className="m-hidden"> {figure}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
