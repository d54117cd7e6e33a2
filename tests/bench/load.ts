import { connect, type Socket } from 'node:net';

export type Measure = { requests: number; seconds: number; rps: number; p50: number; p99: number; failed: number };

/** A request as the bytes that go over the wire. */
export function rawRequest(path: string, headers: Record<string, string>, body: string): Buffer {
  const lines = Object.entries({
    host: 'localhost',
    'content-type': 'application/json',
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
  });
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`);
}

const HEADERS_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** One kept-alive connection: a request, its whole answer, the next request. No pipelining, as browsers do it. */
class Line {
  private parts: Buffer[] = [];
  private length = 0;
  /** Bytes of the whole answer; -1 when it comes in chunks; 0 before its headers are read. */
  private expected = 0;
  private answered: ((answer: Buffer) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay();
    socket.on('data', (part) => this.read(part));
    socket.on('error', (error) => this.failed?.(error));
    socket.on('close', () => this.failed?.(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, 'localhost', () => resolve(new Line(socket)));
      socket.once('error', reject);
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  ask(request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.socket.write(request);
    });
  }

  private read(part: Buffer): void {
    this.parts.push(part);
    this.length += part.length;
    if (this.expected === 0) {
      const bytes = Buffer.concat(this.parts);
      const end = bytes.indexOf(HEADERS_END);
      if (end < 0) return;
      const length = /content-length: (\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1];
      this.expected = length === undefined ? -1 : end + 4 + Number(length);
    }
    const tail = this.expected === -1 ? (this.parts.length > 1 && part.length < 5 ? Buffer.concat(this.parts.slice(-2)) : part) : part;
    const whole = this.expected === -1 ? tail.subarray(-5).equals(LAST_CHUNK) : this.length >= this.expected;
    if (!whole) return;
    const answer = Buffer.concat(this.parts);
    this.parts = [];
    this.length = 0;
    this.expected = 0;
    this.answered?.(answer);
  }
}

const isGood = (answer: Buffer): boolean => answer.toString('latin1', 9, 12) === '200' && !answer.includes('"errors"');

/** Sends the requests in turn over so many connections for so long. */
export async function load(port: number, requests: Buffer[], connections: number, seconds: number): Promise<Measure> {
  const end = performance.now() + seconds * 1000;
  return send(port, connections, isGood, (at) => (performance.now() < end ? requests[at % requests.length] : undefined));
}

/** Sends each of the requests once, over so many connections. */
export function exhaust(port: number, requests: Buffer[], connections: number, good: (answer: Buffer) => boolean): Promise<Measure> {
  return send(
    port,
    connections,
    (answer) => isGood(answer) && good(answer),
    (at) => requests[at],
  );
}

async function send(
  port: number,
  connections: number,
  good: (answer: Buffer) => boolean,
  request: (at: number) => Buffer | undefined,
): Promise<Measure> {
  const lines = await Promise.all(Array.from({ length: connections }, () => Line.open(port)));
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    lines.map(async (line) => {
      for (let asked = request(next++); asked; asked = request(next++)) {
        const sent = performance.now();
        const answer = await line.ask(asked);
        times.push(performance.now() - sent);
        if (!good(answer)) failed++;
      }
    }),
  );
  const taken = (performance.now() - begun) / 1000;
  for (const line of lines) line.close();
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN) * 100) / 100;
  return { requests: times.length, seconds: taken, rps: Math.round((times.length / taken) * 10) / 10, p50: at(0.5), p99: at(0.99), failed };
}

/** One request; its body, read as JSON. */
export async function once(port: number, request: Buffer): Promise<unknown> {
  const line = await Line.open(port);
  const answer = await line.ask(request);
  line.close();
  const end = answer.indexOf(HEADERS_END);
  const headers = answer.toString('latin1', 0, end);
  const body = answer.subarray(end + 4);
  const text = (/transfer-encoding: chunked/i.test(headers) ? unchunked(body) : body).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`no JSON: ${headers.split('\r\n')[0]} ${text.slice(0, 300)}`);
  }
}

function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const length = Number.parseInt(body.toString('latin1', at, end), 16);
    if (!length) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 4 + length;
  }
}
