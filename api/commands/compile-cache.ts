import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { rootFolder } from '../root-folder';

// Imported before anything else: what Node has compiled once is kept for the next start. Where it cannot be kept, nothing is said.
nodeModule.enableCompileCache?.(join(rootFolder, 'build/compile-cache'));
