import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartupError } from './database/startup-error';
import { rootFolder } from './root-folder';

const portal = join(rootFolder, 'build/portal');
const next = `${portal}.next`;
const former = `${portal}.former`;
const built = join(portal, 'index.html');
const sources = ['portal', 'schema/generated', 'package-lock.json'].map((name) => join(rootFolder, name));

/** Builds the portal when its sources, its documents or its packages are newer than what is built, until given up. Throws StartupError. */
export async function buildPortal(givenUp?: AbortSignal): Promise<void> {
  // An image brings the portal built, without its sources.
  if (sources.some((source) => !existsSync(source))) return;
  if (existsSync(built) && newest(sources) <= statSync(built).mtimeMs) return;
  console.error('Building the portal, once.');
  const started = new Date();
  await vite(givenUp);
  // What changes while it builds is newer than what is built.
  utimesSync(join(next, 'index.html'), started, started);
  // A server that runs meanwhile goes on with the former one until the new one is whole.
  rmSync(former, { recursive: true, force: true });
  if (existsSync(portal)) renameSync(portal, former);
  renameSync(next, portal);
  rmSync(former, { recursive: true, force: true });
}

/** The moment of the last change; a folder's own tells what was removed from it. */
function newest(paths: string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const { mtimeMs } = statSync(path);
      if (!statSync(path).isDirectory()) return mtimeMs;
      return Math.max(mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
    }),
  );
}

/** In a process of its own: what building takes in memory, serving does not keep. */
async function vite(signal: AbortSignal | undefined): Promise<void> {
  const program = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js');
  const child = spawn(
    process.execPath,
    [program, 'build', '--config', 'portal/vite.config.ts', '--outDir', next, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: rootFolder,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    },
  );
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  child.stderr.on('data', (text) => {
    said += text;
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new StartupError(`The portal could not be built:\n${said.trim()}`);
}
