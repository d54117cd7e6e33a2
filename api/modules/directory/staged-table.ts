import type { Client } from 'pg';
import type { Rejection } from './rejection';

/** A table that a list is read into: its columns with their types, and those that name a row. */
export type Shape = { table: string; key: string[]; columns: Record<string, string> };
export type Counts = { read: number; added: number; updated: number; unchanged: number };
/** A line of a list, as it stands in the temporary table: `file` and `line` say where it was read. */
export type Staged = { file: string; line: number } & Record<string, unknown>;

const BATCH = 1000;

/**
 * Lines of a list in a temporary table, before anything of them is written: read in batches, compared and written set by
 * set, so that 100,000 lines take as many statements and as little memory as ten.
 */
export class StagedTable {
  private batch: Staged[] = [];
  private readonly names: string[];

  private constructor(
    private readonly client: Client,
    private readonly shape: Shape,
    private readonly suffix: string,
  ) {
    this.names = Object.keys(shape.columns);
  }

  get name(): string {
    return `staged_${this.shape.table}${this.suffix}`;
  }

  /** `suffix` tells apart several lists that are read into the same table. */
  static async open(client: Client, shape: Shape, suffix = ''): Promise<StagedTable> {
    const staged = new StagedTable(client, shape, suffix);
    await client.query(`CREATE TEMPORARY TABLE ${staged.name} (file text, line int, ${staged.typed()}) ON COMMIT DROP`);
    return staged;
  }

  async put(line: Staged): Promise<void> {
    this.batch.push(line);
    if (this.batch.length >= BATCH) await this.flush();
  }

  /** Writes what is still in memory to the temporary table. Called before anything reads it. */
  async flush(): Promise<void> {
    if (!this.batch.length) return;
    const all = `file, line, ${this.names.join(', ')}`;
    await this.client.query(
      `INSERT INTO ${this.name} (${all}) SELECT ${all} FROM jsonb_to_recordset($1::jsonb) AS given(file text, line int, ${this.typed()})`,
      [JSON.stringify(this.batch)],
    );
    this.batch = [];
  }

  /** Lines that name what an earlier line of the same list names already. */
  async duplicates(column: string): Promise<Rejection[]> {
    await this.flush();
    const key = this.shape.key.join(', ');
    const { rows } = await this.client.query(`SELECT file, line, first, value FROM (
        SELECT file, line, min(line) OVER (PARTITION BY ${key}) AS first, row_number() OVER (PARTITION BY ${key} ORDER BY line) AS n, (${this.shape.key.at(-1)})::text AS value
        FROM ${this.name}) l WHERE n > 1 ORDER BY file, line`);
    return rows.map(({ file, line, first, value }) => ({ file, line, column, value, problem: `Déjà lu à la ligne ${first}.` }));
  }

  /** Writes what is new or different, and counts. Nothing is touched that stays the same. */
  async merge(): Promise<Counts> {
    await this.flush();
    await this.client.query(`ANALYZE ${this.name}`);
    const { table, key } = this.shape;
    const others = this.names.filter((name) => !key.includes(name));
    const same = key.map((name) => `t.${name} = s.${name}`).join(' AND ');
    const row = (alias: string): string => `(${others.map((name) => `${alias}.${name}`).join(', ')})`;
    const { rowCount: updated } = await this.client.query(
      `UPDATE ${table} t SET ${others.map((name) => `${name} = s.${name}`).join(', ')} FROM ${this.name} s WHERE ${same} AND ${row('t')} IS DISTINCT FROM ${row('s')}`,
    );
    const { rowCount: added } = await this.client.query(
      `INSERT INTO ${table} (${this.names.join(', ')}) SELECT ${this.names.map((name) => `s.${name}`).join(', ')} FROM ${this.name} s
      WHERE NOT EXISTS (SELECT 1 FROM ${table} t WHERE ${same}) ORDER BY s.file, s.line`,
    );
    const { rows } = await this.client.query(`SELECT count(*)::int AS read FROM ${this.name}`);
    const read: number = rows[0].read;
    return { read, added: added ?? 0, updated: updated ?? 0, unchanged: read - (added ?? 0) - (updated ?? 0) };
  }

  private typed(): string {
    return Object.entries(this.shape.columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', ');
  }
}
