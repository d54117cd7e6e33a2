import { type Chart, chartOf } from './edition-charts';
import { type Spelling, spelling } from './edition-spelling';
import type { Language } from './edition-words';
import type { FrozenCopy, FrozenEdition } from './frozen';
import type { Report, ReportCell, ReportColumn, ReportPeriod, ReportRow, ReportTable, ReportUnit } from './report';

/** A frozen text and its hash: all that a file is made from. */
export type Frozen = { content: FrozenEdition | FrozenCopy; hash: string };

export type PrintedRow = { label: string; kind: 'row' | 'apart' | 'total'; cells: { text: string; quiet: boolean }[] };
export type PrintedTable = {
  key: string;
  title: string;
  reading: string;
  heading: string;
  columns: { label: string; earlier: boolean }[];
  rows: PrintedRow[];
  rule: string;
  checks: { lead: string; text: string; warning: boolean }[];
  chart: Chart | null;
};
/** An edition in the words of one language, ready to be set in type. */
export type Printed = {
  language: Language;
  title: string;
  running: string;
  subject: string;
  association: string;
  period: string;
  editionNo: string;
  facts: [string, string][];
  hash: [string, string];
  frozenAt: number;
  keyFigures: { title: string; reading: string; figures: { label: string; value: string; before: string; quiet: boolean }[] };
  tables: PrintedTable[];
  hiddenNote: string;
  correction: string;
  changes: { title: string; heads: string[]; rows: string[][] };
  rules: { title: string; items: { text: string; since: string }[] };
  integrity: string;
  pageOf: string;
};

const isCopy = (content: FrozenEdition | FrozenCopy): content is FrozenCopy => 'threshold' in content;

/** A figure as it is printed: hidden is said, and so is what cannot be told. */
export function figureText(spell: Spelling, column: ReportColumn, row: ReportRow, value: number | null, hidden: boolean): string {
  if (hidden) return spell.words.hidden;
  if (value === null) return spell.words.notRecorded;
  return spell.number(value, ...measureOf(column, row));
}

/** A row says of its measures, not of what is counted beside them, how they are rounded. */
export const measureOf = (column: ReportColumn, row: ReportRow): [ReportUnit, number] =>
  row.unit === null && column.unit === 'COUNT' ? ['COUNT', column.decimals] : [row.unit ?? column.unit, row.decimals ?? column.decimals];

const KEY_FIGURES = ['HOSTED', 'DAYS', 'OCCUPANCY', 'ENTRIES', 'EXITS', 'REVOCATIONS'];

export function printed({ content, hash }: Frozen, language: Language): Printed {
  const spell = spelling(language);
  const { words, text, say } = spell;
  const { report, number } = content;
  const [first] = report.tables;
  const { kind, organisation, period } = report;
  const name = spell.period(period);
  const title = `${words.title[kind]} ${name}`;
  const copy = isCopy(content) ? content : null;
  const facts: [string, string][] = [
    [words.period, period.year ? say(words.year, { year: period.year }) : name],
    [words.frozenOn, spell.dayOf(content.frozenAt)],
    ...(report.countedUntil < period.to ? [[words.countedUntil, spell.day(report.countedUntil)] as [string, string]] : []),
    [words.author, content.author],
    ...(copy
      ? [
          [words.funder, copy.funder] as [string, string],
          [words.submittedOn, spell.dayOf(copy.submittedAt)] as [string, string],
          [words.submittedBy, copy.submittedBy] as [string, string],
        ]
      : []),
  ];
  return {
    language,
    title,
    running: `${organisation} · ${title}`,
    subject: words.subject[kind],
    association: organisation,
    period: name,
    editionNo: say(words.editionNo, { number }),
    facts,
    hash: [words.hash, (hash.match(/.{1,16}/g) ?? []).join(' ')],
    frozenAt: Math.floor(Date.parse(content.frozenAt) / 1000),
    keyFigures: {
      title: words.keyFigures,
      reading: text(first?.reading),
      figures: first ? keyFigures(spell, report, first) : [],
    },
    tables: inOrder(report.tables).map((table) => printedTable(spell, report, table, table !== first)),
    hiddenNote: copy ? say(words.hiddenNote, { threshold: copy.threshold }) : '',
    correction: content.correction ?? '',
    changes: {
      title: words.changes,
      heads: [words.figure, words.period, words.was, words.is],
      rows: content.changes.map((change) => [
        [text(change.table), text(change.row), text(change.column)].join(' – '),
        spell.period(change.period),
        ...[change.before, change.after].map((value) =>
          value === null ? words.notRecorded : spell.number(value, 'COUNT', decimalsOf(value)),
        ),
      ]),
    },
    rules: {
      title: words.rules,
      items: report.rules.map((rule) => ({ text: text(rule.sentence), since: say(words.since, { day: spell.day(rule.version) }) })),
    },
    integrity: words.integrity,
    pageOf: words.of,
  };
}

