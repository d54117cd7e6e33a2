import { partsOf } from './identities';
import type { Wording } from './report';
import { says } from './report-sheet';
import type { ShownCell, ShownReport, ShownRow, ShownTable } from './shown-report';

/** The figures by which a funder compares associations. */
const COMPARED = [
  'activity/HOSTED/n',
  'activity/ENTRIES/n',
  'activity/EXITS/n',
  'activity/PRESENT/n',
  'activity/REVOCATIONS/n',
  'activity/REVOCATION_RATE/n',
  'activity/OCCUPANCY/n',
  'activity/PLACES/n',
  'requests/TOTAL/n',
  'requests/INTERVIEWS_HONOURED/n',
];

type Found = { cell: ShownCell; label: Wording; unit: ShownTable['columns'][number]['unit']; decimals: number };

/**
 * Several associations side by side, over one period: a row each, and their sum where it means something.
 *
 * Made of what the funder was shown and of nothing else, so that it can tell nothing new, whichever associations it is asked for
 * and however often. A sum over all of which one is hidden would give the hidden one away: there is none.
 */
export function compared(editions: ShownReport[]): ShownTable {
  const periods = new Set(editions.map(({ kind, period: { from, to } }) => `${kind} ${from} ${to}`));
  if (periods.size > 1) throw new Error('Only reports of one kind and one period are compared.');
  const figures = COMPARED.flatMap((address) => {
    const first = editions.map((report) => find(report, address)).find((found) => found !== null);
    return first ? [{ address, first }] : [];
  });
  const rows = editions
    .map(
      (report): ShownRow => ({
        key: report.organisation,
        label: says(report.organisation, report.organisation),
        unit: null,
        decimals: null,
        apart: false,
        cells: figures.map(({ address }) => told(find(report, address)?.cell)),
      }),
    )
    .sort((one, other) => one.label.fr.localeCompare(other.label.fr, 'fr'));
  const total: ShownRow = {
    key: 'TOTAL',
    label: says('Total', 'Total'),
    unit: null,
    decimals: null,
    apart: false,
    cells: figures.map(({ first }, at) =>
      summed(
        rows.map(({ cells }) => cells[at]),
        first.unit,
      ),
    ),
  };
  return {
    key: 'comparison',
    title: says('Associations comparées', 'Associations compared'),
    rowHeading: says('Association', 'Association'),
    columns: figures.map(({ address, first: { label, unit, decimals } }) => ({ key: address, label, unit, decimals })),
    rows,
    total: rows.length > 1 ? total : null,
    reading: null,
    rule: says(
      'Chiffres des éditions transmises au financeur. Un total n’est donné que si aucun de ses chiffres n’est masqué.',
      'Figures of the editions submitted to the funder. A total is told only when none of its figures is hidden.',
    ),
    checks: [],
  };
}

function find({ tables }: ShownReport, address: string): Found | null {
  const [key, row, column] = partsOf(address);
  const table = tables.find((one) => one.key === key);
  const line = table?.rows.find((one) => one.key === row);
  const at = table?.columns.findIndex((one) => one.key === column) ?? -1;
  const cell = line?.cells[at];
  const heading = table?.columns[at];
  if (!line || !cell || !heading) return null;
  return { cell, label: line.label, unit: line.unit ?? heading.unit, decimals: line.decimals ?? heading.decimals };
}

const alone = { earlier: [], earlierHidden: [], drill: null };
const told = (cell: ShownCell | undefined): ShownCell => ({ value: cell?.value ?? null, hidden: cell?.hidden ?? true, ...alone });

/** Rates are not added up. */
function summed(cells: (ShownCell | undefined)[], unit: Found['unit']): ShownCell {
  if (unit === 'PERCENT') return { value: null, hidden: false, ...alone };
  const values = cells.flatMap((cell) => (cell && cell.value !== null ? [cell.value] : []));
  const whole = values.length === cells.length;
  return {
    value: whole ? values.reduce((sum, value) => sum + value, 0) : null,
    hidden: cells.some((cell) => !cell || cell.hidden),
    ...alone,
  };
}
