import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const node = ['tests/{shared,electron,contracts,properties,architecture,faults,simulation,build,compat}/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', include: node, environment: 'node', testTimeout: 30_000, hookTimeout: 30_000 } },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles: ['tests/support/show-failed-pages.ts'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // The machine may stall under a whole browser; what passes only at the second try is named at the end of the run.
          retry: 1,
        },
      },
    ],
  },
});
