import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** Everything that runs under Node or in Electron's main process: one ES module per entry, libraries inside. */
export default defineConfig({
  root,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/electron',
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        main: 'electron/main.ts',
        'share-process': 'electron/share/share-process.ts',
        'browser-host': 'electron/browser-host/main.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      external: ['electron', ...builtinModules, /^node:/],
    },
  },
  // Who may publish updates of this build: public Ed25519 keys in hexadecimal, separated by commas (build/README.md).
  define: { __PUBLISHER_KEYS__: JSON.stringify(process.env.SIBAN_UPDATE_KEYS ?? '') },
  ssr: { noExternal: true },
});
