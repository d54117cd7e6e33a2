import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedDatabase, startEmbedded } from '../../api/database/embedded';
import { migrate } from '../../api/database/migrate';
import { openTemporaryFolder } from '../support/open-folder';

/** A PostgreSQL of the bench's own, with the settings that users get, in a folder that goes away at the end. */
export class Place {
  private constructor(
    readonly folder: string,
    private readonly server: EmbeddedDatabase,
    readonly postmaster: number,
  ) {}

  static async open(): Promise<Place> {
    const folder = openTemporaryFolder('maillage-bench-');
    const server = await startEmbedded(folder);
    const postmaster = Number.parseInt(readFileSync(join(server.socketFolder, `.s.PGSQL.${server.port}.lock`), 'utf8'), 10);
    return new Place(folder, server, postmaster);
  }

  url(database: string, user?: string): string {
    return this.server.superuserUrl(database, user);
  }

  async migrated(name: string): Promise<void> {
    await this.admin(`CREATE DATABASE ${name}`);
    await migrate(this.url(name));
  }

  async drop(name: string): Promise<void> {
    await this.admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }

  async close(): Promise<void> {
    await this.server.release();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async admin(statement: string): Promise<void> {
    const client = new Client({ connectionString: this.url('postgres') });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }
}
