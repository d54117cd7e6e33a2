import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { type Frozen, measureOf, printed } from './edition-print';
import { spelling } from './edition-spelling';
import type { Language } from './edition-words';
import type { Report, ReportPeriod, ReportRow, ReportTable } from './report';

const rowsOf = ({ rows, total }: ReportTable): ReportRow[] => [...rows, ...(total ? [total] : [])];
const periodsOf = ({ period, earlier }: Report): ReportPeriod[] => [period, ...earlier];

/** Every figure of a row in the order of the printed columns: the period's, then the years before. */
function figuresOf(report: Report, table: ReportTable, row: ReportRow) {
  return row.cells.flatMap((cell, at) => {
    const column = table.columns[at];
    if (!column) return [];
    return periodsOf(report).map((period, no) => ({
      column,
      period,
      value: no ? (cell.earlier[no - 1] ?? null) : cell.value,
      hidden: (no ? cell.earlierHidden?.[no - 1] : cell.hidden) ?? false,
    }));
  });
}

/** `# ##0`, `0.0" %"`: the number stays what the report says, in per cent where it is one. */
const formatOf = (unit: string, decimals: number): string => {
  const digits = decimals ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  return unit === 'PERCENT' ? `${digits}" %"` : digits;
};

const head = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'bottom',
  bottomBorderStyle: 'medium',
  bottomBorderColor: '#18231F',
} as const;
const [PALE, RULE] = ['#51605A', '#D7DDD6'];

/** Sheet names: 31 characters, none of which Excel keeps for itself, no name twice. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[[\]:*?/\\']/g, ' ').trim();
  // Cut between two words: « Âge et sexe des personnes », not « … des personnes accue ».
  const short =
    plain.length <= 31
      ? plain
      : plain
          .slice(0, 32)
          .replace(/\s+\S*$/, '')
          .slice(0, 31);
  for (let no = 1; ; no++) {
    const name = no === 1 ? short : `${short.slice(0, 27)} (${no})`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** An edition as a workbook: what it is, then a sheet a table. Texts are texts, so that none is ever a formula. */
export function editionWorkbook(frozen: Frozen, language: Language): Promise<Buffer> {
  const { report } = frozen.content;
  const spell = spelling(language);
  const said = printed(frozen, language);
  const taken = new Set<string>();
  const text = (value: string, style: object = {}): Cell => ({ value, type: String, ...style });
  const about: [string, string][] = [
    ['', said.association],
    ['', `${said.title} – ${said.subject}`],
    [spell.words.edition, said.editionNo],
    ...said.facts,
    [spell.words.hash, frozen.hash],
    ...(said.correction ? [[spell.words.changes, said.correction] as [string, string]] : []),
    ...(said.hiddenNote ? [['', said.hiddenNote] as [string, string]] : []),
  ];
  const first = {
    sheet: sheetName(spell.words.sheet, taken),
    data: about.map(([name, value], at) => [
      text(name, { textColor: PALE }),
      text(value, { wrap: true, ...(at < 2 ? { fontWeight: 'bold' } : {}) }),
    ]),
    columns: [{ width: 24 }, { width: 90 }],
    showGridLines: false,
  };
  const sheets = report.tables.map((table) => {
    const headings = table.columns.flatMap((column) =>
      periodsOf(report).map((period) =>
        table.columns.length === 1 ? spell.period(period) : `${spell.text(column.label)} ${spell.period(period)}`,
      ),
    );
    const rows = rowsOf(table).map((row) => {
      const last = row === table.total ? { fontWeight: 'bold' as const } : {};
      const border = { bottomBorderStyle: 'thin' as const, bottomBorderColor: RULE };
      const figures = figuresOf(report, table, row).map(({ column, value, hidden }): Cell => {
        if (hidden) return text(spell.words.hidden, { align: 'right', textColor: PALE, ...border });
        if (value === null) return text(spell.words.notRecorded, { align: 'right', textColor: PALE, ...border });
        return { value, type: Number, format: formatOf(...measureOf(column, row)), ...border, ...last };
      });
      return [text(spell.heading(row.label), { ...border, ...last }), ...figures];
    });
    const notes = [table.reading, table.rule, ...table.checks.map((check) => check.sentence)].filter((note) => note !== null);
    return {
      sheet: sheetName(spell.text(table.title), taken),
      data: [
        [text(spell.text(table.rowHeading), head), ...headings.map((name) => text(name, { ...head, align: 'right' }))],
        ...rows,
        ...(notes.length ? [[]] : []),
        ...notes.map((note) => [text(spell.text(note), { textColor: PALE })]),
      ] as Cell[][],
      columns: [{ width: 44 }, ...headings.map(() => ({ width: 15 }))],
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    };
  });
  return writeXlsxFile([first, ...sheets], { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}

/** A text that a spreadsheet would take for a formula is made a text. */
const tame = (text: string): string => text.replace(/^(?=[=+\-@\t\r])/, "'");
const quoted = (text: string): string => `"${tame(text).replaceAll('"', '""')}"`;

/**
 * An edition as one list, a figure a line, as a French Excel opens it: UTF-8 with its mark, semicolons, decimal commas. In
 * English, decimal points.
 */
export function editionCsv({ content: { report } }: Frozen, language: Language): string {
  const spell = spelling(language);
  const { table: t, row: r, column: c, from, to, unit, value: v } = spell.words.columns;
  const lines = report.tables.flatMap((table) =>
    rowsOf(table).flatMap((row) =>
      figuresOf(report, table, row).map(({ column, period, value, hidden }) => {
        const [measure] = measureOf(column, row);
        const number = value === null ? '' : language === 'fr' ? String(value).replace('.', ',') : String(value);
        return [
          ...[table.title, row.label, column.label].map((words) => quoted(spell.heading(words))),
          period.from,
          period.to,
          quoted(spell.words.units[measure]),
          hidden ? quoted(spell.words.hidden) : number,
        ].join(';');
      }),
    ),
  );
  return `\uFEFF${[[t, r, c, from, to, unit, v].map(quoted).join(';'), ...lines].join('\r\n')}\r\n`;
}
