export interface Message {
  /** The letter of the protocol, or a word for the two kinds that come before any letter. */
  type: string;
  /** The n-th of the texts, each ended by a zero, that the message begins with. */
  text(n: number): string;
}

const ENCRYPTION_REQUESTS = [80877103, 80877104];

/** Cuts a stream of PostgreSQL's protocol (version 3) into messages, and shows each as it passes. */
export class MessageReader {
  private rest: Buffer[] = [];
  private waiting = 0;
  private needed = 0;
  private untyped: boolean;

  constructor(
    side: 'client' | 'database',
    private readonly show: (message: Message) => boolean,
  ) {
    // Only the first message of a client has no letter.
    this.untyped = side === 'client';
  }

  /** Returns what may be passed on: whole messages only, without those that were not let through. */
  read(chunk: Buffer): Buffer {
    this.rest.push(chunk);
    this.waiting += chunk.length;
    // A long message comes in thousands of pieces, which are joined once.
    if (this.waiting < this.needed) return Buffer.alloc(0);
    const bytes = Buffer.concat(this.rest);
    this.needed = 0;
    const passed: Buffer[] = [];
    let at = 0;
    while (bytes.length - at >= this.headerLength) {
      const end = at + this.headerLength - 4 + bytes.readUInt32BE(at + this.headerLength - 4);
      if (end > bytes.length) {
        this.needed = end - at;
        break;
      }
      const message = bytes.subarray(at, end);
      if (this.letThrough(message)) passed.push(message);
      at = end;
    }
    this.rest = [bytes.subarray(at)];
    this.waiting = bytes.length - at;
    return Buffer.concat(passed);
  }

  private get headerLength(): number {
    return this.untyped ? 4 : 5;
  }

  private letThrough(message: Buffer): boolean {
    if (this.untyped) {
      if (ENCRYPTION_REQUESTS.includes(message.readUInt32BE(4))) return this.show({ type: 'encryption?', text: () => '' });
      this.untyped = false;
      return this.show({ type: 'startup', text: () => '' });
    }
    const text = (n: number) => message.subarray(5).toString().split('\0')[n] ?? '';
    return this.show({ type: message.toString('latin1', 0, 1), text });
  }
}
