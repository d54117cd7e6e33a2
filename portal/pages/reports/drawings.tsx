import type { ReactNode } from 'react';
import { type Bar, Bars, ShareBar, type Tone } from './bars';
import { OccupancyCurve } from './occupancy-curve';
import { type Base, cellOf, type Report, type Row, recordsAt, rowOf, type Table, useWords } from './report-words';

/** How each table is drawn: which rows, which column, and what they mean. A table that is not here is read as a table. */
const DRAWN: Record<string, { column?: string; skip?: string[]; ranked?: boolean; tone: (row: Row) => Tone }> = {
  requests: {
    skip: ['MEN', 'WOMEN', 'SEX_NOT_RECORDED'],
    tone: (row) => (row.key === 'ENTRIES' ? 'result' : row.apart ? 'apart' : 'leads'),
  },
  requestOrigins: { ranked: true, tone: (row) => (row.apart ? 'apart' : 'result') },
  durations: { column: 'mean', tone: (row) => (row.key === 'REVOKED' ? 'danger' : 'result') },
  housingAtExit: { ranked: true, tone: (row) => housing(row.key) },
  partners: { column: 'sent', ranked: true, tone: () => 'result' },
  answers: { tone: (row) => (row.key === 'ACCEPTED' ? 'result' : row.apart ? 'apart' : 'leads') },
  delays: { column: 'median', tone: () => 'leads' },
  themes: { column: 'present', tone: () => 'result' },
  steps: { column: 'done', tone: () => 'result' },
  waysOut: { ranked: true, tone: (row) => (row.key === 'REVOKED' ? 'danger' : row.apart ? 'apart' : 'result') },
  obligations: { tone: () => 'result' },
  reviews: { tone: (row) => (row.key === 'AGREED_IN_TIME' ? 'result' : row.apart ? 'apart' : 'leads') },
  attendance: { tone: (row) => (row.key === 'PRESENT' ? 'result' : row.apart ? 'apart' : 'leads') },
};

const TONES: Tone[] = ['result', 'leads', 'danger', 'apart'];

const ROOFS = ['SOCIAL_TENANT', 'PRIVATE_TENANT', 'SOCIAL_RESIDENCE', 'WITH_RELATIVES'];
const housing = (key: string): Tone => (ROOFS.includes(key) ? 'result' : key === 'PRISON' ? 'danger' : 'apart');

/** The tables that people would rather look at, in the order in which they are looked at. */
export const drawnOf = (report: Report): Table[] =>
  ['requests', 'monthly', ...Object.keys(DRAWN).filter((key) => key !== 'requests')].flatMap(
    (name) => report.tables.find(({ key }) => key === name) ?? [],
  );

export function Drawing({ report, table, base }: { report: Report; table: Table; base: Base }): ReactNode {
  if (table.key === 'monthly') return <Months report={report} table={table} />;
  if (table.key === 'housingAtExit')
    return (
      <>
        <Whole table={table} />
        <Drawn table={table} base={base} />
      </>
    );
  return <Drawn table={table} base={base} />;
}

function Drawn({ table, base }: { table: Table; base: Base }) {
  const { words, value, t } = useWords();
  const drawn = DRAWN[table.key];
  const column = table.columns.find(({ key }) => key === (drawn?.column ?? table.columns[0]?.key));
  if (!drawn || !column) return null;
  const bars = table.rows
    .filter(({ key }) => !drawn.skip?.includes(key))
    .map((row): Bar => {
      const cell = cellOf(table, row, column.key);
      return {
        key: row.key,
        label: words(row.label),
        figure: cell?.value ?? 0,
        words: value(column, row, cell?.value),
        tone: drawn.tone(row),
        to: recordsAt(base, cell?.drill),
        opens: t('rowsOf', { what: words(row.label) }),
      };
    });
  // Where the rows are what was found, and not stages, the longest bar comes first and nothing is drawn for none.
  const shown = drawn.ranked
    ? bars
        .filter(({ figure }) => figure > 0)
        .sort((one, other) => TONES.indexOf(one.tone) - TONES.indexOf(other.tone) || other.figure - one.figure)
    : bars;
  if (shown.length === 0) return <p className="m-dim">{t('nothingHere')}</p>;
  return <Bars bars={shown} label={words(table.title)} />;
}

