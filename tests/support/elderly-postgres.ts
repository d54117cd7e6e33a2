import { createServer, type Server } from 'node:net';

const message = (type: string, ...parts: (string | number[])[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : Buffer.from(part))));
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const short = (value: number) => [value >> 8, value & 255];
const long = (value: number) => [0, 0, ...short(value)];
const READY = message('Z', [73]);

function row(columns: Record<string, string>): Buffer {
  const names = Object.keys(columns);
  const described = names.flatMap((name) => [name, [...long(0), ...short(0), ...long(25), 255, 255, 255, 255, 255, 255, ...short(0)]]);
  const values = Object.values(columns).flatMap((value) => [...long(Buffer.byteLength(value)), ...Buffer.from(value)]);
  return Buffer.concat([
    message('T', short(names.length), ...described),
    message('D', [...short(names.length), ...values]),
    message('C', 'SELECT 1'),
    READY,
  ]);
}

/** A server that says it is PostgreSQL 14, whatever it is asked: none that old is to be had from npm. */
export async function elderlyPostgres(): Promise<Server> {
  const answer = row({ version: '140011', named: '14.11', me: 'postgres', makes_roles: 't', rolsuper: 't' });
  const server = createServer((socket) => {
    let greeted = false;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (!greeted) {
        greeted = true;
        socket.write(Buffer.concat([message('R', long(0)), READY]));
      } else if (data[0] === 81) socket.write(answer);
      else socket.end();
    });
  })
    .listen(0, '127.0.0.1')
    .unref();
  await new Promise((resolve) => server.once('listening', resolve));
  return server;
}
