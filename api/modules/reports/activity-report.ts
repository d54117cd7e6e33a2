import type { Sql } from 'sql-template-tag';
import { adviserCounting, adviserTables } from './adviser-report';
import { careCounting, careTables } from './care-report';
import { hostCounting } from './host-cells';
import { hostTables } from './host-report';
import type { Report, ReportKind, ReportPeriod, ReportTable } from './report';
import { type Counting, type Figures, figuresOf, type Period } from './report-cells';
import { Sheet } from './report-sheet';
import { rules } from './rules';
import { spipCounting, spipTables } from './spip-report';

/** How many earlier periods are shown beside the one asked for. */
const EARLIER = 2;

const kinds: Record<ReportKind, { counting: Counting; tables: (sheet: Sheet) => ReportTable[] }> = {
  HOST: { counting: hostCounting, tables: hostTables },
  SPIP: { counting: spipCounting, tables: spipTables },
  MISSION_LOCALE: { counting: adviserCounting, tables: adviserTables },
  CARE: { counting: careCounting, tables: careTables },
};

export const countingOf = (kind: ReportKind): Counting => kinds[kind].counting;

/** The same days of an earlier year; 28 February for a 29th that is not there. */
function earlier(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year - years, month, 0)).getUTCDate();
  // The last day of February stays the last day of February.
  const end = date === new Date(Date.UTC(year, month, 0)).getUTCDate() ? last : Math.min(date, last);
  return `${String(year - years).padStart(4, '0')}-${day.slice(5, 7)}-${String(end).padStart(2, '0')}`;
}

/** The period asked for, then the same one of each earlier year. */
export const periodsOf = (asked: Period): Period[] =>
  Array.from({ length: EARLIER + 1 }, (_, years) => (years ? { from: earlier(asked.from, years), to: earlier(asked.to, years) } : asked));

const told = ({ from, to }: Period): ReportPeriod => ({
  from,
  to,
  year: from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31` ? Number(from.slice(0, 4)) : null,
});

/** The one statement that counts a report, and what is made of its answer. */
export function activityReport(kind: ReportKind, asked: Period): { statement: Sql; tell: (figures: Figures) => Report } {
  const periods = periodsOf(asked);
  const { counting, tables } = kinds[kind];
  return {
    statement: figuresOf(counting, periods),
    tell: (figures) => {
      const sheet = new Sheet(figures, periods);
      return {
        kind,
        organisation: figures.organisation ?? '',
        period: told(asked),
        countedUntil: [figures.today, asked.to].sort()[0] ?? asked.to,
        earlier: sheet.earlier.map((no) => told(periods[no] ?? asked)),
        tables: tables(sheet),
        rules: rules[kind],
      };
    },
  };
}
