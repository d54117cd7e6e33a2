import type { Report, ReportColumn, ReportRow, ReportTable } from './report';

const french = (value: number | null | undefined, decimals: number): string =>
  value === null || value === undefined ? '–' : value.toLocaleString('fr-FR', { maximumFractionDigits: decimals });

/** A report as plain French text, the earlier periods beside each figure. */
export function inWords(report: Report): string {
  const periods = [report.period, ...report.earlier].map(({ year, from, to }) => (year === null ? `${from} – ${to}` : String(year)));
  const title = `${report.organisation}, rapport d’activité ${periods[0]}`;
  const beside = periods.length > 1 ? [`À côté de chaque chiffre : ${periods.slice(1).join(', ')}.`] : [];
  return [title, ...beside, '', ...report.tables.flatMap((table) => [...tableInWords(table), ''])].join('\n');
}

function tableInWords(table: ReportTable): string[] {
  const rows = [...table.rows, ...(table.total ? [table.total] : [])];
  const width = Math.max(...rows.map(({ label }) => label.fr.length), 0);
  const lines = rows.map(
    (row) => `  ${row.label.fr.padEnd(width)}  ${table.columns.map((column, at) => figures(row, column, at)).join('   ')}`,
  );
  const checks = table.checks.map(({ level, sentence }) => `  ${level === 'WARNING' ? '!' : '·'} ${sentence.fr}`);
  return [table.title.fr.toUpperCase(), ...(table.reading ? [table.reading.fr] : []), ...lines, ...checks];
}

function figures(row: ReportRow, column: ReportColumn, at: number): string {
  const cell = row.cells[at];
  const decimals = row.decimals ?? column.decimals;
  const unit = { PERCENT: ' %', DAYS: ' j', COUNT: '', PLACES: '' }[row.unit ?? column.unit];
  const earlier = cell?.earlier.length ? ` (${cell.earlier.map((value) => french(value, decimals)).join(', ')})` : '';
  return `${column.label.fr} ${french(cell?.value, decimals)}${unit}${earlier}`;
}