/** Where people go: a roof, back to prison, elsewhere. */
function Whole({ table }: { table: Table }) {
  const { t } = useWords();
  const sum = (tone: Tone) =>
    table.rows.filter(({ key }) => housing(key) === tone).reduce((all, row) => all + (row.cells[0]?.value ?? 0), 0);
  return (
    <ShareBar
      parts={[
        { key: 'roof', label: t('chart.roof'), figure: sum('result'), tone: 'result' },
        { key: 'prison', label: t('chart.prison'), figure: sum('danger'), tone: 'danger' },
        { key: 'other', label: t('chart.other'), figure: sum('apart'), tone: 'apart' },
      ]}
    />
  );
}

function Months({ report, table }: { report: Report; table: Table }) {
  const { words, format, t } = useWords();
  const [first, last] = [monthOf(report.period.from), monthOf(report.period.to)];
  const short = (at: number) => format.shortMonth(`2026-${String(((first + at) % 12) + 1).padStart(2, '0')}-15`);
  const months = table.rows.map((row, at) => ({
    key: row.key,
    short: short(at),
    present: cellOf(table, row, 'present')?.value ?? 0,
    places: cellOf(table, row, 'places')?.value ?? null,
  }));
  const places = months.find((month) => month.places !== null)?.places ?? 0;
  const ahead = Array.from({ length: Math.max(last - first + 1 - months.length, 0) }, (_, at) => short(months.length + at));
  return (
    <OccupancyCurve
      months={months}
      ahead={{ names: ahead, label: t('ahead') }}
      label={words(table.reading) || words(table.title)}
      places={t('places', { count: places })}
    />
  );
}

/** Months since the year 0: what two days are apart. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The rows that head the report as key figures. */
const KEY_FIGURES = ['HOSTED', 'DAYS', 'OCCUPANCY', 'ENTRIES', 'EXITS', 'REVOCATIONS'];
export const keyRows = (table: Table): Row[] => {
  return rowOf(table, 'HOSTED')
    ? KEY_FIGURES.flatMap((key) => rowOf(table, key) ?? [])
    : table.rows.filter(({ unit }) => unit !== 'PERCENT').slice(0, 6);
};

/** About how many pixels a drawing takes: its head, its bars, what stands above them. */
function heightOf(table: Table): number {
  const drawn = DRAWN[table.key];
  const at = Math.max(
    table.columns.findIndex(({ key }) => key === drawn?.column),
    0,
  );
  const bars = table.rows.filter(({ key, cells }) => !drawn?.skip?.includes(key) && !(drawn?.ranked && !cells[at]?.value)).length;
  return table.key === 'monthly' ? 380 : 130 + 35 * bars + (table.key === 'housingAtExit' ? 90 : 0);
}

/** Two columns of about the same height, in the order of the tables, that stay what they are when a table unfolds. */
export function columnsOf(tables: Table[]): Table[][] {
  const heights = tables.map(heightOf);
  // The first table stands on the left; every way to divide the others is tried.
  const left = Array.from({ length: 2 ** Math.max(tables.length - 1, 0) }, (_, way) =>
    tables.map((_, at) => at === 0 || ((way >> (at - 1)) & 1) === 0),
  );
  const unevenness = (way: boolean[]) => Math.abs(heights.reduce((sum, height, at) => sum + (way[at] ? height : -height), 0));
  const best = left.reduce((one, other) => (unevenness(other) < unevenness(one) ? other : one));
  return [tables.filter((_, at) => best[at]), tables.filter((_, at) => !best[at])].filter(({ length }) => length > 0);
}
