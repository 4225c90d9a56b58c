import path from 'node:path';
import { defineConfig } from 'vite';

/** A sandboxed preload cannot be an ES module. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/electron',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: 'electron/preload.ts',
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      external: ['electron'],
    },
  },
});
