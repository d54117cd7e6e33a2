import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { CommandError } from './command';

const SHORTEST = 12;
const LONGEST = 200;

/** Asked for twice and not shown, where somebody types; else the first line of stdin. */
export async function askPassword(): Promise<string> {
  const password = (await read('Password, at least 12 characters: ')).trim();
  if ([...password].length < SHORTEST) throw new CommandError(`The password is too short: at least ${SHORTEST} characters.`);
  if ([...password].length > LONGEST) throw new CommandError(`The password is too long: at most ${LONGEST} characters.`);
  if (process.stdin.isTTY && (await read('The same once more: ')).trim() !== password)
    throw new CommandError('The two passwords differ: nothing was created.');
  return password;
}

/** Only the question is shown: stdout is for the answer of the command, and a password for nobody. */
function read(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY });
  if (process.stdin.isTTY) process.stderr.write(question);
  return new Promise((resolve, reject) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('SIGINT', () => lines.close());
    lines.once('close', () => {
      if (process.stdin.isTTY) process.stderr.write('\n');
      reject(new CommandError('No password was given: nothing was created.'));
    });
  });
}
