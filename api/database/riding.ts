import { type PoolClient, Query, type QueryResult } from 'pg';
import { prepareValue } from 'pg/lib/utils';
import type { EntityManager } from 'typeorm';
import type { Connection, Statement } from './round-trip';

/** Statements of an open transaction that wait for the next one, to be handed to PostgreSQL together with it. */
const waiting = new WeakMap<object, Statement[]>();

/**
 * From now on statements may ride with the next one of this transaction, whose answer is the first that is waited for:
 * one that fails fails the transaction there. Call what is answered once the transaction is over.
 */
export function letRide(client: PoolClient): () => void {
  const riders: Statement[] = [];
  const alone = client.query as (...asked: unknown[]) => unknown;
  waiting.set(client, riders);
  const together = (text: unknown, values?: unknown): unknown => {
    const riding = riders.splice(0);
    if (!riding.length || typeof text !== 'string' || text === 'ROLLBACK') return alone.call(client, text, values);
    return new Promise<QueryResult>((resolve, reject) => {
      const config = { text, values: (values as unknown[]) ?? [], queryMode: 'extended' };
      const done = (error: Error | null, result: QueryResult): void => (error ? reject(error) : resolve(result));
      const query = new (Query as unknown as new (...asked: unknown[]) => object)(config, undefined, done);
      alone.call(client, new Carrying(riding, query as never));
    });
  };
  client.query = together as typeof client.query;
  return () => {
    client.query = alone as typeof client.query;
    waiting.delete(client);
  };
}

/** Hands a statement over with the next one of the transaction; at once where nothing can ride. Nobody reads its answer. */
export async function ride(manager: EntityManager, statement: Statement): Promise<void> {
  const client: object | undefined = await manager.queryRunner?.connect();
  const riders = client && waiting.get(client);
  if (riders) riders.push(statement);
  else await manager.query(statement.text, [...statement.values]);
}

type Carried = {
  submit(connection: Connection): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handlePortalSuspended(connection: Connection): void;
  handleEmptyQuery(connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
};

/** A query of node-postgres, with statements before it in the same round trip. */
class Carrying {
  private left: number;

  constructor(
    private readonly riders: Statement[],
    private readonly query: Carried,
  ) {
    this.left = riders.length;
  }

  submit(connection: Connection): Error | null {
    connection.stream.cork?.();
    try {
      for (const { text, values } of this.riders) {
        connection.parse({ text });
        connection.bind({ values: values.map(prepareValue) });
        connection.execute({});
      }
      return this.query.submit(connection);
    } finally {
      connection.stream.uncork?.();
    }
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.left > 0) this.left -= 1;
    else this.query.handleCommandComplete(message, connection);
  }
  handleRowDescription(message: unknown): void {
    this.query.handleRowDescription(message);
  }
  handleDataRow(message: unknown): void {
    if (this.left === 0) this.query.handleDataRow(message);
  }
  handlePortalSuspended(connection: Connection): void {
    this.query.handlePortalSuspended(connection);
  }
  handleEmptyQuery(connection: Connection): void {
    this.query.handleEmptyQuery(connection);
  }
  handleError(error: Error, connection: Connection): void {
    this.query.handleError(error, connection);
  }
  handleReadyForQuery(connection: Connection): void {
    this.query.handleReadyForQuery(connection);
  }
}