/** The curve of the year stands with the key figures. */
const inOrder = (tables: ReportTable[]): ReportTable[] => [
  ...tables.filter(({ key }) => key === 'monthly'),
  ...tables.filter(({ key }) => key !== 'monthly'),
];

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

function keyFigures(spell: Spelling, report: Report, table: ReportTable) {
  const [column] = table.columns;
  const named = KEY_FIGURES.flatMap((key) => table.rows.find((row) => row.key === key) ?? []);
  const rows = named.length ? named : table.rows.slice(0, 6);
  return rows.flatMap((row) => {
    const [cell] = row.cells;
    const [last] = report.earlier;
    if (!cell || !column) return [];
    const [value, before] = [cell.value, cell.earlier[0] ?? null];
    // What is hidden of an earlier year is said in the tables.
    const told = last && before !== null;
    return [
      {
        label: spell.heading(row.label),
        value: figureText(spell, column, row, value, cell.hidden ?? false),
        quiet: cell.hidden ?? false,
        before: told
          ? spell.say(spell.words.before, {
              period: spell.period(last),
              value: figureText(spell, column, row, before, false),
            })
          : '',
      },
    ];
  });
}

function printedTable(spell: Spelling, report: Report, table: ReportTable, read: boolean): PrintedTable {
  const { text, words } = spell;
  // The years stand beside a figure where there is room on the paper: not where five are told of every month.
  const single = table.columns.length === 1;
  const beside = single || (table.columns.length === 2 && report.period.year) ? report.earlier : [];
  const headed = (column: ReportColumn, period: ReportPeriod) =>
    single ? spell.period(period) : `${text(column.label)} ${spell.period(period)}`;
  const cellsOf = (row: ReportRow) =>
    row.cells.flatMap((cell: ReportCell, at) => {
      const column = table.columns[at];
      if (!column) return [];
      const own = { text: figureText(spell, column, row, cell.value, cell.hidden ?? false), quiet: cell.hidden ?? false };
      const earlier = beside.map((_, no) => ({
        text: figureText(spell, column, row, cell.earlier[no] ?? null, cell.earlierHidden?.[no] ?? false),
        quiet: true,
      }));
      return [own, ...earlier];
    });
  const rowOf = (row: ReportRow, kind: PrintedRow['kind']): PrintedRow => ({ label: spell.heading(row.label), kind, cells: cellsOf(row) });
  return {
    key: table.key,
    title: text(table.title),
    reading: read ? text(table.reading) : '',
    heading: text(table.rowHeading),
    columns: table.columns.flatMap((column) => [
      { label: beside.length ? headed(column, report.period) : text(column.label), earlier: false },
      ...beside.map((period) => ({ label: headed(column, period), earlier: true })),
    ]),
    rows: [...table.rows.map((row) => rowOf(row, row.apart ? 'apart' : 'row')), ...(table.total ? [rowOf(table.total, 'total')] : [])],
    rule: text(table.rule),
    checks: table.checks.map((check) => ({
      lead: spell.say(check.level === 'WARNING' ? words.check : words.note, {}),
      text: text(check.sentence),
      warning: check.level === 'WARNING',
    })),
    chart: chartOf(spell, report, table),
  };
}
