import { randomBytes } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from './config';
import { Context } from './context';
import { formatError } from './errors';
import type { Locale } from './graphql/problem';
import { hashOf } from './modules/identity/session-payload';
import { operationPlugin } from './operation';
import { PassedOn } from './passed-on';
import { guardedSchema } from './schema';

export type Outcome = { data: Record<string, never> | null; errors: readonly GraphQLFormattedError[] };
type Options = { at?: Date; locale?: Locale };

/**
 * The product without HTTP: operations run as a member of an organisation, at an instant. The demonstration network is
 * told through it, and so are the tests: the same schema, guards and transactions as a browser's request.
 */
export class Stage {
  private constructor(
    private readonly apollo: ApolloServer<Context>,
    readonly database: DataSource,
    private readonly config: Config,
    private readonly owner: Client,
  ) {}

  private readonly tokens = new Map<string, Promise<string>>();

  /** `migratorUrl` opens sessions for those who act: nobody on a stage types a password. */
  static async open(config: Config, database: DataSource, migratorUrl: string, schema = guardedSchema()): Promise<Stage> {
    const apollo = new ApolloServer<Context>({
      schema,
      formatError: (_, error) => formatError(error as never),
      plugins: [operationPlugin(schema)],
      stopOnTerminationSignals: false,
    });
    await apollo.start();
    const owner = new Client({ connectionString: migratorUrl });
    await owner.connect();
    return new Stage(apollo, database, config, owner);
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.apollo.stop();
  }

  /** Acts as this membership; null acts as a signed-out visitor. */
  as(membershipId: string | null) {
    return {
      run: async (
        query: string | DocumentNode,
        variables: Record<string, unknown> = {},
        { at, locale = 'fr' }: Options = {},
      ): Promise<Outcome> => {
        const context = new Context(this.database, this.config, {
          token: membershipId && (await this.sessionOf(membershipId)),
          locale,
          address: '127.0.0.1',
          now: at ?? new Date(),
          toldTime: at !== undefined,
          setSession: () => undefined,
        });
        const response = await this.apollo.executeOperation({ query: query as string, variables }, { contextValue: context });
        if (response.body.kind !== 'single') throw new Error('No incremental answers here');
        const { data, errors } = response.body.singleResult;
        return { data: (data instanceof PassedOn ? data.toJSON() : (data ?? null)) as Outcome['data'], errors: errors ?? [] };
      },
    };
  }

  /** The token of a session opened for this membership, as its browser's cookie would hold it. */
  sessionOf(membershipId: string): Promise<string> {
    let token = this.tokens.get(membershipId);
    if (!token) {
      token = this.open(membershipId);
      this.tokens.set(membershipId, token);
    }
    return token;
  }

  // The owner's one connection serves one story at a time.
  private opening: Promise<unknown> = Promise.resolve();

  private open(membershipId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const opened = this.opening.then(() =>
      this.owner.query(`SELECT open_session($1, (SELECT account_id FROM membership WHERE id = $2), $2, now() + interval '1 hour')`, [
        hashOf(token),
        membershipId,
      ]),
    );
    this.opening = opened;
    return opened.then(() => token);
  }
}
