import type { PoolClient, QueryResult } from 'pg';
import Result from 'pg/lib/result';
import type { EntityManager, QueryRunner } from 'typeorm';
import { type Answer, handOver, type Statement, statementName } from './round-trip';

/** Throws when not so many rows were changed as had to be. */
type Check = (changed: number | null) => void;
type Passenger = Statement & { check?: Check; answered?: (result: QueryResult) => void; failed?: (error: Error) => void };

/** Queries come more often than mutations: the larger part of what a connection keeps parsed is theirs. */
const MOST_PARSED = 150;

/** The statements of an open transaction that have not left yet. */
class Carriage {
  private boarded: Passenger[] = [];
  private leaving = false;

  constructor(private readonly client: PoolClient) {}

  ride(passenger: Passenger): void {
    this.boarded.push(passenger);
  }

  /** Leaves once everything that is asked at the same time has boarded. */
  ask(statement: Statement): Promise<QueryResult> {
    const result = new Promise<QueryResult>((answered, failed) => this.boarded.push({ ...statement, answered, failed }));
    if (!this.leaving) {
      this.leaving = true;
      process.nextTick(() => this.leave());
    }
    return result.catch((error: Error) => {
      // So that the log knows who asked, as node-postgres does it.
      Error.captureStackTrace(error);
      throw error;
    });
  }

  /** Leaves now, if somebody on board must still be checked. */
  async arrived(): Promise<void> {
    const last = this.boarded.at(-1);
    if (!last || !this.boarded.some(({ check }) => check)) return;
    await new Promise<unknown>((answered, failed) => {
      Object.assign(last, { answered, failed });
      this.leave();
    });
  }

  /** What has not left when the transaction is over never leaves: it would be written outside of it, by nobody. */
  stop(): void {
    this.arrive(this.boarded.splice(0), new Error('The transaction is over'), []);
  }

  private leave(): void {
    this.leaving = false;
    const passengers = this.boarded.splice(0);
    if (!passengers.length) return;
    handOver(this.client, passengers.map(named), { described: true, mostParsed: MOST_PARSED }, (error, answers) =>
      this.arrive(passengers, error, answers),
    );
  }

  /** From the first one that failed on, nobody is answered: the transaction is over. */
  private arrive(passengers: Passenger[], error: Error | null, answers: Answer[]): void {
    let failure: Error | undefined;
    passengers.forEach(({ check, answered, failed }, at) => {
      const answer = answers[at];
      try {
        if (failure || !answer) throw failure ?? error ?? new Error('PostgreSQL left a statement without an answer');
        const result = this.read(answer);
        check?.(result.rowCount);
        answered?.(result);
      } catch (reason) {
        failure = reason as Error;
        failed?.(failure);
      }
    });
  }

  private read({ rows, columns, done }: Answer): QueryResult {
    const result = new Result(undefined, this.client);
    result.addFields(columns);
    for (const row of rows) result.addRow(result.parseRow(row));
    result.addCommandComplete({ text: done });
    return result as unknown as QueryResult;
  }
}

const named = ({ text, values }: Passenger): Statement =>
  text === 'COMMIT' ? { text, values } : { text, values, name: statementName(text) };

const carriages = new WeakMap<QueryRunner, Carriage>();
const carriageOf = ({ queryRunner }: EntityManager): Carriage | undefined => queryRunner && carriages.get(queryRunner);

/**
 * From now on the statements of this transaction travel together: what is asked at the same time (Promise.all) goes in one
 * round trip, after what was handed over to ride. One that fails fails the transaction at the next answer that is waited
 * for. Call what is answered once the transaction is over.
 */
export function letRide(runner: QueryRunner, client: PoolClient): () => void {
  const alone = client.query as (...asked: unknown[]) => unknown;
  const carriage = new Carriage(client);
  carriages.set(runner, carriage);
  const together = (text: unknown, values?: unknown): unknown => {
    if (text === 'ROLLBACK') carriage.stop();
    else if (typeof text === 'string') return carriage.ask({ text, values: (values as unknown[] | undefined) ?? [] });
    return alone.call(client, text, values);
  };
  client.query = together as typeof client.query;
  return () => {
    carriage.stop();
    client.query = alone as typeof client.query;
    carriages.delete(runner);
  };
}

/**
 * Hands a statement over with the next one of the transaction; at once where nothing can ride. Nobody reads its answer,
 * but what `check` throws is what the next one that is waited for fails with.
 */
export async function ride(manager: EntityManager, { text, values }: Statement, check?: Check): Promise<void> {
  const carriage = carriageOf(manager);
  if (carriage) carriage.ride({ text, values, check });
  else {
    const answer = await manager.query(text, [...values]);
    check?.(answer[1]);
  }
}

/** Waits for what rides, where it is not known yet whether it was done. */
export async function arrived(manager: EntityManager): Promise<void> {
  await carriageOf(manager)?.arrived();
}
