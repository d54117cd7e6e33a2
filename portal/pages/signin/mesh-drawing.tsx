import css from './signin.module.css';

const PITCH = 92;
const ROW = 80;
const WIDTH = 1012;
const TOP = -40;
const MAIN = 5;
/** How far a loop stands above the lowest point of its row. */
const BELLY = 28;

/** The colours that the six kinds of structure have in the dark, on the row that the eye follows. */
const KNOTS = ['#86E0EE', '#8F9AEE', '#F2C230', '#D9975A', '#F472AC', '#E2DC55'];

interface Loop {
  x: number;
  /** Half width and height of the loop. */
  rx: number;
  height: number;
}

/** A row is one thread: a belly, a loop, a belly, a loop… */
function thread(loops: Loop[], y: number): string {
  return loops
    .map(({ x, rx, height }, index) => {
      const centre = y - BELLY - height / 2;
      const top = centre - height / 2;
      const ry = height / 2;
      const next = loops[index + 1];
      const start = index === 0 ? `M${x - PITCH / 2} ${y}` : '';
      const right = `C${x - PITCH * 0.1} ${y} ${x + rx} ${centre + ry * 1.15} ${x + rx} ${centre}`;
      const over = `C${x + rx} ${centre - ry * 0.58} ${x + rx * 0.56} ${top} ${x} ${top} C${x - rx * 0.56} ${top} ${x - rx} ${centre - ry * 0.58} ${x - rx} ${centre}`;
      const left = `C${x - rx} ${centre + ry * 1.15} ${x + PITCH * 0.1} ${y} ${next ? (x + next.x) / 2 : x + PITCH / 2} ${y}`;
      return `${start}${right}${over}${left}`;
    })
    .join('');
}

function rowLoops(row: number): Loop[] {
  const shift = row % 2 === 0 ? 20 : 66;
  return Array.from({ length: 12 }, (_, index) => {
    const swell = ((index * 3 + row * 2) % 5) / 4;
    return { x: shift + (index - 1) * PITCH, rx: 10 + swell * 4, height: 32 + swell * 9 };
  });
}

function mainLoops(): Loop[] {
  return Array.from({ length: 12 }, (_, index) => {
    const big = index === 4;
    return { x: 20 + (index - 1) * PITCH, rx: big ? 27 : 17 + (index % 2) * 5, height: big ? 66 : 48 + (index % 2) * 6 };
  });
}

/** Many threads, one of them lit: the person is the loop in the middle. Ornament, so it is hidden. */
export function MeshDrawing() {
  const main = mainLoops();
  const y = TOP + MAIN * ROW + 86;
  return (
    <svg className={css.mesh} viewBox={`0 0 ${WIDTH - 350} 900`} preserveAspectRatio="xMinYMid slice" aria-hidden>
      {Array.from({ length: 12 }, (_, row) =>
        row === MAIN ? null : (
          <path
            key={row}
            d={thread(rowLoops(row), TOP + row * ROW + 76)}
            fill="none"
            stroke="#2A7460"
            strokeWidth="3"
            strokeLinecap="round"
            opacity={1 - Math.abs(row - MAIN) * 0.1}
          />
        ),
      )}
      <path d={thread(main, y)} fill="none" stroke="#143A31" strokeWidth="14" />
      <path d={thread(main, y)} fill="none" stroke="#E3EFE9" strokeWidth="5.5" strokeLinecap="round" strokeLinejoin="round" />
      {KNOTS.map((colour, index) => {
        const loop = main[index + 2];
        if (!loop) return null;
        const centre = y - BELLY - loop.height * 0.52;
        return <circle key={colour} cx={loop.x} cy={centre} r={index === 2 ? 13 : 6.5} fill={colour} />;
      })}
    </svg>
  );
}
