/** An equation between figures: the sum of factor × figure is what it truly is. */
export type Equation = Map<string, number>;

const TINY = 1e-7;
const { abs, max, min, round } = Math;
const INFINITE = Number.POSITIVE_INFINITY;

/**
 * The worlds that a reader cannot tell from the true one: whole figures, none negative, that fulfil every equation.
 *
 * A walk over the corners of the polytope that the equations leave (the simplex method, by Bland's rule, so that it ends). Every
 * corner is checked in whole numbers before it counts: what is told here of a figure rests on worlds that do exist, and never on
 * the exactness of the arithmetic that led there.
 */
export class FeasibleWorlds {
  private readonly names: string[];
  private readonly at: Map<string, number>;
  private readonly equations: [number, number][][];
  private readonly sums: number[];
  private readonly x: Float64Array;
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private readonly tableau: Float64Array[] = [];
  private readonly basis: number[] = [];
  private readonly rowOf: Int32Array;

  constructor(equations: Equation[], truth: Map<string, number>) {
    this.names = [...truth.keys()];
    this.at = new Map(this.names.map((name, at) => [name, at]));
    this.x = Float64Array.from(truth.values());
    this.low = this.x.slice();
    this.high = this.x.slice();
    this.rowOf = new Int32Array(this.names.length).fill(-1);
    this.equations = equations.map((equation) => [...equation].map(([name, factor]) => [this.at.get(name) as number, factor]));
    this.sums = this.equations.map((equation) => equation.reduce((sum, [at, factor]) => sum + factor * (this.x[at] as number), 0));
    for (const equation of this.equations) this.eliminate(equation);
    this.goToCorner();
  }

  /** How far apart the values are that a figure has in the worlds found, looking for more until they are `enough` apart. */
  width(name: string, enough: number): number {
    const figure = this.at.get(name);
    if (figure === undefined) return INFINITE;
    const width = () => (this.high[figure] as number) - (this.low[figure] as number);
    for (const direction of [1, -1]) while (width() < enough && this.step(figure, direction)) this.visit();
    return width();
  }

  private eliminate(equation: [number, number][]): void {
    const row = new Float64Array(this.names.length);
    for (const [at, factor] of equation) row[at] = (row[at] as number) + factor;
    this.basis.forEach((basic, at) => {
      const times = row[basic] as number;
      const other = this.tableau[at] as Float64Array;
      if (times !== 0) subtract(row, other, filledOf(other), times);
    });
    let best = -1;
    row.forEach((factor, at) => {
      if (abs(factor) > TINY && (best < 0 || (this.x[at] as number) > (this.x[best] as number))) best = at;
    });
    if (best < 0) return;
    this.tableau.push(row);
    this.basis.push(-1);
    this.pivot(this.tableau.length - 1, best);
  }

  private pivot(row: number, entering: number): void {
    const pivotRow = this.tableau[row] as Float64Array;
    const factor = pivotRow[entering] as number;
    if (factor !== 1) for (let at = 0; at < pivotRow.length; at += 1) pivotRow[at] = (pivotRow[at] as number) / factor;
    const filled = filledOf(pivotRow);
    for (let at = 0; at < this.tableau.length; at += 1) {
      const other = this.tableau[at] as Float64Array;
      if (at !== row && other[entering] !== 0) subtract(other, pivotRow, filled, other[entering] as number);
    }
    const leaving = this.basis[row] as number;
    if (leaving >= 0) this.rowOf[leaving] = -1;
    this.basis[row] = entering;
    this.rowOf[entering] = row;
  }

