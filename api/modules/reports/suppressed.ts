import { complement } from './complement';
import { Disclosure, type Edition, type Layer } from './disclosure';
import { figuresOf, type Identities, identitiesOf, means, type PrintedFigure, restingOn } from './identities';
import { printed } from './printed';
import type { Report } from './report';
import type { ShownReport } from './shown-report';

/** An edition that was shown: what was counted, and what its reader saw of it. Both are frozen in the edition. */
export type ShownEdition = { report: Report; shown: ShownReport };

/** Why a report may not be shown to somebody who was shown the others, or null. */
export type NotShowable = 'REPORT_KIND_NOT_FOR_FUNDERS' | 'PERIOD_NOT_OVER' | 'TOO_MANY_ROWS' | 'PERIODS_OVERLAP';

/** All SPIP and prisons of the country are some three hundred rows. To guard thousands would hold up the server for minutes. */
const MOST_ROWS = 2000;

const periodsOf = ({ period, earlier }: Report) => [period, ...earlier];

/**
 * What two periods that overlap share can be subtracted out: a year less its first eleven months is a December. The same period
 * may be shown again, corrected, and so may one that has no day in common.
 */
export function notShowable(report: Report, before: ShownEdition[]): NotShowable | null {
  if (!identitiesOf[report.kind]) return 'REPORT_KIND_NOT_FOR_FUNDERS';
  if (report.countedUntil < report.period.to) return 'PERIOD_NOT_OVER';
  if (report.tables.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_ROWS) return 'TOO_MANY_ROWS';
  const all = [report, ...before.map((edition) => edition.report)].flatMap(periodsOf);
  const overlap = all.some((one) =>
    all.some((other) => one.from <= other.to && other.from <= one.to && (one.from !== other.from || one.to !== other.to)),
  );
  return overlap ? 'PERIODS_OVERLAP' : null;
}

/**
 * A report as somebody outside may read it, who has already read `before` (every edition of the same association that was shown
 * to them; give those shown to any funder when funders talk to one another), oldest first.
 *
 * Throws when `notShowable`: ask first.
 */
export function suppressed(report: Report, { threshold, before }: { threshold: number; before: ShownEdition[] }): ShownReport {
  const refused = notShowable(report, before);
  const identities = identitiesOf[report.kind];
  if (refused || !identities) throw new Error(`Report not shown: ${refused}`);
  const editions: Edition[] = [...before, { report, shown: null }];
  const disclosure = new Disclosure(identities, threshold, editions);
  const layers = disclosure.layers.filter(({ edition }) => edition === before.length);
  const moved = movedByFew(disclosure, identities, threshold);
  for (const { layer, figure } of moved) layer.hidden.add(figure);
  for (const layer of layers) {
    const earlier = disclosure.earlier(layer);
    for (const figure of layer.printed) {
      const small = (layer.values.get(figure) ?? 0) < threshold;
      if (small || earlier.some(({ printed, hidden }) => printed.has(figure) && hidden.has(figure))) layer.hidden.add(figure);
    }
  }
  complement(disclosure, identities, moved);

  const figures = new Map(figuresOf(report).map((figure) => [figure.address, figure]));
  const basesOf = (address: string) => restingOn(identities, address, figures.keys());
  const tellsOfFew = movement(report, before, threshold, basesOf);
  const hides = (address: string, period: number): boolean => {
    const figure = figures.get(address);
    if (!figure || figure.unit === 'PLACES') return !figure;
    if (figure.count) return (layers[period] as Layer).hidden.has(disclosure.nameOf(address));
    const bases = basesOf(address);
    return !bases || bases.some((base) => hides(base, period)) || tellsOfFew(figure, period);
  };
  return printed(report, identities, hides);
}

/** In every edition, the figures about people that an earlier one showed, and that moved since by fewer than the threshold. */
function movedByFew(disclosure: Disclosure, { ofService }: Identities, threshold: number): { layer: Layer; figure: string }[] {
  return disclosure.layers.flatMap((layer) => {
    const earlier = disclosure.earlier(layer);
    const few = (figure: string) =>
      earlier.some(({ printed, hidden, values }) => {
        const difference = Math.abs((values.get(figure) ?? 0) - (layer.values.get(figure) ?? 0));
        return printed.has(figure) && !hidden.has(figure) && difference > 0 && difference < threshold;
      });
    const ofPeople = [...layer.printed].filter((figure) => !ofService.some((pattern) => means(pattern, figure)));
    return ofPeople.filter(few).map((figure) => ({ layer, figure }));
  });
}

/**
 * Whether a mean or a sum of days tells of those who came in between two editions: it moved, or what it rests on did, by few people.
 * A rate tells no more than the counts that it is made of.
 */
function movement(report: Report, before: ShownEdition[], threshold: number, basesOf: (address: string) => string[] | null) {
  const valuesOf = (one: Report) => new Map(figuresOf(one).map(({ address, values }) => [address, values]));
  const now = valuesOf(report);
  const editions = before.map((edition) => ({ periods: periodsOf(edition.report), values: valuesOf(edition.report) }));
  return ({ address, unit }: PrintedFigure, period: number): boolean => {
    if (unit === 'PERCENT') return false;
    const bases = basesOf(address) ?? [];
    const { from, to } = periodsOf(report)[period] ?? report.period;
    return editions.some(({ periods, values }) => {
      const then = periods.findIndex((one) => one.from === from && one.to === to);
      const moved = (one: string) => Math.abs((now.get(one)?.[period] ?? 0) - (values.get(one)?.[then] ?? 0));
      return then >= 0 && [address, ...bases].some((one) => moved(one) > 0) && bases.some((one) => moved(one) < threshold);
    });
  };
}
