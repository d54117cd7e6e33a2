import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPortal } from '../../api/portal-build';
import { rootFolder } from '../../api/root-folder';
import { oneAtATime } from '../support/product';

/** kB of gzipped JavaScript until a screen is whole, words in one language included. The product promises 280 for the first. */
const FIRST_SCREEN_KB = 280;
/** For whoever opens a record by its address, with nothing of the portal at hand. */
const ANY_SCREEN_KB = 315;
const FIRST_SCREENS = ['sign-in', 'home', 'referrals', 'an employer’s list', 'an employer’s request'];

const folder = join(rootFolder, 'build/portal');
const sizes = new Map<string, number>();

beforeAll(async () => {
  await oneAtATime(buildPortal);
  for (const file of readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js')))
    sizes.set(file, gzipSync(readFileSync(join(folder, 'assets', file)), { level: 9 }).length);
});

const text = (file: string): string => readFileSync(join(folder, 'assets', file), 'utf8');

/** A file and what it imports before it runs. */
function needed(files: string[], found = new Set<string>()): Set<string> {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    needed(
      [...text(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(([, name]) => name ?? ''),
      found,
    );
  }
  return found;
}

const named = (name: string): string => {
  const all = [...sizes.keys()].filter((file) => file.startsWith(`${name}-`) && file.slice(name.length + 1).split('-').length <= 2);
  const [file] = all;
  if (!file) throw new Error(`No file of the portal is called ${name}.`);
  return file;
};

const entries = (): string[] =>
  [...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/assets\/([^"]+\.js)/g)].map(([, file]) => file ?? '');

const kilobytes = (files: Iterable<string>): number =>
  Math.round([...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0) / 100) / 10;

/** Screens by the files that only they bring. */
const SCREENS: Record<string, string[]> = {
  'sign-in': ['signin-page', 'signin.fr'],
  home: ['partner-side', 'words.fr', 'home-page', 'home.fr'],
  referrals: ['partner-side', 'words.fr', 'referral-list-page', 'referrals.fr'],
  'one referral': ['partner-side', 'words.fr', 'referral-page', 'referrals.fr'],
  'a new referral': ['partner-side', 'words.fr', 'new-referral-page', 'referrals.fr'],
  'one plan': ['partner-side', 'words.fr', 'plan-page', 'plans.fr'],
  'one care contract': ['partner-side', 'words.fr', 'care-contract-page', 'care.fr'],
  'a report': ['partner-side', 'words.fr', 'report-page', 'reports.fr'],
  network: ['partner-side', 'words.fr', 'network-page', 'network.fr'],
  'an employer’s list': ['employer-side', 'employer-list-page', 'immersions.fr'],
  'an employer’s request': ['employer-side', 'employer-page', 'immersions.fr'],
};
const filesOf = (screen: string): Set<string> => needed([...entries(), named('common.fr'), ...(SCREENS[screen] ?? []).map(named)]);

test.each(Object.keys(SCREENS))('%s is light', (screen) => {
  const weight = kilobytes(filesOf(screen));
  process.stdout.write(`weight: ${screen} ${weight} kB of gzipped JavaScript in ${filesOf(screen).size} files\n`);
  expect(weight).toBeLessThanOrEqual(FIRST_SCREENS.includes(screen) ? FIRST_SCREEN_KB : ANY_SCREEN_KB);
});

test('the scale weighs: everything at once is too heavy for any screen', () => {
  expect(kilobytes(sizes.keys())).toBeGreaterThan(ANY_SCREEN_KB);
  expect(kilobytes(needed(entries()))).toBeGreaterThan(100);
});

test('a screen brings the words of one language, and the documents of its own subject', () => {
  for (const screen of Object.keys(SCREENS)) expect([...filesOf(screen)].filter((file) => /\.en-/.test(file))).toEqual([]);
  const home = [...filesOf('home')].map(text).join('');
  expect(home).toContain('hostPlaces');
  expect(home).not.toContain('clinicalNotes');
});

test('each Mantine part that is used brings its style', () => {
  const classes = (content: string) => new Set(content.match(/\bm_[0-9a-f]{6,8}\b/g));
  const styled = classes(readFileSync(require.resolve('@mantine/core/styles.css'), 'utf8'));
  const files = readdirSync(join(folder, 'assets'));
  const brought = classes(
    files
      .filter((name) => name.endsWith('.css'))
      .map(text)
      .join(''),
  );
  const used = classes([...sizes.keys()].map(text).join(''));
  expect(used.size).toBeGreaterThan(50);
  expect([...used].filter((name) => styled.has(name) && !brought.has(name))).toEqual([]);
});
