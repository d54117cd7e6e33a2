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

const api = process.env.MAILLAGE_API ?? 'http://localhost:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFonts()],
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
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\//, priority: 3 },
            { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui)\//, priority: 2 },
            { name: 'apollo', test: /node_modules\/(@apollo|graphql|rxjs|@wry|optimism)\//, priority: 1 },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/graphql': api, '/files': api } },
});
