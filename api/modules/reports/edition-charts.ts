import { measureOf } from './edition-print';
import type { Spelling } from './edition-spelling';
import type { Report, ReportRow, ReportTable } from './report';

type Tone = 'result' | 'leads' | 'danger' | 'apart';
export type Bar = { label: string; text: string; tone: Tone; share: number; hidden: boolean };
export type Month = { name: string; short: string; present: number | null; text: string; places: number | null };
/** A drawing, with what it says to whom does not see it. */
export type Chart =
  | { shape: 'bars'; alt: string; bars: Bar[] }
  | { shape: 'curve'; alt: string; months: Month[]; most: number; step: number; places: string };

const HIDDEN = '·';
const ROOFS = ['SOCIAL_TENANT', 'PRIVATE_TENANT', 'SOCIAL_RESIDENCE', 'WITH_RELATIVES'];
const HOUSING = (key: string): Tone => (ROOFS.includes(key) ? 'result' : key === 'PRISON' ? 'danger' : 'apart');

/** What is grouped or not known stands last. */
const TONES: Tone[] = ['result', 'leads', 'danger', 'apart'];

/** How each table is drawn. A table that is not here is read as a table. */
const DRAWN: Record<string, { column?: string; skip?: string[]; ranked?: boolean; tone: (row: ReportRow) => Tone }> = {
  requests: {
    skip: ['MEN', 'WOMEN', 'SEX_NOT_RECORDED'],
    tone: (row) => (row.key === 'ENTRIES' ? 'result' : row.apart ? 'apart' : 'leads'),
  },
  requestOrigins: { ranked: true, tone: (row) => (row.apart ? 'apart' : 'result') },
  durations: { column: 'mean', tone: (row) => (row.key === 'REVOKED' ? 'danger' : 'result') },
  housingAtExit: { ranked: true, tone: (row) => HOUSING(row.key) },
};

export function chartOf(spell: Spelling, report: Report, table: ReportTable): Chart | null {
  if (table.key === 'monthly') return curve(spell, report, table);
  const drawn = DRAWN[table.key];
  const at = table.columns.findIndex(({ key }) => !drawn?.column || key === drawn.column);
  const column = table.columns[at];
  if (!drawn || !column) return null;
  const figures = table.rows
    .filter(({ key }) => !drawn.skip?.includes(key))
    .map((row) => ({ row, value: row.cells[at]?.value ?? null, hidden: row.cells[at]?.hidden ?? false }));
  const shown = drawn.ranked
    ? figures
        .filter(({ value, hidden }) => hidden || (value ?? 0) > 0)
        .sort(
          (one, other) =>
            Number(one.hidden) - Number(other.hidden) ||
            TONES.indexOf(drawn.tone(one.row)) - TONES.indexOf(drawn.tone(other.row)) ||
            (other.value ?? 0) - (one.value ?? 0),
        )
    : figures;
  const most = Math.max(...shown.map(({ value }) => value ?? 0), 1);
  const bars = shown.map(({ row, value, hidden }): Bar => {
    const text = hidden ? spell.words.hidden : value === null ? spell.words.notRecorded : spell.number(value, ...measureOf(column, row));
    return { label: spell.heading(row.label), text, tone: drawn.tone(row), share: (value ?? 0) / most, hidden };
  });
  if (bars.filter(({ hidden }) => !hidden).length < 2) return null;
  const told = bars.map(({ label, text }) => `${label} ${text}`).join(' ; ');
  return { shape: 'bars', alt: spell.say(spell.words.chart, { text: `${spell.text(table.title)} : ${told}.` }), bars };
}

/** Present on the 1st of each month against the places. */
function curve(spell: Spelling, report: Report, table: ReportTable): Chart | null {
  const at = (key: string) => table.columns.findIndex((column) => column.key === key);
  const [present, places] = [at('present'), at('places')];
  if (present < 0) return null;
  const first = Number(report.period.from.slice(5, 7));
  const months = table.rows.map((row, no): Month => {
    const cell = row.cells[present];
    const short = new Intl.DateTimeFormat(spell.locale, { month: 'short', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2026, (first + no - 1) % 12, 15)),
    );
    const value = cell?.value ?? null;
    return {
      name: spell.text(row.label),
      short,
      present: value,
      text: cell?.hidden ? HIDDEN : value === null ? '' : String(value),
      places: places < 0 ? null : (row.cells[places]?.value ?? null),
    };
  });
  if (months.length < 2 || months.length > 24) return null;
  const most = Math.max(...months.flatMap((month) => [month.present ?? 0, month.places ?? 0]), 1);
  const limit = months.find((month) => month.places !== null)?.places ?? null;
  const told = months
    .map((month) =>
      spell.say(spell.words.present, {
        month: month.name,
        value: month.text === HIDDEN ? spell.words.hidden : (month.present ?? spell.words.notRecorded),
      }),
    )
    .join(' ; ');
  return {
    shape: 'curve',
    alt: spell.say(spell.words.chart, { text: `${spell.text(table.title)}. ${told}.` }),
    months,
    most,
    step: stepOf(most),
    places: limit === null ? '' : `${limit} ${spell.words.places}`,
  };
}

/** A round step that gives three or four lines. */
function stepOf(most: number): number {
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return [1, 1.5, 2, 3, 5, 10].map((by) => by * power).find((step) => step >= rough && Number.isInteger(step)) ?? power * 10;
}
