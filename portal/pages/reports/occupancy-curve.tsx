import { useId } from 'react';
import { usePhone } from '../../ui/shell';
import css from './reports.module.css';

export interface Month {
  key: string;
  short: string;
  present: number;
  places: number | null;
}

interface OccupancyCurveProps {
  months: Month[];
  /** The months of the period that have not begun: nothing is known of them, and nothing is drawn. */
  ahead: { names: string[]; label: string };
  label: string;
  places: string;
}

/** Present on the 1st of each month, as steps against the places: what is above them is hatched. */
export function OccupancyCurve({ months, ahead, label, places }: OccupancyCurveProps) {
  const phone = usePhone();
  const [hatch, empty] = [useId(), useId()];
  const box = phone ? { width: 350, height: 240 } : { width: 590, height: 250 };
  const [left, right, top, bottom] = [30, box.width - 2, 26, box.height - 26];
  const most = Math.max(...months.flatMap(({ present, places: there }) => [present, there ?? 0]), 1);
  const step = stepOf(most);
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
  const wide = (right - left) / Math.max(months.length + ahead.names.length, 1);
  const x = (at: number) => left + at * wide;
  const y = (figure: number) => bottom - (figure / most) * (bottom - top);
  const line = months.map(({ present }, at) => `${at ? 'L' : 'M'}${x(at)} ${y(present)}H${x(at + 1)}`).join('');
  const limit = months
    .map(({ places: there }, at) =>
      there === null ? '' : `${months[at - 1]?.places === there ? 'L' : 'M'}${x(at)} ${y(there)}H${x(at + 1)}`,
    )
    .join('');
  const first = months.findIndex(({ places: there }) => there !== null);
  const limitAt = months[first]?.places ?? null;
  const plateWide = places.length * 6.9 + 8;
  const free = months.map(({ present, places: there }, at) => {
    const over = there !== null && present > there;
    return there === limitAt && limitAt !== null ? { at, far: Math.abs(y(present) + (over ? -6 : 17) - y(limitAt) + 8) } : { at, far: -1 };
  });
  // Above the line where the numbers of the months are furthest from it.
  const span = Math.ceil(plateWide / wide);
  const room = (at: number) => Math.min(...free.slice(at, at + span).map(({ far }) => far));
  const plate = free
    .slice(0, Math.max(free.length - span + 1, 1))
    .reduce((best, { at }) => (room(at) > room(best) ? at : best), Math.max(first, 0));
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label} className={css.curve}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--m-turn-line)" strokeWidth="2.4" />
        </pattern>
        <pattern id={empty} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="8" stroke="var(--m-line)" strokeWidth="2" />
        </pattern>
      </defs>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--m-line)" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end" className={css.tick}>
            {tick}
          </text>
        </g>
      ))}
      {months.length > 0 ? <path d={`${line}V${bottom}H${left}Z`} fill="var(--m-primary)" fillOpacity="0.13" /> : null}
      {months.map(({ key, present, places: there }, at) =>
        there !== null && present > there ? (
          <rect key={key} x={x(at)} y={y(present)} width={wide} height={y(there) - y(present)} fill={`url(#${hatch})`} />
        ) : null,
      )}
      <path d={line} fill="none" stroke="var(--m-primary)" strokeWidth="2" />
      <path d={limit} fill="none" stroke="var(--m-text)" strokeWidth="1.5" strokeDasharray="5 4" />
      {months.map(({ key, present, places: there }, at) => {
        const over = there !== null && present > there;
        return (
          <text
            key={key}
            x={x(at) + wide / 2}
            y={y(present) + (over || y(present) + 20 > bottom ? -6 : 17)}
            textAnchor="middle"
            className={over ? css.limit : css.tick}
          >
            {present}
          </text>
        );
      })}
      {limitAt === null ? null : (
        <g>
          <rect x={x(plate)} y={y(limitAt) - 21} width={plateWide} height={18} rx="3" fill="var(--m-surface)" />
          <text x={x(plate) + 4} y={y(limitAt) - 8} className={css.limit}>
            {places}
          </text>
        </g>
      )}
      {ahead.names.length > 0 ? <Ahead {...{ ahead, top, bottom, right }} left={x(months.length)} hatch={empty} /> : null}
      {[...months.map(({ short }) => short), ...ahead.names].map((short, at) => (
        <text key={short} x={x(at) + wide / 2} y={box.height - 6} textAnchor="middle" className={css.tick}>
          {phone ? short.slice(0, 1).toUpperCase() : short}
        </text>
      ))}
    </svg>
  );
}

interface AheadProps {
  ahead: OccupancyCurveProps['ahead'];
  left: number;
  right: number;
  top: number;
  bottom: number;
  hatch: string;
}

/** The months to come: hatched, and said to be so. Written upwards where the band is narrow. */
function Ahead({ ahead, left, right, top, bottom, hatch }: AheadProps) {
  const middle = (left + right) / 2;
  const upwards = right - left < 90;
  return (
    <>
      <rect x={left} y={top} width={right - left} height={bottom - top} fill={`url(#${hatch})`} />
      <g transform={`translate(${middle} ${(top + bottom) / 2})${upwards ? ' rotate(-90)' : ''}`}>
        <rect x={-30} y={-11} width={60} height={22} rx="3" fill="var(--m-surface)" />
        <text y={4} textAnchor="middle" className={css.tick}>
          {ahead.label}
        </text>
      </g>
    </>
  );
}

/** A round step that gives about four lines. */
function stepOf(most: number): number {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return [1, 1.5, 2, 3, 5, 10].map((by) => by * power).find((step) => step >= rough && Number.isInteger(step)) ?? power * 10;
}
