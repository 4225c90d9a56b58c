import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folder('../renderer'),
  // Relative addresses: the same files are served from app:// and from a loopback port.
  base: './',
  plugins: [react()],
  build: {
    outDir: folder('../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    minify: 'oxc',
    cssMinify: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
  },
});
