import { complement } from './complement';
import { Disclosure, type Edition, type Layer } from './disclosure';
import { figuresOf, type Identities, identitiesOf, means, restingOn } from './identities';
import { printed } from './printed';
import type { Report } from './report';
import type { ShownReport } from './shown-report';

/** An edition that was shown: what was counted, and what its reader saw of it. Both are frozen in the edition. */
export type ShownEdition = { report: Report; shown: ShownReport };

/** Why a report may not be shown to somebody who was shown the others, or null. */
export type NotShowable = 'REPORT_KIND_NOT_FOR_FUNDERS' | 'PERIOD_NOT_OVER' | 'PERIODS_OVERLAP';

const periodsOf = ({ period, earlier }: Report) => [period, ...earlier];

/**
 * What two periods that overlap share can be subtracted out: a year less its first eleven months is a December. The same period
 * may be shown again, corrected, and so may one that has no day in common.
 */
export function notShowable(report: Report, before: ShownEdition[]): NotShowable | null {
  if (!identitiesOf[report.kind]) return 'REPORT_KIND_NOT_FOR_FUNDERS';
  if (report.countedUntil < report.period.to) return 'PERIOD_NOT_OVER';
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
  const earlier = (layer: Layer) => disclosure.layers.filter(({ edition, period }) => edition < before.length && period === layer.period);

  const moved: { layer: Layer; figure: string }[] = [];
  for (const layer of layers) {
    for (const figure of layer.printed) {
      const value = layer.values.get(figure) ?? 0;
      const others = earlier(layer).filter(({ printed }) => printed.has(figure));
      const small =
        !identities.ofService.some((pattern) => means(pattern, figure)) &&
        others.some((other) => movedBySome(other, figure, value, threshold));
      if (small) moved.push({ layer, figure });
      if (small || value < threshold || others.some(({ hidden }) => hidden.has(figure))) layer.hidden.add(figure);
    }
  }
  complement(disclosure, identities, moved);

  const no = (at: number) => layers[at] as Layer;
  const hides = (address: string, at: number): boolean => {
    const figure = figures.get(address);
    if (!figure || figure.places) return !figure;
    const name = disclosure.nameOf(address);
    if (figure.count) return no(at).hidden.has(name);
    const bases = restingOn(identities, address);
    return !bases || bases.some((base) => hides(base, at)) || tellsOfFew(address, at, bases);
  };
  /** A measure that two editions tell of nearly the same people tells of those who came in between. */
  const tellsOfFew = (address: string, at: number, bases: string[]): boolean =>
    before.some((edition) => {
      const period = periodsOf(report)[at];
      const then = periodsOf(edition.report).findIndex(({ from, to }) => from === period?.from && to === period.to);
      if (then < 0) return false;
      const values = figuresOf(edition.report);
      const difference = (one: string) =>
        Math.abs((figures.get(one)?.values[at] ?? 0) - (values.find((figure) => figure.address === one)?.values[then] ?? 0));
      const counts = countsUnder(identities, figures, bases);
      return [address, ...bases].some((one) => difference(one) > 0) && counts.some((one) => difference(one) < threshold);
    });
  const figures = new Map(figuresOf(report).map((figure) => [figure.address, figure]));
  return printed(report, identities, hides);
}

/** Whether an edition showed this figure, and another one by fewer people than the threshold. */
function movedBySome({ hidden, values }: Layer, figure: string, value: number, threshold: number): boolean {
  const difference = Math.abs((values.get(figure) ?? 0) - value);
  return !hidden.has(figure) && difference > 0 && difference < threshold;
}

function countsUnder(identities: Identities, figures: Map<string, { count: boolean }>, bases: string[]): string[] {
  return bases.flatMap((base) => (figures.get(base)?.count ? [base] : countsUnder(identities, figures, restingOn(identities, base) ?? [])));
}
