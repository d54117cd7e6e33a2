/** A piece of the world, drawn where there is room for it. */
export type Piece = {
  south: number;
  north: number;
  west: number;
  east: number;
  left: number;
  top: number;
  width: number;
  height: number;
};

const WIDTH = 348;
const INSET = 62;
const INSET_GAP = 9.5;
const KILOMETRES_A_DEGREE = 111.2;
/** One place alone stands in a square of so many degrees around it. */
const LEAST_HALF = 0.2;
/** Room around the circle, as a share of its radius. */
const MARGIN = 1.12;

export const INSETS = ['guadeloupe', 'martinique', 'guyane', 'reunion', 'mayotte'] as const;

const inset = (at: number, south: number, north: number, west: number, east: number): Piece => ({
  south,
  north,
  west,
  east,
  left: at * (INSET + INSET_GAP),
  top: 352,
  width: INSET,
  height: INSET,
});

/** The mainland, then the insets in their order. */
export const PIECES: Piece[] = [
  { south: 41.2, north: 51.2, west: -5.3, east: 9.7, left: 0, top: 0, width: WIDTH, height: 340 },
  inset(0, 15.7, 16.7, -61.95, -60.95),
  inset(1, 14.25, 15.05, -61.45, -60.65),
  inset(2, 2, 6.2, -54.8, -50.6),
  inset(3, -21.5, -20.75, 55.15, 55.9),
  inset(4, -13.1, -12.5, 44.9, 45.5),
];

export const pieceOf = (pieces: Piece[], latitude: number, longitude: number): Piece | undefined =>
  pieces.find((piece) => latitude >= piece.south && latitude <= piece.north && longitude >= piece.west && longitude <= piece.east);

export const place = (piece: Piece, latitude: number, longitude: number): [x: number, y: number] => [
  piece.left + ((longitude - piece.west) / (piece.east - piece.west)) * piece.width,
  piece.top + ((piece.north - latitude) / (piece.north - piece.south)) * piece.height,
];

/** A square around a commune with its circle in it; null where the commune has no position. */
export function around({ latitude, longitude }: { latitude?: number | null; longitude?: number | null }, radius: number) {
  if (latitude == null || longitude == null) return null;
  const piece = square(latitude, longitude, (radius * MARGIN) / KILOMETRES_A_DEGREE);
  const half = WIDTH / 2;
  return { piece, x: half, y: half, wide: half / MARGIN, tall: half / MARGIN };
}

/** A square that holds all these places; null when there are none. */
export function framing(cells: readonly (readonly [latitude: number, longitude: number, count: number])[]): Piece | null {
  if (cells.length === 0) return null;
  const [latitudes, longitudes] = [cells.map(([latitude]) => latitude), cells.map(([, longitude]) => longitude)];
  const [south, north, west, east] = [Math.min(...latitudes), Math.max(...latitudes), Math.min(...longitudes), Math.max(...longitudes)];
  const middle = (south + north) / 2;
  const half = Math.max((north - south) / 2, ((east - west) / 2) * Math.cos((middle * Math.PI) / 180), LEAST_HALF);
  return square(middle, (west + east) / 2, half * MARGIN);
}

/** `half` is half the height, in degrees of latitude. */
function square(latitude: number, longitude: number, half: number): Piece {
  const wide = half / Math.cos((latitude * Math.PI) / 180);
  const [south, north, west, east] = [latitude - half, latitude + half, longitude - wide, longitude + wide];
  return { south, north, west, east, left: 0, top: 0, width: WIDTH, height: WIDTH };
}
