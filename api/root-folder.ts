import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The product's own folder, whether this runs as it was written (tests) or as it was built. */
export const rootFolder = ((): string => {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
})();
