import type { Sql } from 'sql-template-tag';

/** What a list is read from in the place of the noun's own table. */
export type Index = {
  /** A query that gives a row for each record, `record_id`, by which they are found: `where` and `order` are over it. */
  rows: Sql;
  /** By edge of the record: what its row holds of the one that the edge leads to. */
  holds: Readonly<Record<string, Held>>;
};

/** Columns under their noun's own names, filled where `when` says so; and the fields that are made of nothing else. */
export type Held = { when: string; columns: readonly string[]; fields: readonly string[] };

type Found = {
  noun: string;
  /** What stands in place of the noun's own table. */
  from?: Sql;
  where?: Sql;
};
type Many =
  | { shape: 'list'; order: Sql; limit?: number }
  | {
      shape: 'connection';
      index?: Index;
      order: { by: Sql; descending: boolean };
      first: number;
      after?: [string | null, string] | null;
      /** How many there are, where the database keeps it; counted otherwise. */
      total?: Sql;
    }
  | { shape: 'value'; value: Sql };

/** How records are found. `where` and `order` are SQL over the alias `t0`. */
export type Plan = Found & (Many | { shape: 'one'; opens?: string | null });

/** How a root field finds its records. One that opens a record says by what: the reference or the id goes into the trace of consultations. */
type Planned = Found & (Many | { shape: 'one'; opens: string | null });

/** What the plan of a root field is made from: its arguments, coerced. */
export type Planner<A> = (args: A) => Planned;

const planners = new Map<string, Planner<never>>();

type Teller = (value: unknown, args: never) => unknown;
const tellers = new Map<string, Teller>();

/**
 * Declares how a query finds its records, in the one statement of the operation. `tell` makes the answer of what the
 * statement gave, where SQL alone does not.
 */
export function plannedAs<A>(field: string, planner: Planner<A>, tell?: (value: unknown, args: A) => unknown): void {
  planners.set(field, planner as Planner<never>);
  if (tell) tellers.set(field, tell as Teller);
}

/** Whether what the statement gives is made into the answer by the API. */
export const tells = (field: string): boolean => tellers.has(field);

const constants = new Map<string, () => unknown>();
/** Declares a query whose answer is the same for everybody who may ask it. */
export const constantAs = (field: string, make: () => unknown): void => void constants.set(field, make);
export const constantOf = (field: string): unknown => constants.get(field)?.();

/** What the API answers for what the statement gave. */
export const toldAs = (field: string, value: unknown, args: unknown): unknown => {
  const tell = tellers.get(field);
  return tell ? tell(value, args as never) : value;
};

export const plannerOf = (field: string): Planner<never> | undefined => planners.get(field);
