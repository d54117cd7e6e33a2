import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Fonts are named with their content's hash, so the preload tags can only be written at the end. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) =>
        Object.keys(context.bundle ?? {})
          .filter((file) => file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
            injectTo: 'head' as const,
          })),
    },
  };
}

/** Beside each file what browsers are sent of it: once, and better than a server could while somebody waits. */
function compressed(): Plugin {
  const smaller = { br: promisify(brotliCompress), gz: promisify(gzip) };
  return {
    name: 'compressed',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((file) => /^assets\/.*\.(js|css|svg)$/.test(file));
      await Promise.all(
        files.map(async (file) => {
          const path = join(dir, file);
          const content = await readFile(path);
          await writeFile(`${path}.br`, await smaller.br(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
          await writeFile(`${path}.gz`, await smaller.gz(content, { level: 9 }));
        }),
      );
    },
  };
}

const MANTINE = /node_modules[\\/](@mantine|react-number-format)[\\/]/;
const mantine = (parts: string) => new RegExp(`node_modules/@mantine/(${parts})/`.replaceAll('/', '[\\\\/]'));
const components = (names: string) => `core/esm/components/(${names})`;

const api = process.env.MAILLAGE_API ?? 'http://localhost:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFonts(), compressed()],
  build: {
    outDir: '../build/portal',
    emptyOutDir: true,
    target: 'es2022',
    // A strict Content-Security-Policy refuses data: fonts and scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/, priority: 5 },
            { name: 'apollo', test: /node_modules[\\/](@apollo|graphql|rxjs|@wry|optimism)[\\/]/, priority: 4 },
            // What the first screen draws, then simple inputs, menus and what floats over the frame, dialogs, and the heavy choices of forms.
            { name: 'mantine', test: MANTINE, tags: ['$initial'], priority: 3 },
            {
              name: 'inputs',
              test: mantine(
                `hooks|core/esm/core|${components('Input|InputBase|TextInput|Textarea|NativeSelect|Checkbox|Alert|Tabs|ActionIcon')}`,
              ),
              priority: 3,
            },
            // Each takes what it alone needs, and the ones above what several need.
            { name: 'floats', test: mantine(components('Popover|ScrollArea')), priority: 3 },
            { name: 'menus', test: mantine(components('Menu')), priority: 2 },
            { name: 'dialogs', test: mantine(components('Modal|ModalBase')), priority: 2 },
            { name: 'numbers', test: mantine(components('NumberInput')), priority: 2 },
            { name: 'passwords', test: mantine(components('PasswordInput')), priority: 2 },
            { name: 'choices', test: MANTINE, priority: 1 },
            // A request for each would cost more than those that a page does not draw.
            { name: 'icons', test: /node_modules[\\/]@tabler[\\/]/ },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/graphql': api, '/files': api } },
});
