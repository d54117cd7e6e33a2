import DataLoader from 'dataloader';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { getNamedType } from 'graphql';
import type { Sql } from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import type { Config } from './config';
import type { Plan } from './database/plans';
import { Reading } from './database/read';
import { nobody, standingTo } from './database/standing';
import { Unauthenticated } from './errors';
import { Answers } from './graphql/answers';
import type { Locale } from './graphql/problem';
import type { Named, Standing } from './visibility/shield';

/** Who asks, for which organisation, in which function. */
export type Viewer = {
  membershipId: string;
  accountId: string;
  organisationId: string;
  displayName: string;
  function: string;
  role: string;
  organisationKind: string;
  organisationName: string;
  publicName: string;
  phone: string | null;
  email: string;
};

/** What a request brings: filled by the server from HTTP, or by a story that acts as somebody. */
export type Request = {
  token: string | null;
  locale: Locale;
  address: string;
  /** The instant of the operation. */
  now: Date;
  /** Whether `now` is told (stories, tests) and the database's own day must follow it. */
  toldTime: boolean;
  setSession(token: string | null): void;
};

/** Made once: it costs more than the rest of a small operation. */
const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** One operation: its viewer, its transaction, its clock. Made anew for each. */
export class Context {
  viewer: Viewer | null = null;
  /** The answers of the planned root fields, by response key. */
  answers: Record<string, unknown> = {};
  /** Set once a verb has refused: nothing of the operation is written. */
  refused = false;
  /** What goes on by itself once the mutation is committed. */
  readonly afterwards: (() => void)[] = [];
  /** The open transaction of a mutation. */
  manager: EntityManager;

  constructor(
    readonly database: DataSource,
    readonly config: Config,
    readonly request: Request,
  ) {
    this.manager = database.manager;
  }

  get now(): Date {
    return this.request.now;
  }

  /** The day in Paris, YYYY-MM-DD. */
  get today(): string {
    return this.dayOf(this.now);
  }

  /** The day of an instant in Paris. */
  dayOf(instant: Date): string {
    return paris.format(instant);
  }

  get me(): Viewer {
    if (!this.viewer) throw new Unauthenticated();
    return this.viewer;
  }

  /** Runs one statement as the viewer, inside the transaction. */
  async rows<T = Record<string, unknown>>(statement: Sql): Promise<T[]> {
    return this.manager.query(statement.text, statement.values as unknown[]);
  }

  /** Reads one record for a payload field, in the shape that the caller asked for. */
  async answer(info: GraphQLResolveInfo, field: string, plan: Plan): Promise<unknown> {
    const payload = getNamedType(info.returnType) as GraphQLObjectType;
    const reading = new Reading(
      info.schema,
      { kind: 'Document', definitions: Object.values(info.fragments) } as never,
      info.variableValues,
    );
    const answers: Record<string, unknown> = {};
    for (const [key, nodes] of reading.below(payload, info.fieldNodes)) {
      if (nodes[0]?.name.value !== field) continue;
      answers[key] = await this.one(reading, plan, nodes, payload, field);
    }
    return new Answers(answers);
  }

  private async one(reading: Reading, plan: Plan, nodes: FieldNode[], payload: GraphQLObjectType, field: string): Promise<unknown> {
    const type = getNamedType(payload.getFields()[field]?.type) as GraphQLObjectType;
    const [row] = await this.rows<Record<string, unknown>>(reading.record(plan, nodes, type));
    return row ? Object.values(row)[0] : null;
  }

  /** What the viewer is to a record: relationships, or SELF. None for what it may not see. */
  get relationships(): DataLoader<Named, Standing, string> {
    // Made at first use: Apollo Server copies the context that it is given.
    this.loader ??= new DataLoader((asked) => Promise.all(asked.map((named) => this.standing(named))), {
      cacheKeyFn: ({ noun, id }) => `${noun} ${id}`,
    });
    return this.loader;
  }

  private loader: DataLoader<Named, Standing, string> | undefined;

  private async standing(named: Named): Promise<Standing> {
    const { text, values } = standingTo(named);
    const [row] = await this.manager.query(text, [...values]);
    return row?.standing ?? nobody;
  }
}
