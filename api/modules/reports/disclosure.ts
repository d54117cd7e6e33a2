import { type Equation, FeasibleWorlds } from './feasible-worlds';
import { figuresOf, type Identities, means, partsOf } from './identities';
import type { Report } from './report';
import type { ShownReport } from './shown-report';

/** The figures of one period as one edition tells them. */
export type Layer = {
  edition: number;
  period: string;
  /** The same period as the edition before told it. */
  previous: Layer | undefined;
  values: Map<string, number>;
  printed: Set<string>;
  /** Names that the reader of this edition does not see. */
  hidden: Set<string>;
};
/** A figure in an equation. `name` is that of the unknown that it is while hidden. */
export type Term = { layer: Layer; figure: string; factor: number; name: string };
type Relation = Term[];

export type Edition = { report: Report; shown: ShownReport | null };

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/**
 * All that one reader is told of an association, the last edition being the one about to be shown, and what he can make of it.
 *
 * A hidden figure that two editions tell of the same period, unchanged, is one unknown: he may suppose that it did not change.
 */
export class Disclosure {
  readonly layers: Layer[] = [];
  private readonly relations: Relation[] = [];
  private readonly relationsOf = new Map<string, Relation[]>();
  private readonly canonical: Map<string, string>;
  private readonly closed: Set<string>;

  constructor(
    private readonly identities: Identities,
    private readonly threshold: number,
    editions: Edition[],
  ) {
    this.canonical = new Map(identities.same.flatMap(([first, ...others]) => others.map((other) => [other, first])));
    this.closed = new Set(
      Object.entries(identities.tables).flatMap(([table, { possible = [] }]) => possible.map((row) => `${table}/${row}/n`)),
    );
    editions.forEach((edition, at) => {
      this.addLayers(edition, at);
    });
    this.addUnprinted();
    for (const layer of this.layers) this.relate(layer);
    for (const layer of this.layers) this.relateNext(layer);
    for (const relation of this.relations) {
      for (const { name } of relation) {
        const others = this.relationsOf.get(name);
        if (others) others.push(relation);
        else this.relationsOf.set(name, [relation]);
      }
    }
  }

  nameOf(address: string): string {
    return this.canonical.get(address) ?? address;
  }

  /** The same period, as the earlier editions told it. */
  earlier({ edition, period }: Layer): Layer[] {
    return this.layers.filter((other) => other.edition < edition && other.period === period);
  }

  private addLayers({ report, shown }: Edition, edition: number): void {
    const figures = figuresOf(report).filter(({ count }) => count);
    const visible = new Map(shown ? figuresOf(shown).map(({ address, values }) => [address, values]) : []);
    [report.period, ...report.earlier].forEach(({ from, to }, no) => {
      const period = `${from}/${to}`;
      const previous = this.layers.findLast((layer) => layer.period === period);
      const layer: Layer = { edition, period, previous, values: new Map(), printed: new Set(), hidden: new Set() };
      for (const { address, values } of figures) {
        const name = this.nameOf(address);
        layer.values.set(name, values[no] ?? 0);
        layer.printed.add(name);
        if (shown && (visible.get(address)?.[no] ?? null) === null) layer.hidden.add(name);
      }
      this.layers.push(layer);
    });
  }

  /** Rows that another edition or a closed list has, and that this one does not print: zero, which its reader is not told. */
  private addUnprinted(): void {
    const all = new Set([...this.closed, ...this.layers.flatMap(({ values }) => [...values.keys()])]);
    for (const layer of this.layers) {
      for (const name of all) {
        if (layer.values.has(name)) continue;
        layer.values.set(name, 0);
        layer.hidden.add(name);
      }
    }
  }

  private relate(layer: Layer): void {
    const { sums, within, orders, chains } = this.identities;
    const names = [...layer.values.keys()];
    const all = (patterns: string[]) => [...new Set(patterns.flatMap((pattern) => names.filter((name) => means(pattern, name))))];
    const add = (adds: string[], takes: string[]) => {
      if ([...adds, ...takes].every((figure) => layer.values.has(figure)))
        this.relations.push([...adds.map((figure) => term(layer, figure, 1)), ...takes.map((figure) => term(layer, figure, -1))]);
    };
    /** What is left of the whole, as a figure that is never printed. */
    const rest = (part: string, whole: string, word: string) => {
      const left = (layer.values.get(whole) ?? 0) - (layer.values.get(part) ?? 0);
      if (left < 0 || (word === LEFT && left >= this.threshold)) return;
      const name = `${whole} ${word} ${part}`;
      layer.values.set(name, left);
      layer.hidden.add(name);
      add([part, name], [whole]);
    };
    for (const { whole, parts } of sums) add(all(parts), [whole]);
    for (const { whole, part } of within) for (const one of all([part])) rest(one, whole, LEFT);
    for (const { less, more } of orders) for (const one of all([less])) rest(one, more, 'over');
    for (const { table, stock, into, out, end } of chains) {
      const rows = [...new Set(names.filter((name) => partsOf(name)[0] === table).map((name) => partsOf(name)[1]))].sort();
      rows.forEach((row, at) => {
        const next = rows[at + 1];
        const of = (column: string, which = row) => `${table}/${which}/${column}`;
        add([of(stock), of(into)], [of(out), next === undefined ? end : of(stock, next)]);
      });
    }
  }

