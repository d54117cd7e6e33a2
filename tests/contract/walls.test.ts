import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '../..');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'maillage-walls-'));
  for (const part of ['api', 'portal', 'migrations', 'schema', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  mkdirSync(join(copy, 'tests'));
  writeFileSync(join(copy, 'tests/planted.ts'), 'export const planted = 1;\n');
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function cruise(): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'api',
      'migrations',
      'portal',
    ],
    {
      cwd: copy,
      encoding: 'utf8',
    },
  );
  return stdout + stderr;
}

test('no wall is broken today', () => {
  expect(cruise()).toContain('no dependency violations found');
});

/** For each wall, a file and what it must not import. */
const plants: Record<string, [from: string, to: string]> = {
  'no-circles-between-rooms': ['api/visibility/planted.ts', 'api/modules/referrals/referral'],
  'graphql-words-stand-alone': ['api/graphql/planted.ts', 'api/modules/referrals/referral'],
  'database-knows-no-module': ['api/database/planted.ts', 'api/modules/referrals/referral'],
  'modules-know-no-server': ['api/modules/referrals/planted.ts', 'api/server'],
  'modules-meet-in-nouns': ['api/modules/plans/planted.ts', 'api/modules/referrals/send-referral'],
  'the-past-does-not-move': ['migrations/9999-planted.ts', 'api/visibility/policy'],
  'portal-knows-the-contract-only': ['portal/planted.ts', 'api/visibility/policy'],
  'pages-keep-apart': ['portal/pages/plans/planted.ts', 'portal/pages/home/home-page'],
  'parts-know-no-page': ['portal/ui/planted.ts', 'portal/pages/home/home-page'],
  'product-knows-no-test': ['api/modules/plans/planted.ts', 'tests/planted'],
};

test.each(Object.entries(plants))('%s: a planted import is found', (wall, [from, to]) => {
  const file = join(copy, from);
  const path = relative(dirname(from), to);
  writeFileSync(file, `import * as planted from '${path.startsWith('.') ? path : `./${path}`}';\nexport const seen = planted;\n`);
  try {
    expect(cruise()).toContain(wall);
  } finally {
    rmSync(file);
  }
});
