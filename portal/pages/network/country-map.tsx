import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import { SectionHead } from '../../ui/section-head';
import type { Commune } from './country-search';
import css from './directory.module.css';
import { around, framing, INSETS, PIECES, type Piece, pieceOf, place } from './map-pieces';

type Cell = [latitude: number, longitude: number, count: number];

interface CountryMapProps {
  cells: readonly (readonly number[])[];
  total: number;
  centre: Commune | undefined;
  radius: number | null;
  /** The whole country, or a part of it that fills the frame. */
  whole: boolean;
  /** Where all structures of the country stand, when the search found some of them. */
  ground: readonly (readonly number[])[];
}

/** Points and nothing else: where structures stand is the shape of the country, or of what lies around a commune. */
export function CountryMap({ cells, total, centre, radius, whole, ground }: CountryMapProps) {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const near = centre && radius ? around(centre, radius) : null;
  const all = cells as readonly Cell[];
  const part = near?.piece ?? (whole ? null : framing(all));
  // Overseas is drawn where something was found.
  const pieces = part
    ? [part]
    : PIECES.filter((piece, at) => at === 0 || all.some(([latitude, longitude]) => pieceOf([piece], latitude, longitude)));
  const under = (ground as readonly Cell[]).flatMap(([latitude, longitude]) => {
    const piece = pieceOf(pieces, latitude, longitude);
    return piece ? [place(piece, latitude, longitude)] : [];
  });
  const placed = all.reduce((sum, [, , count]) => sum + count, 0);
  const shown = all.flatMap(([latitude, longitude, count]) => {
    const piece = pieceOf(pieces, latitude, longitude);
    return piece ? [{ at: place(piece, latitude, longitude), count, key: `${latitude} ${longitude}` }] : [];
  });
  const elsewhere = placed - shown.reduce((sum, { count }) => sum + count, 0);
  const said = (count: number) => ({ count, number: format.number(count) });
  const sentence = [
    t('map.sentence', said(placed)),
    ...(total > placed ? [t('map.unplaced', said(total - placed))] : []),
    ...(elsewhere ? [t('map.elsewhere', said(elsewhere))] : []),
  ].join(', ');
  return (
    <section id="directory-map" className={css.map}>
      <SectionHead title={t('map.title')} aside={near && centre ? t('map.around', { name: centre.name }) : undefined} />
      <svg
        viewBox={part ? '0 0 348 348' : pieces.length > 1 ? '-5 0 358 438' : '-5 0 358 344'}
        role="img"
        aria-label={`${sentence}. ${t('map.alt')}`}
      >
        {near ? <ellipse cx={near.x} cy={near.y} rx={near.wide} ry={near.tall} className={css.around} /> : null}
        {part ? null : <InsetFrames pieces={pieces} />}
        {under.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={1.5} className={css.ground} />
        ))}
        {shown.map(({ at: [x, y], count, key }) => (
          <circle
            key={key}
            cx={x}
            cy={y}
            r={Math.min((part ? 2.6 : placed < 50 ? 3.2 : 1.4) + Math.sqrt(count) * 0.75, 9)}
            className={css.point}
          />
        ))}
        {near && centre ? (
          <>
            <circle cx={near.x} cy={near.y} r={2.5} className={css.centre} />
            <text x={near.x} y={near.y - 10} className={css.centreName}>
              {centre.name}
            </text>
          </>
        ) : null}
      </svg>
      <p className="m-meta">
        {sentence}. {near ? t('map.circle', { count: radius }) : null}
      </p>
    </section>
  );
}

function InsetFrames({ pieces }: { pieces: Piece[] }) {
  const { t } = useTranslation('directory');
  return INSETS.map((inset, at) => {
    const piece = PIECES[at + 1];
    if (!piece || !pieces.includes(piece)) return null;
    return (
      <g key={inset}>
        <rect x={piece.left} y={piece.top + 0.5} width={piece.width} height={piece.height} rx="7" className={css.inset} />
        <text x={piece.left + piece.width / 2} y={piece.top + piece.height + 16} className={css.insetName}>
          {t(`inset.${inset}`)}
        </text>
      </g>
    );
  });
}
