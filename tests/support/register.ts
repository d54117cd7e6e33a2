import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ImportResult, importRegister } from '../../api/modules/placements/import-register';
import { columns } from '../../api/modules/placements/register-format';
import { World } from './world';

const registers = process.env.MAILLAGE_REGISTERS ?? resolve(__dirname, '../../../shared/registers');
export const realRegister = join(registers, 'registre-pe-2023.csv');
if (!existsSync(realRegister))
  throw new Error(`The register ${realRegister} is missing: say where the registers are with MAILLAGE_REGISTERS.`);
export const published = JSON.parse(readFileSync(join(registers, 'published-2023.json'), 'utf8'));
export const text = readFileSync(realRegister, 'utf8');
export const [header = '', ...lines] = text.trimEnd().split('\r\n');

/** A line of the real register, with other values in the columns given. */
export function line(number: number, changes: Partial<Record<(typeof columns)[number], string>> = {}): string {
  const cells = (lines[number - 1] ?? '').split(';');
  for (const [column, value] of Object.entries(changes)) cells[columns.indexOf(column as never)] = value;
  return cells.join(';');
}

const options = {
  host: 'Un hébergement',
  create: true,
  places: [] as { places: number; startsOn: string }[],
  dryRun: false,
  now: new Date('2024-01-05T10:00:00Z'),
  progress: () => undefined,
};

/** A world with registers in it. */
export class RegisterWorld {
  private constructor(
    readonly world: World,
    readonly folder: string,
  ) {}

  private files = 0;

  static async create(): Promise<RegisterWorld> {
    return new RegisterWorld(await World.create(), mkdtempSync(join(tmpdir(), 'maillage-register-')));
  }

  async end(): Promise<void> {
    await this.world.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  load(file: string, more: Partial<typeof options> = {}): Promise<ImportResult> {
    return importRegister(this.world.db.migratorUrl, file, { ...options, ...more });
  }

  written(content: string | Buffer): string {
    const file = join(this.folder, `${++this.files}.csv`);
    writeFileSync(file, content);
    return file;
  }

  /** A register with the header of the real one. */
  file(...content: string[]): string {
    return this.written([header, ...content].join('\r\n'));
  }

  async rows(sql: string, values: unknown[] = []): Promise<any[]> {
    return (await this.world.owner.query(sql, values)).rows;
  }

  async count(table: string): Promise<number> {
    return (await this.rows(`SELECT count(*)::int AS n FROM ${table}`))[0].n;
  }
}
