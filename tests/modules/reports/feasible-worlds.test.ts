import { type Equation, FeasibleWorlds } from '../../../api/modules/reports/feasible-worlds';
import { randomOf } from '../../support/random';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const MOST = 12;

/** All whole worlds, one by one. A figure that reaches MOST is taken as without bound. */
function enumerated(equations: Equation[], truth: Map<string, number>): Map<string, number> {
  const names = [...truth.keys()];
  const sums = equations.map((equation) => [...equation].reduce((sum, [name, factor]) => sum + factor * (truth.get(name) ?? 0), 0));
  const bounds = new Map(names.map((name) => [name, [Number.POSITIVE_INFINITY, 0] as [number, number]]));
  const world = new Map<string, number>();
  const visit = (at: number): void => {
    const name = names[at];
    if (name !== undefined) {
      for (let value = 0; value <= MOST; value += 1) {
        world.set(name, value);
        visit(at + 1);
      }
      return;
    }
    const holds = equations.every(
      (equation, no) => [...equation].reduce((sum, [one, factor]) => sum + factor * (world.get(one) ?? 0), 0) === sums[no],
    );
    if (!holds) return;
    for (const [one, value] of world) {
      const bound = bounds.get(one) as [number, number];
      bounds.set(one, [Math.min(bound[0], value), Math.max(bound[1], value)]);
    }
  };
  visit(0);
  return new Map([...bounds].map(([name, [from, to]]) => [name, to - from]));
}

test('what it says may be, may be: as when every world is tried', () => {
  const random = randomOf(7);
  let narrow = 0;
  let short = 0;
  for (let round = 0; round < 150; round += 1) {
    const names = NAMES.slice(0, random.whole(2, 4));
    const truth = new Map(names.map((name) => [name, random.whole(0, 3)]));
    const equations = Array.from({ length: random.whole(1, 3) }, (): Equation => {
      const factors = names.map((name): [string, number] => [name, random.whole(-1, 1)]);
      return new Map(factors.filter(([, factor]) => factor !== 0));
    }).filter(({ size }) => size > 0);
    const real = enumerated(equations, truth);
    for (const name of names) {
      const width = new FeasibleWorlds(equations, truth).width(name, 4);
      const told = Math.min(width, 4);
      // Never more than there is; less only where corners are not whole, which hides more than it must.
      expect(told).toBeLessThanOrEqual(Math.min(real.get(name) ?? 0, 4));
      if (told < 4) narrow += 1;
      if (told < Math.min(real.get(name) ?? 0, 4)) short += 1;
    }
  }
  expect(narrow).toBeGreaterThan(50);
  expect(short).toBeLessThan(5);
});

test('a figure that stands alone in its equation is told, one of two that add up is told to within their sum', () => {
  const truth = new Map(Object.entries({ a: 3, b: 9, c: 4 }));
  const worlds = new FeasibleWorlds([new Map([['a', 1]]), new Map(Object.entries({ b: 1, c: 1 }))], truth);
  expect(worlds.width('a', 11)).toBe(0);
  expect(worlds.width('b', 11)).toBeGreaterThanOrEqual(11);
  expect(worlds.width('b', 14)).toBe(13);
});
