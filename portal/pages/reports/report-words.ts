import { useTranslation } from 'react-i18next';
import type { ReportQuery } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { typographic } from '../../text/typography';
import type { OrganisationKind } from '../../ui/threads';

export type Report = NonNullable<ReportQuery['report']>;
export type Table = Report['tables'][number];
export type Row = Table['rows'][number];
export type Column = Table['columns'][number];
export type Cell = Row['cells'][number];
export type Period = Report['period'];
export type ReportKind = Report['kind'];

/** What each kind of organisation reports on. */
export const REPORT_OF: Partial<Record<OrganisationKind, ReportKind>> = {
  HOST_ASSOCIATION: 'HOST',
  SPIP: 'SPIP',
  MISSION_LOCALE: 'MISSION_LOCALE',
  ADDICTION_ASSOCIATION: 'CARE',
};

/** The words of the report in the language of the screen. */
export function useWords() {
  const { t, i18n } = useTranslation('reports');
  const format = useFormat();
  const french = i18n.language !== 'en';
  const words = (given: { fr: string; en: string } | null | undefined): string =>
    given ? (french ? typographic(given.fr) : given.en) : '';
  const value = (column: Column, row: Row, figure: number | null | undefined): string => {
    if (figure === null || figure === undefined) return '–';
    const decimals = row.decimals ?? column.decimals;
    switch (row.unit ?? column.unit) {
      case 'PERCENT':
        return format.percent(figure / 100, decimals);
      default:
        return format.number(figure, decimals);
    }
  };
  /** A figure of a cell: the period's own, or that of the `no`th earlier one. What is hidden is said. */
  const shown = (column: Column, row: Row, cell: Cell | undefined, no?: number): string => {
    const hidden = no === undefined ? cell?.hidden : cell?.earlierHidden?.[no];
    return hidden ? t('hidden') : value(column, row, no === undefined ? cell?.value : cell?.earlier[no]);
  };
  const period = ({ year, from, to }: Period): string =>
    year ? String(year) : t('period', { from: format.date(from), to: format.date(to) });
  return { words, value, shown, period, format, t, language: french ? 'fr' : 'en' };
}

/** Where the records behind the figures are listed; null where nobody may open them, or they have moved on since. */
export type Base = { path: string; search: string } | null;

export const hides = ({ rows, total }: Table): boolean =>
  [...rows, ...(total ? [total] : [])].some(({ cells }) => cells.some(({ hidden }) => hidden));

/** The figures of a row in one column. */
export const cellOf = (table: Table, row: Row | undefined, column = 'n'): Cell | undefined =>
  row?.cells[table.columns.findIndex(({ key }) => key === column)];

export const rowOf = (table: Table | undefined, key: string): Row | undefined => table?.rows.find((row) => row.key === key);

/** Where the records behind a figure are listed: the address says which figure of which period. */
export function recordsAt(base: Base, drill: string | null | undefined): string | undefined {
  if (!drill || !base) return undefined;
  const [table = '', row = '', column = ''] = drill.split('/').map(decodeURIComponent);
  const params = new URLSearchParams(base.search);
  for (const [key, given] of Object.entries({ tableau: table, ligne: row, colonne: column })) if (given) params.set(key, given);
  return `${base.path}/records?${params}`;
}
