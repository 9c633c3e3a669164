import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { precompress } from './precompress.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: false,
  // Beside the compiled server, so that one folder holds everything that runs.
  build: {
    outDir: here('../../dist/pages'),
    emptyOutDir: true,
    // Nothing inline: the content policy of the pages allows only files of this server.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: [here('index.html'), here('import.html'), here('keys.html'), here('playground.html')],
      checks: { moduleLevelDirective: false },
    },
  },
  plugins: [precompress()],
  logLevel: 'warn',
});
