import { useId } from 'react';
import { usePhone } from '../../ui/shell';
import css from './reports.module.css';

export interface Month {
  key: string;
  name: string;
  short: string;
  present: number;
  places: number | null;
}

/** Present on the 1st of each month, as steps against the places: what is above them is hatched. */
export function OccupancyCurve({ months, label, places }: { months: Month[]; label: string; places: string }) {
  const phone = usePhone();
  const hatch = useId();
  const box = phone ? { width: 350, height: 240 } : { width: 590, height: 250 };
  const [left, right, top, bottom] = [30, box.width - 2, 26, box.height - 26];
  const most = Math.max(...months.flatMap(({ present, places: there }) => [present, there ?? 0]), 1);
  const step = stepOf(most);
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
  const wide = (right - left) / Math.max(months.length, 1);
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
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label} className={css.curve}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--m-turn-line)" strokeWidth="2.4" />
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
      {limitAt === null ? null : (
        <text x={x(first) + 2} y={y(limitAt) - 6} className={css.limit}>
          {places}
        </text>
      )}
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
      {months.map(({ key, short, name }, at) => (
        <text key={key} x={x(at) + wide / 2} y={box.height - 6} textAnchor="middle" className={css.tick}>
          {phone ? name.slice(0, 1).toUpperCase() : short}
        </text>
      ))}
    </svg>
  );
}

/** A round step that gives about four lines. */
function stepOf(most: number): number {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return [1, 1.5, 2, 3, 5, 10].map((by) => by * power).find((step) => step >= rough && Number.isInteger(step)) ?? power * 10;
}
