import type { Report, Table } from './report-words';

const figure = (value: number | null | undefined): string => (value == null ? '' : String(value).replace('.', ','));

/** A table as French spreadsheets open it: UTF-8 with its mark, semicolons, decimal commas. */
export function downloadCsv(report: Report, table: Table, words: (given: { fr: string; en: string }) => string, hidden: string): void {
  const periods = [report.period, ...report.earlier].map(({ year, from, to }) => (year ? String(year) : `${from} - ${to}`));
  const header = [
    words(table.rowHeading),
    ...table.columns.flatMap((column) => periods.map((period) => `${words(column.label)} ${period}`)),
  ];
  const rows = [...table.rows, ...(table.total ? [table.total] : [])].map((row) => [
    words(row.label),
    ...row.cells.flatMap((told) => [
      told.hidden ? hidden : figure(told.value),
      ...told.earlier.map((one, at) => (told.earlierHidden?.[at] ? hidden : figure(one))),
    ]),
  ]);
  // A cell that begins like a formula is one for a spreadsheet.
  const cell = (text: string): string => `"${text.replace(/^(?=[=+@\t\r]|-\D)/, "'").replaceAll('"', '""')}"`;
  const text = [header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n');
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${table.key}-${periods[0]?.replaceAll(' ', '')}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
