/** How large a bench is run: `--rows 20000 --seconds 2` is a quick try. */
export type Settings = { rows: number[]; seconds: number; rounds: number; connections: number[]; growth: boolean; writes: boolean };

const numbers = (text: string): number[] => text.split(',').map((part) => Number(part.replaceAll('_', '')));

/** Reads the arguments. Throws on what it does not know. */
export function readSettings(args: string[]): Settings {
  const settings: Settings = { rows: [100_000, 1_000_000], seconds: 2, rounds: 6, connections: [1, 16, 64], growth: false, writes: false };
  for (let at = 0; at < args.length; at++) {
    const name = args[at];
    if (name === '--growth') {
      settings.growth = true;
      if (!args.includes('--rows')) settings.rows = [10_000, 100_000, 1_000_000];
      continue;
    }
    if (name === '--writes') {
      settings.writes = true;
      if (!args.includes('--rows')) settings.rows = [100_000];
      continue;
    }
    const value = numbers(args[++at] ?? '');
    if (value.some((number) => !Number.isFinite(number) || number <= 0)) throw new Error(`${name} wants a number`);
    if (name === '--rows') settings.rows = value;
    else if (name === '--connections') settings.connections = value;
    else if (name === '--seconds') settings.seconds = value[0] as number;
    else if (name === '--rounds') settings.rounds = value[0] as number;
    else throw new Error(`${name} is no argument of the bench: --rows, --seconds, --rounds, --connections, --growth, --writes`);
  }
  return settings;
}
