import type { ReportCell, ReportCheck, ReportColumn, ReportRow, ReportTable, ReportUnit, Wording } from './report';
import type { Figures, Period } from './report-cells';

/** What `no`, the number of a period, gives for a figure. Null where it cannot be told. */
export type Teller = (no: number) => number | null;

export const says = (fr: string, en: string): Wording => ({ fr, en });

/** `100 × part / whole`, or `part / whole`, rounded half up: on whole numbers, so that no binary fraction decides. */
export function ratio(part: number, whole: number, decimals: number, times = 1): number | null {
  if (!whole) return null;
  const scale = 10 ** decimals;
  return Math.floor((2 * part * times * scale + whole) / (2 * whole)) / scale;
}

const french = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const english = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A number in words of either language: "1 entrée", "2 entrées". */
export function counted(value: number, fr: [string, string], en: [string, string]): Wording {
  const which = Math.abs(value) < 2 ? 0 : 1;
  return says(`${french.format(value)} ${fr[which]}`, `${english.format(value)} ${en[value === 1 ? 0 : 1]}`);
}
export const number = (value: number): Wording => says(french.format(value), english.format(value));
export const percent = (value: number): Wording => says(`${french.format(value)}\u202f%`, `${english.format(value)}%`);

/** A sentence put together from wordings, in both languages. */
export const told = (fr: (...words: string[]) => string, en: (...words: string[]) => string, ...words: Wording[]): Wording =>
  says(fr(...words.map((word) => word.fr)), en(...words.map((word) => word.en)));

export const NOT_RECORDED = 'NOT_RECORDED';
const notRecorded = says('non renseigné', 'not recorded');

type Line = {
  key: string;
  label: Wording;
  apart?: boolean;
  unit?: ReportUnit;
  decimals?: number;
  /** By column; the count of the cell's records unless said. */
  tell?: Record<string, Teller>;
  /** What a figure opens when its own key opens nothing: `table/row/column`. Null when nothing stands behind it. */
  drill?: string | null;
};
type Column = {
  key: string;
  label: Wording;
  unit?: ReportUnit;
  decimals?: number;
  /** The column whose records a figure of this one opens, when it has none of its own. Null when nothing stands behind it. */
  opens?: string | null;
};

export type Draft = {
  key: string;
  title: Wording;
  rowHeading: Wording;
  columns: Column[];
  lines: Line[];
  /** What the rows should add up to, by column: checked. */
  total?: Record<string, Teller>;
  reading?: Wording | null;
  rule: Wording;
  checks?: ReportCheck[];
};

const PLACES = new Set(['PLACES', 'PLACE_DAYS', 'DAYS_WITHOUT_PLACES']);

/** The figures of a statement, and how tables are made of them. */
export class Sheet {
  private readonly figures = new Map<string, { records: number; total: number | null; median: number | null }>();
  /** Numbers of the earlier periods in which anything was recorded. */
  readonly earlier: number[];
  readonly today: string;

  constructor(
    figures: Figures,
    readonly periods: Period[],
  ) {
    this.today = figures.today;
    const known = new Set<number>();
    for (const [no, tab, line, col, records, total, median] of figures.cells) {
      this.figures.set([no, tab, line, col].join('\t'), { records, total, median });
      if (!PLACES.has(line) && col !== 'places') known.add(no);
    }
    this.earlier = periods.map((_, no) => no).filter((no) => no > 0 && known.has(no));
  }

  private find(no: number, tab: string, line: string, col: string) {
    return this.figures.get([no, tab, line, col].join('\t'));
  }
  /** How many records. */
  count(tab: string, line: string, col = 'n', no = 0): number {
    return this.find(no, tab, line, col)?.records ?? 0;
  }
  /** The sum of their values; null when there are none. */
  sum(tab: string, line: string, col = 'n', no = 0): number | null {
    return this.find(no, tab, line, col)?.total ?? null;
  }
  mean(tab: string, line: string, decimals: number, col = 'n', no = 0): number | null {
    const found = this.find(no, tab, line, col);
    return found ? ratio(found.total ?? 0, found.records, decimals) : null;
  }
  median(tab: string, line: string, col = 'n', no = 0): number | null {
    return this.find(no, tab, line, col)?.median ?? null;
  }
  /** Whether the period asked for has this line at all: a month to come has none. */
  has(tab: string, line: string, col = 'n'): boolean {
    return this.find(0, tab, line, col) !== undefined;
  }
  /** The lines of a table that any of the periods shown has. */
  linesOf(tab: string): string[] {
    const shown = new Set([0, ...this.earlier].map(String));
    const keys = [...this.figures.keys()].map((key) => key.split('\t')).filter(([no, name]) => name === tab && shown.has(no ?? ''));
    return [...new Set(keys.map(([, , line]) => line ?? ''))];
  }

