import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import files from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import helmet from 'helmet';
import type { DataSource } from 'typeorm';
import type { Config } from './config';
import { Context } from './context';
import { StartupError } from './database/startup-error';
import { formatError, log } from './errors';
import { expireDaily } from './modules/referrals/expire-daily';
import { operationPlugin } from './operation';
import { written } from './passed-on';
import { serveReportFiles } from './report-files';
import { rootFolder } from './root-folder';
import { guardedSchema } from './schema';

/** Sent with each request to this origin and no other, never to a script, never in clear. */
export const SESSION_COOKIE = '__Host-maillage';
/** A document of more words than this is not read: the portal's longest has a third of them. */
const MOST_TOKENS = 8000;

export type Serving = { address: string; port: number; stop(): Promise<void> };

/** Listens on the configured port: GraphQL at /graphql, the portal at /, health at /health/live and /health/ready. */
export async function serve(config: Config, database: DataSource, schema = guardedSchema()): Promise<Serving> {
  // Made once: the plugin of the same name makes it anew for each request.
  const protect = helmet({ contentSecurityPolicy: { directives: policy(config) }, hsts: config.production });
  const app = fastify({
    // One proxy stands before us where there is an origin: what it says of the caller counts, what the caller says does not.
    trustProxy: config.origin ? (_address: string, hop: number) => hop === 0 : false,
    bodyLimit: 1_048_576,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    // An address that cannot be read comes before all hooks.
    frameworkErrors: (error, request, reply) => protect(request.raw, reply.raw, () => (reply as FastifyReply).send(error)),
  });
  // What goes wrong beside GraphQL says no more outside than what goes wrong in it.
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error.statusCode && error.statusCode < 500) return reply.send(error);
    const told = formatError(new GraphQLError('', { originalError: error, extensions: { code: 'BUG' } }));
    return reply
      .code(500)
      .header('cache-control', 'no-store')
      .send({ errors: [told] });
  });
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: !config.production,
    hideSchemaDetailsFromClientErrors: config.production,
    parseOptions: { maxTokens: MOST_TOKENS },
    // Ctrl+C is for the commands, which also let go of the database.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: { cache: trustedDocuments() },
    formatError: (_formatted, error) => formatError(error as never),
    stringifyResult: (answer) => written(answer as { data?: unknown }),
    plugins: [operationPlugin(schema), fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  app.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, done as () => void));
  await app.register(compress, { threshold: 1024, globalDecompression: false });
  await app.register(fastifyApollo(apollo), {
    context: async (request: FastifyRequest, reply: FastifyReply) => contextOf(config, database, request, reply),
  } as never);
  app.get('/health/live', async () => ({ live: true }));
  app.get('/health/ready', async (_request, reply) => {
    const ready = await database.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  serveReportFiles(app, (request, reply) => contextOf(config, database, request, reply));
  await servePortal(app);
  await listen(app, config.port);
  const stopExpiring = expireDaily(database);
  const { port } = app.server.address() as { port: number };
  return {
    port,
    address: config.origin ?? `http://localhost:${port}`,
    async stop() {
      stopExpiring();
      await app.close();
      await apollo.stop();
    },
  };
}

async function listen(app: FastifyInstance, port: number): Promise<void> {
  try {
    await app.listen({ port, host: process.env.NODE_ENV === 'production' ? '0.0.0.0' : 'localhost' });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') throw new StartupError(`Port ${port} is taken: stop what listens there, or choose another with PORT.`);
    if (code === 'EACCES') throw new StartupError(`Port ${port} is not allowed to this user: choose one above 1023 with PORT.`);
    throw error;
  }
}

/** The portal's own documents, by hash: it sends the hash alone. */
function trustedDocuments() {
  const file = join(rootFolder, 'schema/generated/persisted-documents.json');
  const documents = new Map<string, string>(
    existsSync(file)
      ? Object.entries<string>(JSON.parse(readFileSync(file, 'utf8'))).map(([hash, text]) => [hash.replace('sha256:', ''), text])
      : [],
  );
  return {
    get: async (key: string) => documents.get(key.replace(/^apq:/, '')),
    set: async () => undefined,
    delete: async () => undefined,
  };
}

function contextOf(config: Config, database: DataSource, request: FastifyRequest, reply: FastifyReply): Context {
  return new Context(database, config, {
    token: sessionOf(request),
    locale: /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr',
    address: request.ip,
    now: new Date(),
    toldTime: false,
    setSession: (token) => {
      reply.header(
        'set-cookie',
        `${SESSION_COOKIE}=${token ?? ''}; Path=/; HttpOnly; Secure; SameSite=Strict${token === null ? '; Max-Age=0' : ''}`,
      );
    },
  });
}

/** The token of the session, made of letters that need no quoting. Null for what was never one of ours. */
function sessionOf({ headers }: FastifyRequest): string | null {
  const mine = headers.cookie?.split(/; */).find((pair) => pair.startsWith(`${SESSION_COOKIE}=`));
  return mine?.match(/=([\w-]{43})$/)?.[1] ?? null;
}

/** Everything from this origin, styles in attributes besides (Mantine sets them). */
function policy(config: Config): Record<string, string[] | null> {
  return {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: config.production ? [] : null,
  };
}

async function servePortal(app: FastifyInstance): Promise<void> {
  const portal = join(rootFolder, 'build/portal');
  if (!existsSync(join(portal, 'index.html'))) {
    log.warn('The portal is not built: only the API is served.');
    return;
  }
  // Found when asked for, since the portal may be built anew meanwhile; each name holds its content's hash.
  await app.register(files, {
    root: join(portal, 'assets'),
    prefix: '/assets/',
    index: false,
    allowedPath: (path) => /^\/?[\w~-][\w.~-]*$/.test(path),
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  });
  // Every address of the portal is the same page: the router reads it, and the API decides what it shows.
  app.setNotFoundHandler(async (request, reply) => {
    if (
      !['GET', 'HEAD'].includes(request.method) ||
      request.url.startsWith('/assets/') ||
      request.url.startsWith('/graphql') ||
      request.url.startsWith('/files/')
    )
      return reply.code(404).send({ found: false });
    const page = await readFile(join(portal, 'index.html'), 'utf8');
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
  });
}
