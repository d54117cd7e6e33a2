import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { prepareValue } from 'pg/lib/utils';

/** One statement of a round trip: SQL with `$1` parameters. `name` lets the connection keep it parsed. */
export type Statement = { text: string; values: readonly unknown[]; name?: string };
export type Row = (string | null)[];

export type Connection = {
  parse(message: { text: string; name?: string }): void;
  bind(message: { statement?: string; values: readonly unknown[] }): void;
  execute(message: object): void;
  sync(): void;
  stream: { cork?(): void; uncork?(): void };
};

/**
 * Statement names by connection: true once parsed there; false after a failed round trip, when nobody knows whether
 * PostgreSQL keeps it. Such a statement goes unnamed from then on.
 */
const parsed = new WeakMap<Connection, Map<string, boolean>>();
const MOST_PARSED = 300;

export const statementName = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 40);

/**
 * Several statements handed to PostgreSQL at once, closed by one Sync: one round trip and one implicit transaction
 * (PostgreSQL 15 to 18, Extended Query, "Pipelining": without an explicit BEGIN the Sync commits, and an error rolls
 * all of them back). So `set_config(…, true)` in the first statement holds for the following ones, and for nobody else.
 */
class Handover {
  private readonly results: Row[][] = [[]];
  private readonly named: string[] = [];
  private connection: Connection | undefined;
  private readonly statements: readonly Statement[];

  constructor(
    statements: readonly Statement[],
    private readonly done: (error: Error | null, results: Row[][]) => void,
  ) {
    this.statements = statements.map((statement) => ({ ...statement, values: statement.values.map(prepareValue) }));
  }

  submit(connection: Connection): void {
    this.connection = connection;
    const known = parsed.get(connection) ?? new Map<string, boolean>();
    parsed.set(connection, known);
    connection.stream.cork?.();
    try {
      for (const { text, values, name } of this.statements) {
        const keep = name !== undefined && (known.get(name) ?? known.size < MOST_PARSED) ? name : undefined;
        if (keep === undefined || !known.has(keep)) connection.parse({ text, name: keep });
        if (keep !== undefined && !known.has(keep)) {
          known.set(keep, true);
          this.named.push(keep);
        }
        connection.bind({ statement: keep, values });
        connection.execute({});
      }
      connection.sync();
    } finally {
      connection.stream.uncork?.();
    }
  }

  handleRowDescription(): void {}
  handleParseComplete(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {
    this.results.push([]);
  }
  handleDataRow(message: { fields: Row }): void {
    this.results.at(-1)?.push(message.fields);
  }
  handleCommandComplete(): void {
    this.results.push([]);
  }
  handleError(error: Error): void {
    if (this.connection) for (const name of this.named) parsed.get(this.connection)?.set(name, false);
    this.done(error, []);
  }
  handleReadyForQuery(): void {
    this.done(null, this.results.slice(0, this.statements.length));
  }
}

/** Hands the statements over in one round trip. Rows come as text, in the order of the columns. */
export function roundTrip(client: PoolClient, statements: readonly Statement[]): Promise<Row[][]> {
  return new Promise((resolve, reject) => {
    let settled = false;
    const handover = new Handover(statements, (error, results) => {
      if (settled) return;
      settled = true;
      if (error) reject(error);
      else resolve(results);
    });
    client.query(handover as never);
  });
}
