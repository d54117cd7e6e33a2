const TINY = 1e-9;
const { abs } = Math;

/** The reduced row echelon form of a matrix, without its empty rows. Pivots are taken from the left. */
export function reduced(matrix: number[][]): { rows: number[][]; pivots: number[] } {
  const rows = matrix.map((row) => [...row]);
  const pivots: number[] = [];
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width && pivots.length < rows.length; column += 1) {
    const at = pivots.length;
    let best = at;
    for (let row = at; row < rows.length; row += 1) if (abs(rows[row]?.[column] ?? 0) > abs(rows[best]?.[column] ?? 0)) best = row;
    const pivot = rows[best] as number[];
    const factor = pivot[column] ?? 0;
    if (abs(factor) < TINY) continue;
    [rows[at], rows[best]] = [pivot, rows[at] as number[]];
    for (let one = 0; one < width; one += 1) pivot[one] = (pivot[one] ?? 0) / factor;
    for (const [no, row] of rows.entries()) {
      const times = row[column] ?? 0;
      if (no === at || times === 0) continue;
      for (let one = column; one < width; one += 1) {
        const left = (row[one] ?? 0) - times * (pivot[one] ?? 0);
        row[one] = abs(left) < TINY ? 0 : left;
      }
    }
    pivots.push(column);
  }
  return { rows: rows.slice(0, pivots.length), pivots };
}

/** All linear relations between the columns that hold in every row. */
export function relationsBetween(matrix: number[][]): number[][] {
  const { rows, pivots } = reduced(matrix);
  const width = matrix[0]?.length ?? 0;
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !pivots.includes(column));
  return free.map((column) => {
    const relation = new Array<number>(width).fill(0);
    relation[column] = 1;
    pivots.forEach((pivot, at) => {
      relation[pivot] = -(rows[at]?.[column] ?? 0);
    });
    return relation;
  });
}
