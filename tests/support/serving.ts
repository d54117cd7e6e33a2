import 'reflect-metadata';
import { request } from 'node:http';
import { readConfig } from '../../api/config';
import { SESSION_COOKIE, type Serving, serve } from '../../api/server';
import type { World } from './world';

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string; body: any };

/** The product of a world, over real HTTP. */
export async function serveWorld(world: World, env: Record<string, string> = {}): Promise<Serving> {
  return serve(readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1', PORT: '0', ...env }), world.database);
}

/** One request, with exactly these headers: fetch would add and hide some. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        let parsed: unknown = null;
        try {
          parsed = JSON.parse(text);
        } catch {
          // Not everything that is answered is JSON.
        }
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body: parsed });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** A browser's tab: keeps its cookie, sends JSON. */
export class Tab {
  cookie: string | null = null;
  constructor(
    private readonly port: number,
    private readonly headers: Record<string, string> = {},
  ) {}

  async run(query: string, variables: object = {}): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      ...(this.cookie ? { cookie: `${SESSION_COOKIE}=${this.cookie}` } : {}),
      ...this.headers,
    };
    const answer = await ask(this.port, '/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const given = setCookie(answer);
    if (given !== undefined) this.cookie = given.value || null;
    return answer;
  }

  async signIn(email: string, password: string): Promise<Answer> {
    return this.run('mutation S($input: SignInInput!) { signIn(input: $input) { problems { code field message } } }', {
      input: { email, password },
    });
  }

  async viewer(): Promise<{ id: string; organisationName: string } | null> {
    return (await this.run('{ viewer { id organisationName } }')).body.data.viewer;
  }
}

/** The session cookie of an answer, with its attributes. */
export function setCookie({ headers }: Answer): { value: string; attributes: string[] } | undefined {
  const [first] = [headers['set-cookie'] ?? []].flat();
  if (!first) return undefined;
  const [pair = '', ...attributes] = first.split('; ');
  return { value: pair.slice(pair.indexOf('=') + 1), attributes: attributes.sort() };
}