  /** Moves one figure outside the basis as far as it goes; false, and where it leads, when nothing stops it. */
  private move(figure: number, direction: number, most: number): boolean {
    let limit = most;
    let leaving = -1;
    this.tableau.forEach((row, at) => {
      const speed = direction * (row[figure] as number);
      if (speed <= TINY) return;
      const room = (this.x[this.basis[at] as number] as number) / speed;
      const first = leaving < 0 || (this.basis[at] as number) < (this.basis[leaving] as number);
      if (room < limit - TINY || (room <= limit + TINY && limit !== most && first)) {
        limit = min(limit, room);
        leaving = at;
      }
    });
    if (limit === INFINITE) return false;
    limit = max(limit, 0);
    this.tableau.forEach((row, at) => {
      const basic = this.basis[at] as number;
      this.x[basic] = max(0, tidy((this.x[basic] as number) - direction * limit * (row[figure] as number)));
    });
    this.x[figure] = tidy((this.x[figure] as number) + direction * limit);
    if (leaving >= 0) {
      this.x[this.basis[leaving] as number] = 0;
      this.pivot(leaving, figure);
    }
    return true;
  }

  private goToCorner(): void {
    for (let figure = 0; figure < this.x.length; figure += 1) {
      if ((this.rowOf[figure] as number) < 0 && (this.x[figure] as number) > 0) this.move(figure, -1, this.x[figure] as number);
    }
    this.visit();
  }

  /**
   * One step that makes a figure greater (1) or smaller (-1). False when there is none. The longest step is taken; when every
   * step has no length, the first one in order, so that no corner comes back.
   */
  private step(figure: number, direction: number): boolean {
    const row = this.rowOf[figure] as number;
    if (row < 0) return direction > 0 && this.enter(figure);
    const factors = this.tableau[row] as Float64Array;
    let best = -1;
    let longest = -1;
    for (let at = 0; at < factors.length; at += 1) {
      if ((this.rowOf[at] as number) >= 0 || -direction * (factors[at] as number) <= TINY) continue;
      const length = this.room(at) * abs(factors[at] as number);
      if (length > longest + TINY) [best, longest] = [at, length];
    }
    return best >= 0 && this.enter(best);
  }

  private room(figure: number): number {
    let room = INFINITE;
    for (let at = 0; at < this.tableau.length; at += 1) {
      const speed = this.tableau[at]?.[figure] as number;
      if (speed > TINY) room = min(room, (this.x[this.basis[at] as number] as number) / speed);
    }
    return room;
  }

  private enter(figure: number): boolean {
    if (this.move(figure, 1, INFINITE)) return true;
    const ray = new Float64Array(this.x.length);
    ray[figure] = 1;
    this.tableau.forEach((row, at) => {
      ray[this.basis[at] as number] = -(row[figure] as number);
    });
    if (this.holds(ray, 0)) {
      ray.forEach((speed, at) => {
        if (speed > TINY) this.high[at] = INFINITE;
      });
    }
    return false;
  }

  private visit(): void {
    if (!this.holds(this.x, 1)) return;
    this.x.forEach((value, at) => {
      this.low[at] = min(this.low[at] as number, round(value));
      this.high[at] = max(this.high[at] as number, round(value));
    });
  }

  /** Whether these are whole figures, none negative, that fulfil the equations exactly (`times` 0: that change none of them). */
  private holds(figures: Float64Array, times: number): boolean {
    const whole = figures.every((value) => abs(value - round(value)) < TINY && round(value) >= 0);
    const sum = (equation: [number, number][]) => equation.reduce((all, [at, factor]) => all + factor * round(figures[at] as number), 0);
    return whole && this.equations.every((equation, at) => sum(equation) === times * (this.sums[at] as number));
  }
}

/** The nearest whole number when a rounding error away from it. */
const tidy = (value: number): number => (abs(value - round(value)) < TINY ? round(value) : value);

/** Where a row is not zero. */
function filledOf(row: Float64Array): number[] {
  const filled: number[] = [];
  for (let at = 0; at < row.length; at += 1) if (row[at] !== 0) filled.push(at);
  return filled;
}

function subtract(row: Float64Array, other: Float64Array, filled: number[], times: number): void {
  for (const at of filled) {
    const left = (row[at] as number) - times * (other[at] as number);
    row[at] = left < TINY && left > -TINY ? 0 : left;
  }
}
