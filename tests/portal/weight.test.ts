import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPortal } from '../../api/portal-build';
import { rootFolder } from '../../api/root-folder';
import { oneAtATime } from '../support/product';

/** kB of gzipped JavaScript until a screen is whole, words in one language included: what the product promises for each page. */
const FIRST_SCREEN_KB = 280;

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

const SIDES: Record<string, string[]> = {
  app: [],
  'partner-side': ['partner-side', 'words.fr'],
  'employer-side': ['employer-side', 'immersions.fr'],
};
/** All pages of the portal, as their side lists them, with what each is made of. */
const SCREENS: Record<string, string[]> = Object.fromEntries(
  Object.entries(SIDES).flatMap(([side, frame]) =>
    [
      ...readFileSync(join(rootFolder, `portal/${side}.tsx`), 'utf8').matchAll(
        /page\('([^']+)', '(\w+)', \(\) => import\('\.\/pages\/\w+\/([\w-]+)'\)/g,
      ),
    ].map(([, path = '', subject = '', file = '']) => [
      side === 'employer-side' ? `an employer’s ${path}` : path,
      [...new Set([...frame, file, `${subject}.fr`])],
    ]),
  ),
);
const filesOf = (screen: string): Set<string> => needed([...entries(), named('common.fr'), ...(SCREENS[screen] ?? []).map(named)]);

test.each(Object.keys(SCREENS))('%s is light', (screen) => {
  const weight = kilobytes(filesOf(screen));
  process.stdout.write(`weight: ${screen} ${weight} kB of gzipped JavaScript in ${filesOf(screen).size} files\n`);
  expect(weight).toBeLessThanOrEqual(FIRST_SCREEN_KB);
});

test('what opens at a press comes later: menus, dialogs and their forms, the workings of long lists', () => {
  expect(Object.keys(SCREENS).length).toBeGreaterThan(25);
  const brought = new Set(Object.keys(SCREENS).flatMap((screen) => [...filesOf(screen)]));
  for (const name of ['menus', 'dialogs', 'drop-menu-opened', 'dialog-window', 'network-dialogs', 'edition-dialogs'])
    expect({ name, atFirst: brought.has(named(name)) }).toEqual({ name, atFirst: false });
  // The library of long lists, known by one of its options.
  const library = [...sizes.keys()].filter((file) => text(file).includes('indexAttribute'));
  expect(library).not.toEqual([]);
  expect(library.filter((file) => brought.has(file))).toEqual([]);
});

test('the scale weighs: everything at once is too heavy for any screen', () => {
  expect(kilobytes(sizes.keys())).toBeGreaterThan(FIRST_SCREEN_KB);
  expect(kilobytes(needed(entries()))).toBeGreaterThan(100);
});

test('a screen brings the words of one language, and the documents of its own subject', () => {
  for (const screen of Object.keys(SCREENS)) expect([...filesOf(screen)].filter((file) => /\.en-/.test(file))).toEqual([]);
  const home = [...filesOf('/')].map(text).join('');
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
