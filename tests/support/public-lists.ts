import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type DirectoryResult, importDirectory } from '../../api/modules/directory/import-directory';
import { World } from './world';

/** The public lists, as they were collected. */
export const publicLists = process.env.MAILLAGE_PUBLIC_LISTS ?? resolve(__dirname, '../../../shared/data');
if (!existsSync(join(publicLists, '05-siae/siae.csv')))
  throw new Error(`The public lists are not in ${publicLists}: say where they are with MAILLAGE_PUBLIC_LISTS.`);

export const workplaceHeader = readFileSync(join(publicLists, '05-siae/siae.csv'), 'utf8').split(/\r?\n/)[0] ?? '';

/** A world with public lists in it. */
export class DirectoryWorld {
  private constructor(
    readonly world: World,
    readonly folder: string,
  ) {}

  private folders = 0;

  static async create(): Promise<DirectoryWorld> {
    return new DirectoryWorld(await World.create(), mkdtempSync(join(tmpdir(), 'maillage-directory-')));
  }

  async end(): Promise<void> {
    await this.world.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  load(folder: string = publicLists, partial = false): Promise<DirectoryResult> {
    return importDirectory(this.world.db.migratorUrl, folder, { partial, progress: () => undefined });
  }

  /** A folder of its own with these files: a text or bytes, or true for the file as it was collected. */
  folderWith(files: Record<string, string | Buffer | true>): string {
    const folder = join(this.folder, String(++this.folders));
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      if (content === true) cpSync(join(publicLists, file), join(folder, file));
      else writeFileSync(join(folder, file), content);
    }
    return folder;
  }

  /** All the lists, with other files in the place of some. */
  folderBut(files: Record<string, string | Buffer>): string {
    const folder = join(this.folder, String(++this.folders));
    const needed = ['01', '02', '03', '04', '05', '07', '09'];
    cpSync(publicLists, folder, {
      recursive: true,
      filter: (file) => file === publicLists || needed.some((start) => file.startsWith(join(publicLists, start))),
    });
    // The lists may be read-only where they lie, and a copy is as its original.
    for (const [file, content] of Object.entries(files)) {
      rmSync(join(folder, file), { force: true });
      writeFileSync(join(folder, file), content);
    }
    return folder;
  }

  async rows(sql: string, values: unknown[] = []): Promise<any[]> {
    return (await this.world.owner.query(sql, values)).rows;
  }

  /** How many rows each table of the directory has, with a sum over all that they hold. */
  async written(): Promise<Record<string, string>> {
    const tables = [
      'directory_entry',
      'directory_link',
      'prison_figures',
      'prison_quarter',
      'prison_region',
      'commune',
      'departement',
      'trade',
      'trade_name',
    ];
    const all: Record<string, string> = {};
    for (const table of tables) {
      const [row] = await this.rows(
        `SELECT count(*) || ' ' || COALESCE(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS sum FROM ${table} t`,
      );
      all[table] = row.sum;
    }
    return all;
  }
}