  /** The lines of a table as they come from the records: most counted first, what is not recorded last. */
  ranked(tab: string, label: (line: string) => Wording, apart: string[] = [], columns = ['n']): Line[] {
    const counts = (line: string) => columns.reduce((sum, col) => sum + this.count(tab, line, col), 0);
    const last = [...apart, NOT_RECORDED];
    return this.linesOf(tab)
      .map((key) => ({ key, label: key === NOT_RECORDED ? notRecorded : label(key), apart: last.includes(key) }))
      .sort(
        (one, other) =>
          last.indexOf(one.key) - last.indexOf(other.key) ||
          counts(other.key) - counts(one.key) ||
          one.label.fr.localeCompare(other.label.fr, 'fr'),
      );
  }

  /** Lines of a closed list, in its order: all of them, or those of which there is anything. */
  listed(tab: string, labels: Record<string, Wording>, all: boolean): Line[] {
    const there = new Set(this.linesOf(tab));
    const lines: Line[] = Object.keys(labels)
      .filter((key) => all || there.has(key))
      .map((key) => ({ key, label: labels[key] as Wording }));
    return there.has(NOT_RECORDED) ? [...lines, { key: NOT_RECORDED, label: notRecorded, apart: true }] : lines;
  }

  /** What is counted most among these lines, in one sentence; null when nothing is. */
  most(tab: string, lines: Line[], nouns: { fr: string; en: string }, col = 'n'): Wording | null {
    const all = lines.reduce((sum, { key }) => sum + this.count(tab, key, col), 0);
    const [first] = [...lines].sort((one, other) => this.count(tab, other.key, col) - this.count(tab, one.key, col));
    if (!first || !all) return null;
    const most = this.count(tab, first.key, col);
    return told(
      (what, part, whole) => `En tête : ${what}, ${part} sur ${whole} ${nouns.fr}.`,
      (what, part, whole) => `First: ${what}, ${part} of ${whole} ${nouns.en}.`,
      first.label,
      number(most),
      number(all),
    );
  }

  table(draft: Draft): ReportTable {
    const columns: ReportColumn[] = draft.columns.map(({ key, label, unit = 'COUNT', decimals = 0 }) => ({ key, label, unit, decimals }));
    const opens = new Map(draft.columns.map((column) => [column.key, column.opens === undefined ? column.key : column.opens]));
    const rows = draft.lines.map((line) => this.row(draft.key, columns, opens, line));
    const whole = says('Total', 'Total');
    const total = draft.total ? this.row(draft.key, columns, opens, { key: '', label: whole, tell: draft.total }) : null;
    const checks = [...(draft.checks ?? []), ...(total ? this.additions(draft.key, columns, rows, total) : [])];
    const { key, title, rowHeading, rule, reading = null } = draft;
    return { key, title, rowHeading, columns, rows, total, reading, rule, checks };
  }

  private row(
    table: string,
    columns: ReportColumn[],
    opens: Map<string, string | null>,
    { key, label, apart = false, unit, decimals, tell, drill }: Line,
  ): ReportRow {
    const cells = columns.map(({ key: column }): ReportCell => {
      const teller = tell?.[column] ?? ((no: number) => this.count(table, key, column, no));
      const value = teller(0);
      const opened = drill === undefined ? opens.get(column) : drill;
      return {
        value,
        earlier: this.earlier.map((no) => teller(no)),
        drill: !opened || value === null ? null : (drill ?? `${table}/${encodeURIComponent(key)}/${opened}`),
      };
    });
    return { key: key || 'TOTAL', label, unit: unit ?? null, decimals: decimals ?? null, apart, cells };
  }

  /** Where the rows of a table do not add up to what it is a table of. */
  private additions(table: string, columns: ReportColumn[], rows: ReportRow[], total: ReportRow): ReportCheck[] {
    return columns.flatMap(({ key }, at) => {
      const sum = rows.reduce((all, row) => all + (row.cells[at]?.value ?? 0), 0);
      const whole = total.cells[at]?.value ?? null;
      if (whole === null || sum === whole) return [];
      const sentence = told(
        (one, other) => `Les lignes font ${one}, le total est ${other}.`,
        (one, other) => `The rows add up to ${one}, the total is ${other}.`,
        number(sum),
        number(whole),
      );
      return [{ key: 'TOTAL_DIFFERS', level: 'WARNING' as const, row: null, sentence, drill: `${table}//${key}` }];
    });
  }
}
