import { bands, foreseen, inWork } from './host-words';
import type { Report, ReportRow } from './report';

const value = (report: Report, table: string, row: string, column = 'n'): number | null => {
  const found = report.tables.find(({ key }) => key === table);
  const at = found?.columns.findIndex(({ key }) => key === column) ?? -1;
  return found?.rows.find(({ key }) => key === row)?.cells[at]?.value ?? null;
};
const count = (report: Report, table: string, row: string, column = 'n'): number => value(report, table, row, column) ?? 0;

/** The rows of a table that count something, by the label that services print. */
function byLabel(report: Report, table: string, without: (row: ReportRow) => boolean = () => false): Record<string, number> {
  const rows = report.tables.find(({ key }) => key === table)?.rows ?? [];
  return Object.fromEntries(
    rows
      .filter((row) => row.cells[0]?.value && !without(row))
      .map((row) => [row.key === 'NOT_RECORDED' ? '(not recorded)' : row.label.fr, row.cells[0]?.value ?? 0]),
  );
}

/** The report of a host association in the shape in which one is published: the same names, the same rounding. */
export function publishedShape(report: Report): object {
  const of = (table: string, row: string, column?: string) => count(report, table, row, column);
  const may = (table: string, row: string, column?: string) => value(report, table, row, column);
  const monthly = report.tables.find(({ key }) => key === 'monthly');
  const column = (name: string) =>
    monthly?.rows.map((row) => row.cells[monthly.columns.findIndex(({ key }) => key === name)]?.value ?? null);
  const { year, from, to } = report.period;
  const under18 = of('ages', '0-17', 'men') + of('ages', '0-17', 'women');
  const unknown = of('ages', 'NOT_RECORDED', 'men') + of('ages', 'NOT_RECORDED', 'women') + of('ages', 'NOT_RECORDED', 'notRecorded');
  const band = (key: string, label = key) => [label, { men: of('ages', key, 'men'), women: of('ages', key, 'women') }];
  const lastDay = to.endsWith('-12-31') ? 'OnDecember31' : 'OnLastDay';
  return {
    source: `Maillage, ${report.organisation}`,
    ...(year === null ? { from, to } : { year }),
    capacity: may('activity', 'PLACES'),
    activity: {
      peopleHosted: of('activity', 'HOSTED'),
      placementDays: of('activity', 'DAYS'),
      entries: of('activity', 'ENTRIES'),
      exits: of('activity', 'EXITS'),
      revocations: of('activity', 'REVOCATIONS'),
      revocationRatePercent: may('activity', 'REVOCATION_RATE'),
      occupancyRatePercent: may('activity', 'OCCUPANCY'),
      [`present${lastDay}`]: of('activity', 'PRESENT'),
    },
    monthly: {
      presentOnFirst: column('present'),
      entries: column('entries'),
      exits: column('exits'),
      occupancyPercent: column('occupancy'),
    },
    requests: {
      total: of('requests', 'TOTAL'),
      men: of('requests', 'MEN'),
      women: of('requests', 'WOMEN'),
      questionnairesSent: of('requests', 'QUESTIONNAIRES_SENT'),
      questionnairesReturned: of('requests', 'QUESTIONNAIRES_RETURNED'),
      interviewsProposed: of('requests', 'INTERVIEWS_PROPOSED'),
      interviewsHonoured: of('requests', 'INTERVIEWS_HONOURED'),
      byOrigin: byLabel(report, 'requestOrigins'),
    },
    hostedByOrigin: byLabel(report, 'hostedOrigins'),
    ageBands: Object.fromEntries([
      ...(under18 ? [band('0-17')] : []),
      ...bands.map((key) => band(key)),
      ...(unknown ? [band('NOT_RECORDED', '(not recorded)')] : []),
    ]),
    household: { single: of('household', 'SINGLE'), withChildren: of('household', 'WITH_CHILDREN') },
    notFirstConviction: {
      count: of('household', 'NOT_FIRST_CONVICTION'),
      percent: may('household', 'NOT_FIRST_CONVICTION', 'percent'),
    },
    careObligations: byLabel(report, 'care'),
    durationsDays: {
      finishedMean: may('durations', 'FINISHED', 'mean'),
      revokedMean: may('durations', 'REVOKED', 'mean'),
      [`ongoingMean${lastDay}`]: may('durations', 'ONGOING', 'mean'),
    },
    housingAtEntry: byLabel(report, 'housingAtEntry'),
    housingAtExit: byLabel(report, 'housingAtExit'),
    exitReasons: byLabel(report, 'exitReasons', (row) => foreseen.includes(row.key)),
    inWorkAtExit: inWork.reduce((sum, key) => sum + of('workAtExit', key), 0),
  };
}
