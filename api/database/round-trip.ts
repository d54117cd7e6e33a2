import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { prepareValue } from 'pg/lib/utils';

/** One statement of a round trip: SQL with `$1` parameters. `name` lets the connection keep it parsed. */
export type Statement = { text: string; values: readonly unknown[]; name?: string };
export type Row = (string | null)[];
/** What PostgreSQL answers to one statement: its rows as text, what its columns are where that was asked, what was done. */
export type Answer = { rows: Row[]; columns: object[]; done: string };

type Connection = {
  parse(message: { text: string; name?: string }): void;
  bind(message: { statement?: string; values: readonly unknown[] }): void;
  describe(message: { type: 'P' }): void;
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

/** `described`: columns are told too. `mostParsed`: names are kept only where the connection keeps no more than so many. */
type Manner = { described?: boolean; mostParsed?: number };
type Done = (error: Error | null, answers: Answer[]) => void;

/**
 * Several statements handed to PostgreSQL at once, closed by one Sync: one round trip and one implicit transaction
 * (PostgreSQL 15 to 18, Extended Query, "Pipelining": without an explicit BEGIN the Sync commits, and an error rolls
 * all of them back). So `set_config(…, true)` in the first statement holds for the following ones, and for nobody else.
 */
class Handover {
  private readonly answers: Answer[] = [];
  private answer: Answer = nothing();
  private readonly named: string[] = [];
  private connection: Connection | undefined;
  private readonly statements: readonly Statement[];

  constructor(
    statements: readonly Statement[],
    private readonly done: Done,
    private readonly manner: Manner,
  ) {
    this.statements = statements.map((statement) => ({ ...statement, values: statement.values.map(prepareValue) }));
  }

  submit(connection: Connection): void {
    this.connection = connection;
    const known = parsed.get(connection) ?? new Map<string, boolean>();
    parsed.set(connection, known);
    const { described, mostParsed = MOST_PARSED } = this.manner;
    connection.stream.cork?.();
    try {
      for (const { text, values, name } of this.statements) {
        const keep = name !== undefined && (known.get(name) ?? known.size < mostParsed) ? name : undefined;
        if (keep === undefined || !known.has(keep)) connection.parse({ text, name: keep });
        if (keep !== undefined && !known.has(keep)) {
          known.set(keep, true);
          this.named.push(keep);
        }
        connection.bind({ statement: keep, values });
        if (described) connection.describe({ type: 'P' });
        connection.execute({});
      }
      connection.sync();
    } finally {
      connection.stream.uncork?.();
    }
  }

  handleRowDescription(message: { fields: object[] }): void {
    this.answer.columns = message.fields;
  }
  handleParseComplete(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {
    this.next('');
  }
  handleDataRow(message: { fields: Row }): void {
    this.answer.rows.push(message.fields);
  }
  handleCommandComplete(message: { text: string }): void {
    this.next(message.text);
  }
  handleError(error: Error): void {
    if (this.connection) for (const name of this.named) parsed.get(this.connection)?.set(name, false);
    this.done(error, this.answers);
  }
  handleReadyForQuery(): void {
    this.done(null, this.answers);
  }

  private next(done: string): void {
    this.answers.push({ ...this.answer, done });
    this.answer = nothing();
  }
}

const nothing = (): Answer => ({ rows: [], columns: [], done: '' });

/** Hands the statements over in one round trip, and tells what was answered until one of them failed. */
export function handOver(client: PoolClient, statements: readonly Statement[], manner: Manner, done: Done): void {
  let settled = false;
  const once: Done = (error, answers) => {
    if (settled) return;
    settled = true;
    done(error, answers);
  };
  client.query(new Handover(statements, once, manner) as never);
}

/** Hands the statements over in one round trip. Rows come as text, in the order of the columns. */
export function roundTrip(client: PoolClient, statements: readonly Statement[]): Promise<Row[][]> {
  return new Promise((resolve, reject) => {
    handOver(client, statements, {}, (error, answers) => (error ? reject(error) : resolve(answers.map(({ rows }) => rows))));
  });
}
