import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { precompress } from './precompress.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: false,
  // Next to what the compiler writes, so that one folder holds all that runs.
  build: {
    outDir: here('../../dist/pages'),
    emptyOutDir: true,
    // Nothing inline: the pages are served under a policy that allows files of ours alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: [here('index.html'), here('playground.html')],
      checks: { moduleLevelDirective: false },
    },
  },
  plugins: [precompress()],
  logLevel: 'warn',
});