  private relateNext(layer: Layer): void {
    const [, to = ''] = layer.period.split('/');
    const tells = (edition: number, period: string) => this.layers.some((one) => one.edition === edition && one.period === period);
    for (const other of this.layers.filter(({ period }) => period.startsWith(`${nextDay(to)}/`))) {
      // An edition that tells both periods is the better source for how they meet.
      const apart = layer.edition !== other.edition;
      if (apart && (tells(layer.edition, other.period) || tells(other.edition, layer.period))) continue;
      for (const { last, first } of this.identities.follows) {
        if (!layer.values.has(last) || !other.values.has(first)) continue;
        if (apart && layer.values.get(last) !== other.values.get(first)) continue;
        this.relations.push([term(layer, last, 1), term(other, first, -1)]);
      }
    }
  }

  /** Unknowns that are to be protected: hidden counts of people under the threshold, and those of `also`. */
  secrets(also: { layer: Layer; figure: string }[]): string[] {
    const small = this.layers.flatMap((layer) =>
      [...layer.hidden]
        .filter((name) => layer.printed.has(name) || this.closed.has(name) || name.includes(` ${LEFT} `))
        .filter((name) => (layer.values.get(name) ?? 0) < this.threshold && (layer.values.get(name) || !this.isMissing(name)))
        .map((name) => unknown(layer, name)),
    );
    return [...new Set([...small, ...also.map(({ layer, figure }) => unknown(layer, figure))])];
  }

  private isMissing(name: string): boolean {
    return this.identities.missing.some((pattern) => means(pattern, name));
  }

  /** The unknowns that are tied to one, with the equations between them and the figures shown that the last edition could hide. */
  private around(secret: string): { equations: Equation[]; truth: Map<string, number>; shown: Map<string, Term> } {
    const truth = new Map<string, number>();
    const shown = new Map<string, Term>();
    const equations = new Map<Relation, Equation>();
    const waiting = [secret];
    const last = Math.max(...this.layers.map(({ edition }) => edition));
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (truth.has(name)) continue;
      truth.set(name, figureOf(name));
      for (const relation of this.relationsOf.get(name) ?? []) {
        // An unknown of a later edition bears the name of a figure that an earlier one may have shown.
        if (equations.has(relation) || !relation.some((term) => term.name === name && term.layer.hidden.has(term.figure))) continue;
        const equation: Equation = new Map();
        equations.set(relation, equation);
        for (const term of relation) {
          if (term.layer.hidden.has(term.figure)) {
            equation.set(term.name, (equation.get(term.name) ?? 0) + term.factor);
            waiting.push(term.name);
          } else if (term.layer.edition === last) shown.set(term.name, term);
        }
      }
    }
    return { equations: [...equations.values()], truth, shown };
  }

  /** Those of the secrets that a reader can tell to within less than the threshold; the first `most` of them. */
  unprotected(secrets: string[], most = secrets.length): string[] {
    const found: string[] = [];
    const left = new Set(secrets);
    for (const secret of left) {
      const { equations, truth } = this.around(secret);
      const worlds = new FeasibleWorlds(equations, truth);
      for (const name of left) {
        if (!truth.has(name)) continue;
        left.delete(name);
        if (worlds.width(name, this.threshold) >= this.threshold) continue;
        if (found.push(name) >= most) return found;
      }
    }
    return found;
  }

  protects(secret: string): boolean {
    return this.width(secret) >= this.threshold;
  }

  /** Whether a secret is protected because it moved, and not because it is under the threshold. */
  isLarge(secret: string): boolean {
    return figureOf(secret) >= this.threshold;
  }

  /** Figures still shown by the last edition, in some equation with a secret or with what is hidden around it. */
  hideableAround(secret: string): { layer: Layer; figure: string }[] {
    return [...this.around(secret).shown.values()];
  }

  /** The unknowns that hang together with a hidden figure. */
  tiedTo(layer: Layer, figure: string): Set<string> {
    return new Set(this.around(unknown(layer, figure)).truth.keys());
  }

  /** How far apart the values are that a reader must hold possible, as far as the threshold matters. */
  private width(secret: string): number {
    const { equations, truth } = this.around(secret);
    return new FeasibleWorlds(equations, truth).width(secret, this.threshold);
  }
}

const LEFT = 'without';

/** A figure of one period that does not change from one edition to the next is one unknown. */
function unknown({ edition, period, previous, values }: Layer, figure: string): string {
  const value = values.get(figure) ?? 0;
  return previous?.values.get(figure) === value ? unknown(previous, figure) : `${period}|${figure}|${edition}|${value}`;
}

const figureOf = (name: string): number => Number(name.slice(name.lastIndexOf('|') + 1));

const term = (layer: Layer, figure: string, factor: number): Term => ({ layer, figure, factor, name: unknown(layer, figure) });
